import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {FeatureCollection, Geometry, Position} from "geojson";
import {feature, merge} from "topojson-client";
import type {GeometryCollection, Topology} from "topojson-specification";
import {describe, expect, test} from "vitest";
import {signedArea} from "../../scripts/geometry/plane.js";
import {findMeeting} from "../../scripts/geometry/simplify.js";
import {type Point, project, UTM_32N} from "../../scripts/geometry/transverse-mercator.js";
import {regionsSchema} from "../../src/catalogue/list-schemas.js";
import {readYamlFile} from "../../src/catalogue/yaml-file.js";
import {createRegionRegister} from "../../src/model/region.js";

type KreisTopology = Topology<{kreise: GeometryCollection<{refArea: string}>}> & {
  readonly attribution: string;
  readonly crs: string;
};

const root = join(import.meta.dirname, "..", "..");
const shared = process.env.KIM_SHARED ?? join(root, "..", "shared");

function readTopology(name: string): KreisTopology {
  return JSON.parse(readFileSync(join(root, "data", "geo", name), "utf8"));
}

function ringsOf(geometry: Geometry): readonly (readonly Position[])[] {
  if (geometry.type === "Polygon") return geometry.coordinates;
  if (geometry.type === "MultiPolygon") return geometry.coordinates.flat();
  throw new Error(`Unexpected ${geometry.type}`);
}

function toPoint([x = Number.NaN, y = Number.NaN]: Position): Point {
  return [x, y];
}

/** Square kilometres of rings in metres: outer rings count positive, holes run the other way round. */
function km2(rings: readonly (readonly Point[])[]): number {
  return rings.reduce((sum, ring) => sum + signedArea(ring), 0) / 1e6;
}

function areasOf(topology: KreisTopology): ReadonlyMap<string, number> {
  const {features} = feature(topology, topology.objects.kreise);
  return new Map(
    features.map(({properties, geometry}) => [
      properties.refArea,
      km2(ringsOf(geometry).map((r) => r.map(toPoint))),
    ]),
  );
}

/** How often every arc is walked, forwards and backwards. */
function usesOf(topology: KreisTopology): readonly {readonly forwards: number; readonly backwards: number}[] {
  const references = topology.objects.kreise.geometries.flatMap((geometry) => {
    if (geometry.type === "Polygon") return geometry.arcs.flat();
    return geometry.type === "MultiPolygon" ? geometry.arcs.flat(2) : [];
  });
  return topology.arcs.map((_, index) => ({
    forwards: references.filter((reference) => reference === index).length,
    backwards: references.filter((reference) => reference === ~index).length,
  }));
}

describe.each([
  {name: "hessen-kreise.topojson", day: "2025-12-31", units: 26, other: "hessen_kreise_vg1000_2024.geojson"},
  {
    name: "hessen-kreise-2026.topojson",
    day: "2026-12-31",
    units: 27,
    other: "hessen_kreise27_hanau2026_vg5000.geojson",
  },
])("$name", ({name, day, units, other}) => {
  const topology = readTopology(name);
  const areas = areasOf(topology);

  test("has exactly the Kreise of the register on that day", () => {
    const regions = readYamlFile(root, join(root, "catalogue", "codelists", "regionen.yml"), regionsSchema);
    const expected = createRegionRegister(regions.value).kreiseAt(day);
    expect([...areas.keys()]).toEqual(expected.map(({refArea}) => refArea).sort());
    expect(areas.size).toBe(units);
  });

  test("no border is missing or doubled: every arc has one Kreis on each side, or the outside", () => {
    for (const {forwards, backwards} of usesOf(topology)) {
      expect(forwards).toBeLessThanOrEqual(1);
      expect(backwards).toBe(1);
    }
  });

  test("no borders cross or touch but in common ends", () => {
    let cursor: Point = [0, 0];
    const arcs = topology.arcs.map((deltas) => {
      cursor = [0, 0];
      const points = deltas.map(([dx = 0, dy = 0]): Point => {
        cursor = [cursor[0] + dx, cursor[1] + dy];
        return cursor;
      });
      return {points, left: "", right: ""};
    });
    expect(findMeeting(arcs)).toBeUndefined();
  });

  test("the Kreise together are the Land: no gap, no overlap", () => {
    const geometries = topology.objects.kreise.geometries.filter(
      (geometry) => geometry.type === "Polygon" || geometry.type === "MultiPolygon",
    );
    expect(geometries).toHaveLength(units);
    const land = ringsOf(merge(topology, geometries)).map((ring) => Math.abs(km2([ring.map(toPoint)])));
    const sum = [...areas.values()].reduce((total, area) => total + area, 0);
    expect(land.reduce((total, area) => total + area, 0)).toBeCloseTo(sum, 6);
  });

  test("is small, in whole metres of the declared system, and says whose data it is", () => {
    const bytes = readFileSync(join(root, "data", "geo", name)).length;
    expect(bytes).toBeGreaterThan(15_000);
    expect(bytes).toBeLessThan(40_000);
    expect(topology.crs).toBe("EPSG:25832");
    expect(topology.transform).toEqual({scale: [50, 50], translate: topology.bbox?.slice(0, 2)});
    expect(topology.arcs.flat(2).every(Number.isInteger)).toBe(true);
    expect(topology.attribution).toBe("© GeoBasis-DE / BKG (Daten verändert)");
  });

  const path = join(shared, "official", "geo", other);
  test.skipIf(!existsSync(path))("agrees with another state of the same borders within 4 %", () => {
    const collection: FeatureCollection = JSON.parse(readFileSync(path, "utf8"));
    for (const {properties, geometry} of collection.features) {
      const rings = ringsOf(geometry).map((ring) =>
        ring.map(([longitude = 0, latitude = 0]) => project(longitude, latitude, UTM_32N)),
      );
      const area = areas.get(properties?.ags) ?? Number.NaN;
      // Outer rings may run either way there.
      expect(Math.abs(area / Math.abs(km2(rings)) - 1)).toBeLessThan(0.04);
    }
  });

  test("its areas are those that data/geo/README.md compares", () => {
    const readme = readFileSync(join(root, "data", "geo", "README.md"), "utf8");
    const column = units === 26 ? 3 : 4;
    for (const [refArea, area] of areas) {
      const row = readme.split("\n").find((line) => line.startsWith(`| ${refArea} `)) ?? "";
      expect(row.split("|")[column + 1]?.trim().replace(",", ".")).toBe(area.toFixed(1));
    }
  });
});

test("the Main-Kinzig-Kreis of 2025 is that of 2026 with Hanau, all others are the same", () => {
  const before = areasOf(readTopology("hessen-kreise.topojson"));
  const after = areasOf(readTopology("hessen-kreise-2026.topojson"));
  const area = (map: ReadonlyMap<string, number>, refArea: string) => map.get(refArea) ?? Number.NaN;
  expect(area(before, "06435")).toBeCloseTo(area(after, "06435") + area(after, "06415"), 9);
  for (const [refArea, size] of before) if (refArea !== "06435") expect(area(after, refArea)).toBe(size);
});
