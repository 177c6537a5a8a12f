import {describe, expect, test} from "vitest";
import type {IndicatorCube} from "../../src/analyse/publication.js";
import type {Indicator} from "../../src/catalogue/indicator-schema.js";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {dimensionKey, type Observation} from "../../src/model/observation.js";
import {isKreis, LAND} from "../../src/model/region.js";
import {isSecret} from "../../src/model/status.js";
import {minusYears} from "../../src/model/time-period.js";
import {openWarehouse} from "../../src/process/warehouse.js";
import {cubesOf, realPublication} from "../fixtures/publication.js";

const publication = await realPublication();
const cubes = cubesOf(publication);
const cubeOf = (code: string): IndicatorCube => {
  const cube = cubes.find((one) => one.indicator.code === code);
  if (cube === undefined) throw new Error(`no figures for ${code}`);
  return cube;
};
const value = (code: string, measure: string, area: string, period: string, dimensions = {}) =>
  cubeOf(code).find(measure, area, period, dimensions)?.obsValue;

test("eight indicators have figures, at least one in each Themenfeld", () => {
  expect(cubes.map((one) => one.indicator.code)).toEqual(
    expect.arrayContaining(["1A", "1B", "1D", "2A", "3B", "4B", "5C", "6C"]),
  );
  expect(new Set(cubes.map((one) => one.indicator.themenfeld)).size).toBe(6);
});

describe("totals that the producers published", () => {
  test.each([
    ["2018-12-31", 6_265_809],
    ["2019-12-31", 6_288_080],
    ["2020-12-31", 6_293_154],
    ["2021-12-31", 6_295_017],
    ["2022-12-31", 6_236_933],
    ["2023-12-31", 6_267_546],
    ["2024-12-31", 6_280_793],
    ["2025-12-31", 6_278_594],
  ])("population of Hesse on %s", (day, expected) => {
    expect(value("1A", "personen", LAND, day)).toBe(expected);
  });

  test.each([
    ["2020", 59_389, 70_051],
    ["2021", 61_546, 72_277],
    ["2022", 57_360, 75_363],
    ["2023", 53_685, 73_058],
    ["2024", 53_089, 71_547],
  ])("births and deaths in %s", (year, births, deaths) => {
    expect(value("1D", "lebendgeborene", LAND, year)).toBe(births);
    expect(value("1D", "gestorbene", LAND, year)).toBe(deaths);
    expect(value("1D", "saldo", LAND, year)).toBe(births - deaths);
  });

  test("unemployed 2025, and the rates as published", () => {
    expect(value("5C", "arbeitslose", LAND, "2025")).toBe(205_944);
    expect(value("5C", "arbeitslose", LAND, "2025", {citizenship: "NATA"})).toBe(95_648);
    expect(value("5C", "quote", "06411", "2023")).toBe(5.4);
    expect(value("5C", "quote", "06411", "2023", {citizenship: "NATA"})).toBe(12.4);
  });

  test("the rate for foreigners is not published for the Kreise in 2017 and 2018", () => {
    for (const year of ["2017", "2018"]) {
      const one = cubeOf("5C").find("quote", "06411", year, {citizenship: "NATA"});
      expect(one === undefined || isSecret(one.obsStatus)).toBe(true);
    }
  });

  test("protection seekers: the sum of the rounded cells, Kassel jointly", () => {
    expect(value("3B", "personen", LAND, "2024-12-31")).toBe(281_040);
    expect(value("3B", "personen", "06611+06633", "2024-12-31")).toBe(23_975);
    for (const area of ["06611", "06633"]) {
      expect(cubeOf("3B").find("personen", area, "2024-12-31")?.obsStatus).toBe("included_elsewhere");
    }
  });

  test("children in SGB II: the Lahn-Dill-Kreis and the Regierungsbezirk Gießen are secret in 2016", () => {
    for (const area of ["06532", "065"]) {
      const one = cubeOf("6C").find("kinder", area, "2016-12-31");
      expect(one?.obsValue).toBeNull();
      expect(one !== undefined && isSecret(one.obsStatus)).toBe(true);
      const change = one === undefined ? undefined : cubeOf("6C").change(one);
      expect(change?.absolute.value).toBeNull();
      expect(change?.percent?.value).toBeNull();
    }
  });
});

describe.each(cubes.map((cube) => ({code: cube.indicator.code, cube})))("$code", ({cube}) => {
  const every = (rule: (one: Observation) => boolean) =>
    cube.observations.filter((one) => !rule(one)).slice(0, 5);

  test("every figure has a value or a reason, and a value knows its cells", () => {
    expect(
      every(
        (one) => (one.obsValue === null) === !["normal", "provisional", "estimated"].includes(one.obsStatus),
      ),
    ).toEqual([]);
    expect(every((one) => one.obsValue === null || one.origins.length > 0)).toEqual([]);
    expect(every((one) => one.obsValue === null || Number.isFinite(one.obsValue))).toEqual([]);
  });

  test("no figure is published twice", () => {
    const keys = cube.observations.map(
      (one) => `${one.measure} ${one.refArea} ${one.timePeriod} ${dimensionKey(one.dimensions)}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("shares lie between 0 and 100, counts are whole and not negative", () => {
    const kind = (one: Observation) => cube.measure(one.measure).kind;
    expect(
      every(
        (one) =>
          kind(one) !== "anteil" || one.obsValue === null || (one.obsValue >= 0 && one.obsValue <= 100),
      ),
    ).toEqual([]);
    expect(
      every(
        (one) =>
          kind(one) !== "anzahl" ||
          one.obsValue === null ||
          (one.obsValue >= 0 && Number.isInteger(one.obsValue)),
      ),
    ).toEqual([]);
  });

  test("a structure adds up to 100 percent wherever all its parts are known", () => {
    const structure = cube.indicator.darstellung?.struktur;
    if (structure === undefined) return;
    const {measure, over, codes} = structure;
    const [first = ""] = codes;
    const sums = cube.observations
      .filter((one) => one.measure === measure && one.dimensions[over] === first)
      .map((one) =>
        codes.map((code) =>
          cube.find(measure, one.refArea, one.timePeriod, {...one.dimensions, [over]: code}),
        ),
      )
      .filter((parts) =>
        parts.every(
          (part) => part !== undefined && (part.obsValue !== null || part.obsStatus === "zero_exact"),
        ),
      )
      .map((parts) => parts.reduce((sum, part) => sum + (part?.obsValue ?? 0), 0));
    expect(sums.length).toBeGreaterThan(20);
    const rounded = cube.sources.some(({source}) => source.rounding !== undefined);
    for (const sum of sums) expect(Math.abs(sum - 100)).toBeLessThan(rounded ? 0.5 : 1e-6);
  });

  test("no change is computed between different bases", () => {
    for (const one of cube.observations) {
      const before = cube.find(one.measure, one.refArea, minusYears(one.timePeriod, 1), one.dimensions);
      if (before === undefined || before.basis === null || one.basis === null || before.basis === one.basis)
        continue;
      expect(cube.change(one).absolute).toEqual({value: null, status: "break_in_series"});
    }
  });

  test("both parts of a ratio are there and give the value", () => {
    for (const one of cube.observations) {
      if (one.obsValue === null || one.numerator === undefined || one.denominator === undefined) continue;
      const factor = cube.measure(one.measure).kind === "je-1000" ? 1000 : 100;
      expect(one.obsValue).toBe((one.numerator.obsValue * factor) / one.denominator.obsValue);
    }
  });

  test("every period shows all Kreise that exist", () => {
    for (const period of cube.periods()) {
      expect(cube.areas(period).filter(isKreis)).toHaveLength(26);
      expect(cube.areas(period).at(-1)?.refArea).toBe(LAND);
    }
  });

  test("the key sentence of every Kreis names its number", () => {
    for (const area of cube.areas(cube.periods().at(-1) ?? "")) {
      const sentence = cube.keySentence(area.refArea);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|\{|null/);
    }
  });
});

test("a dash that the other figures prove wrong is unknown, not zero", async () => {
  const catalogue = loadCatalogue(".");
  const all = {...catalogue, indicators: catalogue.indicators.map(withPersons)};
  const {facts} = await openWarehouse(".", all);
  const [fact] = facts.table("hsl/22811-02-02-4", "personen-in-bg")?.find("06436", "2012-12-31", {}) ?? [];
  expect(fact).toMatchObject({obsValue: null, obsStatus: "unknown_or_secret"});
});

/** The definition of 6C with the persons in Bedarfsgemeinschaften as a further variable. */
function withPersons(indicator: Indicator): Indicator {
  if (indicator.code !== "6C") return indicator;
  const tables = [{table: "hsl/22811-02-02-4", measure: "personen-in-bg"}];
  return {...indicator, variables: [...indicator.variables, {id: "personen", titel: "Personen", tables}]};
}
