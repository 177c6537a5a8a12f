import {kimError, type Place} from "../../messages/kim-error.js";
import {functionNames} from "./formula-functions.js";
import {lintText} from "./lint-text.js";

/** Longest formula. */
const MAX_FORMULA = 8192;

/** Longest text inside a formula. */
const MAX_STRING = 255;

/** How deep functions may stand within each other. */
const MAX_DEPTH = 64;

/**
 * Whether a formula holds nothing that could be wrong, not even within texts and names of sheets. Nearly
 * all are plain, and this takes a fraction of the time of taking texts and names apart.
 */
function isPlain(formula: string): boolean {
  if (formula.includes("[") || formula.includes(";") || mayHoldLongText(formula)) return false;
  let opened = 0;
  for (let open = formula.indexOf("("); open >= 0; open = formula.indexOf("(", open + 1)) {
    let start = open;
    while (start > 0 && isNameCharacter(formula.charCodeAt(start - 1))) start--;
    if (open > start && !functionNames.has(formula.slice(start, open))) return false;
    if (++opened > MAX_DEPTH) return false;
  }
  return true;
}

/** Whether two neighbouring quotes stand so far apart that there could be a text too long between them. */
function mayHoldLongText(formula: string): boolean {
  if (formula.length <= MAX_STRING) return false;
  let last = formula.indexOf('"');
  for (let next = last; last >= 0; last = next) {
    next = formula.indexOf('"', last + 1);
    if (next - last > MAX_STRING) return true;
  }
  return false;
}

/** Letters, digits, the point and the underscore, as in names of functions. */
function isNameCharacter(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x2e ||
    code === 0x5f
  );
}

/**
 * Holds a formula to what every Excel since 2007 calculates at once and in one cell.
 *
 * @throws KimError ooxml-formula, ooxml-text-length, ooxml-text-character
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
  for (const [, name = ""] of bare.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu))
    if (!functionNames.has(name.toUpperCase()))
      throw kimError("ooxml-formula", {formula, reason: "function", detail: name}, place);
  if (depthOf(bare) > MAX_DEPTH) throw kimError("ooxml-formula", {formula, reason: "depth"}, place);
}

/** Most brackets that are open at once. */
function depthOf(formula: string): number {
  let open = 0;
  let deepest = 0;
  for (const character of formula) {
    if (character === "(") deepest = Math.max(deepest, ++open);
    else if (character === ")") open--;
  }
  return deepest;
}
