import type {Derived} from "../../analyse/publication.js";
import {formatNumber} from "../../model/format.js";
import type {Observation, Value} from "../../model/observation.js";
import {
  type MissingStatus,
  type ObsStatus,
  type SignDialect,
  signOf,
  statusTable,
} from "../../model/status.js";

/** A figure as it is printed: a number, or the sign in its place with the reason in words. */
export type ShownValue = {
  readonly text: string;
  /** Why there is no number, or what qualifies it. */
  readonly explanation: string | undefined;
  readonly status: ObsStatus;
};

/** Reasons that the general legend of a sign does not tell apart. */
const reasons: Partial<Record<ObsStatus, string>> = {
  included_elsewhere: "nicht einzeln ausgewiesen, in der gemeinsamen Einheit enthalten",
  break_in_series: "nicht vergleichbar, Bruch in der Zeitreihe",
  base_too_small: "nicht berechnet, Ausgangswert unter 100",
  area_not_existing: "Gebietseinheit besteht zu dieser Zeit nicht",
  unknown_or_secret: "unbekannt oder geheim zu halten",
  secret_primary: "unbekannt oder geheim zu halten",
  secret_secondary: "unbekannt oder geheim zu halten",
  unknown: "liegt nicht vor",
  not_meaningful: "Aussage nicht sinnvoll oder nicht möglich",
};

/** Why a number is missing, in words. */
export function reasonOf(status: ObsStatus): string {
  return reasons[status] ?? statusTable[status].text;
}

/** What stands where a combination is not published at all. */
export const notPublished: Value = {obsValue: null, obsStatus: "unknown"};

/**
 * A figure as tables print it.
 *
 * @param decimals decimals of the measure
 */
export function showValue(
  value: Value & Partial<Pick<Observation, "flag">>,
  decimals: number,
  dialect: SignDialect,
): ShownValue {
  if (value.obsValue === null) return showMissing(value.obsStatus, dialect);
  const number = formatNumber(value.obsValue, decimals);
  const uncertain = value.obsStatus === "unreliable_shown";
  const mark = uncertain ? statusTable.unreliable_shown[dialect] : "";
  const brackets = mark === "( )";
  const own = brackets ? "" : mark;
  const flags = [...new Set([...(value.flag ?? ""), flagOf(value.obsStatus), own])].filter(
    (flag) => flag !== "",
  );
  const meanings = flags.flatMap((flag) => flagMeanings[flag] ?? []);
  const words = uncertain ? [...meanings, statusTable.unreliable_shown.text] : meanings;
  return {
    text: `${brackets ? `(${number})` : number}${flags.length === 0 ? "" : `\u00a0${flags.join(" ")}`}`,
    explanation: words.length === 0 ? undefined : words.join(", "),
    status: value.obsStatus,
  };
}

/** A derived figure (change, difference) as tables print it. */
export function showDerived(derived: Derived, decimals: number, dialect: SignDialect): ShownValue {
  return derived.value === null
    ? showMissing(derived.status, dialect)
    : showValue({obsValue: derived.value, obsStatus: derived.status}, decimals, dialect);
}

function showMissing(status: MissingStatus, dialect: SignDialect): ShownValue {
  return {text: signOf(status, dialect), explanation: reasonOf(status), status};
}

const flagMeanings: Readonly<Record<string, string>> = {
  p: "vorläufig",
  r: "berichtigt",
  s: "geschätzt",
};

function flagOf(status: ObsStatus): string {
  return status === "provisional" ? "p" : status === "estimated" ? "s" : "";
}

/** The number with which a figure is drawn: "genau null" and "mehr als nichts" lie at zero; null cannot be drawn. */
export function drawnNumber(value: Value): number | null {
  if (value.obsValue !== null) return value.obsValue;
  return value.obsStatus === "zero_exact" || value.obsStatus === "zero_rounded" ? 0 : null;
}
