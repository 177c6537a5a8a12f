import type {Cell, Slice} from "../../src/process/rules/cells.js";
import type {Material, Row} from "./defects.js";

/** Tables of persons by citizenship and sex. */
export const people = ["hsl/12411-02-03-4", "hsl/12711-04-02-4", "hsl/12612-01-01-4", "hsl/22811-01-01-4"];

/** Tables whose Kreise add up. */
export const sums = ["hsl/12411-02-03-4", "hsl/12711-05-02-4", "hsl/12711-04-02-4"];

/** Tables with breakdowns, of every producer and rounding. */
export const structured = [...people, "hsl/12711-05-02-4", "ba/13211-01-03-4", "hsl/12521-0040"];

/** Whether a cell is that of a single Kreis. */
export const kreis = (cell: Cell) => cell.deliveredArea.length === 5;

/** Columns of a row, from the right: value, sign, flag, delivery, locator. */
export const at = {value: -5, sign: -4, flag: -3, delivery: -2, locator: -1};

/** Writes a value or a sign into a row. */
export function set(row: Row, value: string, sign = ""): void {
  row[row.length + at.value] = value;
  row[row.length + at.sign] = sign;
}

/** Value of a row as a number. */
export function amountOf(row: Row): number {
  return Number(row[row.length + at.value]);
}

/** Every published cell of a table with a number. */
export function published({table}: Material, wanted: (cell: Cell) => boolean = () => true): readonly Cell[] {
  return [...table.series.values()].flatMap(({slices}) =>
    slices.flatMap(({areas}) =>
      [...areas.values()].filter((cell) => cell.value !== undefined && wanted(cell)),
    ),
  );
}

/** Published periods of the table that have the year before on the same basis. */
export function followed(material: Material): readonly {readonly now: string; readonly last: string}[] {
  const pairs = new Map<string, {readonly now: string; readonly last: string}>();
  for (const {slices} of material.table.series.values()) {
    for (const now of slices) {
      const last = slices.find((one) => one.basis === now.basis && before(one, now));
      if (last !== undefined) pairs.set(now.timePeriod, {now: now.timePeriod, last: last.timePeriod});
    }
  }
  return [...pairs.values()];
}

function before(one: Slice, now: Slice): boolean {
  return Number(one.timePeriod.slice(0, 4)) === Number(now.timePeriod.slice(0, 4)) - 1;
}

/** Changes one published cell with a number. */
export function oneCell(
  material: Material,
  wanted: (cell: Cell) => boolean,
  change: (row: Row, value: number, cell: Cell) => void,
): string | undefined {
  const cells = published(material, wanted);
  if (cells.length === 0) return undefined;
  const cell = material.random.pick(cells);
  change(material.rowOf(cell), cell.value ?? 0, cell);
  return cell.timePeriod;
}

/** Changes every published cell of a period. */
export function wholePeriod(
  material: Material,
  timePeriod: string,
  change: (row: Row, cell: Cell, slice: Slice) => void,
): string {
  for (const {slices} of material.table.series.values())
    for (const slice of slices.filter((one) => one.timePeriod === timePeriod))
      for (const cell of slice.areas.values()) change(material.rowOf(cell), cell, slice);
  return timePeriod;
}

/** Adds to the figure of a Kreis and to those of its Regierungsbezirk and Land, so that the areas still add up. */
export function withParents(material: Material, cell: Cell, factor: number): void {
  const added = Math.round((cell.value ?? 0) * (factor - 1));
  for (const {combination, slices} of material.table.series.values()) {
    if (combination !== cell.combination) continue;
    const slice = slices.find((one) => one.timePeriod === cell.timePeriod && one.basis === cell.basis);
    for (const area of ["06", cell.refArea.slice(0, 3), cell.refArea]) {
      const one = slice?.areas.get(area);
      if (one?.value !== undefined) set(material.rowOf(one), String(one.value + added));
    }
  }
}

/** Takes rows out of the table. */
export function remove(material: Material, gone: (row: Row) => boolean): void {
  const kept = material.rows.filter((row) => !gone(row));
  material.rows.splice(0, material.rows.length, ...kept);
}

/** A copy of a row with another value, as if it stood elsewhere in the file. */
export function copyOf(row: Row, value: string): Row {
  const made = [...row];
  made[made.length + at.value] = value;
  made[made.length + at.locator] = "Z99999 S9";
  return made;
}

/** Index of a dimension's column in a row. */
export function column({table}: Material, dimension: string): number {
  return 3 + table.source.dimensions.indexOf(dimension);
}
