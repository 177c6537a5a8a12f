import {kimError} from "../messages/kim-error.js";
import {address, MAX_COLUMN} from "./address.js";
import type {RecordRow, RecordRun, RecordValue} from "./model.js";
import type {StringPool} from "./strings.js";

/** XML of a run and how many texts it uses. */
type KnownRun = {readonly xml: string; readonly texts: number};

/** Number of cells of a row of a list. */
export function recordWidth(record: RecordRow): number {
  return record.reduce<number>((sum, one) => sum + (typeof one === "object" ? one.run.length : 1), 0);
}

/**
 * Makes the writer of a sheet's rows of plain values, without addresses (ECMA-376-1, 18.3.1.4: optional).
 *
 * @returns the row as XML; throws KimError ooxml-number, ooxml-sheet-size, ooxml-text-length, ooxml-text-character
 */
export function createRecordWriter(
  sheet: string,
  strings: StringPool,
): (record: RecordRow, row: number) => string {
  const runs = new Map<RecordRun, KnownRun>();

  function valueXml(value: RecordValue, row: number, column: number): string {
    if (value === undefined) return "<c/>";
    if (typeof value === "string") return strings.cell(value) ?? strings.newCell(value, sheet, row, column);
    if (!Number.isFinite(value)) throw kimError("ooxml-number", {value}, {sheet, cell: address(row, column)});
    return `<c><v>${value === 0 ? 0 : value}</v></c>`;
  }

  function runXml(run: RecordRun, row: number, column: number): string {
    const known = runs.get(run);
    if (known !== undefined) {
      strings.use(known.texts);
      return known.xml;
    }
    const xml = run.run.map((value, index) => valueXml(value, row, column + index)).join("");
    runs.set(run, {xml, texts: run.run.filter((value) => typeof value === "string").length});
    return xml;
  }

  return (record, row) => {
    let cells = "";
    let column = 1;
    for (const value of record) {
      if (typeof value === "object") {
        cells += runXml(value, row, column);
        column += value.run.length;
      } else cells += valueXml(value, row, column++);
    }
    if (column - 1 > MAX_COLUMN) throw kimError("ooxml-sheet-size", {row, column: column - 1}, {sheet});
    return `<row r="${row}">${cells}</row>`;
  };
}
