import type {RuleOf} from "../../../catalogue/rule-schema.js";
import {type CheckedTable, numberIn} from "../cells.js";
import {findingAt, inScope, median, type RuleContext, show} from "../context.js";
import type {Finding} from "../finding.js";
import {aboutColumn} from "./columns.js";
import {type SlicePair, slicePairs, type YearPair} from "./compare-years.js";

/** `scale`: figures that are larger or smaller than the year or the vintage before by a confused scale. */
export function scaleFindings(
  rule: RuleOf<"scale">,
  table: CheckedTable,
  context: RuleContext,
): readonly Finding[] {
  return [
    ...[...slicePairs({...rule, least: 1}, table, context)].flatMap((pair) =>
      pairFindings(rule, table, pair, context),
    ),
    ...vintageFindings(rule, table, context),
  ];
}

function pairFindings(
  rule: RuleOf<"scale">,
  table: CheckedTable,
  pair: SlicePair,
  context: RuleContext,
): readonly Finding[] {
  const ratios = pair.kreise.filter(({last}) => last > 0).map(({now, last}) => now / last);
  const common = ratios.length < rule.least ? undefined : factorOf(rule, median(ratios));
  if (common !== undefined) {
    const text = `Die Zahlen der Kreise sind etwa ${describe(common)} wie im Vorjahr: Der Maßstab ist vermutlich ein anderer.`;
    return aboutColumn(rule, table, pair, describe(common), text, context);
  }
  const largest = Math.max(...rule.factors);
  return pair.kreise.flatMap((one) => {
    const factor = one.last > 0 ? factorOf(rule, one.now / one.last) : undefined;
    if (factor === undefined || Math.abs(Math.log(factor)) < Math.log(largest) - 1e-9) return [];
    return [aboutCell(rule, table, one, factor, context)];
  });
}

function aboutCell(
  rule: RuleOf<"scale">,
  table: CheckedTable,
  {cell, now, last}: YearPair,
  factor: number,
  {catalogue}: RuleContext,
): Finding {
  const text = `${show(now)} ist ${describe(factor)} wie im Vorjahr (${show(last)}): Ein Tausenderpunkt wurde vermutlich als Dezimalzeichen gelesen oder umgekehrt.`;
  return findingAt(
    rule,
    table,
    cell,
    {found: show(now), expected: `etwa ${show(last)}`, text, depends: [last]},
    catalogue,
  );
}

/** Figures delivered again, in another scale. */
function vintageFindings(
  rule: RuleOf<"scale">,
  table: CheckedTable,
  {catalogue}: RuleContext,
): readonly Finding[] {
  const groups = new Map<string, {readonly pairs: YearPair[]}>();
  for (const [cell, before] of table.before) {
    const [now, last] = [numberIn(cell), numberIn(before)];
    if (now === undefined || last === undefined || last < rule.floor || !inScope(rule, cell.timePeriod))
      continue;
    const key = `${cell.delivery}#${cell.timePeriod}#${cell.combination.measure}`;
    const group = groups.get(key) ?? {pairs: []};
    groups.set(key, group);
    group.pairs.push({cell, before, now, last});
  }
  return [...groups.values()].flatMap(({pairs}): Finding[] => {
    const [first] = pairs;
    const factor = factorOf(rule, median(pairs.map(({now, last}) => now / last)));
    if (first === undefined || pairs.length < rule.least || factor === undefined) return [];
    const text = `Die Zahlen sind etwa ${describe(factor)} wie in der vorigen Lieferung: Der Maßstab ist vermutlich ein anderer.`;
    return [
      findingAt(
        rule,
        table,
        first.cell,
        {found: show(first.now), expected: show(first.last), text, depends: [first.last]},
        catalogue,
      ),
    ];
  });
}

/** The confused scale that a ratio is near, above or below 1. */
function factorOf({factors, spread}: RuleOf<"scale">, ratio: number): number | undefined {
  const size = ratio >= 1 ? ratio : 1 / ratio;
  const found = factors.find((factor) => size > factor / spread && size < factor * spread);
  return found === undefined || ratio >= 1 ? found : 1 / found;
}

function describe(factor: number): string {
  return factor > 1 ? `${show(factor)}-mal so groß` : `ein ${show(1 / factor)}stel so groß`;
}
