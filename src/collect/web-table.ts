import {kimError} from "../messages/kim-error.js";
import {parseCsv} from "./csv.js";
import {type Grid, type GridRow, placeOf, textAt} from "./grid.js";
import {isPeriod, periodOfLine} from "./period.js";

/** A web table before its rows are understood: body and footer. */
export type WebTableText = {
  /** Title, header and data rows. */
  readonly grid: Grid;
  /** Lines after the row of underscores. */
  readonly footer: readonly string[];
};

/** A web table taken apart. */
export type WebTable = {
  /** Title lines joined by blanks, as in the file. */
  readonly titel: string;
  /** Column of the area key, counted from 0; its label follows. */
  readonly regionColumn: number;
  /** Columns between label and figures. */
  readonly rowColumns: readonly number[];
  /** Columns of figures with the texts above them, top down, without empty ones. */
  readonly valueColumns: readonly {readonly column: number; readonly header: readonly string[]}[];
  /** Line of the last header row, for messages. */
  readonly headerLine: number;
  readonly rows: readonly WebTableRow[];
};

/** A row of figures: the key and name of its area stand to their left. */
export type WebTableRow = {
  readonly row: GridRow;
  readonly key: string;
  readonly label: string;
  /** Period of the row: from its first column or from the last line that named one; absent when it stands in the header. */
  readonly period: string | undefined;
};

const FOOTER = /^_{10,}\s*$/;

/** First line of a web CSV: `GENESIS-Tabelle: 12411-01-01-4`, since 2026 `Tabelle: …`. */
export const tableLine = /^(?:GENESIS-)?Tabelle:\s*(\S+?);*\s*$/;

/** Cuts a web CSV (always separated by semicolons) into body and footer. */
export function webTableOfText(text: string, file: string): WebTableText {
  const lines = text.split(/\r\n|\n|\r/);
  const end = lines.findIndex((line) => FOOTER.test(line));
  const body = end < 0 ? lines : lines.slice(0, end);
  const rows = [...parseCsv(body.join("\n"), ";", file)].map(({line, cells}) => ({
    line,
    cells: cells.map((cell) => ({
      text: cell,
      kind: cell.trim() === "" ? ("empty" as const) : ("text" as const),
    })),
  }));
  return {grid: {rows}, footer: end < 0 ? [] : lines.slice(end + 1)};
}

/** Cuts a web worksheet into body and footer. */
export function webTableOfSheet(grid: Grid): WebTableText {
  const end = grid.rows.findIndex((row) => FOOTER.test(textAt(row, 0)));
  if (end < 0) return {grid, footer: []};
  return {
    grid: {sheet: grid.sheet, rows: grid.rows.slice(0, end)},
    footer: grid.rows.slice(end + 1).map((row) => textAt(row, 0)),
  };
}

/**
 * Finds titles, header and rows of figures. The data begin with the first row that has an area key;
 * the period stands before the key, alone in a row above, or in the header.
 *
 * @param rowCount number of columns between label and figures that the layout declares
 * @throws KimError grid-…
 */
export function takeApart(grid: Grid, rowCount: number, file: string): WebTable {
  const start = grid.rows.findIndex((row) => regionColumnOf(row) !== undefined);
  const first = grid.rows[start];
  if (first === undefined) throw kimError("grid-no-data", {}, {file, sheet: grid.sheet});
  const regionColumn = regionColumnOf(first) ?? 0;

  const above = grid.rows.slice(0, start);
  const headerRows = above.filter((row) =>
    row.cells.some((_, column) => column >= 2 && textAt(row, column) !== ""),
  );
  const lastHeader = headerRows.at(-1);
  if (lastHeader === undefined) throw kimError("grid-no-header", {}, placeOf(grid, file, first.line));
  const width = Math.max(...headerRows.map((row) => row.cells.length));
  const columns = Array.from({length: width}, (_, column) => column).slice(regionColumn + 2);
  const headed = columns.map((column) => ({
    column,
    header: headerRows.map((row) => textAt(row, column)).filter((text) => text !== ""),
  }));
  const firstValue = headed.find(({header}) => header.length > 0)?.column ?? width;
  const rowColumns = columns.filter((column) => column < firstValue);
  if (rowColumns.length !== rowCount) {
    throw kimError(
      "grid-row-count",
      {found: rowColumns.length, expected: rowCount},
      placeOf(grid, file, lastHeader.line),
    );
  }
  const titles = above.filter((row) => !headerRows.includes(row)).map((row) => textAt(row, 0));
  return {
    titel: titles
      .filter((text) => text !== "" && !tableLine.test(text) && periodOfLine(text) === undefined)
      .join(" ")
      .replace(/\s+/g, " "),
    regionColumn,
    rowColumns,
    valueColumns: headed.filter(({column}) => column >= firstValue),
    headerLine: lastHeader.line,
    rows: dataRows(grid, file, {start, regionColumn, rowColumns, width, titles}),
  };
}

type Shape = {
  readonly start: number;
  readonly regionColumn: number;
  readonly rowColumns: readonly number[];
  readonly width: number;
  readonly titles: readonly string[];
};

function dataRows(grid: Grid, file: string, shape: Shape): readonly WebTableRow[] {
  const {start, regionColumn, rowColumns, width, titles} = shape;
  const rows: WebTableRow[] = [];
  let period = titles.map(periodOfLine).findLast((one) => one !== undefined);
  let area: {readonly key: string; readonly label: string} | undefined;
  for (const row of grid.rows.slice(start)) {
    const first = textAt(row, 0);
    if (row.cells.every((_, column) => textAt(row, column) === "")) continue;
    if (isAlone(row)) {
      const named = periodOfLine(first);
      if (named === undefined) throw kimError("grid-row", {text: first}, placeOf(grid, file, row.line));
      period = named;
      continue;
    }
    if (grid.sheet === undefined && row.cells.length !== width) {
      throw kimError(
        "grid-columns",
        {found: row.cells.length, expected: width},
        placeOf(grid, file, row.line),
      );
    }
    const key = textAt(row, regionColumn);
    if (isKeyLike(key)) area = {key, label: textAt(row, regionColumn + 1)};
    const continued = key === "" && rowColumns.some((column) => textAt(row, column) !== "");
    const own = regionColumn === 0 || first === "" ? undefined : first;
    if (area === undefined || !(isKeyLike(key) || continued) || (own !== undefined && !isPeriod(own)))
      throw kimError("grid-row", {text: describe(row)}, placeOf(grid, file, row.line));
    period = own ?? period;
    rows.push({row, ...area, period});
  }
  return rows;
}

/** Column of the area key in a row of figures; undefined for every other row. */
function regionColumnOf(row: GridRow): 0 | 1 | undefined {
  const first = textAt(row, 0);
  const second = textAt(row, 1);
  if (isPeriod(first) && isKeyLike(second)) return 1;
  return isKeyLike(first) && second !== "" ? 0 : undefined;
}

/** Whether a text could be an area key; also one that lost its leading zero, to be refused with a clear word. */
function isKeyLike(text: string): boolean {
  return text === "DG" || (/^\d{1,8}$/.test(text) && !isPeriod(text));
}

function isAlone(row: GridRow): boolean {
  return textAt(row, 0) !== "" && row.cells.every((_, column) => column === 0 || textAt(row, column) === "");
}

function describe(row: GridRow): string {
  return row.cells
    .map((_, column) => textAt(row, column))
    .filter((text) => text !== "")
    .slice(0, 4)
    .join("; ");
}

/** What a footer says about the file: copyright line and Stand. */
export function readFooter(footer: readonly string[]): {
  readonly copyright: string | undefined;
  readonly stand: string | undefined;
} {
  const stand = footer
    .map((line) => /Stand:\s*(\d{2})\.(\d{2})\.(\d{4})/.exec(line))
    .findLast((one) => one !== null);
  return {
    copyright: footer.find((line) => /^"?©/.test(line))?.replace(/^"|"$/g, ""),
    stand: stand === undefined || stand === null ? undefined : `${stand[3]}-${stand[2]}-${stand[1]}`,
  };
}
