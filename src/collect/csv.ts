import {kimError} from "../messages/kim-error.js";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;

/** A record of a CSV file, which may run over several lines; quotes are resolved. */
export type CsvRecord = {
  /** Line in which it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

/**
 * Splits CSV text into records after RFC 4180: quotes may enclose separators, line breaks and
 * doubled quotes; a quote inside an unquoted cell is an ordinary character. Lines end with LF,
 * CRLF or CR.
 *
 * @param file name for messages
 * @throws KimError csv-quote-open, csv-after-quote
 */
export function* parseCsv(text: string, separator: string, file: string): Generator<CsvRecord> {
  const separatorCode = separator.charCodeAt(0);
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      const cell =
        text.charCodeAt(at) === QUOTE
          ? quotedCell(text, at, line, separator, file)
          : plainCell(text, at, separatorCode);
      cells.push(cell.value);
      line += cell.lines;
      at = cell.end;
      if (text[at] !== separator) break;
      at++;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    line++;
    yield {line: start, cells};
  }
}

type Cell = {readonly value: string; readonly end: number; readonly lines: number};

function plainCell(text: string, start: number, separator: number): Cell {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === separator || code === LINE_FEED || code === CARRIAGE_RETURN) break;
  }
  return {value: text.slice(start, end), end, lines: 0};
}

function quotedCell(text: string, start: number, line: number, separator: string, file: string): Cell {
  let value = "";
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw kimError("csv-quote-open", {}, {file, line});
    value += text.slice(from, quote);
    if (text[quote + 1] === '"') {
      value += '"';
      from = quote + 2;
      continue;
    }
    const next = text[quote + 1];
    const lines = value.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (next !== undefined && next !== separator && next !== "\n" && next !== "\r")
      throw kimError("csv-after-quote", {text: next}, {file, line: line + lines});
    return {value, end: quote + 1, lines};
  }
}

/** Longest field of a text file, in characters; the longest official one at hand has 2 900. */
const FIELD = 256 * 1024;

/**
 * Refuses a text with a line or field longer than any table has.
 *
 * @throws KimError csv-field
 */
export function checkFields(text: string, file: string): void {
  let line = 1;
  for (let at = 0; at < text.length; line++) {
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    if (end - at > FIELD) {
      const fields = text.slice(at, end).split(/[;,\t\r]/);
      const longest = fields.reduce((length, field) => Math.max(length, field.length), 0);
      if (longest > FIELD) throw kimError("csv-field", {length: longest}, {file, line});
    }
    at = end + 1;
  }
}

/** The separator of a CSV text: whichever of `;`, tab and `,` is most frequent in its first line, `;` if none is. */
export function separatorOf(text: string): string {
  const first = text.split(/\r?\n|\r/, 1)[0] ?? "";
  const counts = [";", "\t", ","].map((separator) => ({separator, count: first.split(separator).length}));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).separator;
}
