import {describe, expect, test} from "vitest";
import {publishedOf} from "../../src/catalogue/check-indicator.js";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {openWarehouse} from "../../src/process/warehouse.js";
import {cubesOf, realPublication} from "../fixtures/publication.js";

const publication = await realPublication();
const cubes = cubesOf(publication);
const {facts} = await openWarehouse(".", loadCatalogue("."));

/** Years in which the source is known to be another series, and is not used. */
const otherSeries: Readonly<Record<string, readonly string[]>> = {
  "bbsr/inkar-sgb2": ["2010", "2011", "2012", "2013", "2014"],
};

const pairs = cubes.flatMap((cube) =>
  cube.indicator.measures.flatMap((measure) => {
    const id = publishedOf(measure);
    const variable = cube.indicator.variables.find((one) => one.id === id);
    return variable === undefined
      ? []
      : [{name: `${cube.indicator.code} ${measure.id}`, cube, measure, variable}];
  }),
);

test("there are measures with published values, and each names its source in a note", () => {
  expect(pairs.map(({name}) => name)).toEqual([
    "1C auslaenderanteil",
    "3A quote",
    "4B auslaenderanteil",
    "4C anteil",
    "6A quote",
  ]);
  for (const {cube, name} of pairs) expect(cube.indicator.hinweise.join(" "), name).toContain("INKAR (BBSR)");
});

describe.each(pairs)("$name", ({cube, measure, variable}) => {
  const tables = [...new Set(variable.tables.map((use) => `${use.table}#${use.measure}`))];
  const ofMeasure = cube.observations.filter((one) => one.measure === measure.id);

  test("wherever both are known they are the same but for the rounding to two decimals", () => {
    let compared = 0;
    for (const one of ofMeasure) {
      if (one.obsValue === null || one.numerator === undefined) continue;
      for (const key of tables) {
        const [table = "", id = ""] = key.split("#");
        const excluded = [...(publication.catalogue.sources.get(table)?.withoutAreas ?? [])];
        if (otherSeries[table]?.includes(one.timePeriod.slice(0, 4)) || excluded.includes(one.refArea))
          continue;
        const [fact] = facts.table(table, id)?.find(one.refArea, one.timePeriod, one.dimensions) ?? [];
        if (fact === undefined || fact.obsValue === null) continue;
        expect(
          Math.abs(fact.obsValue - one.obsValue),
          `${one.refArea} ${one.timePeriod} ${fact.obsValue} ${one.obsValue}`,
        ).toBeLessThanOrEqual(0.005 + 1e-9);
        compared++;
      }
    }
    expect(compared).toBeGreaterThanOrEqual(24);
  });

  test("they fill years without parts, and only those", () => {
    const published = ofMeasure.filter((one) => one.origins.some(({table}) => table.startsWith("bbsr/")));
    expect(published.length).toBeGreaterThan(50);
    for (const one of published) {
      expect(one.numerator).toBeUndefined();
      expect(one.origins).toHaveLength(1);
    }
    const computed = ofMeasure.filter((one) => one.numerator !== undefined);
    expect(computed.every((one) => one.origins.every(({table}) => !table.startsWith("bbsr/")))).toBe(true);
  });
});

test("years that a source repeats or counts otherwise are not used", () => {
  const years = (code: string, measure: string, table: string) =>
    new Set(
      cubes
        .find((cube) => cube.indicator.code === code)
        ?.observations.filter(
          (one) => one.measure === measure && one.origins.some((origin) => origin.table === table),
        )
        .map((one) => one.timePeriod.slice(0, 4)),
    );
  expect(years("4C", "anteil", "bbsr/inkar-schulabgaenger").has("2007")).toBe(false);
  expect([...years("6A", "quote", "bbsr/inkar-sgb2")].sort()).toEqual(["2016", "2017", "2018"]);
  const kassel = cubes
    .find((cube) => cube.indicator.code === "3A")
    ?.observations.filter(
      (one) =>
        ["06611", "06633"].includes(one.refArea) && one.origins.some(({table}) => table.startsWith("bbsr/")),
    );
  expect(kassel).toEqual([]);
});

describe.each(cubes.map((cube) => ({code: cube.indicator.code, cube})))("$code", ({cube}) => {
  test("a balance is the difference of its parts", () => {
    for (const measure of cube.indicator.measures) {
      if (measure.kind !== "saldo") continue;
      const countOf = (id: string) =>
        cube.indicator.measures.find((one) => one.kind === "anzahl" && one.variable === id)?.id ?? "";
      const [plus, minus] = [countOf(measure.plus), countOf(measure.minus)];
      if (plus === "" || minus === "") continue;
      const numberOf = (id: string, one: (typeof cube.observations)[number]) => {
        const found = cube.find(id, one.refArea, one.timePeriod, one.dimensions);
        return found?.obsStatus === "zero_exact" ? 0 : (found?.obsValue ?? undefined);
      };
      let compared = 0;
      for (const one of cube.observations) {
        if (one.measure !== measure.id || one.obsValue === null) continue;
        const [a, b] = [numberOf(plus, one), numberOf(minus, one)];
        if (a === undefined || b === undefined) continue;
        expect(one.obsValue).toBe(a - b);
        compared++;
      }
      expect(compared).toBeGreaterThan(100);
    }
  });

  test("no change is computed across any break of the series", () => {
    for (const measure of cube.indicator.measures) {
      const breaks = new Set(cube.breaks(measure.id).map((one) => `${one.before}#${one.after}`));
      for (const one of cube.observations) {
        if (one.measure !== measure.id) continue;
        const change = cube.change(one);
        if (change.previous === undefined) continue;
        if (breaks.has(`${change.previous.timePeriod}#${one.timePeriod}`)) {
          expect(change.absolute.value).toBeNull();
          expect(change.percent?.value ?? null).toBeNull();
        }
      }
    }
  });
});
