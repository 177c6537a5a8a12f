import {type GeoPermissibleObjects, geoIdentity, geoPath} from "d3-geo";
import type {FeatureCollection, MultiPolygon, Polygon} from "geojson";
import {feature, merge, mesh} from "topojson-client";
import type {GeometryCollection, Topology} from "topojson-specification";
import {compactPath} from "./compact-path.js";
import {simplify} from "./simplify.js";

/** Properties of a territorial unit in the geometry files. */
export type AreaProperties = {readonly refArea: string};

/** Borders of the Kreise in ETRS89/UTM 32N metres (EPSG:25832), `y` to the north. */
export type KreisTopology = Topology<{kreise: GeometryCollection<AreaProperties>}>;

/** A territorial unit as it is drawn. */
export type DrawnArea = {
  readonly refArea: string;
  readonly path: string;
  /** A point inside, near the middle. */
  readonly inside: readonly [number, number];
  /** Room for a line of text around that point. */
  readonly room: number;
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
  const topology = simplify(detailed, detailPerPixel(detailed, width));
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
  const path = (object: GeoPermissibleObjects) => compactPath(draw(object) ?? "");
  const members = (refAreas: readonly string[]) =>
    object.geometries.flatMap((one) =>
      (one.type === "Polygon" || one.type === "MultiPolygon") &&
      refAreas.includes(one.properties?.refArea ?? "")
        ? [one]
        : [],
    );
  return {
    width,
    height,
    areas: collection.features.map((one) => {
      const {point, room} = innerPoint(one.geometry, (position) =>
        projection([position[0] ?? 0, position[1] ?? 0]),
      );
      return {refArea: one.properties.refArea, path: path(one), inside: point, room};
    }),
    outline: path(mesh(topology, object, (a, b) => a === b)),
    together: (refAreas) => path(merge(topology, members(refAreas))),
  };
}

/** How much of the ground two thirds of a unit of the picture cover, in metres: finer detail cannot be seen. */
function detailPerPixel(topology: KreisTopology, width: number): number {
  const [west = 0, , east = 0] = topology.bbox ?? [];
  return ((east - west) / width) * (2 / 3);
}

/**
 * A point inside the largest ring where a horizontal line of text has most room: the middle of the
 * longest chord near the middle height.
 */
function innerPoint(
  geometry: Polygon | MultiPolygon,
  project: (position: readonly number[]) => [number, number] | null,
): {point: readonly [number, number]; room: number} {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flatMap((polygon) => (polygon[0] === undefined ? [] : [polygon[0]]));
  const projected = rings.map((ring) =>
    ring.flatMap((position) => {
      const point = project(position);
      return point === null ? [] : [point];
    }),
  );
  const [largest = []] = projected.sort((a, b) => area(b) - area(a));
  const ys = largest.map((point) => point[1]);
  const low = Math.min(...ys);
  const high = Math.max(...ys);
  let best = {point: largest[0] ?? ([0, 0] as const), room: 0};
  for (let step = 6; step <= 14; step++) {
    const y = low + ((high - low) * step) / 20;
    const [left, right] = longestChord(largest, y);
    const room = right - left;
    const weight = 1 - Math.abs(step - 10) * 0.03;
    if (room * weight > best.room) best = {point: [(left + right) / 2, y], room: room * weight};
  }
  return best;
}

function longestChord(ring: readonly (readonly [number, number])[], y: number): readonly [number, number] {
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

function area(ring: readonly (readonly [number, number])[]): number {
  let sum = 0;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    sum += x1 * y2 - x2 * y1;
  });
  return Math.abs(sum) / 2;
}
