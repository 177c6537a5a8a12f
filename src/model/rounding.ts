/**
 * Rounds half away from zero ("kaufmännisch"), on the decimal notation of the number and not
 * on its binary one: 2.345 becomes 2.35 and −0.5 becomes −1.
 *
 * @param value finite number
 * @param decimals 0 to 10
 */
export function roundHalfAwayFromZero(value: number, decimals: number): number {
  const size = Math.abs(value);
  const power = 10 ** decimals;
  const scaled = size * power;
  const whole = Math.floor(scaled);
  // Below ten millions the binary notation is at most 1e-8 off, so far from the half it rounds alike and needs no text.
  const rounded =
    scaled < 1e7 && Math.abs(scaled - whole - 0.5) > 1e-6
      ? (scaled - whole < 0.5 ? whole : whole + 1) / power
      : roundedAsText(size, decimals) / power;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** The number in units of its last decimal, rounded on its fifteen decimal digits. */
function roundedAsText(size: number, decimals: number): number {
  const [mantissa, exponent = "0"] = size.toPrecision(15).split("e");
  return Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
}

/** Fixed number of decimals after kaufmännisch rounding, decimal point, no grouping: `2.50`, `-0.1`. */
export function toFixed(value: number, decimals: number): string {
  return roundHalfAwayFromZero(value, decimals).toFixed(decimals);
}
