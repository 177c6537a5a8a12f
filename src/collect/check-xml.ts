import {kimError} from "../messages/kim-error.js";

/** Depth that no part of a workbook reaches. */
const DEPTH = 64;

/**
 * Checks that an XML part is complete: UTF-8 or UTF-16, no document type (CWE-611, CWE-776), every
 * element closed in order. No full XML check; it finds what a damaged transfer or a hostile file has
 * and a lenient reader passes over.
 *
 * @param part name inside the archive, for the message
 * @throws KimError xml-damaged
 */
export function checkXml(bytes: Uint8Array, part: string, file: string): void {
  const damaged = (detail: string) => kimError("xml-damaged", {part, detail}, {file});
  const text = decode(bytes, damaged);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw damaged("es enthält eine Dokumenttyp-Angabe");
  const open: string[] = [];
  let elements = 0;
  const markup =
    /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'>])*?(\/?)>|</g;
  for (const match of text.matchAll(markup)) {
    const [whole, closing, name, empty] = match;
    if (whole === "<") throw damaged("ein Element ist nicht abgeschlossen");
    if (name === undefined) continue;
    elements++;
    if (closing === "/") {
      if (open.pop() !== name) throw damaged(`„${name}“ endet an falscher Stelle`);
    } else if (empty !== "/") {
      open.push(name);
      if (open.length > DEPTH) throw damaged("die Elemente sind zu tief verschachtelt");
    }
  }
  if (elements === 0 || open.length > 0) throw damaged("das Ende fehlt");
}

function decode(bytes: Uint8Array, damaged: (detail: string) => Error): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !utf16 ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    throw damaged("die Zeichenkodierung ist ungültig");
  }
}
