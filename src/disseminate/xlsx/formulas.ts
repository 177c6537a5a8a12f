import type {Cell, CellValue} from "../../ooxml/model.js";

/** A cell as formulas see it: its address and what stands in it. */
export type Operand = {readonly address: string; readonly value: CellValue | undefined};

/** A formula and what it gives. */
export type Computation = {readonly formula: string; readonly value: number | string};

/** A computation as a cell. */
export function cellOf({value, formula}: Computation, style: string): Cell {
  return {value, formula, style};
}

/** Sign for "genau null": counts as 0. */
type ZeroSign = string;

function isNumber(operand: Operand): boolean {
  return typeof operand.value === "number";
}

function counts(operand: Operand, zero: ZeroSign): boolean {
  return isNumber(operand) || operand.value === zero;
}

function numberOf(operand: Operand): number {
  return typeof operand.value === "number" ? operand.value : 0;
}

function signOf(operand: Operand): string {
  return typeof operand.value === "string" ? operand.value : "";
}

/**
 * A sign as a formula passes it on. Excel makes 0 of a reference to an empty cell: where a reader has
 * cleared an input, nothing may look like a figure.
 */
export function passedOn(address: string): string {
  return `${address}&""`;
}

/** The number of a cell for a chart; #N/A, which is a gap, for a sign and for an empty cell. @param sign −1 turns it downwards */
export function drawable(address: string, sign: 1 | -1 = 1): string {
  return `IF(ISNUMBER(${address}),${sign === 1 ? "" : "-"}${address},NA())`;
}

/** What stands in a cell, and a sign where it is empty. */
export function shownOr(address: string, sign: string): string {
  return `IF(${address}="","${sign}",${address})`;
}

/**
 * Difference a − b. Where one of them is a sign other than "genau null", the formula gives that sign.
 * `zeroFromZeros`: whether nothing minus nothing is the sign again (balance) or 0 (change).
 */
export function difference(a: Operand, b: Operand, zero: ZeroSign, zeroFromZeros: boolean): Computation {
  const has = ({address}: Operand) => `OR(ISNUMBER(${address}),${address}="${zero}")`;
  const core = `IF(${has(a)},IF(${has(b)},N(${a.address})-N(${b.address}),${passedOn(b.address)}),${passedOn(a.address)})`;
  const both = `AND(${a.address}="${zero}",${b.address}="${zero}")`;
  const value = !counts(a, zero) ? signOf(a) : !counts(b, zero) ? signOf(b) : numberOf(a) - numberOf(b);
  if (!zeroFromZeros) return {formula: core, value};
  return {
    formula: `IF(${both},"${zero}",${core})`,
    value: a.value === zero && b.value === zero ? zero : value,
  };
}

/**
 * Change in percent, from the cell with the absolute change and the cell with the base. Below a base
 * of 100 the sign x (convention of the HSL).
 */
export function percentChange(change: Operand, base: Operand): Computation {
  const formula = `IF(ISNUMBER(${change.address}),IF(N(${base.address})<100,"x",${change.address}*100/N(${base.address})),${passedOn(change.address)})`;
  if (!isNumber(change)) return {formula, value: signOf(change)};
  const below = numberOf(base);
  return {formula, value: below < 100 ? "x" : (numberOf(change) * 100) / below};
}

/** Share in percent; a sign in one of the parts is passed on, and x where the whole is nothing. */
export function share(part: Operand, whole: Operand, zero: ZeroSign): Computation {
  const [n, d] = [part.address, whole.address];
  const formula = `IF(ISNUMBER(${n}),IF(ISNUMBER(${d}),IF(${d}=0,"x",${n}*100/${d}),IF(${d}="${zero}","x",${passedOn(d)})),${passedOn(n)})`;
  if (!isNumber(part)) return {formula, value: signOf(part)};
  if (!isNumber(whole)) return {formula, value: whole.value === zero ? "x" : signOf(whole)};
  const below = numberOf(whole);
  return {formula, value: below === 0 ? "x" : (numberOf(part) * 100) / below};
}

/**
 * The formula, where it gives what is published; else what is published. A share on another census
 * basis, or a sign that takes precedence, cannot be computed from the neighbouring cells.
 */
export function liveOr(computation: Computation | undefined, published: Cell): Cell {
  if (computation === undefined || published.value === undefined) return published;
  const {formula, value} = computation;
  const {style, link} = published;
  return same(value, published.value) ? {value, style, formula, link} : published;
}

function same(computed: number | string, published: CellValue): boolean {
  if (typeof computed !== "number" || typeof published !== "number") return computed === published;
  return Math.abs(computed - published) <= 1e-12 * Math.max(1, Math.abs(published));
}
