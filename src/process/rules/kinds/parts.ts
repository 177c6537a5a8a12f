import type {Rule, RuleOf} from "../../../catalogue/rule-schema.js";
import {TOTAL} from "../../../model/observation.js";
import {type Cell, type CheckedTable, keyWith, numberIn, sliceAt} from "../cells.js";
import {findingAt, inScope, type RuleContext, type Statement, seriesFor, show} from "../context.js";
import type {Finding} from "../finding.js";
import {cellTolerance} from "../tolerance.js";

/** `parts`: codes of a dimension make up the whole, within what rounding allows; none of them is absent. */
export function partFindings(
  rule: RuleOf<"parts">,
  table: CheckedTable,
  {catalogue}: RuleContext,
): readonly Finding[] {
  const {source} = table;
  const index = source.dimensions.indexOf(rule.dimension);
  if (index < 0) return [];
  const findings: Finding[] = [];
  const titel = catalogue.codelists.get(rule.dimension)?.titel ?? rule.dimension;
  const lacking = {
    sparse: source.sparse === true,
    complement: source.complements?.some((one) => one.dimension === rule.dimension) === true,
  };
  for (const {combination, slices} of seriesFor(rule, table)) {
    if (combination.codes[index] !== rule.whole) continue;
    const keys = rule.parts.map((part) => keyWith(combination, index, part));
    if (!keys.every((key) => table.series.has(key)) && rule.relation === "gleich") continue;
    for (const {timePeriod, basis, areas} of slices) {
      if (!inScope(rule, timePeriod)) continue;
      const parts = keys.map((key) => sliceAt(table, key, timePeriod, basis));
      if (parts.every((one) => one === undefined)) continue;
      const tolerance = cellTolerance(source, timePeriod) * (rule.parts.length + 1);
      for (const whole of areas.values()) {
        const cells = parts.map((one) => one?.areas.get(whole.refArea));
        const statement = statementOf(rule, whole, cells, {...lacking, tolerance, titel});
        if (statement !== undefined) findings.push(findingAt(rule, table, whole, statement, catalogue));
      }
    }
  }
  return findings;
}

/** What may be absent, rows that mean zero or a part that is made as a difference; and what rounding allows. */
type Allowance = {
  readonly sparse: boolean;
  readonly complement: boolean;
  readonly tolerance: number;
  /** Title of the dimension. */
  readonly titel: string;
};

function statementOf(
  rule: RuleOf<"parts">,
  whole: Cell,
  cells: readonly (Cell | undefined)[],
  {sparse, complement, tolerance, titel}: Allowance,
): Statement | undefined {
  const total = numberIn(whole);
  if (total === undefined || cells.every((one) => one === undefined)) return undefined;
  const absent = rule.parts.filter((_, index) => cells[index] === undefined);
  if (absent.length > 0 && !sparse && !complement && rule.relation === "gleich") {
    return {
      found: `ohne ${absent.join(", ")}`,
      expected: "alle Teile",
      text: `Von den Teilen nach ${titel} fehlt ${absent.join(", ")}.`,
      depends: textsOf(cells),
    };
  }
  const numbers = cells.map((one) => (one === undefined && sparse ? 0 : numberIn(one)));
  const known = numbers.filter((one) => one !== undefined);
  const sum = known.reduce((a, b) => a + b, 0);
  const complete = known.length === numbers.length;
  const least = complete ? "" : "mindestens ";
  if (fits(rule.relation, sum - total, tolerance + 1e-6, complete)) return undefined;
  return {
    found: show(total),
    expected: `${least}${show(sum)}`,
    text: `Angegeben sind ${show(total)}, die Teile nach ${titel} ergeben ${least}${show(sum)}.`,
    depends: textsOf(cells),
  };
}

function textsOf(cells: readonly (Cell | undefined)[]): readonly string[] {
  return cells.map((one) => (one === undefined ? "" : one.text + one.sign));
}

/** Whether the sum of the parts, less the whole, is as the rule has it; an incomplete sum can only be too large. */
function fits(
  relation: RuleOf<"parts">["relation"],
  surplus: number,
  tolerance: number,
  complete: boolean,
): boolean {
  switch (relation) {
    case "gleich":
      return (complete ? Math.abs(surplus) : surplus) <= tolerance;
    case "hoechstens":
      return surplus <= tolerance;
    case "mindestens":
      return !complete || surplus >= -tolerance;
  }
}

/** `part`: no code of a dimension has more than the total. */
export function partOfTotalFindings(
  rule: RuleOf<"part">,
  table: CheckedTable,
  {catalogue}: RuleContext,
): readonly Finding[] {
  const {source} = table;
  const index = source.dimensions.indexOf(rule.dimension);
  if (index < 0) return [];
  const findings: Finding[] = [];
  for (const {combination, slices} of seriesFor(rule, table)) {
    if (combination.codes[index] === TOTAL) continue;
    const key = keyWith(combination, index, TOTAL);
    if (!table.series.has(key)) continue;
    for (const {timePeriod, basis, areas} of slices) {
      if (!inScope(rule, timePeriod)) continue;
      const totals = sliceAt(table, key, timePeriod, basis);
      if (totals === undefined) continue;
      const tolerance = 2 * cellTolerance(source, timePeriod);
      for (const cell of areas.values())
        findings.push(
          ...moreThanTotal(rule, table, cell, totals.areas.get(cell.refArea), tolerance, catalogue),
        );
    }
  }
  return findings;
}

function moreThanTotal(
  rule: Rule,
  table: CheckedTable,
  cell: Cell,
  total: Cell | undefined,
  tolerance: number,
  catalogue: RuleContext["catalogue"],
): readonly Finding[] {
  const [part, whole] = [numberIn(cell), numberIn(total)];
  if (part === undefined || whole === undefined || part <= whole + tolerance + 1e-6) return [];
  return [
    findingAt(
      rule,
      table,
      cell,
      {
        found: show(part),
        expected: `höchstens ${show(whole)}`,
        text: `Der Teil (${show(part)}) ist größer als das Insgesamt (${show(whole)}).`,
        depends: [total?.text, total?.sign],
      },
      catalogue,
    ),
  ];
}
