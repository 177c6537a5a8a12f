import type {RuleOf} from "../../../catalogue/rule-schema.js";
import {minusYears} from "../../../model/time-period.js";
import {type Cell, type CheckedTable, combinationKey, numberIn, periodKey, type Slice} from "../cells.js";
import {findingAt, inScope, kreiseIn, median, type RuleContext, seriesFor, show} from "../context.js";
import type {Finding} from "../finding.js";

/** The denominator that a count and a published rate imply, in two years. */
type Implied = {
  readonly cell: Cell;
  readonly rate: number;
  readonly ratio: number;
  readonly expected: number;
};

/**
 * `implied`: count and published rate imply a denominator, and that does not jump from one year to the next.
 *
 * As of 2026-06-11 table 13211-02-05-4 has for foreigners in 2014 the rates of other Kreise in northern
 * Hesse: Fulda 16.4 (2013 10.5, 2015 10.1) with as many unemployed as before.
 */
export function impliedFindings(
  rule: RuleOf<"implied">,
  table: CheckedTable,
  context: RuleContext,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const {combination, slices, byPeriod} of seriesFor(rule, table)) {
    if (combination.measure !== rule.rate) continue;
    const counts = table.series.get(combinationKey(rule.count, combination.codes));
    if (counts === undefined) continue;
    const countsAt = (slice: Slice) => counts.slices.find((one) => one.timePeriod === slice.timePeriod);
    for (const now of slices) {
      const last = byPeriod.get(periodKey(minusYears(now.timePeriod, 1), now.basis));
      if (last === undefined || !inScope(rule, now.timePeriod)) continue;
      const all = kreiseIn(now, context.catalogue).flatMap((cell) =>
        impliedIn(rule, cell, last.areas.get(cell.refArea), countsAt(now), countsAt(last)),
      );
      if (all.length < rule.least) continue;
      const usual = median(all.map(({ratio}) => ratio));
      for (const one of all) {
        if (Math.abs(Math.log(one.ratio / usual)) <= Math.log(1 + rule.change / 100)) continue;
        const expected = `etwa ${show(Math.round(one.expected * 10) / 10)}`;
        const text = `Die Quote ${show(one.rate)} passt nicht zur Anzahl: Nach Anzahl und Quote des Vorjahres wäre ${expected} zu erwarten.`;
        findings.push(
          findingAt(rule, table, one.cell, {found: show(one.rate), expected, text}, context.catalogue),
        );
      }
    }
  }
  return findings;
}

function impliedIn(
  {floor}: RuleOf<"implied">,
  cell: Cell,
  before: Cell | undefined,
  now: Slice | undefined,
  last: Slice | undefined,
): readonly Implied[] {
  const [rate, rateBefore] = [numberIn(cell), numberIn(before)];
  const count = numberIn(now?.areas.get(cell.refArea));
  const countBefore = numberIn(last?.areas.get(cell.refArea));
  if (!rate || !rateBefore || !count || !countBefore || Math.min(rate, rateBefore) < floor) return [];
  const base = countBefore / rateBefore;
  return [{cell, rate, ratio: count / rate / base, expected: count / base}];
}
