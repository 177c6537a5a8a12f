import type {Source} from "../catalogue/source-schema.js";
import type {CanonicalRow} from "./canonical-table.js";

/** What two vintages say about the same figure. */
export type Revision = {
  readonly measure: string;
  readonly refArea: string;
  readonly timePeriod: string;
  readonly codes: readonly string[];
  /** Number or sign as delivered. */
  readonly before: string;
  readonly after: string;
  /** Absolute difference; 0 where one of them is a sign. */
  readonly size: number;
};

/** Differences of a delivery from what was known before. */
export type Comparison = {
  /** Whether earlier deliveries have figures of the same periods. */
  readonly again: boolean;
  readonly added: number;
  /** Figures that earlier deliveries have for the same periods and codes, and this one lacks. */
  readonly gone: readonly Omit<Revision, "after" | "size">[];
  /** Largest first. */
  readonly revised: readonly Revision[];
  /** Measures whose numbers are out of scale, with the median ratio to what was known. */
  readonly outOfScale: readonly {
    readonly measure: string;
    readonly ratio: number;
    readonly figures: number;
  }[];
};

/** Ratio beyond which the same figures of two vintages cannot both be right (rule V08). */
const SAME = 2;
/** Ratio beyond which a period cannot follow the one before: a unit was mistaken for another. */
const NEXT = 100;
/** Pairs that a ratio needs to say something. */
const PAIRS = 10;

/**
 * Compares a delivery with the newest figures that are known.
 *
 * @param known rows of the canonical table without this delivery
 * @param standOf Stand of a delivery by its id
 */
export function compareVintages(
  source: Source,
  rows: readonly CanonicalRow[],
  known: readonly CanonicalRow[],
  standOf: (delivery: string) => string,
): Comparison {
  const width = source.dimensions.length;
  const latest = newestRows(known, width, standOf);
  const periods = new Set(rows.map((row) => row[2]));
  const delivered = new Set(rows.map((row) => keyOf(row, width)));
  const combinations = new Set(rows.map((row) => combinationOf(row, width)));
  let added = 0;
  let again = false;
  const revised: Revision[] = [];
  for (const row of rows) {
    const other = latest.get(keyOf(row, width));
    if (other === undefined) added++;
    else {
      again = true;
      const [before, after] = [shown(other, width), shown(row, width)];
      if (before !== after && !sameNumber(other, row, width))
        revised.push({...placeOf(row, width), before, after, size: sizeOf(other, row, width)});
    }
  }
  const gone = [...latest].flatMap(([key, row]) =>
    periods.has(row[2]) && combinations.has(combinationOf(row, width)) && !delivered.has(key)
      ? [{...placeOf(row, width), before: shown(row, width)}]
      : [],
  );
  return {
    again,
    added,
    gone: gone.sort(byPlace),
    revised: revised.sort((a, b) => (a.size === b.size ? byPlace(a, b) : b.size - a.size)),
    outOfScale: scaleOf(rows, latest, width),
  };
}

function newestRows(
  rows: readonly CanonicalRow[],
  width: number,
  standOf: (delivery: string) => string,
): ReadonlyMap<string, CanonicalRow> {
  const age = (row: CanonicalRow) => `${standOf(row.at(-2) ?? "")}#${row.at(-2) ?? ""}`;
  const latest = new Map<string, CanonicalRow>();
  for (const row of rows) {
    const key = keyOf(row, width);
    const other = latest.get(key);
    if (other === undefined || age(other) < age(row)) latest.set(key, row);
  }
  return latest;
}

/** Median ratios per measure: of the same figures, or of the figures of the period before. */
function scaleOf(
  rows: readonly CanonicalRow[],
  latest: ReadonlyMap<string, CanonicalRow>,
  width: number,
): Comparison["outOfScale"] {
  const before = new Map<string, CanonicalRow[]>();
  for (const row of latest.values()) {
    const key = seriesOf(row, width);
    const list = before.get(key) ?? [];
    list.push(row);
    before.set(key, list);
  }
  for (const list of before.values()) list.sort((a, b) => ((a[2] ?? "") < (b[2] ?? "") ? -1 : 1));
  const ratios = new Map<string, {readonly same: number[]; readonly next: number[]}>();
  for (const row of rows) {
    const value = Number(row[3 + width]);
    const measure = row[0] ?? "";
    const found = ratios.get(measure) ?? {same: [], next: []};
    ratios.set(measure, found);
    const same = latest.get(keyOf(row, width));
    const previous = before.get(seriesOf(row, width))?.findLast((one) => (one[2] ?? "") < (row[2] ?? ""));
    const [other, list] = same === undefined ? [previous, found.next] : [same, found.same];
    const divisor = Number(other?.[3 + width]);
    if (row[3 + width] !== "" && value > 0 && divisor > 0) list.push(value / divisor);
  }
  return [...ratios].flatMap(([measure, {same, next}]) => {
    const [list, most] = same.length >= PAIRS ? [same, SAME] : [next, NEXT];
    const ratio = medianOf(list);
    return list.length >= PAIRS && ratio !== undefined && (ratio > most || ratio < 1 / most)
      ? [{measure, ratio, figures: list.length}]
      : [];
  });
}

function medianOf(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function keyOf(row: CanonicalRow, width: number): string {
  return row.slice(0, 3 + width).join("#");
}

function seriesOf(row: CanonicalRow, width: number): string {
  return [row[0], row[1], ...row.slice(3, 3 + width)].join("#");
}

function combinationOf(row: CanonicalRow, width: number): string {
  return [row[0], ...row.slice(3, 3 + width)].join("#");
}

function placeOf(row: CanonicalRow, width: number) {
  const [measure = "", refArea = "", timePeriod = ""] = row;
  return {measure, refArea, timePeriod, codes: row.slice(3, 3 + width)};
}

/** Number or sign with its flag. */
function shown(row: CanonicalRow, width: number): string {
  return `${row[3 + width] ?? ""}${row[4 + width] ?? ""}${row[5 + width] ?? ""}`;
}

/** Whether two numbers with the same flag differ only in the decimals that are written. */
function sameNumber(a: CanonicalRow, b: CanonicalRow, width: number): boolean {
  const [first, second] = [a[3 + width] ?? "", b[3 + width] ?? ""];
  return first !== "" && second !== "" && Number(first) === Number(second) && a[5 + width] === b[5 + width];
}

function sizeOf(before: CanonicalRow, after: CanonicalRow, width: number): number {
  const [a, b] = [before[3 + width] ?? "", after[3 + width] ?? ""];
  return a === "" || b === "" ? 0 : Math.abs(Number(b) - Number(a));
}

function byPlace(a: Omit<Revision, "after" | "size">, b: Omit<Revision, "after" | "size">): number {
  const key = (one: typeof a) => [one.timePeriod, one.refArea, one.measure, ...one.codes].join("#");
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
