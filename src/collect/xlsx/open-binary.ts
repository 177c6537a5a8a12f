import {type CellObject, read, utils, type WorkBook, type WorkSheet} from "@e965/xlsx";
import {kimError} from "../../messages/kim-error.js";
import {cellAddress, emptyCell, type GridCell} from "../grid.js";
import {dateText, isDateFormat} from "./number-formats.js";
import type {OpenedWorkbook} from "./open-xlsx.js";
import {type RawSheet, sheetLimits} from "./workbook-types.js";

/** Texts of the error codes (MS-XLS 2.5.10, BErr). */
const errorTexts: Readonly<Record<string, string>> = {
  "0": "#NULL!",
  "7": "#DIV/0!",
  "15": "#VALUE!",
  "23": "#REF!",
  "29": "#NAME?",
  "36": "#NUM!",
  "42": "#N/A",
};

/**
 * Opens a binary workbook, .xls (MS-XLS) or .xlsb (MS-XLSB). These formats have a reader of a library;
 * it runs in a process of its own that is ended when it takes too long or too much memory.
 *
 * @throws KimError workbook-encrypted, workbook-unreadable
 */
export function openBinary(bytes: Uint8Array, file: string): OpenedWorkbook {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string) => content.includes(Buffer.from(name, "utf16le"));
  if (has("EncryptedPackage") || has("EncryptionInfo")) throw kimError("workbook-encrypted", {}, {file});
  const book = readBook(bytes, file);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, index) => ({
    name,
    hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    raw: () => rawSheet(book.Sheets[name] ?? {}, name, date1904, file),
  }));
  const macros = has("_VBA_PROJECT_CUR") || has("_VBA_PROJECT");
  return {
    sheets,
    notes: macros
      ? ["Die Arbeitsmappe enthält Makros; sie werden nicht ausgeführt, gelesen werden nur die Werte."]
      : [],
  };
}

function readBook(bytes: Uint8Array, file: string): WorkBook {
  try {
    return read(bytes, {
      type: "array",
      cellFormula: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
      // Without stubs a formula without result vanishes; without WTF a damaged sheet does.
      sheetStubs: true,
      WTF: true,
    });
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : "";
    if (/password|encrypt/i.test(text)) throw kimError("workbook-encrypted", {}, {file}, {cause});
    throw kimError("workbook-unreadable", {detail: "der Aufbau ist beschädigt"}, {file}, {cause});
  }
}

function rawSheet(sheet: WorkSheet, name: string, date1904: boolean, file: string): RawSheet {
  // The extent that a sheet states may reach to the last cell, so only the cells count that are there.
  const rows = new Map<number, GridCell[]>();
  let formulas = 0;
  let first: string | undefined;
  let count = 0;
  for (const address of Object.keys(sheet)) {
    if (address.startsWith("!")) continue;
    const cell: CellObject | undefined = sheet[address];
    if (cell === undefined) continue;
    if (cell.f !== undefined) {
      formulas++;
      first ??= address;
    }
    const value = gridCell(cell, date1904);
    if (value.kind === "empty") continue;
    const {r, c} = utils.decode_cell(address);
    const cells = rows.get(r) ?? [];
    rows.set(r, cells);
    count += Math.max(0, c + 1 - cells.length);
    if (count > sheetLimits.cells || rows.size > sheetLimits.rows)
      throw kimError("archive-too-large", {detail: `Blatt „${name}“ mit zu vielen Zellen`}, {file});
    while (cells.length < c) cells.push(emptyCell);
    cells[c] = value;
  }
  const lines = [...rows].sort(([a], [b]) => a - b);
  const hiddenColumns = new Set<number>();
  for (const [column, options] of (sheet["!cols"] ?? []).entries())
    if (options?.hidden === true && lines.some(([, cells]) => (cells[column]?.kind ?? "empty") !== "empty"))
      hiddenColumns.add(column);
  return {
    grid: {sheet: name, rows: lines.map(([row, cells]) => ({line: row + 1, cells}))},
    merges: (sheet["!merges"] ?? []).map(({s, e}) => ({top: s.r, left: s.c, bottom: e.r, right: e.c})),
    hiddenLines: lines.flatMap(([row]) => (sheet["!rows"]?.[row]?.hidden === true ? [row + 1] : [])),
    hiddenColumns: [...hiddenColumns],
    formulas: {count: formulas, first: first ?? (formulas > 0 ? cellAddress(1, 0) : undefined)},
    outside: [],
  };
}

function gridCell(cell: CellObject, date1904: boolean): GridCell {
  const {t: type, v: value, f: formula} = cell;
  if (formula !== undefined && (type === "z" || value === undefined || value === ""))
    return {text: "", kind: "formula"};
  if (type === "e") return {text: errorTexts[String(value)] ?? "Fehlerwert", kind: "error"};
  if (type === "b") return {text: value === true ? "WAHR" : "FALSCH", kind: "text"};
  if (type === "n" && typeof value === "number") {
    if (!Number.isFinite(value)) return {text: String(value), kind: "error"};
    const isDate = typeof cell.z === "string" && isDateFormat(cell.z);
    return isDate ? {text: dateText(value, date1904), kind: "date"} : {text: String(value), kind: "number"};
  }
  return typeof value === "string" && value !== "" ? {text: value, kind: "text"} : emptyCell;
}
