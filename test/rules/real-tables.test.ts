import {resolve} from "node:path";
import {expect, test} from "vitest";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {loadChecks} from "../../src/catalogue/rules.js";
import {TOTAL} from "../../src/model/observation.js";
import {neededMeasures} from "../../src/process/needed.js";
import {numberIn} from "../../src/process/rules/cells.js";
import {checkTables, openFindings} from "../../src/process/rules/check.js";
import {openTables} from "../../src/process/rules/open-tables.js";
import {openWarehouse} from "../../src/process/warehouse.js";

/** The figures that ship with the project. */
const root = resolve(".");
const catalogue = loadCatalogue(root);
const checked = checkTables(root, catalogue);

test("nothing stops an edition of the committed figures", () => {
  expect(openFindings(checked, "stop").map(({text}) => text)).toEqual([]);
  expect(checked.cells).toBeGreaterThan(150_000);
});

test("at most one open question in 10 000 figures, and every answer and correction is still needed", () => {
  expect(openFindings(checked, "frage").length).toBeLessThanOrEqual(Math.ceil(checked.cells / 10_000) + 2);
  expect(checked.unused).toEqual([]);
  expect(checked.outdated).toEqual([]);
});

test("every finding names its rule, its delivery and a sentence, and no two have one id", () => {
  const ids = checked.findings.map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const finding of checked.findings) {
    expect(finding.file).not.toBe("");
    expect(finding.text).toMatch(/^\p{L}.+: .+[.?]$/su);
  }
});

test("the rules see the same figures as the warehouse", async () => {
  const tables = openTables(root, catalogue, loadChecks(root).corrections);
  const {facts} = await openWarehouse(root, catalogue);
  const wrong: string[] = [];
  let compared = 0;
  for (const {table, measure, dimensions} of neededMeasures(catalogue)) {
    const checkedTable = tables.get(table);
    const store = facts.table(table, measure);
    if (checkedTable === undefined || store === undefined) continue;
    const {source, series} = checkedTable;
    for (const {combination, slices} of series.values()) {
      const codes = Object.fromEntries(
        source.dimensions.flatMap((id, index) => {
          const code = combination.codes[index] ?? TOTAL;
          return code === TOTAL ? [] : [[id, code]];
        }),
      );
      if (combination.measure !== measure || Object.keys(codes).some((id) => !dimensions.has(id))) continue;
      for (const {timePeriod, basis, areas} of slices) {
        for (const [area, cell] of areas) {
          const fact = store.find(area, timePeriod, codes).find((one) => (one.basis ?? undefined) === basis);
          const same =
            isSame(fact?.obsValue ?? undefined, cell.value) &&
            (cell.value !== undefined || fact?.obsStatus === cell.status) &&
            fact?.origins[0]?.locator === cell.locator;
          if (!same) wrong.push(`${table} ${combination.key} ${area} ${timePeriod}`);
          if (numberIn(cell) !== undefined) compared += 1;
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(20_000);
});

/** The warehouse keeps six decimals. */
function isSame(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Math.abs(a - b) < 1e-6;
}
