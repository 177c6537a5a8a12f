import {kimError} from "../../messages/kim-error.js";
import {lintText} from "./lint-text.js";

/** Longest sheet name. */
const MAX_SHEET_NAME = 31;

/** Longest table name, defined name and column heading of a table. */
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
 * digits, `_` and `.`; nothing that reads as an address in either notation (`KIM2024`, `R1C1`, `R`), in German
 * Excel neither (`Z1S1`, `S`), nor as a truth value.
 */
export function isName(name: string): boolean {
  return (
    name.length <= MAX_NAME &&
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}[0-9]{1,7}$/.test(name) &&
    !/^[RrCcZzSs]$/.test(name) &&
    !/^[Rr][0-9]*[Cc][0-9]*$/.test(name) &&
    !/^[Zz][0-9]*[Ss][0-9]*$/.test(name) &&
    !/^(?:true|false|wahr|falsch)$/i.test(name)
  );
}
