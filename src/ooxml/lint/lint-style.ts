import {kimError} from "../../messages/kim-error.js";
import type {CellStyle, CellStyles} from "../model/style-model.js";
import {lintMeasure, lintText} from "./lint-text.js";

/** Longest style name, and longest number format. */
const MAX_TEXT = 255;

/** Most cell formats of a workbook, less those that Excel adds. */
const MAX_STYLES = 64_000;

/**
 * The six digits of a colour `#RRGGBB`, upper case.
 *
 * @throws KimError ooxml-color
 */
export function hexDigits(color: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw kimError("ooxml-color", {color});
  return color.slice(1).toUpperCase();
}

/**
 * Cell styles: names, number formats, sizes.
 *
 * @throws KimError ooxml-style-name, ooxml-number-format, ooxml-measure, ooxml-too-many
 */
export function lintStyles(styles: CellStyles): void {
  const seen = new Set(["normal"]);
  const entries = Object.entries(styles);
  if (entries.length > MAX_STYLES)
    throw kimError("ooxml-too-many", {what: "Formatvorlagen", count: entries.length, most: MAX_STYLES});
  for (const [name, style] of entries) {
    if (name === "" || name.length > MAX_TEXT || seen.has(name.toLowerCase()))
      throw kimError("ooxml-style-name", {name});
    lintText(name, "Der Name der Formatvorlage", MAX_TEXT, {});
    seen.add(name.toLowerCase());
    lintStyle(style);
  }
}

function lintStyle({font, alignment, numberFormat}: CellStyle): void {
  lintMeasure(font?.size, "Schriftgröße in Punkt", 1, 409, {});
  lintMeasure(alignment?.indent, "Einzug in Stufen", 0, 250, {});
  if (numberFormat !== undefined) lintNumberFormat(numberFormat);
}

/**
 * Holds a number format to what Excel reads in every language: US notation, texts in quotes, at most four
 * sections and 255 characters. `#.##0,0` would be read as something else, and `Standard` as letters.
 *
 * @throws KimError ooxml-number-format, ooxml-text-character
 */
export function lintNumberFormat(format: string): void {
  const fail = (reason: "length" | "quotes" | "sections" | "german") =>
    kimError("ooxml-number-format", {format, reason});
  if (format === "" || format.length > MAX_TEXT) throw fail("length");
  lintText(format, "Das Zahlenformat", MAX_TEXT, {});
  const bare = format.replace(/"[^"]*"|\\./g, "");
  if (bare.includes('"') || bare.endsWith("\\")) throw fail("quotes");
  if (bare.split(";").length > 4) throw fail("sections");
  if (/[#0]\.[#0]{3},[#0]|#\.##0|standard|[tj]{2}|\[(?!red\])(?:rot|gr[üu]n|blau|gelb|schwarz)/i.test(bare))
    throw fail("german");
}
