import {kimError, type Place} from "../messages/kim-error.js";
import {DEFAULT_DIALECT, type InputDialect, inputSignOf} from "../model/input-signs.js";
import type {GridCell} from "./grid.js";

/** A figure as delivered: a number with the producer's flag, or the sign that stands in its place. */
export type CellValue = {
  /** Decimal notation with a point, as many decimals as delivered; empty when there is a sign. */
  readonly obsValue: string;
  /** A sign of the source's dialect, `-` `.` `...` `/` `x` `*` by default; empty when there is a number. */
  readonly sign: string;
  /** `p` `r` `s` or `()` on a number; empty otherwise. */
  readonly flag: string;
};

/** Flags that producers set on a number: vorläufig, berichtigt, geschätzt, eingeschränkt aussagefähig. */
const flags: ReadonlySet<string> = new Set(["p", "r", "s", "()"]);

/** Which mark separates decimals in a file; `either` where no file of the form groups thousands. */
export type DecimalMark = "," | "." | "either";

/**
 * Reads a figure. Thousands must not be grouped: "1.234" is refused where the comma separates
 * decimals, because it could mean 1234 or 1.234.
 *
 * A delivered 0 stays the number 0. The signs list of GENESIS knows "0" as "less than half of the
 * smallest unit", but as of 2026-06 the files with counts use it for nothing there (21111, 2015).
 *
 * @param quality content of the producer's quality column, if there is one
 * @param dialect whose signs stand in place of numbers; in two of them a lone 0 is a sign
 * @throws KimError cell-empty, cell-number, cell-date
 */
export function cellValue(
  cell: GridCell,
  decimal: DecimalMark,
  place: () => Place,
  quality = "",
  dialect: InputDialect = DEFAULT_DIALECT,
): CellValue {
  if (cell.kind === "date") throw kimError("cell-date", {text: cell.text}, place());
  const text = cell.text.trim();
  const sign = inputSignOf(text, dialect);
  if (sign !== undefined) return {obsValue: "", sign, flag: ""};
  if (cell.kind === "number") return {obsValue: plain(text, ".", place), sign: "", flag: flagOf(quality)};
  if (text === "") throw kimError("cell-empty", {}, place());
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed !== null) return {obsValue: plain(bracketed[1] ?? "", decimal, place), sign: "", flag: "()"};
  const flagged = /^(.*\d)\s*([prs])$/.exec(text);
  if (flagged !== null)
    return {obsValue: plain(flagged[1] ?? "", decimal, place), sign: "", flag: flagged[2] ?? ""};
  return {obsValue: plain(text, decimal, place), sign: "", flag: flagOf(quality)};
}

function flagOf(quality: string): string {
  const text = quality.trim();
  return flags.has(text) ? text : "";
}

const numbers: Readonly<Record<DecimalMark, RegExp>> = {
  ",": /^-?(0|[1-9]\d*)(,\d+)?$/,
  ".": /^-?(0|[1-9]\d*)(\.\d+)?$/,
  either: /^-?(0|[1-9]\d*)([.,]\d+)?$/,
};

function plain(text: string, decimal: DecimalMark, place: () => Place): string {
  if (!numbers[decimal].test(text)) throw kimError("cell-number", {text}, place());
  return text.replace(",", ".");
}
