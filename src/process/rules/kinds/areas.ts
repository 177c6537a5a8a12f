import type {Rule, RuleOf} from "../../../catalogue/rule-schema.js";
import {LAND} from "../../../model/region.js";
import {minusYears} from "../../../model/time-period.js";
import {type Cell, type CheckedTable, dayOf, numberIn, type Slice} from "../cells.js";
import {findingAt, inScope, kreiseIn, type RuleContext, seriesFor, show} from "../context.js";
import type {Finding} from "../finding.js";
import {cellTolerance} from "../tolerance.js";

/** A Land or Regierungsbezirk with the units it is made of. */
export type Family = {readonly parent: Cell; readonly children: readonly (Cell | undefined)[]};

/** `areas`: Kreise make up the Regierungsbezirk and the Land, within what rounding allows. */
export function areaFindings(
  rule: RuleOf<"areas">,
  table: CheckedTable,
  context: RuleContext,
): readonly Finding[] {
  const {source} = table;
  const adds = new Set(
    source.measures
      .filter(
        ({additive, unit}) =>
          additive || (source.periodicity === "jahresdurchschnitt" && unit === "personen"),
      )
      .map(({id}) => id),
  );
  const findings: Finding[] = [];
  const familiesIn = familyMaker(table, context);
  for (const {combination, slices} of seriesFor(rule, table)) {
    if (!adds.has(combination.measure)) continue;
    for (const slice of slices) {
      if (!inScope(rule, slice.timePeriod)) continue;
      for (const {parent, children} of familiesIn(slice)) {
        const tolerance = cellTolerance(source, slice.timePeriod) * (children.length + 1);
        const finding = sumFinding(rule, table, {parent, children}, tolerance, context);
        if (finding !== undefined) findings.push(finding);
      }
    }
  }
  return findings;
}

function sumFinding(
  rule: Rule,
  table: CheckedTable,
  {parent, children}: Family,
  tolerance: number,
  {catalogue}: RuleContext,
): Finding | undefined {
  const total = numberIn(parent);
  if (total === undefined || children.every((one) => one === undefined)) return undefined;
  const sparse = table.source.sparse === true;
  if (!sparse && children.includes(undefined)) return undefined;
  const numbers = children.map((one) => (one === undefined ? 0 : numberIn(one)));
  const known = numbers.filter((one) => one !== undefined);
  const sum = known.reduce((a, b) => a + b, 0);
  const complete = known.length === numbers.length;
  if ((complete ? Math.abs(sum - total) : sum - total) <= tolerance + 1e-6) return undefined;
  const least = complete ? "" : "mindestens ";
  return findingAt(
    rule,
    table,
    parent,
    {
      found: show(total),
      expected: `${least}${show(sum)}`,
      text: `Angegeben sind ${show(total)}, die Kreise ergeben zusammen ${least}${show(sum)}.`,
      depends: children.map((one) => (one === undefined ? "" : one.text + one.sign)),
    },
    catalogue,
  );
}

/** Makes the families of a slice; members of a joint unit count through it, in both Regierungsbezirk and Land. */
export function familyMaker(
  {source}: CheckedTable,
  {catalogue: {regions}}: RuleContext,
): (slice: Slice) => readonly Family[] {
  const jointOf = new Map(
    (source.regions ?? []).flatMap(({means}) => means.split("+").map((member) => [member, means] as const)),
  );
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const unitsByParent = (timePeriod: string) => {
    const made = new Map<string, Set<string>>();
    for (const {refArea, regierungsbezirk} of regions.kreiseAt(dayOf(timePeriod))) {
      for (const parent of regierungsbezirk === undefined ? [LAND] : [LAND, regierungsbezirk]) {
        const units = made.get(parent) ?? new Set<string>();
        made.set(parent, units.add(jointOf.get(refArea) ?? refArea));
      }
    }
    return new Map([...made].map(([parent, units]) => [parent, [...units]]));
  };
  return ({timePeriod, areas}) => {
    const units = known.get(timePeriod) ?? unitsByParent(timePeriod);
    known.set(timePeriod, units);
    return [...units].flatMap(([parent, children]) => {
      const cell = areas.get(parent);
      return cell === undefined ? [] : [{parent: cell, children: children.map((one) => areas.get(one))}];
    });
  };
}

/**
 * `dashes`: a parent with a number whose Kreise all have "-" is not loaded yet; neither is, where a delivery
 * has no parents, a period in which all Kreise have "-" and the year before they had numbers. One finding
 * per measure and period.
 */
export function dashFindings(
  rule: RuleOf<"dashes">,
  table: CheckedTable,
  context: RuleContext,
): readonly Finding[] {
  const familiesIn = familyMaker(table, context);
  const found = new Map<string, Finding>();
  for (const {combination, slices} of seriesFor(rule, table)) {
    for (const slice of slices) {
      const key = `${combination.measure}#${slice.timePeriod}`;
      if (found.has(key) || !inScope(rule, slice.timePeriod)) continue;
      const families = familiesIn(slice);
      const alone = families.length === 0 ? allDashes(slice, slices, context) : undefined;
      if (alone !== undefined) {
        const text =
          "Für alle Kreise steht „-“, im Jahr davor standen Zahlen. Vermutlich sind sie noch nicht eingestellt.";
        found.set(
          key,
          findingAt(rule, table, alone, {found: "-", expected: "Zahlen", text}, context.catalogue),
        );
        continue;
      }
      for (const {parent, children} of families) {
        const number = numberIn(parent) ?? 0;
        const dashes = children.filter((one) => one?.status === "zero_exact" && one.value === undefined);
        if (number <= children.length || dashes.length < 2 || dashes.length < children.length) continue;
        const text = `Für das Gebiet sind ${show(number)} angegeben, für alle seine Kreise steht „-“. Vermutlich sind die Kreise noch nicht eingestellt.`;
        found.set(
          key,
          findingAt(rule, table, parent, {found: "-", expected: "Zahlen", text}, context.catalogue),
        );
        break;
      }
    }
  }
  return [...found.values()];
}

/** The first Kreis of a slice in which all have "-" though most had numbers the year before. */
function allDashes(slice: Slice, slices: readonly Slice[], {catalogue}: RuleContext): Cell | undefined {
  const kreise = kreiseIn(slice, catalogue);
  if (kreise.length < 10 || kreise.some(({sign}) => sign !== "-")) return undefined;
  const before = minusYears(slice.timePeriod, 1);
  const last = slices.find((one) => one.timePeriod === before);
  const numbers = last === undefined ? [] : kreiseIn(last, catalogue).filter(({value = 0}) => value > 0);
  return numbers.length * 2 > kreise.length ? kreise[0] : undefined;
}
