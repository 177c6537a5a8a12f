import type {Source} from "../../catalogue/source-schema.js";
import {isPeriod} from "../period.js";

const monthNames = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

/** What the texts of a header say about the time: the period, and the texts that say it. */
export type HeaderPeriod = {readonly period: string | undefined; readonly texts: ReadonlySet<string>};

/**
 * Finds the period in the texts above a column, as offices write them: a day, a year, a month
 * (`Dezember 2025`, `Dez 25`, a date of the first of the month), or a year over the number of a month.
 *
 * @param source decides what a month means: itself, or its last day where the table has a Stichtag
 */
export function headerPeriod(texts: readonly string[], source: Source): HeaderPeriod {
  const used = new Set<string>();
  const use = (text: string, period: string): HeaderPeriod => {
    used.add(text);
    for (const other of texts)
      if (/^(19|20)\d{2}$/.test(other) || /^(0?[1-9]|1[0-2])$/.test(other)) used.add(other);
    return {period, texts: used};
  };
  for (const text of texts) {
    const month = monthOf(text);
    if (month !== undefined) return use(text, inTable(month, source));
  }
  for (const text of texts) {
    const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
    if (day !== null && monthly(source)) return use(text, inTable(`${day[1]}-${day[2]}`, source));
    if (isPeriod(text) && text.length > 4) return use(text, text);
  }
  const year = texts.find((text) => /^(19|20)\d{2}$/.test(text));
  const number = texts.find((text) => /^(0?[1-9]|1[0-2])$/.test(text));
  if (year === undefined) return {period: undefined, texts: used};
  if (number !== undefined && monthly(source))
    return use(number, inTable(`${year}-${number.padStart(2, "0")}`, source));
  return use(year, year);
}

/** Whether the periods of a table are months, or days that are not the same each year. */
function monthly({periodicity, stichtag}: Source): boolean {
  return periodicity === "monat" || (periodicity === "stichtag" && stichtag === undefined);
}

function monthOf(text: string): string | undefined {
  const match = /^(?:Monat |Berichtsmonat:? ?)?([A-Za-zä]{3,9})\.?,? (?:(?:19|20)?(\d{2}))$/.exec(text);
  const index = monthNames.indexOf((match?.[1] ?? "").slice(0, 3).toLowerCase());
  return match === null || index < 0 ? undefined : `20${match[2]}-${String(index + 1).padStart(2, "0")}`;
}

function inTable(month: string, {periodicity}: Source): string {
  if (periodicity === "monat") return month;
  const [year = "", number = ""] = month.split("-");
  return new Date(Date.UTC(Number(year), Number(number), 0)).toISOString().slice(0, 10);
}
