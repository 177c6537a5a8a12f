import type {RuleOf} from "../../../catalogue/rule-schema.js";
import {type Cell, type CheckedTable, combinationKey, numberIn} from "../cells.js";
import {findingAt, inScope, type RuleContext, show} from "../context.js";
import {compileExpression} from "../expression/compile.js";
import type {Records} from "../expression/records.js";
import type {Finding} from "../finding.js";
import {cellTolerance} from "../tolerance.js";

/** Cells of one area, period and breakdown, by measure. */
type Row = ReadonlyMap<string, Cell>;

/** `relation`: an expression over the measures of a table that holds for every area, period and breakdown. */
export function relationFindings(
  rule: RuleOf<"relation">,
  table: CheckedTable,
  {catalogue}: RuleContext,
): readonly Finding[] {
  const rows = rowsOf(rule, table);
  const records = recordsOfRows(rows, table);
  const valid = compileExpression(rule.valid, records);
  const expected = rule.expected === undefined ? undefined : compileExpression(rule.expected, records);
  return rows.flatMap((row, number) => {
    const cell = row.get(rule.found);
    if (cell === undefined || valid(number) !== false) return [];
    const wanted = expected?.(number) ?? null;
    const shown = wanted === null ? rule.titel : show(Number(wanted));
    return [
      findingAt(
        rule,
        table,
        cell,
        {
          found: show(numberIn(cell)),
          expected: shown,
          text: `Angegeben sind ${show(numberIn(cell))}${wanted === null ? "" : `, erwartet sind ${shown}`}. ${rule.titel}.`,
          depends: [...row.values()].map((one) => one.text + one.sign),
        },
        catalogue,
      ),
    ];
  });
}

function rowsOf(rule: RuleOf<"relation">, table: CheckedTable): readonly Row[] {
  const measures = table.source.measures.map(({id}) => id);
  const rows: Row[] = [];
  for (const {combination, slices} of table.series.values()) {
    if (combination.measure !== rule.found) continue;
    const others = measures.map((id) => table.series.get(combinationKey(id, combination.codes)));
    for (const {timePeriod, basis, areas} of slices) {
      if (!inScope(rule, timePeriod)) continue;
      const same = others.map((one) =>
        one?.slices.find((slice) => slice.timePeriod === timePeriod && slice.basis === basis),
      );
      for (const area of areas.keys()) {
        const row = new Map<string, Cell>();
        measures.forEach((id, index) => {
          const cell = same[index]?.areas.get(area);
          if (cell !== undefined) row.set(id, cell);
        });
        rows.push(row);
      }
    }
  }
  return rows;
}

function recordsOfRows(rows: readonly Row[], {source}: CheckedTable): Records {
  const measures = new Set(source.measures.map(({id}) => id));
  return {
    size: rows.length,
    column: (name) => {
      if (name === "spielraum") {
        return (row) => {
          const [cell] = rows[row]?.values() ?? [];
          return cell === undefined ? 0 : cellTolerance(source, cell.timePeriod);
        };
      }
      return measures.has(name) ? (row) => numberIn(rows[row]?.get(name)) ?? null : undefined;
    },
  };
}
