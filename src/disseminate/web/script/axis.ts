/** Round values that span an extent. */
export function axisValues(low: number, high: number, count: number): readonly number[] {
  const extent = high - low || Math.abs(high) || 1;
  const rough = extent / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  const step = factor * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({length: last - first + 1}, (_, index) => (first + index) * step);
}

/** Decimals that the steps of an axis need. */
export function axisDecimals(values: readonly number[]): number {
  const step = Math.abs((values[1] ?? 1) - (values[0] ?? 0));
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}
