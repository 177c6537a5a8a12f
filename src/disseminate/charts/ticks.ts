import {ticks} from "d3-array";
import {formatNumber} from "../../model/format.js";
import {textWidth} from "./text-width.js";

/** Round values along an axis with their labels, all with the same number of decimals. */
export type Ticks = {
  readonly values: readonly number[];
  readonly text: (value: number) => string;
  /** Extent widened to whole steps. */
  readonly domain: readonly [number, number];
};

/**
 * Axis over an extent.
 *
 * @param count about how many steps
 * @param zero whether the axis must contain zero
 */
export function axisTicks(low: number, high: number, count: number, zero: boolean): Ticks {
  let from = zero ? Math.min(0, low) : low;
  let to = zero ? Math.max(0, high) : high;
  if (from === to) {
    from = zero && to > 0 ? 0 : from - 1;
    to += to === 0 || !zero ? 1 : 0;
  }
  const step = stepOf(from, to, count);
  const domain = [Math.floor(from / step + 1e-9) * step, Math.ceil(to / step - 1e-9) * step] as const;
  const values = ticks(domain[0], domain[1], Math.round((domain[1] - domain[0]) / step));
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return {values, text: (value) => formatNumber(value, decimals), domain};
}

function stepOf(from: number, to: number, count: number): number {
  const values = ticks(from, to, count);
  const first = values[0] ?? from;
  const second = values[1] ?? first + (to - from);
  return second - first;
}

/** Every how many years an axis can carry a label, counted back from the last one. */
export function yearStep(
  years: readonly number[],
  label: (year: number) => string,
  pixelsPerYear: number,
  fontSize: number,
): number {
  const widest = years.reduce((width, year) => Math.max(width, textWidth(label(year), fontSize)), 0) + 10;
  return [1, 2, 5, 10, 20, 50].find((step) => step * pixelsPerYear >= widest) ?? 100;
}
