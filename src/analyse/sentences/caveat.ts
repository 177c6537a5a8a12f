import {isSecret} from "../../model/status.js";
import {minusYears} from "../../model/time-period.js";
import {numberOf} from "../arithmetic.js";
import {SMALLEST_BASE} from "../comparison.js";
import type {SentenceParts} from "./parts.js";
import {periodAccusative, periodDative} from "./words.js";

/** Why there is no comparison with the previous year across a break; undefined where there is none. */
export function breakSentence({
  breakText,
  change,
  observation,
  indicator,
}: SentenceParts): string | undefined {
  if (breakText === undefined || change.previous === undefined) return undefined;
  const before = periodDative(minusYears(observation.timePeriod, 1), indicator.periodicity ?? "stichtag");
  return `Ein Vergleich mit ${before} ist nicht möglich: ${breakText}`;
}

/** The one thing to bear in mind with a figure: a break, a missing previous year, or a small base. */
export function caveatSentence(parts: SentenceParts): string | undefined {
  const {change, observation, indicator, hasEarlier} = parts;
  if (numberOf(observation) === undefined) return undefined;
  const broken = breakSentence(parts);
  if (broken !== undefined) return broken;
  const {previous, percent} = change;
  if (previous === undefined || numberOf(previous) === undefined) {
    if (hasEarlier !== true) return undefined;
    const year = minusYears(observation.timePeriod, 1);
    const before = periodAccusative(year, indicator.periodicity ?? "stichtag");
    return previous !== undefined && isSecret(previous.obsStatus)
      ? `Der Vergleichswert für ${before} ist unbekannt oder geheim zu halten.`
      : `Für ${before} liegt kein Vergleichswert vor.`;
  }
  if (percent?.status === "base_too_small") {
    return `Der Ausgangswert liegt unter ${SMALLEST_BASE}; eine Veränderung in Prozent wird nicht ausgewiesen.`;
  }
  const denominator = observation.denominator?.obsValue;
  return denominator !== undefined && denominator < SMALLEST_BASE
    ? `Die Bezugsgröße liegt unter ${SMALLEST_BASE}.`
    : undefined;
}
