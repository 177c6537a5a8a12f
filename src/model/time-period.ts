import {kimError} from "../messages/kim-error.js";

/**
 * What a figure's time means.
 *
 * - `stichtag`: a state on a day; time period `2024-12-31`
 * - `jahressumme`: events of a calendar year; time period `2024`
 * - `jahresdurchschnitt`: mean of twelve months; time period `2024`
 * - `schuljahr`: state at the beginning of a school year; time period `2023` for 2023/24
 */
export type Periodicity = "stichtag" | "jahressumme" | "jahresdurchschnitt" | "schuljahr";

/** Calendar year in which a time period lies or begins. */
export function yearOf(timePeriod: string): number {
  return Number(timePeriod.slice(0, 4));
}

/** The time period `years` earlier (or later, if negative): `2024-12-31` minus 1 is `2023-12-31`. */
export function minusYears(timePeriod: string, years: number): string {
  return `${yearOf(timePeriod) - years}${timePeriod.slice(4)}`;
}

/**
 * Reads a period as people and producers write it: `2024`, `2024-12-31`, `31.12.2024`, `2023/24`.
 * A school year gives its first year.
 *
 * @throws KimError time-period-invalid
 */
export function parseTimePeriod(text: string): string {
  const trimmed = text.trim();
  const german = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(trimmed);
  const iso = german === null ? trimmed : `${german[3]}-${german[2]}-${german[1]}`;
  const schoolYear = /^(\d{4})\/(\d{2}|\d{4})$/.exec(iso);
  if (schoolYear !== null) {
    const first = schoolYear[1] ?? "";
    if ((Number(first) + 1) % 100 === Number(schoolYear[2]) % 100) return first;
  }
  if (/^\d{4}$/.test(iso)) return iso;
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso) && isDay(iso)) return iso;
  throw kimError("time-period-invalid", {text});
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
}

/** German day: `2024-12-31` becomes `31.12.2024`. */
export function formatDay(iso: string): string {
  return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`;
}

/** Period as a table head or axis prints it: `31.12.2024`, `2024`, `2023/24`. */
export function formatTimePeriod(timePeriod: string, periodicity: Periodicity): string {
  switch (periodicity) {
    case "stichtag":
      return timePeriod.length === 10 ? formatDay(timePeriod) : timePeriod;
    case "schuljahr":
      return `${yearOf(timePeriod)}/${String((yearOf(timePeriod) + 1) % 100).padStart(2, "0")}`;
    case "jahressumme":
    case "jahresdurchschnitt":
      return String(yearOf(timePeriod));
  }
}

/** Period in a sentence: `am 31.12.2024`, `im Jahr 2024`, `im Jahresdurchschnitt 2024`, `im Schuljahr 2023/24`. */
export function timePeriodInSentence(timePeriod: string, periodicity: Periodicity): string {
  const text = formatTimePeriod(timePeriod, periodicity);
  switch (periodicity) {
    case "stichtag":
      return `am ${text}`;
    case "jahressumme":
      return `im Jahr ${text}`;
    case "jahresdurchschnitt":
      return `im Jahresdurchschnitt ${text}`;
    case "schuljahr":
      return `im Schuljahr ${text}`;
  }
}

/** What the period is, for a subtitle: `Stichtag 31.12.2024`, `Jahressumme 2024` … */
export function timePeriodHeading(timePeriod: string, periodicity: Periodicity): string {
  const names: Record<Periodicity, string> = {
    stichtag: "Stichtag",
    jahressumme: "Jahressumme",
    jahresdurchschnitt: "Jahresdurchschnitt",
    schuljahr: "Schuljahr",
  };
  return `${names[periodicity]} ${formatTimePeriod(timePeriod, periodicity)}`;
}

/** The day from which a territorial state counts for this period: the Stichtag itself, or the year's last day. */
export function referenceDay(timePeriod: string): string {
  return timePeriod.length === 10 ? timePeriod : `${timePeriod}-12-31`;
}
