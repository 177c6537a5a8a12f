import type {Rule} from "../../../catalogue/rule-schema.js";
import {minusYears} from "../../../model/time-period.js";
import {type Cell, type CheckedTable, numberIn, periodKey, type Series, type Slice} from "../cells.js";
import {breaksBetween, inScope, kreiseIn, type RuleContext, seriesFor} from "../context.js";

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
 * Every combination of a table in consecutive years on the same basis, without those between which a
 * registered break lies.
 *
 * @returns pairs with at least `least` Kreise that have a number of at least `floor` in one of the years
 */
export function* slicePairs(
  rule: Rule & Least,
  table: CheckedTable,
  context: RuleContext,
): Iterable<SlicePair> {
  for (const series of seriesFor(rule, table)) {
    for (const pair of allPairs(series, table, context)) {
      if (!inScope(rule, pair.now.timePeriod)) continue;
      const kreise = pair.kreise.filter(({now, last}) => now >= rule.floor || last >= rule.floor);
      if (kreise.length >= rule.least) yield {...pair, kreise};
    }
  }
}

/** Pairs already made: half a dozen rules look at the same ones. */
const pairsBySeries = new WeakMap<Series, readonly SlicePair[]>();

function allPairs(series: Series, table: CheckedTable, {catalogue}: RuleContext): readonly SlicePair[] {
  const known = pairsBySeries.get(series);
  if (known !== undefined) return known;
  const {combination, slices, byPeriod} = series;
  const made = slices.flatMap((now): SlicePair[] => {
    const last = byPeriod.get(periodKey(minusYears(now.timePeriod, 1), now.basis));
    if (last === undefined) return [];
    const breaks = breaksBetween(catalogue, table, last.timePeriod, now.timePeriod);
    if (breaks.all) return [];
    const kreise = kreiseIn(now, catalogue).flatMap((cell): YearPair[] => {
      const before = last.areas.get(cell.refArea);
      const [a, b] = [numberIn(before), numberIn(cell)];
      if (before === undefined || a === undefined || b === undefined || breaks.areas.has(cell.refArea))
        return [];
      return [{cell, before, now: b, last: a}];
    });
    return [{now, last, measure: combination.measure, kreise}];
  });
  pairsBySeries.set(series, made);
  return made;
}

/** Distance between two sizes: the logarithm of their ratio, with 1 added so that zero has one too. */
export function distance(a: number, b: number): number {
  return Math.abs(Math.log((a + 1) / (b + 1)));
}

/** Arithmetic mean; NaN of none. */
export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
