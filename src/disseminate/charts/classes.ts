import {roundHalfAwayFromZero} from "../../model/rounding.js";

/** A class of a map: from its lower bound up to, but not including, the next one; the last includes its upper. */
export type MapClass = {readonly from: number; readonly to: number; readonly count: number};

/**
 * Sorts values into at most `wanted` classes of equal count (quantiles). A bound is the roundest number
 * between the two values that it parts, so that equal values never fall into different classes and the
 * bound can be printed with the decimals of the values.
 *
 * @param decimals decimals with which the values are printed
 */
export function equalCountClasses(
  values: readonly number[],
  wanted: number,
  decimals: number,
): readonly MapClass[] {
  const sorted = values.map((value) => roundHalfAwayFromZero(value, decimals)).sort((a, b) => a - b);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return [];
  const bounds: number[] = [];
  for (let part = 1; part < wanted; part++) {
    const index = distinctIndex(sorted, Math.round((part * sorted.length) / wanted));
    if (index === undefined) continue;
    const bound = roundestBetween(sorted[index - 1] ?? lowest, sorted[index] ?? highest, decimals);
    if (bound > (bounds.at(-1) ?? lowest)) bounds.push(bound);
  }
  const edges = [lowest, ...bounds, highest];
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? highest;
    const last = index === edges.length - 2;
    const count = sorted.filter((value) => from <= value && (last || value < to)).length;
    return {from, to, count};
  });
}

/**
 * Classes of equal count that part at zero where there are values on both sides of it: the sides share
 * the classes by how many values they have, each side at least one and at most three.
 */
export function mapClasses(
  values: readonly number[],
  wanted: number,
  decimals: number,
): {readonly classes: readonly MapClass[]; readonly below: number} {
  const rounded = values.map((value) => roundHalfAwayFromZero(value, decimals));
  const minus = rounded.filter((value) => value < 0);
  const rest = rounded.filter((value) => value >= 0);
  if (minus.length === 0 || rest.length === 0) {
    return {classes: equalCountClasses(rounded, wanted, decimals), below: 0};
  }
  const share = Math.round((wanted * minus.length) / rounded.length);
  const forMinus = Math.min(3, Math.max(1, wanted - 3, share));
  const lower = equalCountClasses(minus, minus.length < 4 ? 1 : forMinus, decimals);
  const upper = equalCountClasses(rest, Math.min(3, wanted - Math.min(forMinus, lower.length)), decimals);
  const classes = [
    ...lower.map((one, index) => (index === lower.length - 1 ? {...one, to: 0} : one)),
    ...upper.map((one, index) => (index === 0 ? {...one, from: 0} : one)),
  ];
  return {classes, below: lower.length};
}

/** Index of the class a value falls into. */
export function classOf(classes: readonly MapClass[], value: number, decimals: number): number {
  const rounded = roundHalfAwayFromZero(value, decimals);
  const above = classes.findIndex((one) => rounded < one.to);
  return above === -1 ? classes.length - 1 : above;
}

/** The position nearest to the wished one where a value differs from the one before it. */
function distinctIndex(sorted: readonly number[], wish: number): number | undefined {
  for (let distance = 0; distance < sorted.length; distance++) {
    for (const index of [wish + distance, wish - distance]) {
      if (index > 0 && index < sorted.length && sorted[index - 1] !== sorted[index]) return index;
    }
  }
  return undefined;
}

/** The roundest number above `low` and at most `high`. */
function roundestBetween(low: number, high: number, decimals: number): number {
  for (let exponent = 9; exponent >= -decimals; exponent--) {
    for (const factor of [1, 0.5]) {
      const step = factor * 10 ** exponent;
      if (step < 10 ** -decimals) continue;
      const candidate = roundHalfAwayFromZero(Math.floor(high / step + 1e-9) * step, Math.max(0, decimals));
      if (candidate > low && candidate <= high) return candidate;
    }
  }
  return high;
}
