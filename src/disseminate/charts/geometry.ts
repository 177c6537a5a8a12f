import {type GeoPermissibleObjects, geoIdentity, geoPath} from "d3-geo";
import type {FeatureCollection, MultiPolygon, Polygon} from "geojson";
import {feature, merge, mesh} from "topojson-client";
import type {GeometryCollection, Topology} from "topojson-specification";
import {turnedOutlines} from "./border-direction.js";
import {compactPath, snapPath} from "./compact-path.js";
import {simplify} from "./simplify.js";

/** Properties of a territorial unit in the geometry files. */
type AreaProperties = {readonly refArea: string};

/** Borders of the Kreise in ETRS89/UTM 32N metres (EPSG:25832), `y` to the north. */
export type KreisTopology = Topology<{kreise: GeometryCollection<AreaProperties>}>;

/** Room for text: the middle, and how wide it is. */
type Place = {readonly point: readonly [number, number]; readonly room: number};

/** A territorial unit as it is drawn. */
type DrawnArea = {
  readonly refArea: string;
  readonly path: string;
  /** Where text of a height has most room inside: its middle and the width of the room. */
  readonly place: (height: number) => Place;
};

/** The map in the unit of a picture. */
export type DrawnMap = {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly DrawnArea[];
  readonly outline: string;
  /** Outline of several Kreise together. */
  readonly together: (refAreas: readonly string[]) => string;
};

/** Fits the Kreise into a picture of the given width; the height follows from their shape. */
export function drawMap(detailed: KreisTopology, width: number, margin = 2): DrawnMap {
  const topology = simplify(detailed, detailOnGround(detailed, width));
  const object = topology.objects.kreise;
  const collection: FeatureCollection<Polygon | MultiPolygon, AreaProperties> = {
    type: "FeatureCollection",
    features: feature(topology, object).features.flatMap((one) => {
      const {geometry} = one;
      return geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? [{...one, geometry}] : [];
    }),
  };
  const [[west, south], [east, north]] = geoPath(geoIdentity()).bounds(collection);
  const height = Math.ceil(((width - 2 * margin) * (north - south)) / (east - west)) + 2 * margin;
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      collection,
    );
  const draw = geoPath(projection).digits(1);
  const path = (object: GeoPermissibleObjects) => compactPath(snapPath(draw(object) ?? ""));
  const members = (refAreas: readonly string[]) =>
    object.geometries.flatMap((one) =>
      (one.type === "Polygon" || one.type === "MultiPolygon") &&
      refAreas.includes(one.properties?.refArea ?? "")
        ? [one]
        : [],
    );
  const turned = turnedOutlines(topology, object);
  return {
    width,
    height,
    areas: collection.features.map((one, index) => {
      const ring = largestRing(one.geometry, (position) => projection([position[0] ?? 0, position[1] ?? 0]));
      return {
        refArea: one.properties.refArea,
        path: path(turned.has(index) ? turnedRound(one.geometry) : one.geometry),
        place: (textHeight) => widestPlace(ring, textHeight),
      };
    }),
    outline: path(mesh(topology, object, (a, b) => a === b)),
    together: (refAreas) => path(merge(topology, members(refAreas))),
  };
}

/** Finest detail of a map, in the unit of the picture: less is not seen, as borders are whole units. */
const DETAIL = 1.4;

/** How much of the ground the finest detail of the picture covers, in metres. */
function detailOnGround(topology: KreisTopology, width: number): number {
  const [west = 0, , east = 0] = topology.bbox ?? [];
  return (DETAIL * (east - west)) / width;
}

/** The same unit with its outlines in the other direction. */
function turnedRound(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  return geometry.type === "Polygon"
    ? {...geometry, coordinates: geometry.coordinates.map((ring) => [...ring].reverse())}
    : {
        ...geometry,
        coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => [...ring].reverse())),
      };
}

type Ring = readonly (readonly [number, number])[];

/** The largest outline of a unit, in the unit of the picture. */
function largestRing(
  geometry: Polygon | MultiPolygon,
  project: (position: readonly number[]) => [number, number] | null,
): Ring {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flatMap((polygon) => (polygon[0] === undefined ? [] : [polygon[0]]));
  const projected = rings.map((ring) =>
    ring.flatMap((position) => [project(position) ?? []].filter(isPoint)),
  );
  return projected.sort((a, b) => area(b) - area(a))[0] ?? [];
}

function isPoint(position: readonly number[]): position is [number, number] {
  return position.length === 2;
}

/** The widest band of a height inside a ring, near its middle. */
function widestPlace(ring: Ring, height: number): Place {
  const ys = ring.map((point) => point[1]);
  const low = Math.min(...ys);
  const high = Math.max(...ys);
  const middle = (low + high) / 2;
  const [west, east] = longestChord(ring, middle);
  let best: Place = {point: [(west + east) / 2, middle], room: 0};
  for (let step = 4; step <= 16; step++) {
    const y = low + ((high - low) * step) / 20;
    const chords = [-0.5, 0, 0.5].map((share) => longestChord(ring, y + share * height));
    const left = Math.max(...chords.map((chord) => chord[0]));
    const right = Math.min(...chords.map((chord) => chord[1]));
    const room = (right - left) * (1 - Math.abs(step - 10) * 0.02);
    if (room > best.room) best = {point: [(left + right) / 2, y], room};
  }
  return best;
}

function longestChord(ring: Ring, y: number): readonly [number, number] {
  const crossings: number[] = [];
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  });
  crossings.sort((a, b) => a - b);
  let best: readonly [number, number] = [0, 0];
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const left = crossings[index] ?? 0;
    const right = crossings[index + 1] ?? 0;
    if (right - left > best[1] - best[0]) best = [left, right];
  }
  return best;
}

function area(ring: Ring): number {
  let sum = 0;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    sum += x1 * y2 - x2 * y1;
  });
  return Math.abs(sum) / 2;
}
