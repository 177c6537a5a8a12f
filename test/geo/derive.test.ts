import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {areasInKm2, assembleAreas} from "../../scripts/geometry/areas.js";
import {dissolve} from "../../scripts/geometry/borders.js";
import {type Municipality, readHessianMunicipalities} from "../../scripts/geometry/municipalities.js";
import {findMeeting, generalise} from "../../scripts/geometry/simplify.js";
import {type Point, project, UTM_32N} from "../../scripts/geometry/transverse-mercator.js";

describe("transverse Mercator projection", () => {
  // Computed independently with PROJ (+proj=utm +zone=32 +ellps=GRS80), 0.1 mm.
  test.each([
    {longitude: 9, latitude: 50, easting: 500_000, northing: 5_538_630.7027},
    {longitude: 8.2415, latitude: 50.0826, easting: 445_733.993, northing: 5_548_090.1137},
    {longitude: 7.8, latitude: 49.4, easting: 412_934.9465, northing: 5_472_615.7384},
    {longitude: 10.2, latitude: 51.6, easting: 583_111.4899, northing: 5_717_232.7203},
  ])("$longitude° E $latitude° N in UTM 32N", ({longitude, latitude, easting, northing}) => {
    const [x, y] = project(longitude, latitude, UTM_32N);
    expect(x).toBeCloseTo(easting, 3);
    expect(y).toBeCloseTo(northing, 3);
  });

  test("agrees with the worked example of IOGP Guidance Note 7-2 (British National Grid)", () => {
    const grid = {
      semiMajorAxis: 6_377_563.396,
      inverseFlattening: 299.32496,
      centralMeridian: -2,
      scale: 0.9996012717,
      falseEasting: 400_000,
      falseNorthing: -100_000,
    };
    const [easting, northing] = project(0.5, 50.5, grid);
    const [, originNorthing] = project(-2, 49, {...grid, falseNorthing: 0});
    expect(easting).toBeCloseTo(577_274.99, 1);
    expect(northing - originNorthing).toBeCloseTo(69_740.5, 1);
  });
});

/** Municipalities as squares of 10 km on a chessboard; the text names the area of each. */
function chessboard(rows: readonly string[]): {
  readonly municipalities: readonly Municipality[];
  readonly areaOf: (ags: string) => string;
} {
  const areas = new Map<string, string>();
  const municipalities = rows.flatMap((row, y) =>
    [...row].map((area, x) => {
      const ags = `${x}/${y}`;
      areas.set(ags, area);
      const corner = (dx: number, dy: number): Point => [(x + dx) * 10_000, (y + dy) * 10_000];
      return {ags, rings: [[corner(0, 0), corner(0, 1), corner(1, 1), corner(1, 0)]]};
    }),
  );
  return {municipalities, areaOf: (ags) => areas.get(ags) ?? ""};
}

describe("dissolving", () => {
  test("an area around another gets a hole, and both keep their size", () => {
    const {municipalities, areaOf} = chessboard(["AAA", "ABA", "AAA"]);
    const arcs = dissolve(municipalities, areaOf);
    expect(
      assembleAreas(arcs).map(({refArea, polygons}) => [refArea, polygons.map((p) => p.length)]),
    ).toEqual([
      ["A", [2]],
      ["B", [1]],
    ]);
    expect([...areasInKm2(arcs, 1)]).toEqual([
      ["A", 800],
      ["B", 100],
    ]);
  });

  test("an area of two parts becomes two polygons", () => {
    const {municipalities, areaOf} = chessboard(["ABA"]);
    expect(assembleAreas(dissolve(municipalities, areaOf)).map(({polygons}) => polygons.length)).toEqual([
      2, 1,
    ]);
  });

  test("an enclosed part that is too small goes to the area around it", () => {
    const {municipalities, areaOf} = chessboard(["AAA", "ABA", "AAA"]);
    const settings = {smallestTriangle: 0, smallestPart: 200e6, grid: 100};
    const arcs = generalise(dissolve(municipalities, areaOf), settings);
    expect([...areasInKm2(arcs, settings.grid)]).toEqual([["A", 900]]);
  });

  test("whatever the division, no line crosses and no square kilometre is lost", () => {
    const letters = fc.constantFrom("A", "B", "C");
    const board = fc.array(
      fc.array(letters, {minLength: 4, maxLength: 4}).map((row) => row.join("")),
      {minLength: 2, maxLength: 5},
    );
    fc.assert(
      fc.property(board, (rows) => {
        const {municipalities, areaOf} = chessboard(rows);
        const arcs = dissolve(municipalities, areaOf);
        const sizes = areasInKm2(arcs, 1);
        for (const letter of "ABC") {
          const squares = rows.join("").split(letter).length - 1;
          expect(sizes.get(letter) ?? 0).toBeCloseTo(squares * 100, 6);
        }
        expect(findMeeting(arcs)).toBeUndefined();
      }),
    );
  });
});

test("reads Polygon, MultiPolygon and nested collections, only land areas of Hesse", () => {
  const square = [
    [
      [9, 50],
      [9, 51],
      [10, 51],
      [10, 50],
      [9, 50],
    ],
  ];
  const record = (AGS: string, geometry: object, GF = 4) => ({
    type: "Feature",
    properties: {SN_L: AGS.slice(0, 2), AGS, GF},
    geometry,
  });
  const json = JSON.stringify([
    record("06435014", {type: "Polygon", coordinates: square}),
    {
      type: "FeatureCollection",
      features: [record("06411000", {type: "MultiPolygon", coordinates: [square]})],
    },
    record("06412000", {type: "Polygon", coordinates: square}, 2),
    record("09000000", {type: "Polygon", coordinates: square}),
  ]);
  const municipalities = readHessianMunicipalities(json);
  expect(municipalities.map(({ags, rings}) => [ags, rings.map((ring) => ring.length)])).toEqual([
    ["06411000", [4]],
    ["06435014", [4]],
  ]);
});
