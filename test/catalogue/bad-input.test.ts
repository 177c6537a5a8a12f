import {existsSync, mkdtempSync, readdirSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {main} from "../../src/cli/main.js";
import {type FixtureSource, makeProject, probe} from "../fixtures/project.js";

const source = (table: string, basis: string): FixtureSource => ({
  table,
  measure: "bevoelkerung",
  dimensions: ["citizenship"],
  yaml: `evas: "12411"
periodicity: stichtag
measures:
  - {id: bevoelkerung, titel: Bevölkerung, unit: personen, additive: true}
labels:
  citizenship: {_T: [Insgesamt], NATA: [Ausländer]}
basis:
  - {basis: ${basis}, from: "2011"}
`,
  deliveries: [{stand: "2025-07-01", rows: [["bevoelkerung", "06411", "2024-12-31", "_T", "1000", "", ""]]}],
});

const good = `${probe()}dimensions:
  - {id: citizenship, codes: [_T, NATA]}
variables:
  - {id: a, titel: A, tables: [{table: hsl/test-1, measure: bevoelkerung, where: {citizenship: NATA}}]}
  - {id: b, titel: B, tables: [{table: hsl/test-2, measure: bevoelkerung}]}
measures:
  - {id: quote, titel: Quote, kurztitel: Q, kind: quote, numerator: {variable: a}, denominator: {variable: b, lag: 0}, unit: prozent, decimals: 1}
rechenbeispiel:
  text: Zehn von vierzig
  gegeben:
    - {variable: a, timePeriod: "2024-12-31", wert: 10}
    - {variable: b, timePeriod: "2024-12-31", wert: 40}
  ergebnis:
    - {measure: quote, timePeriod: "2024-12-31", wert: 25, rechnung: "10 : 40 × 100 = 25,0"}
`;

/** Runs `kim build` on a project with one indicator; gives its message and what it wrote. */
async function build(text: string, basis = "Z2022") {
  const root = makeProject([source("hsl/test-1", "Z2022"), source("hsl/test-2", basis)], {
    "1-bevoelkerung/1a-probe.yml": text,
  });
  const out = join(mkdtempSync(join(tmpdir(), "kim-bad-")), "ausgabe");
  const before = readdirSync(root, {recursive: true, encoding: "utf8"}).sort();
  const lines: string[] = [];
  const code = await main(["build", "--out", out], {
    cwd: root,
    now: () => 0,
    user: "Test",
    out: () => {},
    progress: (line) => lines.push(line),
  });
  const after = readdirSync(root, {recursive: true, encoding: "utf8"}).sort();
  return {code, message: lines.join("\n"), wrote: existsSync(out) || after.length !== before.length};
}

const lineOf = (text: string, part: string) => text.split("\n").findIndex((line) => line.includes(part)) + 1;

describe("a definition that cannot be right stops the build before it writes", () => {
  test.each([
    {
      name: "a table that does not exist",
      from: "table: hsl/test-2",
      to: "table: hsl/test-9",
      says: "hsl/test-9",
      field: "variables.1.tables.0.table",
    },
    {
      name: "a measure that the table does not have",
      from: "test-2, measure: bevoelkerung",
      to: "test-2, measure: einwohner",
      says: "einwohner",
      field: "variables.1.tables.0.measure",
    },
    {
      name: "a dimension that the source does not know",
      from: "id: citizenship, codes: [_T, NATA]",
      to: "id: school_type, codes: [_T, GY]",
      says: "GY",
      field: "dimensions.0.codes.1",
    },
    {
      name: "a code that the source does not know",
      from: "codes: [_T, NATA]",
      to: "codes: [_T, NATD]",
      says: "NATD",
      field: "dimensions.0.codes.1",
    },
    {
      name: "a fixed code that the source does not know",
      from: "{citizenship: NATA}",
      to: "{citizenship: NATD}",
      says: "NATD",
      field: "variables.0.tables.0.where.citizenship",
    },
    {
      name: "a variable that is not declared",
      from: "numerator: {variable: a}",
      to: "numerator: {variable: c}",
      says: "„c“",
      field: "measures.0",
    },
    {
      name: "a worked example that does not come out",
      from: "wert: 25,",
      to: "wert: 26,",
      says: "26,0",
      field: "rechenbeispiel.ergebnis.0.wert",
    },
    {
      name: "a unit that does not exist",
      from: "unit: prozent",
      to: "unit: promille",
      says: "promille",
      field: "measures.0.unit",
    },
  ])("$name", async ({from, to, says, field}) => {
    const text = good.replace(from, to);
    const {code, message, wrote} = await build(text);
    expect(code).toBe(1);
    expect(message).toContain(says);
    expect(message).toContain("catalogue/indicators/1-bevoelkerung/1a-probe.yml");
    expect(message).toContain(`Zeile ${lineOf(text, to.split("\n")[0] ?? "")}`);
    expect(message).toContain(`Feld „${field}“`);
    expect(message).toMatch(/Abhilfe: \S.{10}/);
    expect(wrote).toBe(false);
  });

  test("numerator and denominator that can never rest on the same census", async () => {
    const {code, message, wrote} = await build(good, "Z2011");
    expect(code).toBe(1);
    expect(message).toContain("Z2022 und Z2011");
    expect(message).toContain(`Zeile ${lineOf(good, "denominator")}`);
    expect(message).toContain("Feld „measures.0.denominator“");
    expect(message).toMatch(/Abhilfe: \S.{10}/);
    expect(wrote).toBe(false);
  });
});
