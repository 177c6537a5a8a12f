import {describe, expect, test} from "vitest";
import {findAllDash, findFalseDashes, findUnpublishedRates} from "../../src/collect/dash-rule.js";
import type {DeliveredFigure} from "../../src/collect/figure.js";
import {catalogue, sourceWith} from "./fixtures.js";

const {regions} = catalogue;
const source = sourceWith({periodicity: "stichtag"});

/** Figures of one period: value or sign per area. */
function figuresOf(values: Readonly<Record<string, string>>, timePeriod = "2024-12-31"): DeliveredFigure[] {
  return Object.entries(values).map(([refArea, text]) => {
    const number = /^\d/.test(text);
    const value = {obsValue: number ? text : "", sign: number ? "" : text, flag: ""};
    return {measure: "faelle", refArea, timePeriod, codes: {sex: "_T"}, locator: refArea, ...value};
  });
}

const kreise = (day: string, parent: string) =>
  regions
    .kreiseAt(day)
    .filter((one) => one.regierungsbezirk === parent)
    .map((one) => one.refArea);
const giessen = kreise("2024-12-31", "065");
const all = (areas: readonly string[], value: string) =>
  Object.fromEntries(areas.map((area) => [area, value]));

describe("Kreise that are not loaded yet", () => {
  test("a parent with a value and only dashes below it", () => {
    const found = findAllDash(figuresOf({"065": "100", ...all(giessen, "-")}), regions);
    expect([...found.values()]).toEqual([
      {timePeriod: "2024-12-31", measure: "faelle", parent: regions.get("065").name, value: "100"},
    ]);
  });

  test("only the period that it concerns", () => {
    const figures = [
      ...figuresOf({"065": "100", ...all(giessen, "-")}, "2025-12-31"),
      ...figuresOf({"065": "100", ...all(giessen, "20")}, "2024-12-31"),
    ];
    expect([...findAllDash(figures, regions).keys()]).toEqual(["2025-12-31"]);
  });

  test.each([
    ["a parent of zero", {"065": "0", ...all(giessen, "-")}],
    ["a parent with a dash", {"065": "-", ...all(giessen, "-")}],
    ["one Kreis with a figure", {"065": "100", ...all(giessen, "-"), "06531": "100"}],
    ["no parent", all(giessen, "-")],
  ])("%s is no such case", (_, values) => {
    expect(findAllDash(figuresOf(values), regions).size).toBe(0);
  });

  test("a Kreis that does not exist yet does not count", () => {
    const darmstadt = kreise("2024-12-31", "064");
    const figures = figuresOf({"064": "100", ...all(darmstadt, "5"), "06415": "-"});
    expect(findAllDash(figures, regions).size).toBe(0);
    expect(findFalseDashes(figures, source, regions).size).toBe(0);
  });
});

describe("a dash that cannot be zero", () => {
  const values: Readonly<Record<string, string>> = {"065": "100", ...all(giessen, "20"), "06532": "-"};
  const missingOf = (figures: readonly DeliveredFigure[], of = source) =>
    [...findFalseDashes(figures, of, regions)].map(([{refArea}, missing]) => [refArea, missing]);

  test("what is missing to the parent is named", () => {
    expect(missingOf(figuresOf(values))).toEqual([["06532", 20]]);
  });

  test("a real zero stays", () => {
    expect(missingOf(figuresOf({...values, "065": "80"}))).toEqual([]);
  });

  test("nothing follows from a secret figure, an absent Kreis, rounding or means", () => {
    expect(missingOf(figuresOf({...values, "06531": "."}))).toEqual([]);
    const {"06531": _, ...without} = values;
    expect(missingOf(figuresOf(without))).toEqual([]);
    expect(missingOf(figuresOf(values), sourceWith({periodicity: "stichtag", rounding: {base: 5}}))).toEqual(
      [],
    );
    const means = sourceWith({measures: [{id: "faelle", titel: "Fälle", unit: "faelle", additive: false}]});
    expect(missingOf(figuresOf(values), means)).toEqual([]);
  });
});

describe("rates that a producer did not publish", () => {
  const percent = sourceWith({
    measures: [{id: "faelle", titel: "Quote", unit: "prozent", additive: false}],
  });

  test("stand as a dash everywhere", () => {
    const figures = [
      ...figuresOf({"06": "-", "06411": "-", "06412": "-"}, "2008"),
      ...figuresOf({"06": "5.0", "06411": "-", "06412": "4.0"}, "2009"),
    ];
    expect([...findUnpublishedRates(figures, percent)].map((one) => one.timePeriod)).toEqual([
      "2008",
      "2008",
      "2008",
    ]);
  });

  test("a count may be zero everywhere, and without the Land nothing follows", () => {
    expect(findUnpublishedRates(figuresOf({"06": "-", "06411": "-"}), source).size).toBe(0);
    expect(findUnpublishedRates(figuresOf({"06411": "-", "06412": "-"}), percent).size).toBe(0);
  });
});
