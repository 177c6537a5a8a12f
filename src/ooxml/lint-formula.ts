import {kimError, type Place} from "../messages/kim-error.js";
import {lintText} from "./lint-text.js";

/** Longest formula. */
const MAX_FORMULA = 8192;

/** Longest text inside a formula. */
const MAX_STRING = 255;

/** Functions that came after Excel 2016; they also would need a prefix in the file. */
const newerFunctions = new Set([
  ...["XLOOKUP", "XMATCH", "FILTER", "SORT", "SORTBY", "UNIQUE", "SEQUENCE", "RANDARRAY", "LET", "LAMBDA"],
  ...[
    "MAP",
    "REDUCE",
    "SCAN",
    "BYROW",
    "BYCOL",
    "MAKEARRAY",
    "VSTACK",
    "HSTACK",
    "TOCOL",
    "TOROW",
    "WRAPROWS",
  ],
  ...[
    "WRAPCOLS",
    "TAKE",
    "DROP",
    "EXPAND",
    "CHOOSECOLS",
    "CHOOSEROWS",
    "TEXTSPLIT",
    "TEXTBEFORE",
    "TEXTAFTER",
  ],
  ...["TEXTJOIN", "CONCAT", "IFS", "SWITCH", "MAXIFS", "MINIFS", "ARRAYTOTEXT", "VALUETOTEXT", "ISOMITTED"],
]);

/**
 * Whether a formula holds nothing that could be wrong, not even within texts and names of sheets. Nearly
 * all are plain, and this takes a fraction of the time of taking texts and names apart.
 */
function isPlain(formula: string): boolean {
  if (formula.length > MAX_STRING || formula.includes("[") || formula.includes(";")) return false;
  for (let open = formula.indexOf("("); open >= 0; open = formula.indexOf("(", open + 1)) {
    let start = open;
    while (start > 0 && isNameCharacter(formula.charCodeAt(start - 1))) start--;
    if (open - start > 2 && newerFunctions.has(formula.slice(start, open).toUpperCase())) return false;
  }
  return true;
}

/** Letters and the point, as in names of functions. */
function isNameCharacter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x2e;
}

/**
 * Holds a formula to what every Excel from 2016 on calculates.
 *
 * @throws KimError ooxml-formula, ooxml-text-character
 */
export function lintFormula(formula: string, place: Place): void {
  if (formula === "" || formula.startsWith("="))
    throw kimError("ooxml-formula", {formula, reason: "equals-sign"}, place);
  if (formula.length > MAX_FORMULA) throw kimError("ooxml-formula", {formula, reason: "length"}, place);
  lintText(formula, "Die Formel", MAX_FORMULA, place);
  if (isPlain(formula)) return;
  for (const [, text = ""] of formula.matchAll(/"((?:[^"]|"")*)"/g))
    if (text.length > MAX_STRING) throw kimError("ooxml-formula", {formula, reason: "string-length"}, place);
  const bare = formula
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replace(/'(?:[^']|'')*'/g, (name) => (name.includes("[") ? "[1]" : "Blatt"));
  if (/\[\d+\]|\[[^\]]*\.xl/i.test(bare))
    throw kimError("ooxml-formula", {formula, reason: "other-workbook"}, place);
  if (bare.includes(";")) throw kimError("ooxml-formula", {formula, reason: "semicolon"}, place);
  for (const [, name = ""] of bare.matchAll(/([A-Za-z.]+)\(/g))
    if (newerFunctions.has(name.toUpperCase()))
      throw kimError("ooxml-formula", {formula, reason: "too-new", detail: name.toUpperCase()}, place);
}
