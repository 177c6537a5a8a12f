import {yearOf} from "../../../model/time-period.js";
import {shortened} from "../charts/line-segments.js";
import {type Operand, passedOn} from "../formulas.js";
import {lookUp, STRETCH_ROW} from "./compared-values.js";
import type {ComparedSeries} from "./plan.js";
import {type CompareContext, chosen, codeOf} from "./section.js";

/** A formula and its value, over the cells of a row. */
export type Since = {readonly formula: string; readonly value: number | string};

/** Whether a series is compared as an index, or by its difference since the base year. */
export function isIndexed({book}: CompareContext, {view}: ComparedSeries): boolean {
  return book.unitOf(view.measure).kind === "anzahl" && view.measure.kind !== "saldo";
}

/** Whether a year lies in the same stretch as the base year for an area with a break of its own. */
type OwnComparison = {
  readonly isSame: (index: number, which: 0 | 1) => boolean;
  /** Adds the condition to that for the breaks of all areas. */
  readonly differs: (common: string, index: number, which: 0 | 1) => string;
  /** Whether a year lies after such a break, for charts; absent where no area has one. */
  readonly since?: (index: number, which: 0 | 1) => {readonly formula: string; readonly value: boolean};
};

/**
 * The comparison with the base year for areas with a break of their own, over the stretches of the value sheet.
 *
 * @param baseIndex position of the proposed base year in the periods
 * @param firstRow row of the first period on the sheet
 * @param baseName name of the cell with the base year
 */
export function ownComparison(
  context: CompareContext,
  {view, periods}: ComparedSeries,
  baseIndex: number,
  firstRow: number,
  baseName: string,
): OwnComparison {
  const {values, indexes} = context;
  const figure = (index: number) => ({view, period: periods[index] ?? ""});
  if (periods.every((_, index) => values.ownStretch(figure(index)) === undefined))
    return {isSame: () => true, differs: (common) => common};
  const stretch = (index: number, which: 0 | 1) => values.ownStretch(figure(index))?.[indexes[which]] ?? "";
  const lookUpStretch = (index: number, which: 0 | 1, cell?: string) =>
    lookUp(codeOf(context, figure(index), cell, STRETCH_ROW), chosen(which), "");
  return {
    isSame: (index, which) => stretch(index, which) === stretch(baseIndex, which),
    differs: (common, index, which) =>
      `OR(${common},${lookUpStretch(index, which, `$A${firstRow + index}`)}<>${lookUpStretch(index, which, baseName)})`,
    since: (index, which) => ({
      formula: `LEFT(${lookUpStretch(index, which)},4)="seit"`,
      value: stretch(index, which).startsWith("seit"),
    }),
  };
}

/** Index over a base; none below a base of 100 (convention of the HSL for changes). */
export function indexOf(now: Operand, base: Operand, zero: string): Since {
  const [n, d] = [now.address, base.address];
  const formula = `IF(ISNUMBER(${n}),IF(ISNUMBER(${d}),IF(${d}<100,"x",${n}*100/${d}),IF(${d}="${zero}","x",${passedOn(d)})),${passedOn(n)})`;
  if (typeof now.value !== "number") return {formula, value: typeof now.value === "string" ? now.value : ""};
  if (typeof base.value !== "number")
    return {formula, value: base.value === zero ? "x" : String(base.value ?? "")};
  return {formula, value: base.value < 100 ? "x" : (now.value * 100) / base.value};
}

/** Name of the comparable stretch of each period: `vor Zensus 2022`, `seit Zensus 2022`; years without figures belong to none. */
export function stretchNames({book}: CompareContext, {view, periods}: ComparedSeries): readonly string[] {
  const breaks = book.cube.breaks(view.measure.id, view.dimensions);
  const published = book.periodsOf(view);
  const [first] = breaks;
  return periods.map((period) => {
    if (!published.includes(period)) return "keine Zahlen";
    if (first === undefined) return "durchgehend";
    const since = breaks.findLast((one) => yearOf(one.after) <= yearOf(period));
    return since === undefined
      ? `vor ${shortened(first.titel, first.after, "")}`
      : `seit ${shortened(since.titel, since.after, "")}`;
  });
}

/** First year with a figure of the second area in the newest stretch that has several; else the last year. */
export function defaultBase(
  context: CompareContext,
  {view, periods}: ComparedSeries,
  stretches: readonly string[],
): number {
  const hasNumber = (period: string) =>
    typeof context.values.cells({view, period})[context.indexes[1]]?.value === "number";
  const names = [...new Set(stretches)].reverse();
  for (const name of names) {
    const own = periods.flatMap((period, index) =>
      stretches[index] === name && hasNumber(period) ? [index] : [],
    );
    if (own.length > 1) return own[0] ?? 0;
  }
  return Math.max(0, periods.length - 1);
}
