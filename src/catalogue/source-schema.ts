import {z} from "zod";
import {checkLayouts} from "./check-layouts.js";
import {day, dimensionId, periodBound, periodicity, tableKey, text, unit} from "./common-schema.js";
import {labels, layout} from "./layout-schema.js";

/** A measure of a source table, in the producer's words. */
const sourceMeasure = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe("Kennung im Programm, z. B. bevoelkerung"),
  titel: text.describe("Bezeichnung des Merkmals beim Produzenten"),
  unit,
  additive: z
    .boolean()
    .describe("Ob die Kreise zum Regierungsbezirk und zum Land addiert werden dürfen, wenn deren Wert fehlt"),
});

/** Which census a population figure rests on: the first rule that fits wins. */
const basisRule = z.strictObject({
  basis: z.enum(["VZ1987", "Z2011", "Z2022"]),
  from: periodBound.optional(),
  to: periodBound.optional(),
  standBefore: day.optional().describe("Gilt nur für Lieferungen mit einem Stand vor diesem Tag"),
});

/**
 * One official table: what it is, how it may be used, what must be known to calculate with it,
 * and how its files look (`layouts`).
 */
export const sourceSchema = z
  .strictObject({
    table: tableKey,
    titel: text,
    statistik: text.describe("Name der Statistik"),
    evas: z
      .string()
      .regex(/^\d{5}$/)
      .describe("EVAS-Nummer der Statistik"),
    producer: z.enum(["hsl", "ba", "destatis", "bbsr"]),
    herausgeber: text.describe("Wer die Tabelle veröffentlicht, wie im Quellenvermerk zu nennen"),
    quellenvermerk: text.describe("Quellenvermerk, wie er unter Tabellen und Bildern steht"),
    lizenz: text.describe("dl-de/by-2-0 oder Wortlaut der Nutzungsbedingungen"),
    lizenzLink: z.string().url().optional(),
    link: z.string().url().optional(),
    periodicity,
    stichtag: z
      .string()
      .regex(/^\d{2}-\d{2}$/)
      .optional()
      .describe("Tag des Stichtags als MM-TT"),
    measures: z.array(sourceMeasure).min(1),
    dimensions: z.array(dimensionId),
    rounding: z
      .strictObject({base: z.literal([5, 10]), from: periodBound.optional()})
      .optional()
      .describe("Rundung zur Geheimhaltung durch den Produzenten"),
    totals: z
      .array(dimensionId)
      .optional()
      .describe("Dimensionen ohne Insgesamt in der Tabelle: die Summe ihrer Ausprägungen gilt als Insgesamt"),
    zeichen: z
      .enum(["genesis", "hsl", "verbund", "ba"])
      .optional()
      .describe("Wessen Zeichen die Dateien anstelle von Zahlen enthalten; ohne Angabe die von GENESIS"),
    sparse: z
      .boolean()
      .optional()
      .describe(
        "Zeilen, in denen nichts vorhanden ist, fehlen in der Tabelle: eine fehlende Zeile heißt genau null",
      ),
    complements: z
      .array(z.strictObject({dimension: dimensionId, code: z.string(), total: z.string(), minus: z.string()}))
      .optional()
      .describe("Ausprägungen, die als Differenz entstehen: code = total − minus"),
    basis: z.array(basisRule).optional(),
    regions: z
      .array(z.strictObject({delivered: z.string(), means: z.string()}))
      .optional()
      .describe("Gemeinsame Einheiten: gelieferter Schlüssel und Einheit, die er meint"),
    gebietsstand: day
      .optional()
      .describe(
        "Alle Zeiträume sind auf die Kreise dieses Tages umgerechnet; ohne Angabe gilt der jeweilige Gebietsstand",
      ),
    withoutAreas: z
      .array(z.string())
      .optional()
      .describe("Gebietseinheiten, deren Zahlen nicht gelten; warum, steht in den Hinweisen"),
    estimated: z.boolean().optional().describe("Jede Zahl der Tabelle gilt als geschätzt (s)"),
    hinweise: z.array(text).optional(),
    labels: labels
      .optional()
      .describe("Bezeichnungen des Produzenten: Gliederung, Code und die Namen, unter denen er vorkommt"),
    officialCodes: z
      .record(dimensionId, z.string())
      .optional()
      .describe(
        "Gliederungen, deren Codes unverändert gelten, mit dem Muster (regulärer Ausdruck), das jeder erfüllt",
      ),
    layouts: z.array(layout).min(1).describe("Dateiformen, in denen die Tabelle geliefert wird"),
  })
  .superRefine(checkLayouts);

/** One official table. */
export type Source = z.infer<typeof sourceSchema>;
