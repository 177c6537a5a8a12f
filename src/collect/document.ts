import {kimError} from "../messages/kim-error.js";
import {type CsvRecord, checkFields, parseCsv, separatorOf} from "./csv.js";
import {type DecodedText, decodeText} from "./decode-text.js";
import type {InputFile} from "./input-files.js";
import {isCompound, openWorkbook} from "./workbook.js";
import type {Workbook} from "./xlsx/workbook-types.js";
import {decodeXml} from "./xml/decode-xml.js";
import {readXml} from "./xml/xml-reader.js";
import {isZip} from "./zip.js";

/** What a file is, by its content: the name only raises an eyebrow. */
export type Document =
  | {readonly kind: "workbook"; readonly workbook: Workbook; readonly notes: readonly string[]}
  | {
      readonly kind: "json" | "text";
      readonly text: string;
      readonly encoding: DecodedText["encoding"];
      readonly notes: readonly string[];
    };

/** First bytes of formats that people send and that hold no table for this program. */
const foreign: readonly (readonly [string, string])[] = [
  ["25504446", "PDF"],
  ["377abcaf271c", "7-Zip"],
  ["526172211a07", "RAR"],
  ["ffd8ff", "JPEG-Bild"],
  ["89504e47", "PNG-Bild"],
  ["4d5a", "Windows-Programm"],
  ["7f454c46", "Linux-Programm"],
  ["50415231", "Parquet"],
];

/**
 * Finds out by the first bytes what a file is, and opens it: a workbook, JSON or another text. Every
 * other format is refused with its name.
 *
 * @throws KimError format-foreign, html-page, xml-damaged, text-…, csv-field, archive-…, workbook-…
 */
export function openDocument({bytes, file, name}: InputFile): Document {
  const begin = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  const other = foreign.find(([magic]) => begin.startsWith(magic));
  if (other !== undefined) throw kimError("format-foreign", {format: other[1]}, {file});
  if (isZip(bytes) || isCompound(bytes)) {
    const workbook = openWorkbook(bytes, file);
    return {kind: "workbook", workbook, notes: [...extensionNotes(name, "workbook"), ...workbook.notes]};
  }
  if (looksLikeXml(bytes)) refuseMarkup(bytes, file);
  const {text, encoding} = decodeText(bytes, file);
  if (/^\s*</.test(text.slice(0, 400))) refuseMarkup(bytes, file);
  const kind = /^\s*[[{]/.test(text) && isJson(text) ? "json" : "text";
  if (kind === "text") checkFields(text, file);
  if (/\.xls[xbm]?$/i.test(name) && !/[;,\t]/.test(text.slice(0, 10_000)))
    throw kimError("workbook-unreadable", {detail: "sie enthält nur Text ohne Spalten"}, {file});
  return {kind, text, encoding, notes: extensionNotes(name, kind)};
}

/** Records of a text document, separated by whatever mark its first line has most. */
export function recordsOfText(text: string, file: string): readonly CsvRecord[] {
  return [...parseCsv(text, separatorOf(text), file)];
}

/** Whether a text that begins like JSON is meant as JSON: a CSV file may begin with a bracket, too. */
function isJson(text: string): boolean {
  return !/^\s*\[[^\]"{\r\n]*\]\s*[;,\t]/.test(text);
}

function looksLikeXml([first, second, third, fourth]: Uint8Array): boolean {
  const less = 0x3c;
  if (first === 0xef && second === 0xbb && third === 0xbf) return fourth === less;
  if (first === 0xff && second === 0xfe) return third === less && fourth === 0;
  if (first === 0xfe && second === 0xff) return third === 0 && fourth === less;
  return first === less || (first === 0 && second === less);
}

/** Web pages and XML are no tables; which of them a file is decides the message. */
function refuseMarkup(bytes: Uint8Array, file: string): never {
  const start = Buffer.from(bytes.subarray(0, 2000)).toString("latin1").replaceAll("\0", "");
  if (/<!doctype html|<(html|head|body|table|script)[\s>]/i.test(start) && !/<Workbook[\s>]/.test(start))
    throw kimError("html-page", {}, {file});
  const damaged = (detail: string) => kimError("xml-damaged", {part: file, detail}, {file});
  const reader = readXml(decodeXml(bytes, damaged), damaged);
  while (reader.next() !== "end");
  const format = start.includes("urn:schemas-microsoft-com:office:spreadsheet")
    ? "XML-Kalkulationstabelle 2003"
    : "XML";
  throw kimError("workbook-old", {format}, {file});
}

/** What a name promises and the content is not. */
function extensionNotes(name: string, kind: Document["kind"]): readonly string[] {
  const extension = /\.([a-z0-9]{1,6})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const workbookName = /^(xlsx|xlsm|xlsb|xls)$/.test(extension);
  if (kind === "workbook" && /^(csv|txt|json|tsv)$/.test(extension))
    return [`Die Datei heißt „.${extension}“, ist aber eine Arbeitsmappe und wird als solche gelesen.`];
  if (kind !== "workbook" && workbookName)
    return [`Die Datei heißt „.${extension}“, ist aber eine Textdatei und wird als solche gelesen.`];
  return [];
}
