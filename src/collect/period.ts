import type {Source} from "../catalogue/source-schema.js";
import {KimError, kimError, type Place} from "../messages/kim-error.js";
import {parseTimePeriod} from "../model/time-period.js";

/** Whether a text is nothing but a year, a school year or a day, as producers write them. */
export function isPeriod(text: string): boolean {
  return /^((19|20)\d{2}(\/\d{2}|\/\d{4}|-\d{2}-\d{2})?|\d{2}\.\d{2}\.(19|20)\d{2})$/.test(text);
}

/** The period that a line of its own names: `2024`, `31.12.2024`, `Jahr: 2024`, `Schuljahr: 2023/24`; else undefined. */
export function periodOfLine(text: string): string | undefined {
  const period = text.replace(/^(Jahr|Berichtsjahr|Schuljahr|Stichtag|Zeit)\s*:\s*/, "").trim();
  return isPeriod(period) ? period : undefined;
}

const expected: Readonly<Record<Source["periodicity"], string>> = {
  stichtag: "ein Stichtag",
  jahressumme: "ein Jahr",
  jahresdurchschnitt: "ein Jahr",
  schuljahr: "ein Schuljahr",
  halbjahr: "ein Halbjahr",
  monat: "ein Monat",
};

/** Length of the time periods of a kind: `2024`, `2024-12-31`, `2024-S1`, `2024-12`. */
const lengths: Readonly<Record<Source["periodicity"], number>> = {
  stichtag: 10,
  jahressumme: 4,
  jahresdurchschnitt: 4,
  schuljahr: 4,
  halbjahr: 7,
  monat: 7,
};

/**
 * The time period of a figure: ISO day for a Stichtag, half-year or month as declared, year otherwise
 * (the first year of a school year). A year in a table with a fixed Stichtag means that day of the year.
 *
 * @throws KimError period-kind when the text is no period or not the kind of period the table has
 */
export function timePeriodOf(text: string, source: Source, place: () => Place): string {
  const refuse = () => kimError("period-kind", {text, expected: expectedOf(source)}, place());
  const period = parse(source.periodicity === "schuljahr" ? winterSemester(text) : text, refuse);
  if (source.periodicity !== "stichtag") {
    const halfYear = period.includes("S") === (source.periodicity === "halbjahr");
    if (period.length !== lengths[source.periodicity] || !halfYear) throw refuse();
    return period;
  }
  if (period.length === 4) {
    if (source.stichtag === undefined) throw refuse();
    return `${period}-${source.stichtag}`;
  }
  if (period.length !== lengths.stichtag) throw refuse();
  if (source.stichtag !== undefined && period.slice(5) !== source.stichtag) throw refuse();
  return period;
}

/** The academic year of a winter semester; as of 2026-03 flat files write WS 2022/23 as `2022-10P6M`. */
function winterSemester(text: string): string {
  return /^(\d{4})-10P6M$/.exec(text)?.[1] ?? text;
}

function parse(text: string, refuse: () => KimError): string {
  try {
    return parseTimePeriod(text);
  } catch (error) {
    throw error instanceof KimError ? refuse() : error;
  }
}

function expectedOf({periodicity, stichtag}: Source): string {
  if (periodicity !== "stichtag" || stichtag === undefined) return expected[periodicity];
  return `der Stichtag ${stichtag.slice(3)}.${stichtag.slice(0, 2)}.`;
}
