import {z} from "zod";
import {isPortableName} from "../model/file-name.js";

/** A German text of at least a word. */
export const text = z.string().trim().min(1);

const DEVICE_NAME =
  "Unter Windows ist das der Name eines Geräts (con, nul, com1 …); keine Datei kann so heißen, einen anderen wählen";

/** Part of file names and addresses: small letters, digits and hyphens, and no name of a device. */
export const slug = z
  .string()
  .regex(/^[a-z0-9-]+$/, "Nur Kleinbuchstaben ohne Umlaute, Ziffern und Bindestrich")
  .refine(isPortableName, {error: DEVICE_NAME});

/** Key of a source table: producer and table number, `hsl/12411-01-01-4`; both name folders and files. */
export const tableKey = z
  .string()
  .regex(/^[a-z]+\/[A-Za-z0-9-]+$/, "Tabelle als produzent/nummer angeben, z. B. hsl/12411-01-01-4")
  .refine((key) => key.split("/").every(isPortableName), {error: DEVICE_NAME});

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

/** Code of a characteristic, `NATA`, `Y0T2`, `_T`; small it is part of the names of pictures. */
export const codelistCode = z
  .string()
  .regex(/^[A-Z0-9_][A-Za-z0-9_-]*$/, "Code aus Buchstaben, Ziffern, Bindestrich und Unterstrich bilden");

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

/** Unit of a measure, a code of `catalogue/codelists/einheiten.yml`. */
export const unit = z.string().regex(/^[a-z0-9-]+$/);
