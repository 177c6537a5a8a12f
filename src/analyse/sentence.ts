import type {Unit} from "../catalogue/catalogue.js";
import type {Indicator} from "../catalogue/indicator-schema.js";
import {formatNumber} from "../model/format.js";
import type {Observation} from "../model/observation.js";
import type {Region} from "../model/region.js";
import {LAND} from "../model/region.js";
import {roundHalfAwayFromZero} from "../model/rounding.js";
import {isSecret} from "../model/status.js";
import {formatTimePeriod, minusYears, timePeriodInSentence} from "../model/time-period.js";
import type {Change} from "./publication.js";

/** What a key sentence is made of. */
export type SentenceParts = {
  readonly indicator: Indicator;
  readonly area: Region;
  readonly observation: Observation;
  readonly unit: Unit | undefined;
  readonly decimals: number;
  readonly change: Change;
  /** Text of the break between this and the previous period, if there is one. */
  readonly breakText: string | undefined;
  readonly land: Observation | undefined;
  /** The joint unit that contains the area, where the statistic has one. */
  readonly jointUnit: Region | undefined;
};

/**
 * One to three neutral German sentences: level with its day, change on the previous year, and the
 * Land for comparison. Every number in them is a published one.
 */
export function keySentence(parts: SentenceParts): string {
  const {indicator, observation, area, land, decimals} = parts;
  const template = indicator.darstellung?.leitwert.satz ?? "";
  if (observation.obsValue === null) return missingSentence(parts);
  const level = fill(template, parts, observation.obsValue);
  const compared = changeClause(parts);
  const landClause =
    area.refArea === LAND || land?.obsValue === null || land === undefined || parts.unit?.kind === "anzahl"
      ? ""
      : ` In Hessen waren es ${withUnit(land.obsValue, decimals, parts.unit)}.`;
  return `${level}${compared.clause}.${landClause}${compared.sentence}`;
}

function fill(
  template: string,
  {indicator, area, unit, decimals, observation}: SentenceParts,
  value: number,
): string {
  const when = timePeriodInSentence(observation.timePeriod, indicator.periodicity ?? "stichtag");
  return template
    .replaceAll("{Zeit}", when.charAt(0).toUpperCase() + when.slice(1))
    .replaceAll("{zeit}", when)
    .replaceAll("{ort}", area.inPhrase)
    .replaceAll(
      "{wert}",
      unit?.kind === "prozent" ? withUnit(value, decimals, unit) : formatNumber(value, decimals),
    );
}

function withUnit(value: number, decimals: number, unit: Unit | undefined): string {
  const number = formatNumber(value, decimals);
  if (unit?.kind === "prozent") return `${number} Prozent`;
  return unit?.kind === "rate" ? `${number} ${unit.titel}` : number;
}

/** The change as a clause, or the sentence why there is none. */
function changeClause(parts: SentenceParts): {readonly clause: string; readonly sentence: string} {
  const {change, unit, observation, indicator, breakText, decimals} = parts;
  const periodicity = indicator.periodicity ?? "stichtag";
  if (breakText !== undefined && change.previous !== undefined) {
    const before = formatTimePeriod(minusYears(observation.timePeriod, 1), periodicity);
    return {clause: "", sentence: ` Ein Vergleich mit ${before} ist nicht möglich: ${breakText}`};
  }
  const difference = change.absolute;
  if (change.previous === undefined || difference.value === null) return {clause: "", sentence: ""};
  const percent = change.percent;
  const [value, places, noun] =
    unit?.kind === "prozent"
      ? [difference.value, 1, "Prozentpunkte"]
      : percent?.value !== null && percent !== undefined
        ? [percent.value, 1, "Prozent"]
        : [difference.value, decimals, ""];
  const size = Math.abs(roundHalfAwayFromZero(value, places));
  if (size === 0) return {clause: ", nahezu unverändert gegenüber dem Vorjahr", sentence: ""};
  const amount = `${formatNumber(size, places)}${noun === "" ? "" : ` ${noun}`}`;
  return {clause: `, ${amount} ${value > 0 ? "mehr" : "weniger"} als ein Jahr zuvor`, sentence: ""};
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

/** The area after "für": `im Landkreis Kassel` gives `den Landkreis Kassel`. */
function accusative({inPhrase}: Region): string {
  return inPhrase
    .replace(/^im /, "den ")
    .replace(/^in der /, "die ")
    .replace(/^in /, "");
}
