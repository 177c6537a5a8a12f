import {describe, expect, test} from "vitest";
import {createIndicatorCube} from "../../src/analyse/cube/indicator-cube.js";
import {isPrimarySecret, protectFigure} from "../../src/analyse/disclosure/primary.js";
import {createResolver} from "../../src/analyse/resolve.js";
import {type ConfidentialityRule, createConfidentiality} from "../../src/catalogue/confidentiality.js";
import {dimensionKey} from "../../src/model/observation.js";
import {createFactStore, type Fact} from "../../src/process/fact.js";
import {catalogue, invent, inventIndicator} from "../fixtures/invented-cube.js";

const own: ConfidentialityRule = {
  tabellen: ["*"],
  geschuetztVon: "ministerium",
  verfahren: "keines",
  mindestfallzahl: 3,
  mindestbreite: 3,
};
const unprotected = {
  ...catalogue,
  confidentiality: createConfidentiality({regeln: [own], gleicheGroessen: []}),
};
const now = "2024-12-31";

describe("a table that the ministry protects", () => {
  test.each([
    [0, false],
    [1, true],
    [2, true],
    [3, false],
    [-2, true],
  ])("%d cases are secret: %s", (value, secret) => {
    expect(isPrimarySecret(value, own)).toBe(secret);
    expect(isPrimarySecret(value, {...own, geschuetztVon: "produzent"})).toBe(false);
  });

  test("one contribution that makes up too much is secret, where it is delivered", () => {
    const rule = {...own, dominanz: {groesster: "groesster-betrieb", hoechstensProzent: 85}};
    expect(isPrimarySecret(100, rule, 86)).toBe(true);
    expect(isPrimarySecret(100, rule, 85)).toBe(false);
    expect(isPrimarySecret(100, rule, undefined)).toBe(false);
    expect(protectFigure({obsValue: 100, obsStatus: "normal"}, rule, 99)).toEqual({
      obsValue: null,
      obsStatus: "secret_primary",
    });
  });

  test("small values are secret as soon as an indicator takes them from the table", () => {
    const fact = (refArea: string, obsValue: number): Fact => ({
      obsValue,
      obsStatus: "normal",
      table: "hsl/12411-03-03-4",
      measure: "bevoelkerung",
      refArea,
      timePeriod: now,
      codes: {},
      basis: null,
      flag: "",
      origins: [],
    });
    const [variable] = inventIndicator().variables;
    if (variable === undefined) throw new Error("no variable");
    const resolver = createResolver(createFactStore([fact("06411", 2), fact("06412", 3)]), unprotected);
    expect(resolver.find(variable, "06411", now, {})[0]).toMatchObject({
      obsValue: null,
      obsStatus: "secret_primary",
    });
    expect(resolver.find(variable, "06412", now, {})[0]).toMatchObject({obsValue: 3});
  });

  test("a part that nobody prints but everybody can compute is secret too", () => {
    const table = [
      invent("personen", "06411", now, 10),
      invent("personen", "06411", now, 9, {sex: "F"}),
      invent("personen", "06412", now, 10),
      invent("personen", "06412", now, 5, {sex: "F"}),
    ];
    const cube = createIndicatorCube(inventIndicator(), table, unprotected);
    const shown = cube.observations.map((one) => [one.refArea, dimensionKey(one.dimensions), one.obsValue]);
    expect(shown).toEqual([
      ["06411", "", 10],
      ["06411", "sex=F", null],
      ["06412", "", 10],
      ["06412", "sex=F", 5],
    ]);
    expect(createIndicatorCube(inventIndicator(), table, catalogue).suppressions).toEqual([]);
  });
});
