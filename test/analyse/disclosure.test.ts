import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {IndicatorCube} from "../../src/analyse/publication.js";
import type {Dimensions, Observation} from "../../src/model/observation.js";
import {dimensionKey} from "../../src/model/observation.js";
import {isKreis, LAND} from "../../src/model/region.js";
import {isSecret} from "../../src/model/status.js";
import {catalogue, invent, inventCube, inventIndicator} from "../fixtures/invented-cube.js";
import {cubesOf, realPublication} from "../fixtures/publication.js";

const now = "2024-12-31";
const kreise = catalogue.regions.kreiseAt(now);
const districts = ["064", "065", "066"];

/** A table that adds up over sexes, citizenships, Kreise, Regierungsbezirke and Land, with some cells secret. */
function table(
  numbers: (refArea: string, dimensions: Dimensions) => number,
  secret: (refArea: string, dimensions: Dimensions) => boolean,
): readonly Observation[] {
  const codes = ["NATD", "NATA"].flatMap((citizenship) => ["M", "F"].map((sex) => ({citizenship, sex})));
  const all: Dimensions[] = [
    {},
    {citizenship: "NATD"},
    {citizenship: "NATA"},
    {sex: "M"},
    {sex: "F"},
    ...codes,
  ];
  const contains = (wide: Dimensions, narrow: Dimensions) =>
    Object.entries(wide).every(([id, code]) => narrow[id] === code);
  const inside = (refArea: string) =>
    kreise.filter(
      (kreis) => refArea === LAND || kreis.refArea === refArea || kreis.regierungsbezirk === refArea,
    );
  return [...kreise.map((kreis) => kreis.refArea), ...districts, LAND].flatMap((refArea) =>
    all.map((dimensions) => {
      const value = inside(refArea).reduce(
        (sum, kreis) =>
          sum +
          codes
            .filter((code) => contains(dimensions, code))
            .reduce((part, code) => part + numbers(kreis.refArea, code), 0),
        0,
      );
      return invent(
        "personen",
        refArea,
        now,
        secret(refArea, dimensions) ? "secret_primary" : value,
        dimensions,
      );
    }),
  );
}

/** Secret cells that a reader finds by subtraction, written down apart from the program: sums of codes and of areas. */
function foundBySubtraction(cube: IndicatorCube): readonly string[] {
  const key = (refArea: string, dimensions: Dimensions) => `${refArea} ${dimensionKey(dimensions)}`;
  const cells = new Map(
    cube.observations
      .filter((one) => one.measure === "personen")
      .map((one) => [key(one.refArea, one.dimensions), one]),
  );
  const known = new Set([...cells].filter(([, one]) => !isSecret(one.obsStatus)).map(([name]) => name));
  const secret = new Set([...cells.keys()].filter((name) => !known.has(name)));
  const areas: readonly (readonly string[])[] = [
    [LAND, ...districts],
    [LAND, ...kreise.map((kreis) => kreis.refArea)],
    ...districts.map((one) => [
      one,
      ...kreise.filter((kreis) => kreis.regierungsbezirk === one).map((kreis) => kreis.refArea),
    ]),
  ];
  const codes: readonly (readonly Dimensions[])[] = [
    [{}, {sex: "M"}, {sex: "F"}],
    [{}, {citizenship: "NATD"}, {citizenship: "NATA"}],
    ...["NATD", "NATA"].map((citizenship) => [
      {citizenship},
      {citizenship, sex: "M"},
      {citizenship, sex: "F"},
    ]),
    ...["M", "F"].map((sex) => [{sex}, {sex, citizenship: "NATD"}, {sex, citizenship: "NATA"}]),
  ];
  const combinations = [...new Set([...cells.values()].map((one) => one.dimensions))];
  const places = [...new Set([...cells.values()].map((one) => one.refArea))];
  const equations = [
    ...areas.flatMap((area) => combinations.map((codes) => area.map((one) => key(one, codes)))),
    ...codes.flatMap((split) => places.map((place) => split.map((one) => key(place, one)))),
  ].filter((equation) => equation.every((name) => cells.has(name)));
  const found: string[] = [];
  for (let again = true; again; ) {
    again = false;
    for (const equation of equations) {
      const unknown = equation.filter((name) => !known.has(name));
      const [only] = unknown;
      if (unknown.length !== 1 || only === undefined) continue;
      known.add(only);
      if (secret.has(only)) found.push(only);
      again = true;
    }
  }
  return found;
}

describe("no secret cell of an invented table can be found by subtraction", () => {
  const cellsSecret = fc.uniqueArray(fc.integer({min: 0, max: 30 * 9 - 1}), {minLength: 1, maxLength: 8});
  const areas = [...kreise.map((kreis) => kreis.refArea), ...districts, LAND];
  const codeKeys = ["", "NATD", "NATA", "M", "F", "NATD|M", "NATD|F", "NATA|M", "NATA|F"];
  const position = (refArea: string, {citizenship, sex}: Dimensions) =>
    areas.indexOf(refArea) * 9 +
    codeKeys.indexOf([citizenship, sex].filter((one) => one !== undefined).join("|"));

  test("wherever the secrets lie, and the same cells are hidden every time", () => {
    fc.assert(
      fc.property(cellsSecret, fc.integer({min: 1, max: 1_000_000}), (hidden, seed) => {
        const numbers = (refArea: string, {citizenship, sex}: Dimensions) =>
          (Number(refArea) * seed + (citizenship === "NATA" ? 7 : 3) * (sex === "F" ? 11 : 5)) % 97;
        const observations = table(numbers, (refArea, codes) => hidden.includes(position(refArea, codes)));
        const cube = inventCube(observations);
        expect(foundBySubtraction(cube)).toEqual([]);
        expect(inventCube(observations).observations).toEqual(cube.observations);
      }),
      {numRuns: 100},
    );
  });

  test("the check of this test finds what it should", () => {
    const open = {
      observations: table(
        () => 5,
        (area, codes) => area === "06411" && codes.sex === "M" && codes.citizenship === "NATA",
      ),
    };
    expect(foundBySubtraction({...inventCube([]), ...open})).toEqual(["06411 citizenship=NATA|sex=M"]);
  });

  test("nothing is hidden where nothing is secret, or two secrets protect each other", () => {
    const numbers = () => 5;
    expect(inventCube(table(numbers, () => false)).suppressions).toEqual([]);
    const square = (area: string, {citizenship, sex}: Dimensions) =>
      (area === "06411" || area === "06412") && citizenship !== undefined && sex !== undefined;
    expect(inventCube(table(numbers, square)).suppressions).toEqual([]);
  });
});

describe("what is hidden", () => {
  const row = (values: Readonly<Record<string, number | "secret_primary">>) =>
    Object.entries(values).map(([code, value]) =>
      invent("personen", "06411", now, value, code === "_T" ? {} : {sex: code}),
    );

  test("the other part of a pair, and never the total while a part helps", () => {
    const cube = inventCube(row({_T: 100, M: "secret_primary", F: 98}));
    expect(cube.find("personen", "06411", now)?.obsValue).toBe(100);
    expect(cube.find("personen", "06411", now, {sex: "F"})).toMatchObject({
      obsValue: null,
      obsStatus: "secret_secondary",
    });
    expect(cube.suppressions).toEqual([
      {
        hidden: {refArea: "06411", timePeriod: now, dimensions: {sex: "F"}},
        protects: {refArea: "06411", timePeriod: now, dimensions: {sex: "M"}},
      },
    ]);
    expect(cube.notes.join(" ")).toContain("gesperrt");
  });

  test("the total where the other part is zero", () => {
    const cube = inventCube(row({_T: 2, M: "secret_primary", F: 0}));
    expect(cube.find("personen", "06411", now, {sex: "F"})?.obsValue).toBe(0);
    expect(cube.find("personen", "06411", now)?.obsStatus).toBe("secret_secondary");
  });

  test("the smallest Kreis, not the first", () => {
    const giessen = kreise.filter((kreis) => kreis.regierungsbezirk === "065").map((kreis) => kreis.refArea);
    const cube = inventCube([
      ...giessen.map((area, index) =>
        invent("personen", area, now, index === 0 ? "unknown_or_secret" : 100 - index),
      ),
      invent("personen", "065", now, 500),
    ]);
    expect(cube.suppressions.map((one) => one.hidden.refArea)).toEqual([giessen.at(-1)]);
  });

  test("a share with its number, and its change", () => {
    const year = (period: string, hidden: boolean) => [
      invent("personen", "06411", period, 100),
      invent("personen", "06411", period, hidden ? "secret_primary" : 2, {sex: "M"}),
      invent("personen", "06411", period, 98, {sex: "F"}),
      invent("anteil", "06411", period, hidden ? "secret_primary" : [2, 100], {sex: "M"}),
      invent("anteil", "06411", period, [98, 100], {sex: "F"}),
    ];
    const cube = inventCube([...year("2023-12-31", false), ...year(now, true)]);
    const share = cube.find("anteil", "06411", now, {sex: "F"});
    if (share === undefined) throw new Error("missing");
    expect(share).toMatchObject({obsValue: null, obsStatus: "secret_secondary"});
    expect(share.numerator).toBeUndefined();
    expect(share.denominator).toBeUndefined();
    expect(cube.change(share).absolute).toEqual({value: null, status: "secret_secondary"});
    expect(cube.find("anteil", "06411", "2023-12-31", {sex: "F"})?.obsValue).toBe(98);
  });

  test("a share that alone would give its parts away", () => {
    const cube = inventCube([
      invent("anteil", "06411", now, "secret_primary", {sex: "M"}),
      invent("anteil", "06411", now, [98, 100], {sex: "F"}),
    ]);
    expect(cube.find("anteil", "06411", now, {sex: "F"})).toMatchObject({obsValue: null});
  });

  test("a balance with a secret part, and the part that it would give away", () => {
    const indicator = inventIndicator({
      variables: [
        {id: "zu", titel: "Z", tables: [{table: "hsl/12711-04-02-4", measure: "zuzuege"}]},
        {id: "fort", titel: "F", tables: [{table: "hsl/12711-04-02-4", measure: "fortzuege"}]},
      ],
      measures: [
        {id: "zu", titel: "Z", kurztitel: "Z", unit: "faelle", decimals: 0, kind: "anzahl", variable: "zu"},
        {
          id: "fort",
          titel: "F",
          kurztitel: "F",
          unit: "faelle",
          decimals: 0,
          kind: "anzahl",
          variable: "fort",
        },
        {
          id: "saldo",
          titel: "S",
          kurztitel: "S",
          unit: "faelle",
          decimals: 0,
          kind: "saldo",
          plus: "zu",
          minus: "fort",
        },
      ],
      darstellung: undefined,
    });
    const cube = inventCube(
      [
        invent("zu", "06411", now, "secret_primary"),
        invent("fort", "06411", now, 10),
        invent("saldo", "06411", now, -8),
      ],
      indicator,
    );
    expect(cube.find("saldo", "06411", now)).toMatchObject({obsValue: null, obsStatus: "secret_secondary"});
    expect(cube.find("fort", "06411", now)?.obsValue).toBe(10);
  });

  test("a sum of ages with a secret part protects nothing alone", () => {
    const ages = {Y0T2: 30, Y3T5: 40, Y6T9: 50, Y10T14: 60};
    const cube = inventCube([
      ...Object.entries(ages).map(([age, value]) =>
        invent("personen", "06411", now, age === "Y6T9" ? "secret_primary" : value, {age}),
      ),
      invent("personen", "06411", now, 180, {age: "Y_LT15"}),
    ]);
    expect(cube.suppressions.map((one) => one.hidden.dimensions.age)).toEqual(["Y0T2"]);
  });

  test("a joint unit stands for its members in the Regierungsbezirk", () => {
    const kassel = kreise.filter((kreis) => kreis.regierungsbezirk === "066").map((kreis) => kreis.refArea);
    const cube = inventCube([
      ...kassel.map((area) =>
        invent("personen", area, now, area === "06611" || area === "06633" ? "included_elsewhere" : 50),
      ),
      invent("personen", "06611+06633", now, "secret_primary"),
      invent("personen", "066", now, 1000),
    ]);
    expect(cube.suppressions.map((one) => one.hidden.refArea)).toEqual(["06631"]);
  });

  test("a missing figure that can be computed gives nothing secret away either", () => {
    const giessen = kreise.filter((kreis) => kreis.regierungsbezirk === "065").map((kreis) => kreis.refArea);
    const cube = inventCube([
      ...giessen.map((area, index) =>
        invent("personen", area, now, index === 1 ? "secret_primary" : 40 + index),
      ),
      invent("personen", "065", now, "unknown"),
      invent("personen", "064", now, 900),
      invent("personen", "066", now, 700),
      invent("personen", LAND, now, 1900),
    ]);
    expect(cube.suppressions.map((one) => one.hidden.refArea)).toEqual(["06531"]);
  });
});

describe("the real figures", async () => {
  const cubes = cubesOf(await realPublication());

  test("what is hidden is hidden for a reason, and nothing else", () => {
    const places = cubes.flatMap((cube) =>
      cube.suppressions.map(
        ({hidden, protects}) =>
          `${cube.indicator.code} ${hidden.refArea} ${hidden.timePeriod} ${dimensionKey(hidden.dimensions)} for ${protects.refArea}`,
      ),
    );
    expect(places).toMatchInlineSnapshot(`
      [
        "6A 066 2016-12-31 citizenship=NATA for 065",
        "6A 06636 2016-12-31 citizenship=NATA for 066",
        "6C 066 2016-12-31  for 065",
        "6C 06632 2016-12-31  for 066",
      ]
    `);
  });

  test("the Kreise of a period never have a single secret among them with all sums published", () => {
    for (const cube of cubes) {
      for (const measure of cube.indicator.measures.filter((one) => one.kind === "anzahl")) {
        for (const period of cube.periods(measure.id)) {
          const areas = cube.areas(period);
          const secret = (level: (area: (typeof areas)[number]) => boolean) =>
            areas.filter(level).filter((area) => {
              const one = cube.find(measure.id, area.refArea, period);
              return one !== undefined && isSecret(one.obsStatus);
            }).length;
          const land = cube.find(measure.id, LAND, period);
          if (land === undefined || land.obsValue === null) continue;
          expect(secret(isKreis)).not.toBe(1);
          expect(secret((area) => area.level === "regierungsbezirk")).not.toBe(1);
        }
      }
    }
  });
});
