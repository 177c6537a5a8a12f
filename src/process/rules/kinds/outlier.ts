import type {PeerGroup} from "../../../catalogue/catalogue.js";
import type {RuleOf} from "../../../catalogue/rule-schema.js";
import type {CheckedTable} from "../cells.js";
import {findingAt, groupedByArea, median, quantile, type RuleContext, show} from "../context.js";
import type {Finding} from "../finding.js";
import {type SlicePair, slicePairs, type YearPair} from "./compare-years.js";

/**
 * `outlier`: changes on the year before that are far from those of the other Kreise, after Hidiroglou and
 * Berthelot (1986): the ratio to the median ratio, weighted by size, against the quartiles. Towns and
 * Landkreise are compared with their like when there are enough of them, else with all.
 */
export function outlierFindings(
  rule: RuleOf<"outlier">,
  table: CheckedTable,
  context: RuleContext,
): readonly Finding[] {
  return groupedByArea(
    [...slicePairs(rule, table, context)].flatMap((pair) =>
      groupsOf(rule, pair, context).flatMap((group) => outliersIn(rule, table, group, context)),
    ),
  );
}

function groupsOf(
  {least}: RuleOf<"outlier">,
  {kreise}: SlicePair,
  {catalogue: {peerGroups}}: RuleContext,
): readonly (readonly YearPair[])[] {
  const towns = peerGroups.find(({code}) => code === "kreisfreie-staedte");
  const isTown = (one: YearPair, group: PeerGroup | undefined) =>
    group?.members.includes(one.cell.refArea) === true;
  const parts = [kreise.filter((one) => isTown(one, towns)), kreise.filter((one) => !isTown(one, towns))];
  return parts.every((part) => part.length >= least) ? parts : [kreise];
}

function outliersIn(
  rule: RuleOf<"outlier">,
  table: CheckedTable,
  pairs: readonly YearPair[],
  {catalogue}: RuleContext,
): readonly Finding[] {
  const usable = pairs.filter(({now, last}) => now > 0 && last > 0);
  if (usable.length < rule.least) return [];
  const middle = median(usable.map(({now, last}) => now / last));
  const scores = usable.map(({now, last}) => {
    const ratio = now / last;
    const relative = ratio < middle ? 1 - middle / ratio : ratio / middle - 1;
    return relative * Math.max(now, last) ** rule.power;
  });
  const centre = median(scores);
  const least = Math.abs(rule.share * centre);
  const lower = centre - rule.fence * Math.max(centre - quantile(scores, 0.25), least);
  const upper = centre + rule.fence * Math.max(quantile(scores, 0.75) - centre, least);
  return usable.flatMap((one, index) => {
    const score = scores[index] ?? 0;
    const unusual = Math.abs(one.now / (one.last * middle) - 1) * 100;
    if ((score >= lower && score <= upper) || unusual < rule.change) return [];
    const expected = one.last * middle;
    const text = `${show(one.now)} nach ${show(one.last)} im Vorjahr; die anderen Kreise ließen etwa ${show(Math.round(expected))} erwarten.`;
    return [
      findingAt(
        rule,
        table,
        one.cell,
        {found: show(one.now), expected: `etwa ${show(Math.round(expected))}`, text, depends: [one.last]},
        catalogue,
      ),
    ];
  });
}
