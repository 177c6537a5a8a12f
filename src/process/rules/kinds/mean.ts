import type {RuleOf} from "../../../catalogue/rule-schema.js";
import {TOTAL} from "../../../model/observation.js";
import {type CheckedTable, keyWith, numberIn, sliceAt} from "../cells.js";
import {findingAt, inScope, type RuleContext, seriesFor, show} from "../context.js";
import type {Finding} from "../finding.js";

/**
 * `mean`: a rate or a mean of all lies between those of its parts.
 *
 * As of 2026-06-11 table 13211-02-05-4 has for 2014 rates of women in the Regierungsbezirk Kassel that
 * cannot be those of their Kreise: Schwalm-Eder-Kreis 5.1 for men, 4.0 for women, 5.2 for all.
 */
export function meanFindings(
  rule: RuleOf<"mean">,
  table: CheckedTable,
  {catalogue}: RuleContext,
): readonly Finding[] {
  const index = table.source.dimensions.indexOf(rule.dimension);
  if (index < 0) return [];
  const findings: Finding[] = [];
  for (const {combination, slices} of seriesFor(rule, table)) {
    if (combination.codes[index] !== TOTAL) continue;
    for (const {timePeriod, basis, areas} of slices) {
      if (!inScope(rule, timePeriod)) continue;
      const parts = rule.parts.map((part) =>
        sliceAt(table, keyWith(combination, index, part), timePeriod, basis),
      );
      for (const cell of areas.values()) {
        const whole = numberIn(cell);
        const numbers = parts.flatMap((part) => numberIn(part?.areas.get(cell.refArea)) ?? []);
        if (whole === undefined || numbers.length < parts.length) continue;
        const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
        if (whole >= least - rule.slack - 1e-9 && whole <= most + rule.slack + 1e-9) continue;
        const expected = `${show(least)} bis ${show(most)}`;
        const text = `Der Wert insgesamt (${show(whole)}) liegt nicht zwischen denen der Teile (${expected}).`;
        findings.push(
          findingAt(rule, table, cell, {found: show(whole), expected, text, depends: numbers}, catalogue),
        );
      }
    }
  }
  return findings;
}
