import {kimError} from "../messages/kim-error.js";
import {lintText} from "./lint-text.js";

/** Longest sheet name. */
const MAX_SHEET_NAME = 31;

/** Longest table name, defined name, style name and column heading of a table. */
export const MAX_NAME = 255;

/**
 * @throws KimError ooxml-no-sheet, ooxml-sheet-name, ooxml-sheet-duplicate
 */
export function lintSheetNames(names: readonly string[]): void {
  if (names.length === 0) throw kimError("ooxml-no-sheet", {});
  const seen = new Set<string>();
  for (const name of names) {
    if (name === "" || name.length > MAX_SHEET_NAME)
      throw kimError("ooxml-sheet-name", {name, reason: "length"});
    if (/[:\\/?*[\]]/.test(name)) throw kimError("ooxml-sheet-name", {name, reason: "characters"});
    lintText(name, "Der Blattname", MAX_SHEET_NAME, {sheet: name});
    if (name.startsWith("'") || name.endsWith("'"))
      throw kimError("ooxml-sheet-name", {name, reason: "apostrophe"});
    if (name.toLowerCase() === "history") throw kimError("ooxml-sheet-name", {name, reason: "reserved"});
    if (seen.has(name.toLowerCase())) throw kimError("ooxml-sheet-duplicate", {name});
    seen.add(name.toLowerCase());
  }
}

/**
 * Whether Excel takes a text as the name of a range or table: a letter or `_` first, then letters,
 * digits, `_` and `.`; nothing that reads as an address in either notation (`KIM2024`, `R1C1`, `R`).
 */
export function isName(name: string): boolean {
  return (
    name.length <= MAX_NAME &&
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}[0-9]{1,7}$/.test(name) &&
    !/^[RrCc]$/.test(name) &&
    !/^[Rr][0-9]*[Cc][0-9]*$/.test(name)
  );
}

/** Cell style names. @throws KimError ooxml-style-name */
export function lintStyleNames(names: readonly string[]): void {
  const seen = new Set(["normal"]);
  for (const name of names) {
    if (name === "" || name.length > MAX_NAME || seen.has(name.toLowerCase()))
      throw kimError("ooxml-style-name", {name});
    lintText(name, "Der Name der Formatvorlage", MAX_NAME, {});
    seen.add(name.toLowerCase());
  }
}
