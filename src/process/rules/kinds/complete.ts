import type {RuleOf} from "../../../catalogue/rule-schema.js";
import {formatDay, formatTimePeriod, type Periodicity, yearOf} from "../../../model/time-period.js";
import {type Cell, type CheckedTable, dayOf} from "../cells.js";
import {findingAt, inScope, type RuleContext, seriesFor} from "../context.js";
import type {Finding} from "../finding.js";
import {deliveredGroups} from "./delivered-groups.js";

/**
 * `complete`: where a delivery has figures for Kreise, it has one for every Kreis that exists then, or
 * (`darueber`) for the Land and the Regierungsbezirke that the table has in other periods. One finding per
 * area, period and delivery. Tables that leave out empty rows (`sparse`) are not looked at.
 */
export function completeFindings(
  rule: RuleOf<"complete">,
  table: CheckedTable,
  {catalogue}: RuleContext,
): readonly Finding[] {
  const {source} = table;
  if (source.sparse === true) return [];
  const {regions} = catalogue;
  const members = new Set(
    (source.regions ?? []).flatMap(({delivered, means}) =>
      means.split("+").filter((one) => one !== delivered),
    ),
  );
  const expectedAt = memo((timePeriod: string) =>
    regions
      .kreiseAt(dayOf(timePeriod))
      .map(({refArea}) => refArea)
      .filter((one) => !members.has(one)),
  );
  const parents = parentsByCombination(table);
  const missing = new Map<string, Missing>();
  for (const {first, areas} of deliveredGroups(table).groups) {
    if (!inScope(rule, first.timePeriod)) continue;
    const kreise = expectedAt(first.timePeriod);
    if (kreise.filter((one) => areas.has(one)).length < 2) continue;
    const upper = (parents.get(first.combination.key) ?? []).filter((one) => one.length < 5);
    for (const area of rule.level === "kreise" ? kreise : upper) {
      if (areas.has(area)) continue;
      const key = `${first.delivery}#${first.timePeriod}#${rule.level === "kreise" ? area : ""}`;
      const one = missing.get(key) ?? {first, areas: new Set<string>(), count: 0};
      missing.set(key, one);
      one.areas.add(area);
      one.count += 1;
    }
  }
  return [...missing.values()].map((one) => missingFinding(rule, table, one, catalogue));
}

/** Rows that a delivery lacks in a period: the areas, and the number of figures. */
type Missing = {readonly first: Cell; readonly areas: Set<string>; count: number};

function missingFinding(
  rule: RuleOf<"complete">,
  table: CheckedTable,
  {first, areas, count}: Missing,
  catalogue: RuleContext["catalogue"],
): Finding {
  const [area = ""] = [...areas].sort();
  const names = [...areas].sort().map((one) => catalogue.regions.get(one).name);
  const figures = count === 1 ? "eine Zahl" : `${count} Zahlen`;
  return findingAt(
    rule,
    table,
    {...first, refArea: area, text: "", sign: "", locator: ""},
    {
      found: "keine Zeile",
      expected: "eine Zeile",
      text: `Der Lieferung fehlt die Zeile für ${names.join("; ")} (${figures}); für andere Gebiete enthält sie Zahlen.`,
      depends: [...areas].sort().concat(String(count)),
    },
    catalogue,
  );
}

/** Areas above the Kreise that a combination has in at least two thirds of its periods. */
function parentsByCombination({series}: CheckedTable): ReadonlyMap<string, readonly string[]> {
  const made = new Map<string, readonly string[]>();
  for (const [key, {slices}] of series) {
    const counts = new Map<string, number>();
    for (const {areas} of slices)
      for (const area of areas.keys()) if (area.length < 5) counts.set(area, (counts.get(area) ?? 0) + 1);
    const often = [...counts].filter(([, count]) => count >= 2 && count * 3 >= slices.length * 2);
    made.set(
      key,
      often.map(([area]) => area),
    );
  }
  return made;
}

/** How periods are written, and what they are called. */
const shapes: Readonly<Record<Periodicity, {readonly shape: RegExp; readonly name: string}>> = {
  stichtag: {shape: /^\d{4}-\d{2}-\d{2}$/, name: "ein Stichtag"},
  jahressumme: {shape: /^\d{4}$/, name: "ein Jahr"},
  jahresdurchschnitt: {shape: /^\d{4}$/, name: "ein Jahr"},
  schuljahr: {shape: /^\d{4}$/, name: "das erste Jahr eines Schuljahrs"},
  halbjahr: {shape: /^\d{4}-S[12]$/, name: "ein Halbjahr"},
  monat: {shape: /^\d{4}-\d{2}$/, name: "ein Monat"},
};

/** `periods`: days and years as the source declares them, and none after the Stand of the delivery. */
export function periodFindings(
  rule: RuleOf<"periods">,
  table: CheckedTable,
  {catalogue}: RuleContext,
): readonly Finding[] {
  const {source} = table;
  const first = new Map<string, Cell>();
  for (const cell of table.delivered) {
    const key = `${cell.delivery}#${cell.timePeriod}`;
    if (!first.has(key)) first.set(key, cell);
  }
  return [...first.values()].flatMap((cell) => {
    const {timePeriod, vintage} = cell;
    const {shape, name} = shapes[source.periodicity];
    const day = source.periodicity === "stichtag" && source.stichtag !== undefined;
    const expected = day ? `${name} am ${source.stichtag}` : name;
    const wrong = !shape.test(timePeriod) || (day && timePeriod.slice(5) !== source.stichtag);
    const begins = source.periodicity === "schuljahr" ? `${timePeriod}-08-01` : dayOf(timePeriod);
    const future = vintage !== "" && begins > vintage;
    if (!wrong && !future) return [];
    const text = wrong
      ? `Der Zeitraum „${timePeriod}“ passt nicht zur Tabelle, erwartet ist ${expected}.`
      : `Der Zeitraum liegt nach dem Stand der Lieferung (${formatDay(vintage)}).`;
    return [findingAt(rule, table, cell, {found: timePeriod, expected, text}, catalogue)];
  });
}

/** `gaps`: years without figures between years with figures, one finding per measure and gap. */
export function gapFindings(
  rule: RuleOf<"gaps">,
  table: CheckedTable,
  {catalogue}: RuleContext,
): readonly Finding[] {
  const byMeasure = new Map<string, Map<string, Cell>>();
  for (const {combination, slices} of seriesFor(rule, table)) {
    const periods = byMeasure.get(combination.measure) ?? new Map<string, Cell>();
    byMeasure.set(combination.measure, periods);
    for (const {timePeriod, areas} of slices) {
      const [cell] = areas.values();
      if (cell !== undefined && !periods.has(timePeriod)) periods.set(timePeriod, cell);
    }
  }
  return [...byMeasure.values()].flatMap((periods) => {
    const sorted = [...periods.keys()].sort();
    return sorted.flatMap((timePeriod, index): Finding[] => {
      const last = sorted[index - 1];
      const cell = periods.get(timePeriod);
      if (last === undefined || cell === undefined || yearOf(timePeriod) - yearOf(last) <= 1) return [];
      const shown = formatTimePeriod(last, table.source.periodicity);
      return [
        findingAt(
          rule,
          table,
          {...cell, refArea: "06", text: "", sign: ""},
          {
            found: shown,
            expected: String(yearOf(timePeriod) - 1),
            text: `Davor liegt zuletzt ${shown} vor; ${yearOf(timePeriod) - yearOf(last) - 1} Jahre fehlen.`,
          },
          catalogue,
        ),
      ];
    });
  });
}

function memo<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
