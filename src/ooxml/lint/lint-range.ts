import {kimError, type Place} from "../../messages/kim-error.js";
import {MAX_COLUMN, MAX_ROW, overlaps, rangeAddress} from "../address.js";
import type {CellRange} from "../model.js";

/**
 * Holds a range to the size of a sheet, its ends in order.
 *
 * @param what its role in German, for the message: `Eine Auswahlliste`
 * @throws KimError ooxml-range
 */
export function lintRange(range: CellRange, what: string, place: Place): void {
  const {firstRow, firstColumn, lastRow, lastColumn} = range;
  const whole = [firstRow, firstColumn, lastRow, lastColumn].every(Number.isInteger);
  if (
    !whole ||
    firstRow < 1 ||
    firstColumn < 1 ||
    lastRow < firstRow ||
    lastColumn < firstColumn ||
    lastRow > MAX_ROW ||
    lastColumn > MAX_COLUMN
  )
    throw kimError(
      "ooxml-range",
      {what, range: `${firstRow}/${firstColumn}–${lastRow}/${lastColumn}`},
      place,
    );
}

/**
 * Holds ranges of one kind to the sheet and to not sharing a cell: Excel drops one of two validations of
 * a cell and "repairs" the file.
 *
 * @param what their role in German, for the message: `Auswahllisten`
 * @throws KimError ooxml-range, ooxml-overlap
 */
export function lintApart(ranges: readonly CellRange[], what: string, place: Place): void {
  ranges.forEach((range, index) => {
    lintRange(range, what, place);
    const other = ranges.slice(0, index).find((before) => overlaps(before, range));
    if (other !== undefined)
      throw kimError("ooxml-overlap", {what, ranges: [rangeAddress(other), rangeAddress(range)]}, place);
  });
}
