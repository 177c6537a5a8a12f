import iconv from "iconv-lite";
import {kimError} from "../messages/kim-error.js";

/** A text file, decoded. */
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
 * @throws KimError text-binary when it is no text, text-encoding when it was decoded wrongly before
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const decoded = decode(bytes);
  const line = (index: number) => decoded.text.slice(0, index).split("\n").length;
  const strange = findStrange(decoded.text);
  if (strange !== undefined) {
    const place = {file, line: line(strange.at)};
    if (strange.binary) throw kimError("text-binary", {}, place);
    throw kimError("text-encoding", {text: aroundOf(decoded.text, strange.at)}, place);
  }
  const mojibake = /Ã[\u0080-\u00bfŸ„–œžŒ€]|Â[©§°«»\u00a0]|â€[“”™œ]/.exec(decoded.text);
  if (mojibake !== null)
    throw kimError(
      "text-encoding",
      {text: aroundOf(decoded.text, mojibake.index)},
      {file, line: line(mojibake.index)},
    );
  return decoded;
}

function decode(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return {text: iconv.decode(Buffer.from(bytes), "utf-16"), encoding: "UTF-16"};
  try {
    return {text: new TextDecoder("utf-8", {fatal: true}).decode(bytes), encoding: "UTF-8"};
  } catch {
    return {text: iconv.decode(Buffer.from(bytes), "win1252"), encoding: "Windows-1252"};
  }
}

/** First character that no text of a statistical office contains; `binary` if no text at all does. */
function findStrange(text: string): {readonly at: number; readonly binary: boolean} | undefined {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const blank = code === 9 || code === 10 || code === 12 || code === 13;
    if (code < 32 && !blank) return {at, binary: true};
    if ((code > 126 && code < 160) || code === 0xfffd) return {at, binary: false};
  }
  return undefined;
}

/** The word around a position, for a message. */
function aroundOf(text: string, at: number): string {
  const before = /[^\s;,"]{0,20}$/.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? "";
  const after = /^[^\s;,"]{0,20}/.exec(text.slice(at, at + 20))?.[0] ?? "";
  return before + after;
}
