import type {CellRange, SheetRange} from "./model/cell-model.js";

/** Last row and column of an Excel sheet. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** Names of the columns asked for so far: every cell asks for one. */
const columnNames: string[] = [];

/** Letters of a column counted from 1: `A`, `Z`, `AA`, `XFD`. */
export function columnName(column: number): string {
  const known = columnNames[column];
  if (known !== undefined) return known;
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  if (column <= MAX_COLUMN) columnNames[column] = name;
  return name;
}

/** Address of a cell, rows and columns counted from 1: `B7`. */
export function address(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** Address with both parts fixed: `$B$7`. */
export function absoluteAddress(row: number, column: number): string {
  return `$${columnName(column)}$${row}`;
}

/** Address of a range: `A1:C9`, or `A1` for a single cell. */
export function rangeAddress(range: CellRange): string {
  const first = address(range.firstRow, range.firstColumn);
  const last = address(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/**
 * Name of a sheet as formulas write it. Quoted unless it is a plain word, for names such as
 * `2024` or `A1` would be read as something else: `'Zeitreihe Anteile'`, `Inhalt`.
 */
export function quoteSheetName(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z_]*$/.test(name) && !/^(?:[A-Za-z]{1,3}|[Rr][Cc]?)$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Fixed address with its sheet, for charts and names: `'2024'!$B$7:$B$33`. */
export function sheetRangeAddress(range: SheetRange): string {
  const first = absoluteAddress(range.firstRow, range.firstColumn);
  const last = absoluteAddress(range.lastRow, range.lastColumn);
  return `${quoteSheetName(range.sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** Number of cells of a range. */
export function cellCount(range: CellRange): number {
  return (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
}

/** Whether two ranges share a cell. */
export function overlaps(a: CellRange, b: CellRange): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}
