import type {Value} from "../model/observation.js";
import {isSecret, type MissingStatus} from "../model/status.js";

/** A value, or the reason why there is none. */
export type Operand = Value;

/** A number, where "nothing there" counts as 0; undefined for every other missing value. */
export function numberOf(operand: Operand): number | undefined {
  if (operand.obsValue !== null) return operand.obsValue;
  return operand.obsStatus === "zero_exact" ? 0 : undefined;
}

/**
 * The reason that a result with these parts is missing: secret as soon as one part is secret, else the
 * reason of the first missing part. Undefined when every part has a number.
 */
export function missingStatusOf(parts: readonly Operand[]): MissingStatus | undefined {
  let first: MissingStatus | undefined;
  for (const part of parts) {
    if (part.obsValue !== null || part.obsStatus === "zero_exact") continue;
    if (isSecret(part.obsStatus)) return part.obsStatus;
    first ??= part.obsStatus;
  }
  return first;
}

function missing(obsStatus: MissingStatus): Operand {
  return {obsValue: null, obsStatus};
}

/** Result with a number; takes over that a part was provisional, estimated or unreliable. */
function present(obsValue: number, parts: readonly Operand[]): Operand {
  for (const status of ["unreliable_shown", "estimated", "provisional"] as const) {
    if (parts.some((part) => part.obsStatus === status)) return {obsValue, obsStatus: status};
  }
  return {obsValue, obsStatus: "normal"};
}

/** Sum; missing as soon as a part is missing, "nothing there" when every part is. At least one part. */
export function sum(parts: readonly Operand[]): Operand {
  const status = missingStatusOf(parts);
  if (status !== undefined) return missing(status);
  if (parts.every((part) => part.obsStatus === "zero_exact")) return missing("zero_exact");
  return present(
    parts.reduce((total, part) => total + (numberOf(part) ?? 0), 0),
    parts,
  );
}

/** Difference; missing as soon as a part is missing, "nothing there" when both are. */
export function difference(minuend: Operand, subtrahend: Operand): Operand {
  const parts = [minuend, subtrahend];
  const status = missingStatusOf(parts);
  if (status !== undefined) return missing(status);
  if (minuend.obsStatus === "zero_exact" && subtrahend.obsStatus === "zero_exact")
    return missing("zero_exact");
  return present((numberOf(minuend) ?? 0) - (numberOf(subtrahend) ?? 0), parts);
}

/**
 * Ratio times a factor, unrounded. Missing as soon as a part is missing; `not_meaningful` with a
 * denominator of 0; "nothing there" when nothing is there in the numerator.
 *
 * @param factor 100 for percent, 1000 for "je 1 000"
 */
export function ratio(numerator: Operand, denominator: Operand, factor: number): Operand {
  const parts = [numerator, denominator];
  const status = missingStatusOf(parts);
  if (status !== undefined) return missing(status);
  const divisor = numberOf(denominator) ?? 0;
  if (divisor === 0) return missing("not_meaningful");
  if (numerator.obsStatus === "zero_exact") return missing("zero_exact");
  return present(((numberOf(numerator) ?? 0) * factor) / divisor, parts);
}

/** Mean of two values; missing as soon as one is missing. */
export function mean(a: Operand, b: Operand): Operand {
  const total = sum([a, b]);
  return total.obsValue === null ? total : {obsValue: total.obsValue / 2, obsStatus: total.obsStatus};
}
