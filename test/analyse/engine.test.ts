import {rmSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {KimError} from "../../src/messages/kim-error.js";
import {openWarehouse} from "../../src/process/warehouse.js";
import {cubeOf, type FixtureSource, makeProject, personsAndShare, probe} from "../fixtures/project.js";

const population: FixtureSource = {
  table: "hsl/test-1",
  measure: "bevoelkerung",
  dimensions: ["citizenship"],
  yaml: `evas: "12411"
periodicity: stichtag
measures:
  - {id: bevoelkerung, titel: Bevölkerung, unit: personen, additive: true}
complements:
  - {dimension: citizenship, code: NATD, total: _T, minus: NATA}
basis:
  - {basis: Z2011, from: "2011", to: "2021"}
  - {basis: Z2011, from: "2022", standBefore: "2025-01-01"}
  - {basis: Z2022, from: "2022"}
`,
  deliveries: [
    {
      stand: "2023-07-01",
      rows: [
        ["bevoelkerung", "06411", "2020-12-31", "_T", "1000", "", ""],
        ["bevoelkerung", "06411", "2020-12-31", "NATA", "100", "", ""],
        ["bevoelkerung", "06411", "2021-12-31", "_T", "1010", "", ""],
        ["bevoelkerung", "06411", "2021-12-31", "NATA", "120", "", ""],
        ["bevoelkerung", "06412", "2021-12-31", "_T", "5000", "", ""],
        ["bevoelkerung", "06412", "2021-12-31", "NATA", "", ".", ""],
        ["bevoelkerung", "06411", "2022-12-31", "_T", "1030", "", ""],
        ["bevoelkerung", "06411", "2022-12-31", "NATA", "130", "", ""],
        ["bevoelkerung", "06415", "2021-12-31", "_T", "", "-", ""],
      ],
    },
    {
      stand: "2025-07-01",
      rows: [
        ["bevoelkerung", "06411", "2021-12-31", "_T", "1012", "", "r"],
        ["bevoelkerung", "06411", "2022-12-31", "_T", "990", "", ""],
        ["bevoelkerung", "06411", "2023-12-31", "_T", "995", "", ""],
      ],
    },
  ],
};

describe("vintages and bases", async () => {
  const root = makeProject([population], {"1-bevoelkerung/1a-probe.yml": personsAndShare});
  const cube = await cubeOf(root, "1A");
  const at = (measure: string, area: string, day: string, code?: string) =>
    cube.find(measure, area, day, code === undefined ? {} : {citizenship: code});

  test("the newest delivery of the same basis wins", () => {
    expect(at("personen", "06411", "2021-12-31")).toMatchObject({obsValue: 1012, basis: "Z2011", flag: "r"});
  });

  test("the newest basis is published", () => {
    expect(at("personen", "06411", "2022-12-31")).toMatchObject({obsValue: 990, basis: "Z2022"});
  });

  test("a share takes both parts from the same basis, though an older one", () => {
    const one = at("anteil", "06411", "2022-12-31", "NATA");
    expect(one).toMatchObject({basis: "Z2011", numerator: {obsValue: 130}, denominator: {obsValue: 1030}});
    expect(one?.obsValue).toBeCloseTo((130 * 100) / 1030, 12);
  });

  test("no change across a change of basis, a change within one", () => {
    const across = at("personen", "06411", "2022-12-31");
    const within = at("personen", "06411", "2023-12-31");
    if (across === undefined || within === undefined) throw new Error("missing");
    expect(cube.change(across).absolute).toEqual({value: null, status: "break_in_series"});
    expect(cube.change(within).absolute).toEqual({value: 5, status: "normal"});
    expect(cube.change(within).percent?.value).toBeCloseTo(500 / 990, 12);
    expect(cube.breaks("personen").map((one) => one.after)).toEqual(["2022-12-31"]);
  });

  test("a complement is made where only total and part are delivered", () => {
    expect(at("personen", "06411", "2020-12-31", "NATD")).toMatchObject({obsValue: 900, obsStatus: "normal"});
  });

  test("what a secret value would give away is secret as well", () => {
    expect(at("personen", "06412", "2021-12-31", "NATA")).toMatchObject({obsStatus: "unknown_or_secret"});
    expect(at("personen", "06412", "2021-12-31", "NATD")).toMatchObject({
      obsValue: null,
      obsStatus: "unknown_or_secret",
    });
    expect(at("anteil", "06412", "2021-12-31", "NATA")).toMatchObject({
      obsValue: null,
      obsStatus: "unknown_or_secret",
    });
  });

  test("an area that does not exist yet has no row, whatever sign was delivered", () => {
    expect(at("personen", "06415", "2021-12-31")).toBeUndefined();
  });

  test("a sum over Kreise is made only when all of them are there", () => {
    expect(at("personen", "06", "2021-12-31")?.obsValue).toBeNull();
  });

  test("every figure knows its cell", () => {
    expect(at("personen", "06411", "2021-12-31")?.origins).toMatchObject([
      {table: "hsl/test-1", locator: "Z2 S1", vintage: "2025-07-01"},
    ]);
    expect(at("anteil", "06411", "2020-12-31", "NATD")?.origins).toHaveLength(3);
  });
});

test("a joint unit carries the value, its members say so, the Land is complete", async () => {
  const kreise = loadCatalogue(".")
    .regions.kreiseAt("2024-12-31")
    .filter((kreis) => kreis.refArea !== "06633");
  const root = makeProject(
    [
      {
        table: "hsl/test-2",
        measure: "personen",
        dimensions: ["sex"],
        yaml: `evas: "12531"
periodicity: stichtag
measures:
  - {id: personen, titel: Personen, unit: personen, additive: true}
totals: [sex]
sparse: true
rounding: {base: 5}
regions:
  - {delivered: "06611", means: "06611+06633"}
`,
        deliveries: [
          {
            stand: "2025-06-01",
            rows: kreise.flatMap((kreis) =>
              kreis.refArea === "06411"
                ? [["personen", kreis.refArea, "2024-12-31", "M", "10", "", ""]]
                : [
                    ["personen", kreis.refArea, "2024-12-31", "M", "20", "", ""],
                    ["personen", kreis.refArea, "2024-12-31", "F", "30", "", ""],
                  ],
            ),
          },
        ],
      },
    ],
    {
      "3-schutzsuchende/3a-probe.yml": `${probe({code: "3A"})}dimensions:
  - {id: sex, codes: [_T, M, F]}
variables:
  - {id: p, titel: Personen, tables: [{table: hsl/test-2, measure: personen}]}
measures:
  - {id: personen, titel: P, kurztitel: P, kind: anzahl, variable: p, unit: personen, decimals: 0}
`,
    },
  );
  const cube = await cubeOf(root, "3A");
  const at = (area: string, sex?: string) =>
    cube.find("personen", area, "2024-12-31", sex === undefined ? {} : {sex});
  expect(at("06611+06633")).toMatchObject({obsValue: 50});
  expect(at("06611")).toMatchObject({obsValue: null, obsStatus: "included_elsewhere"});
  expect(at("06633")).toMatchObject({obsValue: null, obsStatus: "included_elsewhere"});
  expect(at("06411", "F")).toMatchObject({obsValue: null, obsStatus: "zero_exact"});
  expect(at("06411")).toMatchObject({obsValue: 10});
  expect(at("06")).toMatchObject({obsValue: 24 * 50 + 10});
  expect(cube.areaNote("06633")).toContain("Kassel, Stadt und Landkreis");
  expect(cube.notes.join(" ")).toContain("Vielfache von 5");
});

test("a rate per 1 000 needs both dates of the mean population on one basis", async () => {
  const births: FixtureSource = {
    table: "hsl/test-3",
    measure: "lebendgeborene",
    dimensions: [],
    yaml: `evas: "12612"
periodicity: jahressumme
measures:
  - {id: lebendgeborene, titel: Lebendgeborene, unit: personen, additive: true}
`,
    deliveries: [
      {
        stand: "2025-07-01",
        rows: ["2021", "2022", "2023"].map((year) => ["lebendgeborene", "06411", year, "10", "", ""]),
      },
    ],
  };
  const root = makeProject([population, births], {
    "1-bevoelkerung/1d-probe.yml": `${probe({code: "1D"})}dimensions: []
variables:
  - {id: l, titel: L, tables: [{table: hsl/test-3, measure: lebendgeborene}]}
  - {id: b, titel: B, tables: [{table: hsl/test-1, measure: bevoelkerung}]}
measures:
  - {id: rate, titel: R, kurztitel: R, kind: je-1000, numerator: {variable: l}, denominator: {variable: b}, unit: je-1000, decimals: 1}
`,
  });
  const cube = await cubeOf(root, "1D");
  const rate = (year: string) => cube.find("rate", "06411", year);
  expect(rate("2021")?.obsValue).toBeCloseTo((10 * 1000) / ((1000 + 1012) / 2), 12);
  expect(rate("2022")).toMatchObject({basis: "Z2011", denominator: {obsValue: (1012 + 1030) / 2}});
  expect(rate("2023")).toMatchObject({basis: "Z2022", denominator: {obsValue: (990 + 995) / 2}});
  const latest = rate("2023");
  if (latest === undefined) throw new Error("missing");
  expect(cube.change(latest).absolute.status).toBe("break_in_series");
});

describe("a damaged canonical table is refused with file and remedy", () => {
  const damaged = (rows: readonly (readonly string[])[]) =>
    makeProject([{...population, deliveries: [{stand: "2024-01-01", rows}]}], {
      "1-bevoelkerung/1a-probe.yml": personsAndShare,
    });

  test.each([
    ["a sign nobody knows", [["bevoelkerung", "06411", "2020-12-31", "_T", "", "?", ""]], "data-value"],
    ["neither value nor sign", [["bevoelkerung", "06411", "2020-12-31", "_T", "", "", ""]], "data-value"],
    ["an unknown area", [["bevoelkerung", "06499", "2020-12-31", "_T", "1", "", ""]], "ref-area-unknown"],
    [
      "the same figure twice",
      [
        ["bevoelkerung", "06411", "2020-12-31", "_T", "1", "", ""],
        ["bevoelkerung", "06411", "2020-12-31", "_T", "2", "", ""],
      ],
      "data-duplicate",
    ],
  ])("%s", async (_name, rows, key) => {
    const root = damaged(rows);
    const opened = openWarehouse(root, loadCatalogue(root));
    await expect(opened).rejects.toBeInstanceOf(KimError);
    await expect(opened).rejects.toMatchObject({key});
  });

  test.each(["csv", "yml"])(
    "a table whose .%s was lost, instead of leaving its figures out",
    async (ending) => {
      const root = damaged([["bevoelkerung", "06411", "2020-12-31", "_T", "1", "", ""]]);
      rmSync(join(root, "data", "hsl", `test-1.${ending}`));
      await expect(openWarehouse(root, loadCatalogue(root))).rejects.toMatchObject({
        key: "data-missing",
        problem: expect.stringContaining(`data/hsl/test-1.${ending}`),
      });
    },
  );
});
