import {kimError} from "../../messages/kim-error.js";
import {cellAddress, emptyCell, type GridCell, type GridRow} from "../grid.js";
import type {XmlReader} from "../xml/xml-reader.js";
import {lastRow, parseAddress, parseRange} from "./cell-address.js";
import {dateText} from "./number-formats.js";
import {readPlainText, readRichText} from "./shared-strings.js";
import {type CellRange, type RawSheet, sheetLimits} from "./workbook-types.js";

/** What the cells of a worksheet refer to. */
export type SheetContext = {
  readonly file: string;
  readonly name: string;
  readonly texts: readonly GridCell[];
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
  readonly damaged: (detail: string) => Error;
};

/** Formulas that reach out of the workbook: another file, a DDE link, a call of a program. */
const reachesOut = /\[[^\]]+\]|\|\s*'?[^|]*'?!|\b(WEBSERVICE|CALL|REGISTER\.ID|RTD)\s*\(/i;

/**
 * Reads a worksheet part (SpreadsheetML, ECMA-376 part 1, 18.3) strictly: addresses in order and none
 * twice, every shared text there, numbers that are numbers. The stated extent is not believed.
 *
 * @throws KimError xml-damaged, archive-too-large
 */
export function readSheet(reader: XmlReader, context: SheetContext): RawSheet {
  const {file, name, damaged} = context;
  const rows: GridRow[] = [];
  const merges: CellRange[] = [];
  const hiddenLines: number[] = [];
  const hiddenRanges: (readonly [number, number])[] = [];
  const outside: string[] = [];
  const hiddenColumns = new Set<number>();
  let formulas = 0;
  let firstFormula: string | undefined;
  let count = 0;

  const noteFormula = (address: string, text: string) => {
    formulas++;
    firstFormula ??= address;
    if (reachesOut.test(text) && outside.length < 20) outside.push(address);
  };

  const readCell = (row: number, expected: number): {readonly column: number; readonly cell: GridCell} => {
    const address = reader.attribute("r");
    const place = address === undefined ? undefined : parseAddress(address);
    if (address !== undefined && (place === undefined || place.row !== row))
      throw damaged(`die Zelle „${address.slice(0, 20)}“ steht in der falschen Zeile`);
    const column = place?.column ?? expected;
    if (column < expected) throw damaged(`die Zelle „${address ?? ""}“ kommt doppelt vor`);
    const type = reader.attribute("t") ?? "n";
    const style = Number(reader.attribute("s") ?? "0");
    let raw: string | undefined;
    let rich: string | undefined;
    let formula: string | undefined;
    for (;;) {
      const event = reader.next();
      if (event === "close") break;
      if (event !== "open") continue;
      switch (reader.name()) {
        case "v":
          raw = readPlainText(reader, file);
          break;
        case "is":
          rich = readRichText(reader, "is", file);
          break;
        case "f":
          formula = readPlainText(reader, file);
          break;
        default:
          reader.skip();
      }
    }
    if (formula !== undefined) {
      noteFormula(cellAddress(row + 1, column), formula);
      if (raw === undefined || raw === "") return {column, cell: {text: "", kind: "formula"}};
    }
    return {column, cell: cellOf(type, style, raw, rich, context)};
  };

  const readRow = (expected: number): number => {
    const stated = reader.attribute("r");
    const line = stated === undefined ? expected : Number(stated);
    if (!Number.isInteger(line) || line < expected || line > lastRow)
      throw damaged(`die Zeile „${(stated ?? "").slice(0, 20)}“ steht an falscher Stelle`);
    const hidden = isTrue(reader.attribute("hidden"));
    const cells: GridCell[] = [];
    let filled = false;
    let next = 0;
    for (;;) {
      const event = reader.next();
      if (event === "close") break;
      if (event !== "open") continue;
      if (reader.name() !== "c") {
        reader.skip();
        continue;
      }
      const {column, cell} = readCell(line - 1, next);
      if (cell.kind !== "empty") {
        // Gaps count as well: a far cell in every row would fill the memory.
        count += column + 1 - cells.length;
        while (cells.length < column) cells.push(emptyCell);
        cells.push(cell);
        filled = true;
        if (count > sheetLimits.cells)
          throw kimError("archive-too-large", {detail: `mehr als ${sheetLimits.cells} Zellen`}, {file});
      }
      next = column + 1;
    }
    if (!filled) return line;
    rows.push({line, cells});
    if (rows.length > sheetLimits.rows)
      throw kimError("archive-too-large", {detail: `mehr als ${sheetLimits.rows} Zeilen`}, {file});
    if (hidden) hiddenLines.push(line);
    return line;
  };

  let line = 0;
  let rowElements = 0;
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event !== "open") continue;
    const element = reader.name();
    if (element === "row") {
      line = readRow(line + 1);
      if (++rowElements > sheetLimits.rows)
        throw kimError("archive-too-large", {detail: `mehr als ${sheetLimits.rows} Zeilen`}, {file});
    } else if (element === "mergeCell") {
      const range = parseRange(reader.attribute("ref") ?? "");
      if (range !== undefined) merges.push(range);
    } else if (element === "col" && isTrue(reader.attribute("hidden")))
      hiddenRanges.push([Number(reader.attribute("min")) - 1, Number(reader.attribute("max")) - 1]);
  }
  if (hiddenRanges.length > 0)
    for (const {cells} of rows)
      for (const [column, {kind}] of cells.entries())
        if (kind !== "empty" && hiddenRanges.some(([from, to]) => column >= from && column <= to))
          hiddenColumns.add(column);
  return {
    grid: {sheet: name, rows},
    merges,
    hiddenLines,
    hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
    formulas: {count: formulas, first: firstFormula},
    outside,
  };
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

function cellOf(
  type: string,
  style: number,
  raw: string | undefined,
  rich: string | undefined,
  {texts, dateStyles, date1904, damaged}: SheetContext,
): GridCell {
  switch (type) {
    case "s": {
      if (raw === undefined || raw === "") return emptyCell;
      const cell = /^\d+$/.test(raw) ? texts[Number(raw)] : undefined;
      if (cell === undefined) throw damaged(`der Text Nummer „${raw.slice(0, 20)}“ fehlt`);
      return cell;
    }
    case "inlineStr":
      return textCell(rich ?? raw ?? "");
    case "str":
      return textCell(raw ?? rich ?? "");
    case "b":
      return raw === undefined || raw === ""
        ? emptyCell
        : textCell(raw === "1" || raw === "true" ? "WAHR" : "FALSCH");
    case "e":
      return {text: raw ?? "", kind: "error"};
    case "d":
      return raw === undefined || raw === "" ? emptyCell : {text: raw, kind: "date"};
    case "n":
      return raw === undefined || raw === ""
        ? emptyCell
        : numberCell(raw, dateStyles[style] === true, date1904, damaged);
    default:
      throw damaged(`die Zellenart „${type.slice(0, 20)}“ ist unbekannt`);
  }
}

function textCell(text: string): GridCell {
  return text === "" ? emptyCell : {text, kind: "text"};
}

const shortInteger = /^-?(0|[1-9]\d{0,14})$/;

function numberCell(
  raw: string,
  isDate: boolean,
  date1904: boolean,
  damaged: (detail: string) => Error,
): GridCell {
  if (!isDate && shortInteger.test(raw)) return {text: raw, kind: "number"};
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(raw) ? Number(raw) : Number.NaN;
  if (!Number.isFinite(value)) throw damaged(`„${raw.slice(0, 20)}“ ist keine Zahl`);
  return isDate ? {text: dateText(value, date1904), kind: "date"} : {text: String(value), kind: "number"};
}
