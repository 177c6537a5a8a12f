import {kimError} from "../../messages/kim-error.js";
import {readDateStyles} from "./number-formats.js";
import {openPackage, type Package} from "./package.js";
import {readSheet} from "./read-sheet.js";
import {readSharedStrings} from "./shared-strings.js";
import type {RawSheet} from "./workbook-types.js";

/** A sheet as the workbook lists it, with its reader. */
export type SheetEntry = {
  readonly name: string;
  readonly hidden: boolean;
  readonly raw: () => RawSheet;
};

/** Sheets and peculiarities of a workbook file, whatever its format. */
export type OpenedWorkbook = {readonly sheets: readonly SheetEntry[]; readonly notes: readonly string[]};

/** Namespaces of SpreadsheetML: transitional and strict (ISO/IEC 29500). */
const namespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);

/** The binary main part of an .xlsb workbook. */
const BINARY = "application/vnd.ms-excel.sheet.binary";

/**
 * Opens an XLSX workbook (ECMA-376, transitional or strict). Nothing outside the archive is opened.
 *
 * @returns undefined for a binary workbook (.xlsb), which another reader opens
 * @throws KimError archive-…, xml-damaged, workbook-unreadable, workbook-macro-sheet
 */
export function openXlsx(bytes: Uint8Array, file: string): OpenedWorkbook | undefined {
  const unreadable = (detail: string) => kimError("workbook-unreadable", {detail}, {file});
  const pack = openPackage(bytes, file);
  const main = pack.relationships("").find(({type}) => type === "officeDocument")?.target;
  if (main === undefined) throw unreadable("der Hauptteil fehlt");
  const notes = notesOf(pack, main);
  if (pack.contentType(main).startsWith(BINARY)) return undefined;
  const links = new Map(pack.relationships(main).map((one) => [one.id, one]));
  const {listed, date1904} = readWorkbookPart(pack, main, unreadable);
  const macro = listed.find(({id}) => /macrosheet/i.test(links.get(id)?.type ?? ""));
  if (macro !== undefined) throw kimError("workbook-macro-sheet", {sheet: macro.name}, {file});
  const partOf = (type: string) => [...links.values()].find((one) => one.type === type)?.target;
  const texts = readSharedStrings(optional(pack, partOf("sharedStrings"), unreadable), file);
  const dateStyles = readDateStyles(optional(pack, partOf("styles"), unreadable));
  const sheets = listed.flatMap(({name, hidden, id}) => {
    const link = links.get(id);
    if (link === undefined) throw unreadable(`das Blatt „${name}“ fehlt`);
    if (link.type !== "worksheet") return [];
    const part = link.target;
    if (!pack.has(part)) throw unreadable(`das Blatt „${name}“ fehlt`);
    const context = {file, name, texts, dateStyles, date1904, damaged: pack.damaged(part)};
    const raw = () => {
      const reader = pack.xml(part);
      if (reader === undefined) throw unreadable(`das Blatt „${name}“ fehlt`);
      return readSheet(reader, context);
    };
    return [{name, hidden, raw}];
  });
  if (sheets.length === 0) throw unreadable("es enthält kein Tabellenblatt");
  return {sheets, notes};
}

/** A part that a workbook may have; one that it names must be there. */
function optional(pack: Package, part: string | undefined, unreadable: (detail: string) => Error) {
  if (part === undefined) return undefined;
  const reader = pack.xml(part);
  if (reader === undefined) throw unreadable(`der Teil „${part}“ fehlt`);
  return reader;
}

function readWorkbookPart(pack: Package, main: string, unreadable: (detail: string) => Error) {
  const reader = pack.xml(main);
  if (reader === undefined) throw unreadable("der Hauptteil fehlt");
  const listed: {readonly name: string; readonly hidden: boolean; readonly id: string}[] = [];
  let date1904 = false;
  let root = true;
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event !== "open") continue;
    if (root) {
      const known = [...namespaces].some((one) => reader.declares(one));
      if (reader.name() !== "workbook" || !known)
        throw unreadable("der Hauptteil ist keine Arbeitsmappe nach ISO/IEC 29500");
      root = false;
    }
    if (reader.name() === "workbookPr")
      date1904 = ["1", "true", "on"].includes(reader.attribute("date1904") ?? "");
    if (reader.name() !== "sheet") continue;
    const state = reader.attribute("state") ?? "visible";
    listed.push({
      name: reader.attribute("name") ?? "",
      hidden: state !== "visible",
      id: reader.attribute("id") ?? "",
    });
  }
  return {listed, date1904};
}

function notesOf(pack: Package, main: string): readonly string[] {
  const has = (pattern: RegExp) => pack.names.some((name) => pattern.test(name));
  const linksOut = pack.relationships(main).some(({type}) => type === "externalLink");
  return [
    ...(has(/vbaProject\.bin$/i)
      ? ["Die Arbeitsmappe enthält Makros; sie werden nicht ausgeführt, gelesen werden nur die Werte."]
      : []),
    ...(linksOut || has(/externalLinks\//i)
      ? [
          "Die Arbeitsmappe verweist auf andere Dateien; sie werden nicht geöffnet, es gelten die gespeicherten Werte.",
        ]
      : []),
    ...(has(/xl\/connections\.xml$/i)
      ? ["Die Arbeitsmappe enthält Datenverbindungen; sie werden nicht geöffnet."]
      : []),
  ];
}
