import type {Observation} from "../../model/observation.js";
import type {Decomposition} from "./types.js";

/**
 * Splits the change of a ratio f · N / D between two periods into the part of the numerator and the part
 * of the denominator (Shapley value of two factors: mean over both orders in which they may change).
 *
 *     numerator   = f · (N₁ − N₀) · (1/D₁ + 1/D₀) / 2
 *     denominator = f · (1/D₁ − 1/D₀) · (N₁ + N₀) / 2
 *
 * Both add up to the change exactly, and swapping the periods only turns the signs.
 *
 * @param factor 100 for percent, 1 000 for rates per 1 000
 */
export function decompose(
  before: Observation,
  after: Observation,
  factor: number,
): Decomposition | undefined {
  const [n0, d0] = [before.numerator?.obsValue, before.denominator?.obsValue];
  const [n1, d1] = [after.numerator?.obsValue, after.denominator?.obsValue];
  if (n0 === undefined || d0 === undefined || n1 === undefined || d1 === undefined) return undefined;
  if (d0 === 0 || d1 === 0) return undefined;
  const change = (factor * n1) / d1 - (factor * n0) / d0;
  const numerator = (factor * (n1 - n0) * (1 / d1 + 1 / d0)) / 2;
  const denominator = (factor * (1 / d1 - 1 / d0) * (n1 + n0)) / 2;
  return {from: before, change, numerator, denominator};
}
