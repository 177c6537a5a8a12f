import type {RuleOf} from "../../../catalogue/rule-schema.js";
import {TOTAL} from "../../../model/observation.js";
import type {Cell, CheckedTable} from "../cells.js";
import {findingAt, type RuleContext, show} from "../context.js";
import type {Finding} from "../finding.js";
import {deliveredGroups} from "./delivered-groups.js";

/** `codes`: only declared measures, territorial units and codes. One finding for each unknown code. */
export function codeFindings(
  rule: RuleOf<"codes">,
  table: CheckedTable,
  {catalogue}: RuleContext,
): readonly Finding[] {
  const {source} = table;
  const measures = new Set(source.measures.map(({id}) => id));
  const checks = source.dimensions.map((id) => {
    const codes = new Set(catalogue.codelists.get(id)?.codes.map(({code}) => code));
    const pattern = source.officialCodes?.[id];
    const official = pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`);
    return (code: string) => code === TOTAL || codes.has(code) || official?.test(code) === true;
  });
  const known = new Set<string>();
  const found = new Map<string, {readonly cell: Cell; readonly what: string; readonly code: string}>();
  const note = (what: string, code: string, cell: Cell) => {
    if (!found.has(`${what}#${code}`)) found.set(`${what}#${code}`, {cell, what, code});
  };
  for (const cell of table.delivered) {
    const {combination, deliveredArea} = cell;
    if (!catalogue.regions.has(deliveredArea)) note("Gebietsschlüssel", deliveredArea, cell);
    if (!table.deliveries.has(cell.delivery)) note("Lieferung", cell.delivery, cell);
    if (known.has(combination.key)) continue;
    known.add(combination.key);
    if (!measures.has(combination.measure)) note("Merkmal", combination.measure, cell);
    combination.codes.forEach((code, index) => {
      if (checks[index]?.(code) !== true) note(`Ausprägung von ${source.dimensions[index]}`, code, cell);
    });
  }
  return [...found.values()].map(({cell, what, code}) =>
    findingAt(
      rule,
      table,
      cell,
      {
        found: code,
        expected: "Schlüssel aus dem Katalog",
        text: `${what} „${code}“ steht nicht im Katalog${/^6\d{0,4}$/.test(code) ? ", vermutlich fehlt die führende Null" : ""}.`,
      },
      catalogue,
    ),
  );
}

/** `unique`: no figure twice in a delivery; `same` tells equal ones from different ones. */
export function uniqueFindings(
  rule: RuleOf<"unique">,
  table: CheckedTable,
  {catalogue}: RuleContext,
): readonly Finding[] {
  return deliveredGroups(table).twice.flatMap(({first, again}) => {
    const same = first.text === again.text && first.sign === again.sign;
    if (same !== rule.same) return [];
    const text = `Die Zahl steht zweimal in der Lieferung: ${first.locator} und ${again.locator}${same ? ", mit derselben Zahl" : ", mit verschiedenen Zahlen"}.`;
    const depends = [first.text, first.sign];
    const statement = {found: shownIn(again), expected: shownIn(first), text, depends};
    return [findingAt(rule, table, again, statement, catalogue)];
  });
}

function shownIn(cell: Cell): string {
  return cell.text === "" ? cell.sign : show(cell.value);
}
