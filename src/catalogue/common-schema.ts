import {z} from "zod";

/** A German text of at least a word. */
export const text = z.string().trim().min(1);

/** Key of a source table: producer and table number, `hsl/12411-01-01-4`. */
export const tableKey = z
  .string()
  .regex(/^[a-z]+\/[A-Za-z0-9-]+$/, "Tabelle als produzent/nummer angeben, z. B. hsl/12411-01-01-4");

/** ISO day. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "Tag als JJJJ-MM-TT angeben");

/** A year, day, month or half-year: the boundary of a range of periods. Written in quotes. */
export const periodBound = z
  .string()
  .regex(
    /^\d{4}(-\d{2}-\d{2}|-\d{2}|-S[12])?$/,
    'Jahr als "JJJJ", Tag als "JJJJ-MM-TT", Monat als "JJJJ-MM" oder Halbjahr als "JJJJ-S1" angeben',
  );

/** Name of a dimension. */
export const dimensionId = z
  .string()
  .regex(/^[a-z][a-z_]*$/, "Gliederung mit Kleinbuchstaben und Unterstrich schreiben, wie in merkmale.yml");

/** Codes per dimension; a dimension left out means its total. */
export const dimensions = z.record(dimensionId, z.string());

/** What a figure's time means; see `Periodicity`. */
export const periodicity = z.enum([
  "stichtag",
  "jahressumme",
  "jahresdurchschnitt",
  "schuljahr",
  "halbjahr",
  "monat",
]);

/** English title and short title, for a page in English. */
export const englishTitles = z
  .strictObject({titel: text, kurztitel: text.optional()})
  .describe("Titel in englischer Sprache");

/** Unit of a measure, a code of `catalogue/codelists/einheit.yml`. */
export const unit = z.string().regex(/^[a-z0-9-]+$/);
