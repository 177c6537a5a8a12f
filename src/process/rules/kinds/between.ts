import type {RuleOf} from "../../../catalogue/rule-schema.js";
import {TOTAL} from "../../../model/observation.js";
import {yearOf} from "../../../model/time-period.js";
import {type CheckedTable, combinationKey, numberIn, type Slice} from "../cells.js";
import {findingAt, inScope, measureTitle, type RuleContext, show} from "../context.js";
import type {Finding} from "../finding.js";
import {cellTolerance} from "../tolerance.js";

/** `between`: the figures of one table stand in a known ratio to those of another. */
export function betweenFindings(
  rule: RuleOf<"between">,
  {catalogue, tables}: RuleContext,
): readonly Finding[] {
  const left = tables.get(rule.left.table);
  const right = tables.get(rule.right.table);
  if (left === undefined || right === undefined) return [];
  const others = slicesOf(right, rule.right);
  return slicesOf(left, rule.left).flatMap((slice) => {
    if (!inScope(rule, slice.timePeriod)) return [];
    const other = others.find(
      ({timePeriod, basis}) =>
        yearOf(timePeriod) === yearOf(slice.timePeriod) - rule.lag &&
        (basis === slice.basis || basis === undefined || slice.basis === undefined),
    );
    if (other === undefined) return [];
    return [...slice.areas.values()].flatMap((cell): Finding[] => {
      const beside = other.areas.get(cell.refArea);
      const [a, b] = [numberIn(cell), numberIn(beside)];
      if (a === undefined || b === undefined || Math.max(a, b) < rule.floor) return [];
      const slack =
        cellTolerance(left.source, cell.timePeriod) + cellTolerance(right.source, other.timePeriod);
      if (a >= b * rule.least - slack && a <= b * rule.most + slack) return [];
      const exact = rule.least === 1 && rule.most === 1;
      const expected = exact
        ? show(b)
        : `${show(Math.round(b * rule.least))} bis ${show(Math.round(b * rule.most))}`;
      const text = `Angegeben sind ${show(a)}, nach der Tabelle ${rule.right.table} (${measureTitle(right.source, rule.right.measure)}: ${show(b)}) erwartet: ${expected}.`;
      return [
        findingAt(
          rule,
          left,
          cell,
          {found: show(a), expected, text, depends: [beside?.text, beside?.sign]},
          catalogue,
        ),
      ];
    });
  });
}

function slicesOf(
  {source, series}: CheckedTable,
  {measure, where = {}}: RuleOf<"between">["left"],
): readonly Slice[] {
  const codes = source.dimensions.map((id) => where[id] ?? TOTAL);
  return series.get(combinationKey(measure, codes))?.slices ?? [];
}
