import type {Rule} from "../../../catalogue/rule-schema.js";
import {type Cell, type CheckedTable, numberIn, type Slice} from "../cells.js";
import {breaksBetween, kreiseIn, pairsOf, type RuleContext, seriesFor} from "../context.js";

/** A Kreis in two consecutive years. */
export type YearPair = {
  readonly cell: Cell;
  readonly before: Cell;
  readonly now: number;
  readonly last: number;
};

/** A combination in two consecutive years, with the Kreise that have numbers in both. */
export type SlicePair = {
  readonly now: Slice;
  readonly last: Slice;
  readonly measure: string;
  readonly kreise: readonly YearPair[];
};

/** What a comparison of years needs. */
export type Least = {
  /** Kreise. */
  readonly least: number;
  /** Smallest number that counts, in either year. */
  readonly floor: number;
};

/**
 * Every combination of a table in consecutive years, without those between which a registered break lies.
 *
 * @returns pairs with at least `least` Kreise that have a number of at least `floor` in one of the years
 */
export function* slicePairs(
  rule: Rule & Least,
  table: CheckedTable,
  {catalogue}: RuleContext,
): Iterable<SlicePair> {
  for (const {combination, slices} of seriesFor(rule, table)) {
    for (const {now, last} of pairsOf(rule, table, slices)) {
      const breaks = breaksBetween(catalogue, table, last.timePeriod, now.timePeriod);
      if (breaks.all) continue;
      const kreise = kreiseIn(now, catalogue).flatMap((cell): YearPair[] => {
        const before = last.areas.get(cell.refArea);
        const [a, b] = [numberIn(before), numberIn(cell)];
        if (before === undefined || a === undefined || b === undefined || breaks.areas.has(cell.refArea))
          return [];
        return Math.max(a, b) >= rule.floor ? [{cell, before, now: b, last: a}] : [];
      });
      if (kreise.length >= rule.least) yield {now, last, measure: combination.measure, kreise};
    }
  }
}

/** Distance between two sizes: the logarithm of their ratio, with 1 added so that zero has one too. */
export function distance(a: number, b: number): number {
  return Math.abs(Math.log((a + 1) / (b + 1)));
}

/** Mean of numbers. */
export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
