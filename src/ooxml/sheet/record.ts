import {kimError} from "../../messages/kim-error.js";
import {address, MAX_COLUMN} from "../address.js";
import type {RecordRow, RecordRun, RecordValue} from "../model.js";
import {createAsciiWriter} from "./ascii-writer.js";
import type {StringPool} from "./strings.js";

/** XML of a run and how many texts it uses. */
type KnownRun = {readonly xml: Uint8Array; readonly texts: number};

/** Number of cells of a row of a list. */
export function recordWidth(record: RecordRow): number {
  return record.reduce<number>((sum, one) => sum + (typeof one === "object" ? one.run.length : 1), 0);
}

/** Writes a sheet's rows of plain values. */
export type RecordWriter = {
  /** Adds a row; throws KimError ooxml-number, ooxml-sheet-size, ooxml-text-length, ooxml-text-character. */
  readonly add: (record: RecordRow, row: number) => void;
  /** Bytes since they were taken last. */
  readonly size: () => number;
  /** These bytes, valid until the next row is added. */
  readonly take: () => Uint8Array;
};

const encoder = new TextEncoder();

/**
 * Makes the writer of a sheet's rows of plain values, without addresses (ECMA-376-1, 18.3.1.4: optional).
 * Such XML is ASCII throughout, for texts stand in the pool, so it is made as bytes: as text it would be put
 * together, copied and encoded, at three times the cost.
 */
export function createRecordWriter(sheet: string, strings: StringPool): RecordWriter {
  const runs = new Map<RecordRun, KnownRun>();
  /** What stood at the same places of the row before: most runs stand there again. */
  const lastRuns: RecordRun[] = [];
  const lastKnown: KnownRun[] = [];
  const output = createAsciiWriter();

  function numberOf(value: number, row: number, column: number): number {
    if (!Number.isFinite(value)) throw kimError("ooxml-number", {value}, {sheet, cell: address(row, column)});
    return value;
  }

  function valueXml(value: RecordValue, row: number, column: number): string {
    if (value === undefined) return "<c/>";
    if (typeof value === "string") return strings.cell(value, sheet, row, column);
    // Adding zero makes 0 of negative zero.
    return `<c><v>${numberOf(value, row, column) + 0}</v></c>`;
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
    const made = {xml: encoder.encode(xml), texts};
    runs.set(run, made);
    return made;
  }

  function runXml(run: RecordRun, place: number, row: number, column: number): Uint8Array {
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

  return {
    add: (record, row) => {
      output.text('<row r="');
      output.number(row);
      output.text('">');
      let column = 1;
      for (let place = 0; place < record.length; place++) {
        const value = record[place];
        if (typeof value === "object") {
          output.bytes(runXml(value, place, row, column));
          column += value.run.length;
        } else {
          if (typeof value === "number") {
            output.text("<c><v>");
            output.number(numberOf(value, row, column));
            output.text("</v></c>");
          } else output.text(valueXml(value, row, column));
          column++;
        }
      }
      if (column - 1 > MAX_COLUMN) throw kimError("ooxml-sheet-size", {row, column: column - 1}, {sheet});
      output.text("</row>");
    },
    size: output.size,
    take: output.take,
  };
}
