import {tmpdir} from "node:os";
import {beforeAll, describe, expect, test} from "vitest";
import type {Publication} from "../../src/analyse/publication.js";
import {dataFiles} from "../../src/disseminate/open-data/data-files.js";
import {indicatorWorkbook} from "../../src/disseminate/xlsx/indicator/indicator-workbook.js";
import {jsonStatCheck} from "../../src/edition/reconcile/json-stat-check.js";
import {reportFiles} from "../../src/edition/reconcile/report.js";
import {tableCheck} from "../../src/edition/reconcile/table-check.js";
import {createWorkbookCheck} from "../../src/edition/reconcile/workbook-check.js";
import type {OutputFile} from "../../src/edition/replace-folder.js";
import type {Cell, Sheet, Workbook} from "../../src/ooxml/model.js";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {realPublication} from "../fixtures/publication.js";

let publication: Publication;
beforeAll(async () => {
  const whole = await realPublication();
  const few = new Set(["1C", "2C"]);
  publication = {...whole, indicators: whole.indicators.filter(({indicator}) => few.has(indicator.code))};
});

describe("a workbook read back", () => {
  let workbook: Workbook;
  let bytes: Uint8Array;
  beforeAll(() => {
    const [first] = publication.indicators;
    if (first?.cube === undefined) throw new Error("1C has no figures");
    workbook = indicatorWorkbook(first, publication).workbook;
    bytes = writeWorkbook(workbook);
  });

  const check = (sheets: readonly Sheet[], expected = publication) => {
    const {read, result} = createWorkbookCheck(expected);
    read({path: "excel/1c.xlsx", bytes, sheets});
    return result();
  };

  test("holds in every cell what was meant, and in every figure the one of the cube", () => {
    const {deviations, compared} = check(workbook.sheets);
    expect(deviations).toEqual([]);
    expect(compared).toBeGreaterThan(20_000);
  });

  test("with one other number is found, with file, sheet and cell", () => {
    let changed = 0;
    const other = (cell: Cell | undefined): Cell | undefined => {
      if (changed > 0 || typeof cell?.value !== "number") return cell;
      changed += 1;
      return {...cell, value: cell.value + 1};
    };
    const sheets = workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: [...sheet.rows].map((row) => ({...row, cells: row.cells.map(other)})),
    }));
    const {deviations} = check(sheets);
    expect(deviations).toHaveLength(1);
    expect(deviations[0]?.place).toMatch(/^excel\/1c\.xlsx, Blatt „.+“, [A-Z]+\d+$/);
  });

  test("of figures that the cube does not have is found", () => {
    const without: Publication = {
      ...publication,
      indicators: publication.indicators.map(({indicator}) => ({indicator, cube: undefined})),
    };
    expect(check(workbook.sheets, without).deviations.length).toBeGreaterThan(100);
  });
});

describe("open data read back", () => {
  let files: ReadonlyMap<string, OutputFile>;
  beforeAll(async () => {
    files = new Map((await dataFiles(publication, tmpdir())).map((file) => [file.path, file]));
  });

  const changed = (path: string, change: (text: string) => string): ReadonlyMap<string, OutputFile> => {
    const text = new TextDecoder().decode(files.get(path)?.bytes);
    expect(change(text)).not.toBe(text);
    return new Map([...files, [path, {path, bytes: new TextEncoder().encode(change(text))}]]);
  };

  test("is the cube, in JSON-stat, Parquet and SDMX-CSV", async () => {
    const json = jsonStatCheck(publication, files);
    expect(json.deviations).toEqual([]);
    expect(json.compared).toBeGreaterThan(3_500);
    const tables = await tableCheck(publication, files, tmpdir());
    expect(tables.deviations).toEqual([]);
    expect(tables.compared).toBeGreaterThan(3_500);
  });

  test("with one other number in JSON-stat is found", () => {
    const other = changed("daten/1c.json", (text) => text.replace(/("value":\[[^\]]*?)(\d+)(,)/, "$1$2.5$3"));
    expect(jsonStatCheck(publication, other).deviations).toHaveLength(1);
  });

  test("with one other number in SDMX-CSV or Parquet is found", async () => {
    const digit = (text: string) =>
      text.replace(/,(\d)(\d+),(?=A,)/, (_, first, rest) => `,${(Number(first) % 9) + 1}${rest},`);
    const sdmx = await tableCheck(publication, changed("daten/sdmx/1c.csv", digit), tmpdir());
    expect(sdmx.deviations.map(({place}) => place)).toEqual([
      "daten/sdmx/1c.csv, zu viel oder anders",
      "daten/sdmx/1c.csv, fehlt",
    ]);
    const own = files.get("daten/2c.parquet");
    const swapped = new Map([...files, ...(own === undefined ? [] : [["daten/1c.parquet", own] as const])]);
    const {deviations} = await tableCheck(publication, swapped, tmpdir());
    expect(deviations.map(({place}) => place)).toContain("daten/1c.parquet, fehlt");
  });

  test("is reported with what was compared", () => {
    const checks = [jsonStatCheck(publication, files)];
    const [page, csv] = reportFiles(publication, {
      checks,
      gates: [],
      findings: [],
      checked: {findings: [], answers: []},
    }).map(({bytes}) => new TextDecoder().decode(bytes));
    expect(page).toContain("JSON-stat");
    expect(page).toContain("Entwurf");
    expect(csv).toContain(`json-stat,JSON-stat,${checks[0]?.compared},0,`);
  });
});
