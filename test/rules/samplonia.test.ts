import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {verdictsOf} from "../../src/process/rules/expression/compile.js";
import {recordsOf, type Scalar} from "../../src/process/rules/expression/records.js";

/** Figures of the invented country Samplonia, clean and with five known defects (Data Validation Cookbook). */
const folder = join(process.env.KIM_SHARED ?? "../shared", "corpora", "validation", "samplonia");

const rules = {
  "a figure": "bekannt(value)",
  "one row per key": "haeufigkeit(region, freq, period, measure) = 1",
  "every measure": "verschiedene(measure, region, freq, period) = verschiedene(measure)",
  "exports less imports": `wenn measure = "balance" dann bekannt(value)`,
};

type Row = Readonly<Record<string, Scalar>>;

function read(name: string): readonly Row[] {
  const [header = "", ...lines] = readFileSync(join(folder, name), "utf8").trim().split(/\r?\n/);
  const cells = (line: string) => line.split(",").map((cell) => cell.replace(/^"|"$/g, ""));
  const columns = cells(header);
  return lines.map((line) => {
    const row = cells(line);
    return Object.fromEntries(
      columns.map((column, index): [string, Scalar] => {
        const text = row[index] ?? "";
        if (column !== "value") return [column, text];
        return [column, text === "" || text === "NA" ? null : Number(text)];
      }),
    );
  });
}

/** Places where a rule does not hold, each once. */
function defects(rows: readonly Row[], rule: string, key: (row: Row) => string): readonly string[] {
  const places = verdictsOf(rule, recordsOf(rows)).flatMap((holds, index) => {
    const row = rows[index];
    return holds === true || row === undefined ? [] : [key(row)];
  });
  return [...new Set(places)].sort();
}

const cell = (row: Row) => `${row.region} ${row.period} ${row.measure}`;
const area = (row: Row) => `${row.region} ${row.period}`;

describe.skipIf(!existsSync(folder))("Samplonia (skipped without the material folder)", () => {
  test("shows its five defects", () => {
    const rows = read("economy_samplonia_dirty.csv");
    expect(defects(rows, rules["a figure"], cell)).toEqual([
      "Crowdon 2014Q1 balance",
      "Wheaton 2019Q2 import",
    ]);
    expect(defects(rows, rules["one row per key"], cell)).toEqual(["Induston 2018Q2 export"]);
    expect(defects(rows, rules["every measure"], area)).toEqual(["Agria 2015", "Induston 2018Q3"]);
  });

  test.each(Object.entries(rules))("the clean file has no defect: %s", (_, rule) => {
    expect(defects(read("economy_samplonia_clean.csv"), rule, cell)).toEqual([]);
  });
});
