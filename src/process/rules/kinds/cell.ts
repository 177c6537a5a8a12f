import type {RuleOf} from "../../../catalogue/rule-schema.js";
import {TOTAL} from "../../../model/observation.js";
import type {Cell, CheckedTable} from "../cells.js";
import {findingAt, inScope, type RuleContext} from "../context.js";
import {compileExpression} from "../expression/compile.js";
import type {Records, Scalar} from "../expression/records.js";
import type {Finding} from "../finding.js";
import {cellTolerance} from "../tolerance.js";

/** `cell`: an expression that holds for every delivered cell. */
export function cellFindings(
  rule: RuleOf<"cell">,
  table: CheckedTable,
  {catalogue}: RuleContext,
): readonly Finding[] {
  const units = new Map(table.source.measures.map(({id, unit}) => [id, unit]));
  const cells = table.delivered.filter(
    ({combination: {measure}, timePeriod}) =>
      inScope(rule, timePeriod) &&
      rule.measures?.includes(measure) !== false &&
      rule.units?.includes(units.get(measure) ?? "") !== false,
  );
  const valid = compileExpression(rule.valid, cellRecords(cells, table, units));
  return cells.flatMap((cell, row) =>
    valid(row) === false
      ? [
          findingAt(
            rule,
            table,
            cell,
            {
              found: shownCell(cell),
              expected: rule.titel,
              text: `Geliefert ist „${shownCell(cell)}“. ${rule.titel}.`,
            },
            catalogue,
          ),
        ]
      : [],
  );
}

function shownCell({text, sign}: Cell): string {
  return text === "" ? sign : text.replace(".", ",");
}

/** Delivered cells as records: what an expression of kind `cell` can name. */
function cellRecords(
  cells: readonly Cell[],
  {source}: CheckedTable,
  units: ReadonlyMap<string, string>,
): Records {
  const columns: Readonly<Record<string, (cell: Cell) => Scalar>> = {
    wert: ({value}) => (value !== undefined && Number.isFinite(value) ? value : null),
    text: ({text}) => text,
    zeichen: ({sign}) => sign,
    bedeutung: ({status}) => status ?? null,
    merkmal: ({combination}) => combination.measure,
    einheit: ({combination}) => units.get(combination.measure) ?? null,
    gebiet: ({deliveredArea}) => deliveredArea,
    zeitraum: ({timePeriod}) => timePeriod,
    rundung: ({timePeriod}) =>
      source.rounding !== undefined && timePeriod >= (source.rounding.from ?? "")
        ? source.rounding.base
        : null,
    spielraum: ({timePeriod}) => cellTolerance(source, timePeriod),
  };
  return {
    size: cells.length,
    column: (name) => {
      const dimension = source.dimensions.indexOf(name);
      const read = Object.hasOwn(columns, name)
        ? columns[name]
        : dimension >= 0
          ? (cell: Cell) => cell.combination.codes[dimension] ?? TOTAL
          : undefined;
      if (read === undefined) return undefined;
      return (row) => {
        const cell = cells[row];
        return cell === undefined ? null : read(cell);
      };
    },
  };
}
