/**
 * Rounds half away from zero ("kaufmännisch"), on the decimal notation of the number and not
 * on its binary one: 2.345 becomes 2.35 and −0.5 becomes −1.
 *
 * @param value finite number
 * @param decimals 0 to 10
 */
export function roundHalfAwayFromZero(value: number, decimals: number): number {
  const [mantissa, exponent = "0"] = Math.abs(value).toPrecision(15).split("e");
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  const rounded = scaled / 10 ** decimals;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Fixed number of decimals after kaufmännisch rounding, decimal point, no grouping: `2.50`, `-0.1`. */
export function toFixed(value: number, decimals: number): string {
  return roundHalfAwayFromZero(value, decimals).toFixed(decimals);
}
