import type {Unit} from "../catalogue/catalogue.js";
import type {Indicator} from "../catalogue/indicator-schema.js";
import {formatNumber} from "../model/format.js";
import type {Observation} from "../model/observation.js";
import type {Region} from "../model/region.js";
import {LAND} from "../model/region.js";
import {roundHalfAwayFromZero} from "../model/rounding.js";
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
  const [value, places, one, many] =
    unit?.kind === "prozent"
      ? [difference.value, 1, "Prozentpunkt", "Prozentpunkte"]
      : percent?.value !== null && percent !== undefined
        ? [percent.value, 1, "Prozent", "Prozent"]
        : [difference.value, decimals, "", ""];
  const size = Math.abs(roundHalfAwayFromZero(value, places));
  if (size === 0) return {clause: ", nahezu unverändert gegenüber dem Vorjahr", sentence: ""};
  const noun = size === 1 ? one : many;
  const amount = `${formatNumber(size, places)}${noun === "" ? "" : ` ${noun}`}`;
  return {clause: `, ${amount} ${value > 0 ? "mehr" : "weniger"} als ein Jahr zuvor`, sentence: ""};
}

function missingSentence({observation, area, indicator}: SentenceParts): string {
  const when = timePeriodInSentence(observation.timePeriod, indicator.periodicity ?? "stichtag");
  if (observation.obsStatus === "included_elsewhere") {
    return `Für ${area.name} wird kein eigener Wert ausgewiesen; er ist in der gemeinsamen Einheit enthalten.`;
  }
  return `Für ${area.name} liegt ${when} kein Wert vor.`;
}
