import {type CellObject, read, SSF, utils, type WorkSheet} from "@e965/xlsx";
import {kimError} from "../messages/kim-error.js";
import {checkXml} from "./check-xml.js";
import {emptyCell, type Grid, type GridCell} from "./grid.js";
import {readZip, type ZipLimits, type ZipMember} from "./zip.js";

/** A worksheet of a workbook; its cells are read when they are asked for. */
export type Worksheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** @throws KimError cell-error, cell-formula */
  readonly grid: () => Grid;
};

/** The largest official workbook at hand unpacks to 9 MB and has 8 692 rows. */
const workbookLimits: ZipLimits = {members: 1000, bytes: 128 * 1024 * 1024, ratio: 200};
const ROWS = 200_000;

/** Whether the members of an archive make an XLSX workbook. */
export function isWorkbook(members: readonly ZipMember[]): boolean {
  return members.some((member) => member.name === "[Content_Types].xml");
}

/**
 * Opens an XLSX workbook (ECMA-376). The archive and its XML parts are checked first, because the
 * reading library takes a damaged part for an empty worksheet.
 *
 * @param file name for messages
 * @throws KimError archive-…, xml-damaged, workbook-unreadable
 */
export function openWorkbook(bytes: Uint8Array, file: string): readonly Worksheet[] {
  const members = readZip(bytes, file, workbookLimits);
  if (!members.some((member) => member.name === "xl/workbook.xml"))
    throw kimError("workbook-unreadable", {detail: "kein Arbeitsblatt im Format .xlsx"}, {file});
  for (const member of members) {
    if (!/\.(xml|rels)$/i.test(member.name)) continue;
    const part = member.read();
    if (countRows(part) > ROWS)
      throw kimError("archive-too-large", {detail: `mehr als ${ROWS} Zeilen`}, {file});
    checkXml(part, member.name, file);
  }
  const book = readBook(bytes, file);
  return book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name];
    return {
      name,
      hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      grid: () => gridOf(sheet ?? {}, name, file),
    };
  });
}

/** Number of row elements in a part. */
function countRows(part: Uint8Array): number {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  let count = 0;
  for (let at = bytes.indexOf("<row"); at >= 0; at = bytes.indexOf("<row", at + 4)) count++;
  return count;
}

function readBook(bytes: Uint8Array, file: string) {
  try {
    return read(bytes, {
      type: "array",
      cellFormula: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      // Without stubs a formula without result vanishes; without WTF a damaged sheet does.
      sheetStubs: true,
      WTF: true,
    });
  } catch (cause) {
    throw kimError("workbook-unreadable", {detail: "der Aufbau ist beschädigt"}, {file}, {cause});
  }
}

/** Texts of the error codes (ECMA-376 part 1, 18.18.11, and MS-XLS BErr). */
const errorTexts: Readonly<Record<string, string>> = {
  "0": "#NULL!",
  "7": "#DIV/0!",
  "15": "#VALUE!",
  "23": "#REF!",
  "29": "#NAME?",
  "36": "#NUM!",
  "42": "#N/A",
};

/** Cells of a worksheet, row by row; header cells merged over several columns are repeated in each of them. */
function gridOf(sheet: WorkSheet, name: string, file: string): Grid {
  // The extent that a sheet states may reach to XFD1048576, so only the cells count that are there.
  const rows = new Map<number, GridCell[]>();
  let width = 0;
  for (const address of Object.keys(sheet)) {
    if (address.startsWith("!")) continue;
    const cell: CellObject | undefined = sheet[address];
    const value = cell === undefined ? emptyCell : gridCell(cell, {file, sheet: name, cell: address});
    if (value.kind === "empty") continue;
    const {r, c} = utils.decode_cell(address);
    const cells = rows.get(r) ?? [];
    rows.set(r, cells);
    cells[c] = value;
    width = Math.max(width, c + 1);
  }
  repeatMerged(rows, sheet["!merges"] ?? [], width);
  return {
    sheet: name,
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => ({line: row + 1, cells: Array.from(cells, (cell) => cell ?? emptyCell)})),
  };
}

function gridCell(cell: CellObject, place: {file: string; sheet: string; cell: string}): GridCell {
  if (cell.f !== undefined && (cell.t === "z" || cell.v === undefined || cell.v === ""))
    throw kimError("cell-formula", {}, place);
  switch (cell.t) {
    case "e":
      throw kimError("cell-error", {text: errorTexts[String(cell.v)] ?? "Fehlerwert"}, place);
    case "n":
      if (typeof cell.v !== "number" || !Number.isFinite(cell.v))
        throw kimError("cell-error", {text: String(cell.v)}, place);
      return typeof cell.z === "string" && SSF.is_date(cell.z)
        ? {text: SSF.format("yyyy-mm-dd", cell.v), kind: "date"}
        : {text: String(cell.v), kind: "number"};
    case "b":
      return {text: cell.v === true ? "WAHR" : "FALSCH", kind: "text"};
    default:
      return typeof cell.v === "string" && cell.v !== "" ? {text: cell.v, kind: "text"} : emptyCell;
  }
}

type Corner = {readonly r: number; readonly c: number};

/** Repeats merged cells sideways, except those that begin in the first column: they are titles and period rows. */
function repeatMerged(
  rows: ReadonlyMap<number, GridCell[]>,
  merges: readonly {readonly s: Corner; readonly e: Corner}[],
  width: number,
): void {
  for (const {s, e} of merges) {
    const cells = rows.get(s.r);
    const cell = cells?.[s.c];
    if (cells === undefined || cell === undefined || s.c === 0) continue;
    for (let column = s.c + 1; column <= e.c && column < width; column++) cells[column] = cell;
  }
}
