import {kimError} from "../messages/kim-error.js";

/**
 * What a figure's time means.
 *
 * - `stichtag`: a state on a day; time period `2024-12-31`
 * - `jahressumme`: events of a calendar year; time period `2024`
 * - `jahresdurchschnitt`: mean of twelve months; time period `2024`
 * - `schuljahr`: state at the beginning of a school year; time period `2023` for 2023/24
 * - `halbjahr`: events or state of a half-year; time period `2024-S1` (SDMX)
 * - `monat`: state or events of a reporting month; time period `2024-12`
 */
export type Periodicity =
  | "stichtag"
  | "jahressumme"
  | "jahresdurchschnitt"
  | "schuljahr"
  | "halbjahr"
  | "monat";

const months = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
];

/** Calendar year in which a time period lies or begins. */
export function yearOf(timePeriod: string): number {
  return Number(timePeriod.slice(0, 4));
}

/** The time period `years` earlier (or later, if negative): `2024-12-31` minus 1 is `2023-12-31`. */
export function minusYears(timePeriod: string, years: number): string {
  return `${yearOf(timePeriod) - years}${timePeriod.slice(4)}`;
}

/**
 * Reads a period as people and producers write it: `2024`, `2024-12-31`, `31.12.2024`, `2023/24`,
 * `Dezember 2024`, `2024-12`, `1. Halbjahr 2024`, `2024-S1`. A school year gives its first year.
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
  const month = /^([A-Za-zä]+) (\d{4})$/.exec(iso);
  const number = months.indexOf(month?.[1] ?? "") + 1;
  if (month !== null && number > 0) return `${month[2]}-${String(number).padStart(2, "0")}`;
  const halfYear = /^([12])\. ?Halbjahr (\d{4})$/.exec(iso);
  if (halfYear !== null) return `${halfYear[2]}-S${halfYear[1]}`;
  if (/^\d{4}(-S[12]|-(0[1-9]|1[0-2]))?$/.test(iso)) return iso;
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

/** Period as a table head or axis prints it: `31.12.2024`, `2024`, `2023/24`, `1. Halbjahr 2024`, `Dezember 2024`. */
export function formatTimePeriod(timePeriod: string, periodicity: Periodicity): string {
  switch (periodicity) {
    case "stichtag":
      return timePeriod.length === 10 ? formatDay(timePeriod) : timePeriod;
    case "schuljahr":
      return `${yearOf(timePeriod)}/${String((yearOf(timePeriod) + 1) % 100).padStart(2, "0")}`;
    case "jahressumme":
    case "jahresdurchschnitt":
      return String(yearOf(timePeriod));
    case "halbjahr":
      return `${timePeriod.slice(6)}. Halbjahr ${yearOf(timePeriod)}`;
    case "monat":
      return `${months[Number(timePeriod.slice(5, 7)) - 1] ?? ""} ${yearOf(timePeriod)}`.trim();
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
    case "halbjahr":
    case "monat":
      return `im ${text}`;
  }
}

/** What the period is, for a subtitle: `Stichtag 31.12.2024`, `Jahressumme 2024` … */
export function timePeriodHeading(timePeriod: string, periodicity: Periodicity): string {
  const names: Record<Periodicity, string> = {
    stichtag: "Stichtag",
    jahressumme: "Jahressumme",
    jahresdurchschnitt: "Jahresdurchschnitt",
    schuljahr: "Schuljahr",
    halbjahr: "",
    monat: "Berichtsmonat",
  };
  return `${names[periodicity]} ${formatTimePeriod(timePeriod, periodicity)}`.trim();
}

/** The day from which a territorial state counts for this period: the Stichtag itself, or the period's last day. */
export function referenceDay(timePeriod: string): string {
  switch (timePeriod.length) {
    case 10:
      return timePeriod;
    case 7: {
      const month = timePeriod.endsWith("S1")
        ? 6
        : timePeriod.endsWith("S2")
          ? 12
          : Number(timePeriod.slice(5));
      return new Date(Date.UTC(yearOf(timePeriod), month, 0)).toISOString().slice(0, 10);
    }
    default:
      return `${timePeriod}-12-31`;
  }
}
