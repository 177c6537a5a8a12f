import type {Source} from "../../catalogue/source-schema.js";
import type {ObsStatus} from "../../model/status.js";
import {referenceDay} from "../../model/time-period.js";
import type {Delivery} from "../deliveries.js";

/** What figures of a table are broken down by: a measure and a code for each of the table's dimensions. */
export type Combination = {
  readonly measure: string;
  /** In the order of the source's dimensions; `_T` is the total. */
  readonly codes: readonly string[];
  /** Measure and codes as one text, unique within the table. */
  readonly key: string;
};

/** A figure as delivered, with what the catalogue makes of it. */
export type Cell = {
  readonly combination: Combination;
  /** Territorial unit it means: the joint unit where the table reports one under the key of a member. */
  readonly refArea: string;
  /** Key as delivered. */
  readonly deliveredArea: string;
  readonly timePeriod: string;
  /** Number as delivered (or corrected); undefined where a sign stands. */
  readonly value: number | undefined;
  /** Text of the number as delivered, of the corrected one where a correction applies. */
  readonly text: string;
  readonly sign: string;
  readonly flag: string;
  /** What the sign means; undefined for a sign the dialect does not know. */
  readonly status: ObsStatus | undefined;
  readonly delivery: string;
  /** Stand of the delivery. */
  readonly vintage: string;
  readonly locator: string;
  readonly basis: string | undefined;
  /** Whether a correction changed it. */
  readonly corrected: boolean;
};

/** The day from which a territorial state counts for a period; empty for a period that is none. */
export function dayOf(timePeriod: string): string {
  return /^\d{4}(-(\d{2}|S[12])(-\d{2})?)?$/.test(timePeriod) ? referenceDay(timePeriod) : "";
}

/** The number a cell counts as: 0 where exactly nothing is there, undefined where no number is known. */
export function numberIn(cell: Cell | undefined): number | undefined {
  return cell?.status === "zero_exact" ? 0 : cell?.value;
}

/** The figures of one combination in one period, on one census basis, by area. */
export type Slice = {
  readonly timePeriod: string;
  readonly basis: string | undefined;
  readonly areas: ReadonlyMap<string, Cell>;
};

/** The figures of one combination, ordered by period, newest basis last. */
export type Series = {
  readonly combination: Combination;
  readonly slices: readonly Slice[];
  /** The slices by period and basis. */
  readonly byPeriod: ReadonlyMap<string, Slice>;
};

/** Key of a period on a basis. */
export function periodKey(timePeriod: string, basis: string | undefined): string {
  return `${timePeriod}#${basis ?? ""}`;
}

/** A source table as the rules see it. */
export type CheckedTable = {
  readonly source: Source;
  readonly deliveries: ReadonlyMap<string, Delivery>;
  /** Every delivered figure, all vintages. */
  readonly delivered: readonly Cell[];
  /** The figures that are published: newest vintage of each, of areas that exist. */
  readonly series: ReadonlyMap<string, Series>;
  /** The figure of the vintage before, for those that were delivered again. */
  readonly before: ReadonlyMap<Cell, Cell>;
};

/** The slice of a combination in a period, on the given basis. */
export function sliceAt(
  table: CheckedTable,
  key: string,
  timePeriod: string,
  basis: string | undefined,
): Slice | undefined {
  return table.series.get(key)?.byPeriod.get(periodKey(timePeriod, basis));
}

/** Key of a combination with one code exchanged. */
export function keyWith({measure, codes}: Combination, index: number, code: string): string {
  return combinationKey(measure, codes.with(index, code));
}

/** Key of a measure with codes of all dimensions of its table, in their order. */
export function combinationKey(measure: string, codes: readonly string[]): string {
  return `${measure}#${codes.join("|")}`;
}
