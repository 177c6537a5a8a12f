import type {RuleOf} from "../../../catalogue/rule-schema.js";
import {TOTAL} from "../../../model/observation.js";
import type {Cell, CheckedTable} from "../cells.js";
import {findingAt, type RuleContext, show} from "../context.js";
import type {Finding} from "../finding.js";

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
  const first = new Map<string, Cell>();
  const findings: Finding[] = [];
  for (const cell of table.delivered) {
    const key = `${cell.combination.key}#${cell.deliveredArea}#${cell.timePeriod}#${cell.delivery}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, cell);
      continue;
    }
    const same = other.text === cell.text && other.sign === cell.sign;
    if (same !== rule.same) continue;
    findings.push(
      findingAt(
        rule,
        table,
        cell,
        {
          found: cell.text === "" ? cell.sign : show(cell.value),
          expected: other.text === "" ? other.sign : show(other.value),
          text: `Die Zahl steht zweimal in der Lieferung: ${other.locator} und ${cell.locator}${same ? ", mit derselben Zahl" : ", mit verschiedenen Zahlen"}.`,
          depends: [other.text, other.sign],
        },
        catalogue,
      ),
    );
  }
  return findings;
}
