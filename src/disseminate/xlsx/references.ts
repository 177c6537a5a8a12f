import {absoluteAddress, columnName, quoteSheetName} from "../../ooxml/address.js";

/** Where a figure stands in a workbook. */
export type CellPlace = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What stands in column A of its row: the key of the area. Absent where the rows stay in their order. */
  readonly key?: string | undefined;
  /** Row with the headings of its column, where these are years. */
  readonly headerRow?: number | undefined;
};

/** A text as formulas write it. */
export function textLiteral(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** Rows and columns that a look-up goes through: more than a table has, so that it finds what a reader adds. */
const LAST_ROW = 999;
const LAST_COLUMN = "CZ";

/**
 * Refers to a figure from another sheet. Where a reader can sort the rows, its row is looked up by the key
 * of the area and not by its place.
 *
 * @param key cell that holds the key; absent: the key itself
 */
export function referenceTo(place: CellPlace, key?: string): string {
  const sheet = quoteSheetName(place.sheet);
  if (place.key === undefined) return `${sheet}!${absoluteAddress(place.row, place.column)}`;
  const column = columnName(place.column);
  return `INDEX(${sheet}!$${column}$1:$${column}$${LAST_ROW},${rowOf(place, place.key, key)})`;
}

/**
 * Refers to a figure in a table over years by area and year, so that a year that a reader adds is found
 * as well. Undefined where the figure stands in no such table.
 *
 * @param year cell that holds the heading of the year, as text or as a number that a reader has typed
 */
export function referenceToYear(place: CellPlace, year: string): string | undefined {
  if (place.key === undefined || place.headerRow === undefined) return undefined;
  const sheet = quoteSheetName(place.sheet);
  const head = `${sheet}!$A$${place.headerRow}:$${LAST_COLUMN}$${place.headerRow}`;
  return `INDEX(${sheet}!$A$1:$${LAST_COLUMN}$${LAST_ROW},${rowOf(place, place.key)},MATCH(${year}&"",${head},0))`;
}

function rowOf({sheet}: CellPlace, key: string, cell: string = textLiteral(key)): string {
  return `MATCH(${cell},${quoteSheetName(sheet)}!$A$1:$A$${LAST_ROW},0)`;
}
