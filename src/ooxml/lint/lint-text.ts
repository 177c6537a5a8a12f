import {kimError, type Place} from "../../messages/kim-error.js";

/** Most characters of a cell. */
export const MAX_CELL_TEXT = 32_767;

/** Anything beside the characters of the basic plane that are allowed: the rest is looked at one by one. */
const unusual = /[^\t\n\u0020-\ud7ff\ue000-\ufffd]/;

/**
 * Holds a text to what XML 1.0 (2.2) and Excel can carry: no control characters besides tab and line
 * feed, no halves of surrogate pairs, at most `most` characters.
 *
 * @param what the text's role in German, for the message: `Der Zelltext`
 * @throws KimError ooxml-text-length, ooxml-text-character
 */
export function lintText(text: string, what: string, most: number, place: Place): void {
  if (text.length > most) throw kimError("ooxml-text-length", {what, text, most}, place);
  if (!unusual.test(text)) return;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x20 && code < 0xd800) continue;
    if (code === 0x09 || code === 0x0a || (code >= 0xe000 && code < 0xfffe)) continue;
    const point = text.codePointAt(index) ?? code;
    if (point > 0xffff) {
      index++;
      continue;
    }
    throw kimError("ooxml-text-character", {text: text.slice(0, index), code}, place);
  }
}

/** Holds a measure, where there is one, to its limits. @throws KimError ooxml-measure */
export function lintMeasure(
  value: number | undefined,
  what: string,
  least: number,
  most: number,
  place: Place,
): void {
  if (value === undefined) return;
  if (!(value >= least && value <= most)) throw kimError("ooxml-measure", {what, value, least, most}, place);
}
