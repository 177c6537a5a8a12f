import type {Catalogue} from "../../catalogue/catalogue.js";
import type {Rule} from "../../catalogue/rule-schema.js";
import {formatNumber} from "../../model/format.js";
import {TOTAL} from "../../model/observation.js";
import {isKreis} from "../../model/region.js";
import {formatTimePeriod, referenceDay} from "../../model/time-period.js";
import type {Cell, CheckedTable, Combination, Slice} from "./cells.js";
import {type Finding, findingId} from "./finding.js";

/** What rules run over. */
export type RuleContext = {
  readonly catalogue: Catalogue;
  readonly tables: ReadonlyMap<string, CheckedTable>;
};

/** What a rule says about a figure; the rest of a finding follows from the cell. */
export type Statement = {
  readonly found: string;
  readonly expected: string;
  readonly text: string;
  /** Figures, besides the cell's own, that the finding depends on: when one changes, it is asked again. */
  readonly depends?: readonly (string | number | undefined)[];
};

/** Makes the finding of a rule about a cell. */
export function findingAt(
  rule: Rule,
  table: CheckedTable,
  cell: Cell,
  {found, expected, text, depends = []}: Statement,
  catalogue: Catalogue,
): Finding {
  const {combination, refArea, timePeriod} = cell;
  const codes = table.source.dimensions
    .flatMap((id, index) => {
      const code = combination.codes[index] ?? TOTAL;
      return code === TOTAL ? [] : [`${id}=${code}`];
    })
    .join(", ");
  const delivery = table.deliveries.get(cell.delivery);
  return {
    id: findingId([
      ...[rule.id, table.source.table, combination.key, refArea, timePeriod, cell.text, cell.sign],
      ...depends,
    ]),
    rule: rule.id,
    severity: rule.severity,
    table: table.source.table,
    file: delivery?.file ?? "",
    delivery: cell.delivery,
    sheet: delivery?.sheet ?? "",
    cell: cell.locator,
    measure: combination.measure,
    refArea,
    timePeriod,
    codes,
    found,
    expected,
    text: `${placeOf(table, cell, catalogue)}: ${text}`,
  };
}

/** `Bevölkerungsstand, Main-Kinzig-Kreis, männlich, 31.12.2024`. */
function placeOf({source}: CheckedTable, cell: Cell, catalogue: Catalogue): string {
  const {combination, refArea, timePeriod} = cell;
  const {regions} = catalogue;
  return [
    measureTitle(source, combination.measure),
    regions.has(refArea) ? regions.get(refArea).name : refArea,
    ...codeTitles(source, combination, catalogue),
    formatTimePeriod(timePeriod, source.periodicity),
  ].join(", ");
}

/** Title of a measure, its id when the source does not declare it. */
export function measureTitle({measures}: CheckedTable["source"], id: string): string {
  return measures.find((one) => one.id === id)?.titel ?? id;
}

/** Titles of the codes that are not totals. */
export function codeTitles(
  source: CheckedTable["source"],
  {codes}: Combination,
  {codelists}: Catalogue,
): readonly string[] {
  return source.dimensions.flatMap((id, index) => {
    const code = codes[index] ?? TOTAL;
    if (code === TOTAL) return [];
    return [codelists.get(id)?.codes.find((one) => one.code === code)?.titel ?? code];
  });
}

/** A number as a person reads it, with as many decimals as it has, at most three. */
export function show(value: number | undefined): string {
  if (value === undefined) return "keine Zahl";
  const rounded = Math.round(value * 1000) / 1000;
  const decimals = (String(rounded).split(".")[1] ?? "").length;
  return formatNumber(rounded, decimals);
}

/** Series of a table that a rule looks at. */
export function* seriesFor(rule: Rule, {source, series}: CheckedTable) {
  const units = new Map(source.measures.map(({id, unit}) => [id, unit]));
  for (const one of series.values()) {
    const {measure} = one.combination;
    if (rule.measures?.includes(measure) === false) continue;
    if (rule.units?.includes(units.get(measure) ?? "") === false) continue;
    yield one;
  }
}

/** Whether a rule looks at a period. */
export function inScope({from = ""}: Rule, timePeriod: string): boolean {
  return timePeriod >= from;
}

/** Areas a registered break lies for between two periods: `all`, or single ones. */
export function breaksBetween(
  {events}: Catalogue,
  {source}: CheckedTable,
  last: string,
  now: string,
): {readonly all: boolean; readonly areas: ReadonlySet<string>} {
  const [after, until] = [referenceDay(last), referenceDay(now)];
  const between = events.filter(({kind, from, evas, basis}) => {
    const day = from.length === 4 ? `${from}-01-01` : from;
    return (
      kind === "bruch" && basis === undefined && evas.includes(source.evas) && after < day && day <= until
    );
  });
  return {
    all: between.some((one) => one.areas === undefined),
    areas: new Set(between.flatMap((one) => one.areas ?? [])),
  };
}

/** Kreise (and joint units of them) of a slice, in the order of their keys, with their cells. */
export function kreiseIn({areas}: Slice, {regions}: Catalogue): readonly Cell[] {
  const cells: Cell[] = [];
  for (const cell of areas.values()) {
    if (!regions.has(cell.refArea)) continue;
    const region = regions.get(cell.refArea);
    if (isKreis(region) || region.level === "gemeinsame-einheit") cells.push(cell);
  }
  return cells.sort((a, b) => (a.refArea < b.refArea ? -1 : 1));
}

/** The middle of numbers: the mean of the two middle ones for an even count. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Quantile with linear interpolation (type 7 of Hyndman and Fan). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}

/**
 * One finding for the figures of an area, measure and period that a rule found in several breakdowns: that
 * of the first, with the number of the others. Its id depends on all of them.
 */
export function groupedByArea(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const one of findings) {
    const key = `${one.measure}#${one.refArea}#${one.timePeriod}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) return group;
    const more = others.length === 1 ? "eine weitere Ausprägung" : `${others.length} weitere Ausprägungen`;
    return [
      {
        ...first,
        id: findingId(group.map(({id}) => id)),
        text: `${first.text} Ebenso ${more} dieses Merkmals.`,
      },
    ];
  });
}
