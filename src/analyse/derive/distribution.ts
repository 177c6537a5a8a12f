import type {Region} from "../../model/region.js";
import {roundHalfAwayFromZero} from "../../model/rounding.js";
import type {Distribution} from "./types.js";

/** Share of the Kreise that must have a number, so that quartiles say something about the Kreise. */
const ENOUGH = 0.75;

/** A Kreis or joint unit and its number; undefined where it has none. */
export type AreaNumber = {readonly area: Region; readonly value: number | undefined};

/**
 * Quantile of type 7 after Hyndman and Fan (1996): linear between the two neighbours of position
 * (n − 1) · p. Excel's QUANTIL.INKL and R's default are the same.
 *
 * @param sorted ascending, at least one number
 * @param p 0 to 1
 */
export function quantile(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const lower = sorted[below] ?? Number.NaN;
  const upper = sorted[below + 1] ?? lower;
  return lower + (upper - lower) * (position - below);
}

/**
 * Minimum, quartiles, median and maximum over the Kreise. Areas that print the same number as the
 * lowest or highest are named with it.
 *
 * @param decimals decimals in print
 */
export function distributionOf(numbers: readonly AreaNumber[], decimals: number): Distribution | undefined {
  const values = numbers.flatMap(({value}) => (value === undefined ? [] : [value])).sort((a, b) => a - b);
  const [lowest] = values;
  const highest = values.at(-1);
  if (lowest === undefined || highest === undefined || values.length < numbers.length * ENOUGH) {
    return undefined;
  }
  const extreme = (value: number) => ({
    value,
    areas: numbers
      .filter((one) => one.value !== undefined && isPrintedAs(one.value, value, decimals))
      .map((one) => one.area),
  });
  return {
    count: values.length,
    missing: numbers.length - values.length,
    minimum: extreme(lowest),
    lowerQuartile: quantile(values, 0.25),
    median: quantile(values, 0.5),
    upperQuartile: quantile(values, 0.75),
    maximum: extreme(highest),
  };
}

function isPrintedAs(a: number, b: number, decimals: number): boolean {
  return roundHalfAwayFromZero(a, decimals) === roundHalfAwayFromZero(b, decimals);
}
