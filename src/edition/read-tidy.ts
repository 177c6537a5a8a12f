import {parseCsv} from "../collect/csv.js";

/** A row of a tidy table, whose cells are found by the names of their columns. */
export type TidyRecord = {
  /** Line of the file, counted from 1. */
  readonly line: number;
  /** Text of a cell; empty when there is no such column. */
  readonly cell: (column: string) => string;
};

/** A tidy table (`daten/1a.csv`) that is read back; its rows can be gone through once. */
type TidyRecords = {readonly header: readonly string[]; readonly rows: Iterable<TidyRecord>};

/**
 * Reads a tidy table back.
 *
 * @param path of the file, for messages
 * @throws KimError csv-… when the text is no CSV
 */
export function readTidy(text: string, path: string): TidyRecords {
  const records = parseCsv(text, ",", path);
  const first = records.next();
  const header = first.done === true ? [] : first.value.cells;
  const column = new Map(header.map((name, index) => [name, index]));
  function* rows(): Generator<TidyRecord> {
    for (const {line, cells} of records) yield {line, cell: (name) => cells[column.get(name) ?? -1] ?? ""};
  }
  return {header, rows: rows()};
}
