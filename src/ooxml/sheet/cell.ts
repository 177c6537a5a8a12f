import {kimError} from "../../messages/kim-error.js";
import {address, columnName} from "../address.js";
import {lintFormula} from "../lint/lint-formula.js";
import {lintText, MAX_CELL_TEXT} from "../lint/lint-text.js";
import type {Cell, CellValue} from "../model.js";
import {escapeText, escapeXstring} from "../package/xml.js";
import type {StyleTable} from "../style/styles.js";
import type {StringPool} from "./strings.js";

/** What cells need of their workbook. */
export type CellContext = {
  readonly sheet: string;
  /** Whether cells are written without their addresses. */
  readonly compact: boolean;
  readonly styles: StyleTable;
  readonly strings: StringPool;
};

/**
 * A cell as XML (ECMA-376-1, 18.3.1.4). The type of a formula's cached value is that of its result,
 * for where nothing recalculates the cache is what readers see.
 *
 * @throws KimError ooxml-style-unknown, ooxml-number, ooxml-text-length, ooxml-text-character, ooxml-formula
 */
export function cellXml(cell: Cell, row: number, column: number, context: CellContext): string {
  const place = () => ({sheet: context.sheet, cell: address(row, column)});
  let open = context.compact ? "<c" : `<c r="${columnName(column)}${row}"`;
  if (cell.style !== undefined) {
    const index = context.styles.index(cell.style);
    if (index === undefined) throw kimError("ooxml-style-unknown", {name: cell.style}, place());
    open += ` s="${index}"`;
  }
  const {value, formula} = cell;
  if (value === undefined) return `${open}/>`;
  if (typeof value === "number" && !Number.isFinite(value)) throw kimError("ooxml-number", {value}, place());
  if (formula !== undefined) {
    if (typeof value === "string") lintText(value, "Der Zelltext", MAX_CELL_TEXT, place());
    lintFormula(formula, place());
    const type = typeof value === "string" ? ' t="str"' : typeAttribute(value);
    const cached = typeof value === "string" ? escapeText(escapeXstring(value)) : valueText(value);
    return `${open}${type}><f>${escapeText(escapeXstring(formula))}</f><v>${cached}</v></c>`;
  }
  return typeof value === "string"
    ? `${open} t="s"><v>${context.strings.index(value, context.sheet, row, column)}</v></c>`
    : `${open}${typeAttribute(value)}><v>${valueText(value)}</v></c>`;
}

function typeAttribute(value: Exclude<CellValue, string>): string {
  if (typeof value === "number") return "";
  return typeof value === "boolean" ? ' t="b"' : ' t="e"';
}

/** The text of a number, truth value or error as the file holds it. Negative zero becomes 0. */
export function valueText(value: Exclude<CellValue, string>): string {
  if (typeof value === "number") return value === 0 ? "0" : String(value);
  if (typeof value === "boolean") return value ? "1" : "0";
  return value.error;
}
