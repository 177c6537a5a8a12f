import type {ConfidentialityRule} from "../../catalogue/confidentiality.js";
import {numberOf, type Operand} from "../arithmetic.js";

/**
 * Whether a value is secret by itself: too few cases, or one contribution makes up most of it. Only for
 * tables that the ministry protects; what producers publish they have protected.
 *
 * @param largest the largest single contribution to the value, where the table delivers it
 */
export function isPrimarySecret(
  value: number,
  rule: ConfidentialityRule,
  largest: number | undefined = undefined,
): boolean {
  if (rule.geschuetztVon !== "ministerium") return false;
  const size = Math.abs(value);
  if (size > 0 && size < (rule.mindestfallzahl ?? 0)) return true;
  if (rule.dominanz === undefined || largest === undefined || size === 0) return false;
  return (Math.abs(largest) * 100) / size > rule.dominanz.hoechstensProzent;
}

/** The figure, or that it is secret. */
export function protectFigure<T extends Operand>(
  figure: T,
  rule: ConfidentialityRule,
  largest: number | undefined,
): T | (Omit<T, "obsValue" | "obsStatus"> & {readonly obsValue: null; readonly obsStatus: "secret_primary"}) {
  const value = numberOf(figure);
  if (value === undefined || !isPrimarySecret(value, rule, largest)) return figure;
  return {...figure, obsValue: null, obsStatus: "secret_primary"};
}
