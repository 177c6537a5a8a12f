import {formatNumber} from "../../model/format.js";
import {roundHalfAwayFromZero} from "../../model/rounding.js";
import {isSecret} from "../../model/status.js";
import {timePeriodInSentence} from "../../model/time-period.js";
import {numberOf} from "../arithmetic.js";
import type {SentenceParts} from "./parts.js";
import {accusative, amountOf, capitalised, withUnit} from "./words.js";

/** Level with its day, and the change on the previous year as a clause; or why there is no figure. */
export function levelSentence(parts: SentenceParts): string {
  const value = numberOf(parts.observation);
  return value === undefined ? missingSentence(parts) : `${level(parts, value)}${changeClause(parts)}.`;
}

/**
 * Fills the indicator's template. `{lebte|lebten}` gives the first word when the count is printed as 1,
 * else the second; a template without such a pair is not used for a single case.
 */
function level(parts: SentenceParts, value: number): string {
  const {indicator, area, unit, decimals, observation} = parts;
  const template = indicator.darstellung?.leitwert.satz ?? "";
  const when = timePeriodInSentence(observation.timePeriod, indicator.periodicity ?? "stichtag");
  const isOne = unit?.kind === "anzahl" && roundHalfAwayFromZero(value, decimals) === 1;
  if (isOne && !/\{[^{}|]*\|[^{}|]*\}/.test(template)) {
    const measure = indicator.measures.find((one) => one.id === observation.measure);
    return `${capitalised(when)} lag der Wert ${area.inPhrase} bei 1 (${measure?.titel ?? observation.measure})`;
  }
  return template
    .replace(/\{([^{}|]*)\|([^{}|]*)\}/g, isOne ? "$1" : "$2")
    .replaceAll("{Zeit}", capitalised(when))
    .replaceAll("{zeit}", when)
    .replaceAll("{ort}", area.inPhrase)
    .replaceAll(
      "{wert}",
      unit?.kind === "prozent" ? withUnit(value, decimals, unit) : formatNumber(value, decimals),
    );
}

/** `, 1,3 Prozent mehr als ein Jahr zuvor`; empty where there is no comparable figure. */
function changeClause({change, unit, decimals, breakText}: SentenceParts): string {
  const {absolute, percent, previous} = change;
  if (breakText !== undefined || previous === undefined || absolute.value === null) return "";
  if (amountOf(absolute.value) === 0) return ", unverändert gegenüber dem Vorjahr";
  const threshold = unit?.nahezuUnveraendertUnter ?? 0;
  const [value, places, noun, almost] =
    unit?.kind === "prozent"
      ? [absolute.value, decimals, " Prozentpunkte", threshold]
      : percent !== undefined && percent.value !== null
        ? [percent.value, 1, " Prozent", threshold]
        : [absolute.value, decimals, "", unit?.kind === "rate" ? threshold : 0];
  if (amountOf(value) < almost || roundHalfAwayFromZero(value, places) === 0) {
    return ", nahezu unverändert gegenüber dem Vorjahr";
  }
  return `, ${formatNumber(Math.abs(value), places)}${noun} ${value > 0 ? "mehr" : "weniger"} als ein Jahr zuvor`;
}

function missingSentence({observation, area, indicator, jointUnit}: SentenceParts): string {
  if (observation.obsStatus === "included_elsewhere" && jointUnit !== undefined) {
    return `Für ${accusative(area)} wird kein eigener Wert ausgewiesen; er ist in „${jointUnit.name}“ enthalten.`;
  }
  const when = timePeriodInSentence(observation.timePeriod, indicator.periodicity ?? "stichtag");
  const reason = isSecret(observation.obsStatus)
    ? "ist der Wert unbekannt oder geheim zu halten"
    : "liegt kein Wert vor";
  return `Für ${accusative(area)} ${reason} (${when}).`;
}
