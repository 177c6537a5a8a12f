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
  /** What stood at the same places of the row before: most runs stand there again. */
  const lastRuns: RecordRun[] = [];
  const lastKnown: KnownRun[] = [];

  function valueXml(value: RecordValue, row: number, column: number): string {
    if (value === undefined) return "<c/>";
    if (typeof value === "string") return strings.cell(value, sheet, row, column);
    if (!Number.isFinite(value)) throw kimError("ooxml-number", {value}, {sheet, cell: address(row, column)});
    return `<c><v>${value === 0 ? 0 : value}</v></c>`;
  }

  /** The run, found or made; its texts are counted where it is made, else to be counted. */
  function knownRun(run: RecordRun, row: number, column: number): KnownRun {
    const known = runs.get(run);
    if (known !== undefined) {
      strings.use(known.texts);
      return known;
    }
    let xml = "";
    let texts = 0;
    run.run.forEach((value, index) => {
      xml += valueXml(value, row, column + index);
      if (typeof value === "string") texts++;
    });
    const made = {xml, texts};
    runs.set(run, made);
    return made;
  }

  function runXml(run: RecordRun, place: number, row: number, column: number): string {
    const last = lastKnown[place];
    if (last !== undefined && lastRuns[place] === run) {
      strings.use(last.texts);
      return last.xml;
    }
    const known = knownRun(run, row, column);
    lastRuns[place] = run;
    lastKnown[place] = known;
    return known.xml;
  }

  return (record, row) => {
    let cells = "";
    let column = 1;
    for (let place = 0; place < record.length; place++) {
      const value = record[place];
      if (typeof value === "object") {
        cells += runXml(value, place, row, column);
        column += value.run.length;
      } else cells += valueXml(value, row, column++);
    }
    if (column - 1 > MAX_COLUMN) throw kimError("ooxml-sheet-size", {row, column: column - 1}, {sheet});
    return `<row r="${row}">${cells}</row>`;
  };
}
