import {beforeAll, describe, expect, test} from "vitest";
import type {Publication} from "../../src/analyse/publication.js";
import {indicatorCsv} from "../../src/disseminate/open-data/tidy.js";
import {csvCheck} from "../../src/edition/reconcile/csv-check.js";
import {rateCheck} from "../../src/edition/reconcile/rate-check.js";
import type {OutputFile} from "../../src/edition/replace-folder.js";
import {cubesOf, realPublication} from "../fixtures/publication.js";

const utf8 = new TextEncoder();

describe("reading the tables back", () => {
  let publication: Publication;
  let texts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const whole = await realPublication();
    const few = new Set(["1A", "1C", "2C", "6A"]);
    publication = {...whole, indicators: whole.indicators.filter(({indicator}) => few.has(indicator.code))};
    texts = new Map(
      cubesOf(publication).map((cube) => [
        `daten/${cube.indicator.code.toLowerCase()}.csv`,
        indicatorCsv(cube, publication),
      ]),
    );
  });

  const filesWith = (path: string, change: (text: string) => string): ReadonlyMap<string, OutputFile> =>
    new Map(
      [...texts].map(([name, text]) => [
        name,
        {path: name, bytes: utf8.encode(name === path ? change(text) : text)},
      ]),
    );

  test("finds nothing in what was written, and has looked at every figure", () => {
    const files = filesWith("", (text) => text);
    const figures = cubesOf(publication).reduce((sum, cube) => sum + cube.observations.length, 0);
    const csv = csvCheck(publication, files);
    expect(csv.deviations).toEqual([]);
    expect(csv.compared).toBe(figures + cubesOf(publication).length);
    const rates = rateCheck(publication, files);
    expect(rates.deviations).toEqual([]);
    expect(rates.compared).toBeGreaterThan(1_000);
  });

  test.each([
    ["a changed number", (text: string) => text.replace(/,167029,/, ",167028,")],
    ["a number in place of a sign", (text: string) => text.replace(/,167029,/, ",,")],
    ["a missing row", (text: string) => text.replace(/\n[^\n]*06412[^\n]*\n/, "\n")],
    [
      "a row twice with another key",
      (text: string) => `${text}${text.split("\n")[1]?.replace("06", "99")}\n`,
    ],
  ])("finds %s and says where", (_, change) => {
    const {deviations} = csvCheck(publication, filesWith("daten/1a.csv", change));
    expect(deviations.length).toBeGreaterThan(0);
    expect(deviations[0]?.place).toContain("daten/1a.csv");
  });

  test("finds a rate that does not come from its parts", () => {
    const shift = (text: string) => {
      const [header = "", ...lines] = text.split("\n");
      const columns = header.split(",");
      const index = columns.indexOf("DENOMINATOR");
      const first = lines.findIndex((line) => (line.split(",")[index] ?? "") !== "");
      const cells = (lines[first] ?? "").split(",");
      cells[index] = String(Number(cells[index]) + 1);
      return [header, ...lines.with(first, cells.join(","))].join("\n");
    };
    expect(rateCheck(publication, filesWith("daten/1c.csv", shift)).deviations).toHaveLength(1);
  });
});
