import type {Source} from "../../catalogue/source-schema.js";
import type {RegionRegister} from "../../model/region.js";
import {existsOn} from "../../model/region.js";
import {
  type Cell,
  type CheckedTable,
  type Combination,
  dayOf,
  periodKey,
  type Series,
  type Slice,
} from "./cells.js";
import {entry} from "./entry.js";
import {type CanonicalLine, type CellContext, cellsOf} from "./read-cells.js";

/** Census bases, oldest first. */
const bases: readonly (string | undefined)[] = [undefined, "VZ1987", "Z2011", "Z2022"];

/** A table made ready for the rules, from the rows of its canonical form. */
export function checkedTable(
  lines: readonly CanonicalLine[],
  context: CellContext,
  regions: RegionRegister,
): CheckedTable {
  const delivered = cellsOf(lines, context);
  const {newest, before} = newestOf(delivered, existence(context.source, regions));
  return {
    source: context.source,
    deliveries: context.deliveries,
    delivered,
    series: seriesOf(newest),
    before,
  };
}

/** Whether a row of an area counts in a period: it exists then, is no member of a joint unit and not left out. */
function existence(
  {regions: joint = [], withoutAreas = [], gebietsstand = ""}: Source,
  regions: RegionRegister,
): (area: string, timePeriod: string) => boolean {
  const members = joint.flatMap(({delivered, means}) => means.split("+").filter((one) => one !== delivered));
  const left = new Set([...members, ...withoutAreas]);
  const known = new Map<string, boolean>();
  return (area, timePeriod) => {
    const key = `${area}#${timePeriod}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const own = dayOf(timePeriod);
    const day = own !== "" && gebietsstand > own ? gebietsstand : own;
    const made = regions.has(area) && !left.has(area) && existsOn(regions.get(area), day);
    known.set(key, made);
    return made;
  };
}

/** Combination → period and basis → area → newest figure. */
type Newest = Map<Combination, Map<string, Map<string, Cell>>>;

function newestOf(
  delivered: readonly Cell[],
  exists: (area: string, timePeriod: string) => boolean,
): {readonly newest: Newest; readonly before: ReadonlyMap<Cell, Cell>} {
  const newest: Newest = new Map();
  const before = new Map<Cell, Cell>();
  for (const cell of delivered) {
    if (!exists(cell.deliveredArea, cell.timePeriod)) continue;
    const slices = entry(newest, cell.combination, () => new Map<string, Map<string, Cell>>());
    const areas = entry(slices, periodKey(cell.timePeriod, cell.basis), () => new Map<string, Cell>());
    const other = areas.get(cell.refArea);
    if (other === undefined) {
      areas.set(cell.refArea, cell);
      continue;
    }
    const [older, newer] = isNewer(cell, other) ? [other, cell] : [cell, other];
    areas.set(cell.refArea, newer);
    const known = before.get(newer);
    if (newer === cell || known === undefined || isNewer(older, known)) before.set(newer, older);
  }
  return {newest, before};
}

/** The same order as in the warehouse: newest Stand first, then by delivery. */
function isNewer(one: Cell, other: Cell): boolean {
  return one.vintage > other.vintage || (one.vintage === other.vintage && one.delivery < other.delivery);
}

function seriesOf(newest: Newest): ReadonlyMap<string, Series> {
  const series = new Map<string, Series>();
  for (const [combination, slices] of newest) {
    const made = [...slices.values()].map(sliceOf).filter((one) => one !== undefined);
    made.sort(compareSlices);
    const byPeriod = new Map(made.map((one) => [periodKey(one.timePeriod, one.basis), one]));
    series.set(combination.key, {combination, slices: made, byPeriod});
  }
  return series;
}

function sliceOf(areas: ReadonlyMap<string, Cell>): Slice | undefined {
  const [first] = areas.values();
  return first === undefined ? undefined : {timePeriod: first.timePeriod, basis: first.basis, areas};
}

function compareSlices(a: Slice, b: Slice): number {
  if (a.timePeriod !== b.timePeriod) return a.timePeriod < b.timePeriod ? -1 : 1;
  return bases.indexOf(a.basis) - bases.indexOf(b.basis);
}
