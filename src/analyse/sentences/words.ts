import type {Unit} from "../../catalogue/catalogue.js";
import {formatNumber} from "../../model/format.js";
import {LAND, type Region} from "../../model/region.js";
import {roundHalfAwayFromZero} from "../../model/rounding.js";
import {formatTimePeriod, type Periodicity} from "../../model/time-period.js";

/** A number with its unit as a sentence needs it: `22,9 Prozent`, `8,4 je 1 000 Einwohnerinnen und Einwohner`, `1 204`. */
export function withUnit(value: number, decimals: number, unit: Unit | undefined): string {
  const number = formatNumber(value, decimals);
  if (unit?.kind === "prozent") return `${number} Prozent`;
  return unit?.kind === "rate" ? `${number} ${unit.titel}` : number;
}

/** Whether figures of a unit can be compared between areas of different size: percentages and rates, not counts. */
export function isComparable(unit: Unit | undefined): boolean {
  return unit?.kind === "prozent" || unit?.kind === "rate";
}

/** The area after "für": `im Landkreis Kassel` gives `den Landkreis Kassel`. */
export function accusative({inPhrase}: Region): string {
  return inPhrase
    .replace(/^im /, "den ")
    .replace(/^in der /, "die ")
    .replace(/^in /, "");
}

/** Whether an area is the Land itself. */
export function isLand(area: Region): boolean {
  return area.refArea === LAND;
}

/** First letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The period after "für": `den 31.12.2023`, `das Jahr 2023`, `das Schuljahr 2022/23`. */
export function periodAccusative(timePeriod: string, periodicity: Periodicity): string {
  const articles: Readonly<Record<Periodicity, string>> = {
    stichtag: "den",
    jahressumme: "das Jahr",
    jahresdurchschnitt: "den Jahresdurchschnitt",
    schuljahr: "das Schuljahr",
    halbjahr: "das",
    monat: "den",
  };
  return `${articles[periodicity]} ${formatTimePeriod(timePeriod, periodicity)}`;
}

/** The period after "mit": `dem 31.12.2023`, `dem Jahr 2023`, `dem Schuljahr 2022/23`. */
export function periodDative(timePeriod: string, periodicity: Periodicity): string {
  const articles: Readonly<Record<Periodicity, string>> = {
    stichtag: "dem",
    jahressumme: "dem Jahr",
    jahresdurchschnitt: "dem Jahresdurchschnitt",
    schuljahr: "dem Schuljahr",
    halbjahr: "dem",
    monat: "dem",
  };
  return `${articles[periodicity]} ${formatTimePeriod(timePeriod, periodicity)}`;
}

/** Amount of a change without the noise of binary fractions: 5.5 − 5.4 is 0.1. */
export function amountOf(change: number): number {
  return roundHalfAwayFromZero(Math.abs(change), 9);
}
