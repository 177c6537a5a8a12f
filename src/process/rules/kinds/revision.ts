import type {RuleOf} from "../../../catalogue/rule-schema.js";
import {formatDay} from "../../../model/time-period.js";
import {type Cell, type CheckedTable, numberIn} from "../cells.js";
import {findingAt, inScope, type RuleContext, show} from "../context.js";
import type {Finding} from "../finding.js";

type Change = {readonly cell: Cell; readonly before: Cell; readonly size: number};

/**
 * `revision`: figures that a later delivery changed by more than a few percent, or replaced by a sign. One
 * finding per measure, period and delivery, at the largest change.
 */
export function revisionFindings(
  rule: RuleOf<"revision">,
  table: CheckedTable,
  {catalogue}: RuleContext,
): readonly Finding[] {
  const groups = new Map<string, {readonly changes: Change[]; count: number}>();
  for (const [cell, before] of table.before) {
    if (!inScope(rule, cell.timePeriod) || rule.measures?.includes(cell.combination.measure) === false)
      continue;
    const key = `${cell.delivery}#${cell.timePeriod}#${cell.combination.measure}`;
    const group = groups.get(key) ?? {changes: [], count: 0};
    groups.set(key, group);
    group.count += 1;
    const size = changeOf(cell, before);
    if (size >= rule.change && Math.max(numberIn(before) ?? 0, numberIn(cell) ?? 0) >= rule.floor)
      group.changes.push({cell, before, size});
  }
  return [...groups.values()].flatMap(({changes, count}): Finding[] => {
    const largest = changes.reduce<Change | undefined>(
      (most, one) => (most === undefined || one.size > most.size ? one : most),
      undefined,
    );
    if (largest === undefined) return [];
    const {cell, before} = largest;
    const text = `Der Stand vom ${formatDay(cell.vintage)} ändert ${changes.length} von ${count} Zahlen gegenüber dem vom ${formatDay(before.vintage)} um mindestens ${show(rule.change)} %; am stärksten diese: ${shown(cell)} statt ${shown(before)}.`;
    return [
      findingAt(
        rule,
        table,
        cell,
        {
          found: shown(cell),
          expected: shown(before),
          text,
          depends: [before.text, before.sign, changes.length],
        },
        catalogue,
      ),
    ];
  });
}

/** Change in percent of the older figure; a figure that is gone counts as 100. */
function changeOf(cell: Cell, before: Cell): number {
  const [now, last] = [numberIn(cell), numberIn(before)];
  if (last === undefined) return 0;
  if (now === undefined) return 100;
  if (now === last) return 0;
  return last === 0 ? 100 : (Math.abs(now - last) / Math.abs(last)) * 100;
}

function shown(cell: Cell): string {
  return cell.value === undefined ? cell.sign : show(cell.value);
}
