import type {Publication} from "../../analyse/publication.js";
import {cellAddress, type Grid} from "../../collect/grid.js";
import {openXlsx} from "../../collect/xlsx/open-xlsx.js";
import {shownIn} from "../../disseminate/xlsx/cell-origin.js";
import {type Observation, observationKey} from "../../model/observation.js";
import {signOf} from "../../model/status.js";
import type {CellValue, Sheet} from "../../ooxml/model.js";
import {type Check, createDeviationLog, type DeviationLog} from "./types.js";

/** A workbook as it was written, and the sheets it was written from. */
export type WrittenWorkbook = {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sheets: readonly Sheet[];
};

/** Compares workbooks one after the other as they are written, so that none has to be kept. */
export type WorkbookCheck = {
  readonly read: (workbook: WrittenWorkbook) => void;
  readonly result: () => Check;
};

/**
 * Reads workbooks back with the reader for deliveries, which shares nothing with the writer: every cell of
 * every sheet holds what was meant, and every figure is the one of the cube.
 */
export function createWorkbookCheck(publication: Publication): WorkbookCheck {
  const log = createDeviationLog();
  const expected = expectedFigures(publication);
  let books = 0;
  return {
    read: ({path, bytes, sheets}) => {
      books += 1;
      const opened = openXlsx(bytes, path);
      const found = new Map(opened?.sheets.map((entry) => [entry.name, entry]));
      for (const sheet of sheets) {
        const grid = found.get(sheet.name)?.raw().grid;
        compareSheet(`${path}, Blatt „${sheet.name}“`, sheet, grid, expected, log);
      }
    },
    result: () => ({
      id: "arbeitsmappen",
      titel: "Arbeitsmappen",
      text: `Jede Zelle jedes Blatts von ${books} Arbeitsmappen wurde gelesen und mit dem verglichen, was hineingehört; jede Zahl eines Indikators mit der berechneten.`,
      ...log.result(),
    }),
  };
}

type Expected = (one: Observation) => string;

/** What the cube has for a figure; sheets are made from the cube, but need not have been. */
function expectedFigures({indicators, edition}: Publication): Expected {
  const cubes = new Map(indicators.map(({indicator, cube}) => [indicator.code, cube]));
  return ({indicator, measure, refArea, timePeriod, dimensions}) => {
    const one = cubes.get(indicator)?.find(measure, refArea, timePeriod, dimensions);
    if (one === undefined)
      return `nicht im Würfel: ${observationKey(measure, refArea, timePeriod, dimensions)}`;
    return one.obsValue === null ? signOf(one.obsStatus, edition.zeichen) : textOf(one.obsValue);
  };
}

function compareSheet(
  place: string,
  sheet: Sheet,
  grid: Grid | undefined,
  expected: Expected,
  log: DeviationLog,
): void {
  const found = new Map(grid?.rows.map(({line, cells}) => [line, cells]));
  const compare = (line: number, column: number, value: CellValue, figure: Observation | undefined) => {
    const text = found.get(line)?.[column]?.text ?? "";
    const where = () => `${place}, ${cellAddress(line, column)}`;
    log.compare(where, text, textOf(value));
    if (figure !== undefined) log.compare(where, text, expected(figure));
  };
  let line = 0;
  for (const {cells} of sheet.rows) {
    line += 1;
    for (const [column, cell] of cells.entries()) {
      if (cell?.value !== undefined) compare(line, column, cell.value, shownIn(cell));
    }
  }
  for (const values of sheet.records ?? []) {
    line += 1;
    const plain = values.flatMap((one) => (typeof one === "object" ? one.run : [one]));
    for (const [column, value] of plain.entries()) {
      if (value !== undefined) compare(line, column, value, undefined);
    }
  }
}

function textOf(value: CellValue): string {
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "1" : "0";
  return String(value);
}
