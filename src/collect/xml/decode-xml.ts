/**
 * Decodes an XML document: UTF-8, or UTF-16 by its byte order mark or its first bytes (XML 1.0,
 * appendix F). Any other declared encoding is refused, because a reader that believes it sees another
 * document than one that does not (CVE-2018-19277).
 *
 * @param damaged makes the error
 */
export function decodeXml(bytes: Uint8Array, damaged: (detail: string) => Error): string {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    throw damaged("die Zeichenkodierung ist ungültig");
  }
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text.slice(0, 300))?.[1];
  const expected = encoding === "utf-8" ? /^(utf-?8|us-ascii)$/i : /^utf-?16(le|be)?$/i;
  if (declared !== undefined && !expected.test(declared))
    throw damaged(`die Zeichenkodierung „${declared.slice(0, 40)}“ ist nicht erlaubt`);
  return text;
}

function encodingOf([first, second, third, fourth]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return "utf-16le";
  return first === 0 && second === 0x3c && third === 0 ? "utf-16be" : "utf-8";
}
