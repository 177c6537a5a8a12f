import type {CellRange} from "./workbook-types.js";

/** Last row and column of a worksheet, counted from 1 (ECMA-376: XFD1048576). */
export const lastRow = 1_048_576;
const lastColumn = 16_384;

/** Row and column of an address like `D23`, counted from 0; undefined for anything else. */
export function parseAddress(address: string): {readonly row: number; readonly column: number} | undefined {
  let at = 0;
  let column = 0;
  for (; at < address.length; at++) {
    const code = address.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  let row = 0;
  const letters = at;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  if (letters === 0 || letters === at || row < 1 || row > lastRow || column > lastColumn) return undefined;
  return {row: row - 1, column: column - 1};
}

/** The rectangle of a reference like `A1:C7`. */
export function parseRange(reference: string): CellRange | undefined {
  const [from = "", to = from] = reference.split(":");
  const [start, end] = [parseAddress(from), parseAddress(to)];
  if (start === undefined || end === undefined) return undefined;
  return {top: start.row, left: start.column, bottom: end.row, right: end.column};
}
