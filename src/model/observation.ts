import type {MissingStatus, ValueStatus} from "./status.js";

/**
 * Name of a dimension that figures can be broken down by: an SDMX word in snake_case, the name of its
 * codelist in `catalogue/codelists/merkmale.yml` and of its column in the warehouse.
 */
export type DimensionId = string;

/** Code of the total in every dimension. */
export const TOTAL = "_T";

/** Codes per dimension; a dimension that is absent means its total. */
export type Dimensions = Readonly<Record<DimensionId, string | undefined>>;

/** Where a delivered figure stands: the trace from a published figure to its source cell. */
export type Origin = {
  /** Source table, `hsl/12411-01-01-4`. */
  readonly table: string;
  /** Delivery: the first eight hexadecimal digits of the file's SHA-256. */
  readonly delivery: string;
  /** Cell (`D23`) or line and column (`Z147 S4`) in that file. */
  readonly locator: string;
  /** Stand of the delivery, ISO day. */
  readonly vintage: string;
};

/** A value or the reason why there is none; never neither. */
export type Value =
  | {readonly obsValue: number; readonly obsStatus: ValueStatus}
  | {readonly obsValue: null; readonly obsStatus: MissingStatus};

/** One part of a computed figure: numerator or denominator. */
export type Part = {
  readonly obsValue: number;
  /** Time period of the part; differs from the figure's own where a lag is declared. */
  readonly timePeriod: string;
};

/** One figure of one indicator. */
export type Observation = Value & {
  /** Code of the indicator, `1B`. */
  readonly indicator: string;
  /** Id of the measure within the indicator, `anteil`. */
  readonly measure: string;
  /** Territorial unit, `06411`. */
  readonly refArea: string;
  /** ISO day of a Stichtag or year. */
  readonly timePeriod: string;
  readonly dimensions: Dimensions;
  /** Basis of the population figures: `VZ1987`, `Z2011`, `Z2022`; null where no such basis applies. */
  readonly basis: string | null;
  readonly numerator?: Part | undefined;
  readonly denominator?: Part | undefined;
  /** Producers' own flags on a number: p vorläufig, r berichtigt, s geschätzt. */
  readonly flag: string;
  /** Source cells the figure was made from, the numerator's first. */
  readonly origins: readonly Origin[];
};

/** Dimensions of a combination that are not at their total, by name. */
export function brokenDown(dimensions: Dimensions): readonly DimensionId[] {
  const ids: DimensionId[] = [];
  for (const id in dimensions) if (dimensions[id] !== undefined && dimensions[id] !== TOTAL) ids.push(id);
  return ids.length > 1 ? ids.sort() : ids;
}

/** Combinations already made from another, by the exchanged code. */
const exchanged = new WeakMap<Dimensions, Map<string, Dimensions>>();

/**
 * The combination with one code exchanged. The same object comes back for the same request: hundreds
 * of thousands of figures share a few hundred combinations.
 */
export function withCode(dimensions: Dimensions, id: DimensionId, code: string): Dimensions {
  const own = exchanged.get(dimensions) ?? new Map<string, Dimensions>();
  if (own.size === 0) exchanged.set(dimensions, own);
  const request = `${id}=${code}`;
  const known = own.get(request);
  if (known !== undefined) return known;
  // Not `{...dimensions, [id]: code}`: that gives every object a shape of its own in V8, and slows down all
  // that reads it.
  const made = Object.assign({}, dimensions, {[id]: code});
  own.set(request, made);
  return made;
}

/** The combination with several codes exchanged; itself when there are none. */
export function withCodes(dimensions: Dimensions, codes: Dimensions | undefined): Dimensions {
  let made = dimensions;
  for (const id in codes) made = withCode(made, id, codes[id] ?? TOTAL);
  return made;
}

/** Keys already made, by the object itself: the same combinations are asked for once per area and period. */
const dimensionKeys = new WeakMap<Dimensions, string>();

/** Key of a combination of codes: dimensions by name, totals left out. */
export function dimensionKey(dimensions: Dimensions): string {
  const known = dimensionKeys.get(dimensions);
  if (known !== undefined) return known;
  let key = "";
  for (const id of brokenDown(dimensions)) key += `${key === "" ? "" : "|"}${id}=${dimensions[id]}`;
  dimensionKeys.set(dimensions, key);
  return key;
}

/** Key of an observation within its indicator. */
export function observationKey(
  measure: string,
  refArea: string,
  timePeriod: string,
  dimensions: Dimensions,
): string {
  return `${measure}#${refArea}#${timePeriod}#${dimensionKey(dimensions)}`;
}
