import {describe, expect, test} from "vitest";
import {hanauRows} from "../fixtures/hanau.js";
import {cubeOf, type FixtureSource, makeProject, personsAndShare} from "../fixtures/project.js";
import {realPublication} from "../fixtures/publication.js";

const BOTH = "06415+06435";

const source = (yaml: string, rows: FixtureSource["deliveries"][number]["rows"]): FixtureSource => ({
  table: "hsl/test-1",
  measure: "bevoelkerung",
  dimensions: ["citizenship"],
  yaml: `evas: "12411"
periodicity: stichtag
measures:
  - {id: bevoelkerung, titel: Bevölkerung, unit: personen, additive: true}
complements:
  - {dimension: citizenship, code: NATD, total: _T, minus: NATA}
${yaml}`,
  deliveries: [{stand: "2028-07-01", rows}],
});

const cubeWith = (yaml: string, rows: FixtureSource["deliveries"][number]["rows"]) =>
  cubeOf(makeProject([source(yaml, rows)], {"1-bevoelkerung/1a-probe.yml": personsAndShare}), "1A");

describe("Main-Kinzig with Hanau, over the day they were parted (invented figures)", async () => {
  const cube = await cubeWith("", hanauRows());
  const at = (area: string, day: string, codes = {}) => cube.find("personen", area, day, codes);
  const share = (area: string, day: string) => cube.find("anteil", area, day, {citizenship: "NATA"});

  test("until 2025 it is the Main-Kinzig-Kreis, from 2026 the sum", () => {
    expect(at(BOTH, "2025-12-31")).toMatchObject({obsValue: 420_000});
    expect(at("06435", "2025-12-31")).toMatchObject({obsValue: 420_000});
    expect(at("06415", "2025-12-31")).toBeUndefined();
    expect(at("06435", "2026-12-31")).toMatchObject({obsValue: 322_000});
    expect(at("06415", "2026-12-31")).toMatchObject({obsValue: 99_000});
    expect(at(BOTH, "2026-12-31")).toMatchObject({obsValue: 421_000});
    expect(at(BOTH, "2026-12-31")?.origins).toHaveLength(2);
  });

  test("its share is that of the summed parts, not a mean", () => {
    expect(share(BOTH, "2026-12-31")).toMatchObject({
      numerator: {obsValue: 30_000 + 50_000},
      denominator: {obsValue: 421_000},
    });
    expect(share(BOTH, "2026-12-31")?.obsValue).toBeCloseTo((80_000 * 100) / 421_000, 12);
  });

  test("it has a change where Main-Kinzig and Hanau have none", () => {
    const change = (area: string) => {
      const one = at(area, "2026-12-31");
      return one === undefined ? undefined : cube.change(one);
    };
    expect(change(BOTH)?.absolute).toEqual({value: 1000, status: "normal"});
    expect(change("06435")?.absolute).toEqual({value: null, status: "break_in_series"});
    expect(change("06415")?.absolute.value).toBeNull();
    const long = at(BOTH, "2027-12-31");
    expect(long === undefined ? undefined : cube.longestChange(long).from?.timePeriod).toBe("2025-12-31");
  });

  test("it counts in no sum and no distribution", () => {
    expect(at("06", "2026-12-31")).toMatchObject({obsValue: 421_000 + 25 * 1000});
    expect(at("064", "2026-12-31")).toMatchObject({obsValue: 421_000 + 13 * 1000});
    expect(cube.distribution("personen", "2026-12-31")?.count).toBe(27);
    expect(cube.distribution("personen", "2025-12-31")?.count).toBe(26);
  });

  test("it stands with the Kreise in tables, and is no Kreis", () => {
    const areas = cube.areas("2026-12-31");
    expect(areas.map((area) => area.refArea)).toContain(BOTH);
    expect(areas.filter((area) => area.members.length === 0)).toHaveLength(27 + 3 + 1);
  });
});

test("without figures from 2026 on there is no such unit: it would say the same twice", async () => {
  const cube = await cubeWith(
    "",
    hanauRows().filter((row) => (row[2] ?? "") < "2026"),
  );
  expect(cube.find("personen", BOTH, "2025-12-31")).toBeUndefined();
  expect(cube.find("personen", "06435", "2025-12-31")).toMatchObject({obsValue: 420_000});
});

describe("a secret figure of Hanau or Main-Kinzig", async () => {
  const secret = (area: string, day: string) =>
    hanauRows().map((row) =>
      row[1] === area && row[2] === day && row[3] === "NATA" ? [...row.slice(0, 4), "", ".", ""] : row,
    );
  test("in 2026 makes the sum secret", async () => {
    const cube = await cubeWith("", secret("06415", "2026-12-31"));
    const at = (area: string) => cube.find("personen", area, "2026-12-31", {citizenship: "NATA"});
    expect(at("06415")?.obsValue).toBeNull();
    expect(at(BOTH)?.obsValue).toBeNull();
  });

  test("in 2025 is secret under both names", async () => {
    const cube = await cubeWith("", secret("06435", "2025-12-31"));
    for (const area of ["06435", BOTH]) {
      expect(cube.find("personen", area, "2025-12-31", {citizenship: "NATA"})?.obsValue).toBeNull();
    }
  });

  test("no other pair of the three gives it away", async () => {
    for (const [area, day] of [
      ["06415", "2026-12-31"],
      ["06435", "2026-12-31"],
      ["06435", "2025-12-31"],
    ] as const) {
      const cube = await cubeWith("", secret(area, day));
      const known = ["06415", "06435", BOTH].filter(
        (one) => typeof cube.find("personen", one, day, {citizenship: "NATA"})?.obsValue === "number",
      );
      expect(known.length).toBeLessThan(2);
      expect(known).not.toContain(area);
    }
  });
});

describe("a table for the Kreise of a later day (invented figures)", async () => {
  const rows = [
    ["bevoelkerung", "06435", "2024-12-31", "_T", "300", "", ""],
    ["bevoelkerung", "06415", "2024-12-31", "_T", "100", "", ""],
    ["bevoelkerung", "06435", "2026-12-31", "_T", "310", "", ""],
    ["bevoelkerung", "06415", "2026-12-31", "_T", "110", "", ""],
  ];
  const cube = await cubeWith('gebietsstand: "2026-07-01"', rows);
  const at = (area: string, day: string) => cube.find("personen", area, day);

  test("puts the Kreise of the time together", () => {
    expect(at("06435", "2024-12-31")).toMatchObject({obsValue: 400});
    expect(at("06415", "2024-12-31")).toBeUndefined();
    expect(at(BOTH, "2024-12-31")).toMatchObject({obsValue: 400});
    expect(at("06435", "2026-12-31")).toMatchObject({obsValue: 310});
    expect(at(BOTH, "2026-12-31")).toMatchObject({obsValue: 420});
  });

  test("and is missing where one of them is", async () => {
    const gap = await cubeWith(
      'gebietsstand: "2026-07-01"',
      rows.filter((row) => !(row[1] === "06415" && row[2] === "2024-12-31")),
    );
    expect(gap.find("personen", "06435", "2024-12-31")?.obsValue ?? null).toBeNull();
  });
});

describe("the special evaluation of the BA, which is for the Kreise of 2026", async () => {
  const publication = await realPublication();
  const cube = publication.indicators.find((one) => one.indicator.code === "5A")?.cube;
  const at = (area: string, year: number, codes = {}) =>
    cube?.find("personen", area, `${year}-06-30`, codes)?.obsValue ?? Number.NaN;

  test("Main-Kinzig is made of both parts and goes on as before, within two percent", () => {
    expect(cube?.find("personen", "06435", "2020-06-30")?.origins).toHaveLength(2);
    expect(Math.abs(at("06435", 2020) / at("06435", 2019) - 1)).toBeLessThan(0.02);
    expect(at("06415", 2020)).toBeNaN();
  });

  test.each([2020, 2021, 2022, 2023, 2024, 2025])("the Kreise are the Land in %i", (year) => {
    const kreise = publication.catalogue.regions.kreiseAt(`${year}-06-30`);
    expect(kreise.reduce((sum, {refArea}) => sum + at(refArea, year), 0)).toBe(at("06", year));
  });

  test("no change is computed from the older table to it", () => {
    const one = cube?.find("personen", "06411", "2020-06-30");
    expect(one?.obsStatus).toBe("estimated");
    expect(one === undefined ? undefined : cube?.change(one).absolute.status).toBe("break_in_series");
  });
});
