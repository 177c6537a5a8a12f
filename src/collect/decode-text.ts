import iconv from "iconv-lite";
import {kimError} from "../messages/kim-error.js";

/** The text of a delivered file, and how it was encoded. */
export type DecodedText = {
  /** Without byte order mark. */
  readonly text: string;
  /** As the record of a delivery names it. */
  readonly encoding: "UTF-8" | "UTF-16" | "Windows-1252";
};

/**
 * Decodes a text file: UTF-8 if every byte is valid UTF-8 (or a byte order mark says UTF-16),
 * Windows-1252 otherwise. Windows-1252 comes from iconv-lite: the TextDecoder of Node 20 turns the
 * en dash, the sign for "nothing there", into a control character.
 *
 * @param file name for messages
 * @throws KimError text-binary when it is no text, text-mixed when part of it is UTF-8 and part is not
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const decoded = decode(bytes, file);
  const binary = findCharacter(decoded.text, /[^\t-\r -\uffff]/);
  if (binary !== undefined) throw kimError("text-binary", {}, {file, line: lineAt(decoded.text, binary)});
  return decoded;
}

/**
 * Refuses a text that went through a wrong encoding before: "Ã¤" instead of "ä", or characters that
 * no text of a statistical office contains.
 *
 * @throws KimError text-encoding
 */
export function checkEncoding(text: string, file: string): void {
  const mojibake = /Ã[\u0080-\u00bfŸ„–œžŒ€]|Â[©§°«»\u00a0]|â€[“”™œ]/.exec(text)?.index;
  const at = mojibake ?? findCharacter(text, /[\u007f-\u009f\ufffd]/);
  if (at !== undefined)
    throw kimError("text-encoding", {text: wordAround(text, at)}, {file, line: lineAt(text, at)});
}

function decode(bytes: Uint8Array, file: string): DecodedText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return {text: iconv.decode(Buffer.from(bytes), "utf-16"), encoding: "UTF-16"};
  try {
    return {text: new TextDecoder("utf-8", {fatal: true}).decode(bytes), encoding: "UTF-8"};
  } catch {
    refuseMixture(bytes, file);
    return {text: iconv.decode(Buffer.from(bytes), "win1252"), encoding: "Windows-1252"};
  }
}

/**
 * A text with letters in UTF-8 and others that are not has two encodings: whichever is believed, some
 * letters come out wrong.
 */
function refuseMixture(bytes: Uint8Array, file: string): void {
  let utf8 = false;
  let invalid: number | undefined;
  let line = 1;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 10) line++;
    if (byte < 128) continue;
    // Letters with marks, and quotes and dashes; other sequences are too likely in Windows-1252.
    const length = byte === 0xc3 ? 2 : byte === 0xe2 && bytes[at + 1] === 0x80 ? 3 : 1;
    const rest = bytes.subarray(at + 1, at + length);
    if (length > 1 && rest.length === length - 1 && rest.every((one) => one >= 0x80 && one < 0xc0)) {
      utf8 = true;
      at += length - 1;
    } else invalid ??= line;
  }
  if (utf8 && invalid !== undefined) throw kimError("text-mixed", {}, {file, line: invalid});
}

function findCharacter(text: string, strange: RegExp): number | undefined {
  return strange.exec(text)?.index;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\n|\r/).length;
}

function wordAround(text: string, at: number): string {
  const before = /[^\s;,"]{0,20}$/.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? "";
  const after = /^[^\s;,"]{0,20}/.exec(text.slice(at, at + 20))?.[0] ?? "";
  return before + after;
}
