import {kimError} from "../../messages/kim-error.js";
import {emptyCell, type GridCell} from "../grid.js";
import type {XmlReader} from "../xml/xml-reader.js";
import {sheetLimits} from "./workbook-types.js";

/**
 * Reads the texts of a rich text element (`si`, `is`) up to its end; phonetic guides are left out.
 *
 * @param element name of the element that was opened last
 */
export function readRichText(reader: XmlReader, element: string, file: string): string {
  let text = "";
  for (;;) {
    const event = reader.next();
    if (event === "close" && reader.name() === element) break;
    if (event !== "open") continue;
    if (reader.name() === "rPh") reader.skip();
    else if (reader.name() === "t") text += readPlainText(reader, file);
  }
  return text;
}

/** Reads the text of a `t` or `v` element up to its end. @throws KimError archive-too-large */
export function readPlainText(reader: XmlReader, file: string): string {
  const preserve = reader.attribute("space") === "preserve";
  let text = "";
  for (let depth = 1; depth > 0; ) {
    const event = reader.next();
    if (event === "text") text += reader.text();
    else if (event === "open") depth++;
    else if (event === "close") depth--;
  }
  if (text.length > sheetLimits.text)
    throw kimError("archive-too-large", {detail: `ein Text mit ${text.length} Zeichen`}, {file});
  return resolveEscapes(preserve ? text : trimXml(text));
}

/** Blanks around a text without xml:space="preserve" mean nothing (ECMA-376 part 1, 18.4.12). */
function trimXml(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}

/** `_x000D_` is a carriage return (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
function resolveEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Reads the table of texts that cells share. @throws KimError xml-damaged, archive-too-large */
export function readSharedStrings(reader: XmlReader | undefined, file: string): readonly GridCell[] {
  const cells: GridCell[] = [];
  if (reader === undefined) return cells;
  let total = 0;
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event !== "open" || reader.name() !== "si") continue;
    const text = readRichText(reader, "si", file);
    total += text.length;
    if (total > sheetLimits.texts)
      throw kimError("archive-too-large", {detail: "mehr als 64 MB Text"}, {file});
    cells.push(text === "" ? emptyCell : {text, kind: "text"});
  }
  return cells;
}
