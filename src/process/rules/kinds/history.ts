import type {RuleOf} from "../../../catalogue/rule-schema.js";
import type {CheckedTable} from "../cells.js";
import {findingAt, groupedByArea, median, type RuleContext, show} from "../context.js";
import type {Finding} from "../finding.js";
import {aboutColumn} from "./columns.js";
import {slicePairs, type YearPair} from "./compare-years.js";

/** A year's change of a Kreis beside the middle change of all Kreise. */
type Move = {readonly pair: YearPair; readonly own: number; readonly common: number};

/** `history`: a Kreis that moved away from the others far more than in its other years (median and MAD). */
export function historyFindings(
  rule: RuleOf<"history">,
  table: CheckedTable,
  context: RuleContext,
): readonly Finding[] {
  const byKreis = new Map<string, Move[]>();
  for (const {kreise} of slicePairs(rule, table, context)) {
    const usable = kreise.filter(({now, last}) => now > 0 && last > 0);
    if (usable.length < rule.least) continue;
    const common = median(usable.map(({now, last}) => Math.log(now / last)));
    for (const pair of usable) {
      const key = `${pair.cell.combination.key}#${pair.cell.refArea}`;
      const own = Math.log(pair.now / pair.last) - common;
      byKreis.set(key, [...(byKreis.get(key) ?? []), {pair, own, common}]);
    }
  }
  const findings = [...byKreis.values()].flatMap((moves): Finding[] => {
    if (moves.length < 5) return [];
    const middle = median(moves.map(({own}) => own));
    const spread = 1.4826 * median(moves.map(({own}) => Math.abs(own - middle)));
    return moves
      .filter(({own}) => {
        const away = Math.abs(own - middle);
        return away > rule.score * Math.max(spread, 0.005) && Math.exp(away) - 1 >= rule.change / 100;
      })
      .map(({pair, common}) => moved(rule, table, pair, common, context));
  });
  return groupedByArea(findings);
}

function moved(
  rule: RuleOf<"history">,
  table: CheckedTable,
  {cell, now, last}: YearPair,
  common: number,
  {catalogue}: RuleContext,
): Finding {
  const expected = Math.round(last * Math.exp(common));
  const text = `${show(now)} nach ${show(last)} im Vorjahr weicht vom bisherigen Verlauf des Gebiets ab; erwartet etwa ${show(expected)}.`;
  const statement = {found: show(now), expected: `etwa ${show(expected)}`, text, depends: [last]};
  return findingAt(rule, table, cell, statement, catalogue);
}

/** `place`: a Kreis that changed its place among the Kreise by many places; ties do not count as a change. */
export function placeFindings(
  rule: RuleOf<"place">,
  table: CheckedTable,
  {catalogue, tables}: RuleContext,
): readonly Finding[] {
  return [...slicePairs(rule, table, {catalogue, tables})].flatMap(({kreise}) =>
    kreise.flatMap((pair): Finding[] => {
      const above = kreise.filter((one) => one.now > pair.now && one.last < pair.last).length;
      const below = kreise.filter((one) => one.now < pair.now && one.last > pair.last).length;
      const places = Math.max(above, below);
      if (places <= rule.places) return [];
      const text = `${show(pair.now)} nach ${show(pair.last)} im Vorjahr: Das Gebiet ist an ${places} anderen Kreisen vorbeigezogen.`;
      const statement = {found: show(pair.now), expected: show(pair.last), text, depends: [pair.last]};
      return [findingAt(rule, table, pair.cell, statement, catalogue)];
    }),
  );
}

/** `break`: all Kreise change together by much, and no break or event is registered: is one missing? */
export function breakFindings(
  rule: RuleOf<"break">,
  table: CheckedTable,
  context: RuleContext,
): readonly Finding[] {
  const {events} = context.catalogue;
  const found = new Set<string>();
  return [...slicePairs(rule, table, context)].flatMap((pair) => {
    const {now, last, measure, kreise} = pair;
    const ratios = kreise.filter((one) => one.last > 0).map((one) => one.now / one.last);
    if (ratios.length < rule.least) return [];
    const middle = median(ratios);
    if (Math.max(middle, 1 / middle) - 1 < rule.change / 100) return [];
    const registered = events.some(
      ({evas, from}) =>
        evas.includes(table.source.evas) &&
        last.timePeriod.slice(0, 4) < from.slice(0, 4) &&
        from.slice(0, 4) <= now.timePeriod.slice(0, 4),
    );
    const key = `${measure}#${now.timePeriod}`;
    if (registered || found.has(key)) return [];
    found.add(key);
    const percent = show(Math.round((middle - 1) * 100));
    const text = `Alle Kreise ändern sich gegenüber dem Vorjahr im Mittel um ${percent} %, im Verzeichnis der Brüche und Ereignisse steht dazu nichts.`;
    return aboutColumn(rule, table, pair, `${percent} %`, text, context);
  });
}
