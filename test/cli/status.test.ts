import {expect, test} from "vitest";
import {coverageOf} from "../../src/analyse/coverage.js";
import {report} from "../../src/cli/status.js";
import {wrapText} from "../../src/cli/wrap-text.js";
import {yearRanges} from "../../src/cli/year-ranges.js";
import {realPublication} from "../fixtures/publication.js";

const publication = await realPublication();
const coverages = publication.indicators.map((one) => coverageOf(one, publication));
const of = (code: string) => {
  const found = coverages.find(({published}) => published.indicator.code === code);
  if (found === undefined) throw new Error(`no indicator ${code}`);
  return found;
};

test("twenty indicators, of which one waits for its figures", () => {
  expect(coverages).toHaveLength(20);
  const empty = coverages.filter(({years}) => years.length === 0);
  expect(empty.map(({published}) => published.indicator.code)).toEqual(["6B"]);
  expect(of("6B").awaited.map(({table}) => table)).toEqual(["ba/elb-erwerbstaetig"]);
});

test("years, gaps and Kreise are those of the figures", () => {
  expect(of("1A").years.at(-1)).toBe(2025);
  expect(of("1A").gaps).toEqual([]);
  expect(of("1A").kreise).toEqual({timePeriod: "2025-12-31", own: 26, joint: 0, all: 26});
  expect(of("3A").kreise).toMatchObject({own: 24, joint: 2, all: 26});
  const {years, gaps} = of("1D");
  expect(years.length + gaps.length).toBe((years.at(-1) ?? 0) - (years[0] ?? 0) + 1);
});

test("Kreise without a value are named with their period", () => {
  const missing = of("6C").incomplete.find(({timePeriod}) => timePeriod === "2016-12-31");
  expect(missing?.kreise.map(({refArea}) => refArea)).toContain("06532");
});

test.each([80, 120])("the report in %i columns", async (width) => {
  const lines = report(publication, coverages, width);
  expect(lines.filter((line) => [...line].length > width)).toEqual([]);
  for (const {published} of coverages) {
    expect(lines.some((line) => line.startsWith(`  ${published.indicator.code} `))).toBe(true);
  }
  expect(lines.filter((line) => line.trimStart().startsWith("nächste ")).length).toBe(20);
  expect(lines[1]).toContain("4 festgelegt, 16 vorläufig");
});

test("years are joined to ranges", () => {
  expect(yearRanges([2015, 2016, 2018])).toBe("2015–2016, 2018");
  expect(yearRanges([])).toBe("keine");
});

test("a long text is broken at blanks", () => {
  expect(wrapText("eins zwei drei", 8, "- ")).toEqual(["- eins", "  zwei", "  drei"]);
  expect(wrapText("Donaudampfschiff ahoi", 10, "")).toEqual(["Donaudampfschiff", "ahoi"]);
});
