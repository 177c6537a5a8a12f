import type {Source} from "../../catalogue/source-schema.js";

/**
 * How far one published figure can lie from the true one: 2 when the producer rounds counts to multiples
 * of 5, 5 for multiples of 10, half a unit for rounded means of a year, else nothing.
 */
export function cellTolerance({rounding, periodicity}: Source, timePeriod: string): number {
  if (rounding !== undefined && timePeriod >= (rounding.from ?? "")) return rounding.base === 5 ? 2 : 5;
  return periodicity === "jahresdurchschnitt" ? 0.5 : 0;
}
