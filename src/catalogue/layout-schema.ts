import {z} from "zod";
import {dimensionId, periodBound, text} from "./common-schema.js";

const measureId = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** What the figures of one column are: a measure with fixed codes; a dimension left out means its total. */
const figure = z.object({measure: measureId}).catchall(z.string().min(1));

/**
 * Web table of the GENESIS family, as CSV or XLSX: title rows, header rows, one line per region,
 * a footer after ten underscores. The time may be the first column, stand in the header, or in a
 * line of its own; the reader finds out which.
 */
const tabelle = z.strictObject({
  format: z.literal("tabelle"),
  rows: z
    .array(dimensionId)
    .default([])
    .describe("Gliederungen, die in eigenen Spalten hinter dem Namen der Gebietseinheit stehen"),
  measure: measureId.optional().describe("Das Merkmal, wenn der Tabellenkopf nur Gliederungen nennt"),
  levels: z
    .array(dimensionId)
    .min(1)
    .optional()
    .describe(
      "Kopfzeilen von oben nach unten, wenn jede genau eine Gliederung enthält (Bezeichnungen in labels)",
    ),
  columns: z
    .array(z.object({header: z.array(text).min(1), measure: measureId}).catchall(z.string().min(1)))
    .min(1)
    .optional()
    .describe("Spalten einzeln: Bezeichnungen der Kopfzeilen von oben nach unten und was sie bedeuten"),
  ignore: z
    .array(text)
    .default([])
    .describe("Bezeichnungen im Kopf, die nichts unterscheiden, z. B. Geschlecht"),
  skip: z
    .array(z.array(text).min(1))
    .default([])
    .describe("Spalten, die nicht übernommen werden: Bezeichnungen der Kopfzeilen von oben nach unten"),
  spellings: z
    .record(text, z.array(text).min(1))
    .default({})
    .describe("Andere Schreibweisen einer Bezeichnung in columns, z. B. ausländisch: [Ausländer]"),
});

/**
 * Worksheet of a workbook with one row per area: tables of the BA, special tables of the HSL and of
 * ministries. The table is found by the text of a header cell, wherever in the sheet it stands.
 */
const mappe = z.strictObject({
  format: z.literal("mappe"),
  sheet: text.describe("Name des Tabellenblatts; * steht für beliebige Zeichen"),
  anchor: text.describe("Text der Kopfzelle über den Gebietseinheiten, z. B. Region; die Zeile ist gleich"),
  marks: z
    .array(text)
    .default([])
    .describe("Texte, die über den Zahlen vorkommen müssen, damit die Beschreibung gilt"),
  above: z.number().int().min(0).default(0).describe("Kopfzeilen über der Zeile von anchor"),
  below: z.number().int().min(0).default(0).describe("Kopfzeilen unter der Zeile von anchor"),
  area: z
    .enum(["key", "key-name"])
    .default("key")
    .describe(
      "key: Schlüssel in einer Spalte, Name in der nächsten; key-name: beides in einer Zelle (06411 Darmstadt)",
    ),
  rows: z
    .record(text, dimensionId)
    .default({})
    .describe("Spalten mit Gliederungen: Text im Kopf und Gliederung; eine leere Zelle heißt insgesamt"),
  measure: tabelle.shape.measure,
  levels: tabelle.shape.levels,
  columns: tabelle.shape.columns,
  ignore: tabelle.shape.ignore,
  skip: tabelle.shape.skip,
  spellings: tabelle.shape.spellings,
  ignoreOthers: z
    .boolean()
    .default(false)
    .describe("Auch alle nicht beschriebenen Spalten und Zeilen werden nicht gelesen"),
  pending: z
    .boolean()
    .default(false)
    .describe("Eine Spalte, in der überall 0 oder „...“ steht, ist ein noch nicht berichteter Zeitraum"),
  herkunft: text.optional().describe("Wie die Lieferung im Verzeichnis der Lieferungen bezeichnet wird"),
});

/** Flat file of the GENESIS family (ffcsv), old or new form, German or English. */
const ffcsv = z.strictObject({
  format: z.literal("ffcsv"),
  variables: z
    .record(z.string(), dimensionId)
    .default({})
    .describe("Merkmalscodes außer dem Gebiet und die Gliederung, die sie meinen, z. B. GES: sex"),
  contents: z
    .record(z.string(), figure)
    .describe("Codes der Werte und was sie bedeuten, z. B. BEVSTD: {measure: bevoelkerung}"),
});

/** What the figures of a column of a list are; the column may be for one period. */
const listFigure = z
  .object({
    measure: measureId,
    timePeriod: periodBound.optional().describe("Zeitraum der Spalte, wenn keine Spalte der Liste ihn nennt"),
  })
  .catchall(z.string().min(1));

/** List with one header line and one line per region and period: CSV, JSON array of objects, or a worksheet. */
const liste = z.strictObject({
  format: z.literal("liste"),
  columns: z
    .record(text, z.union([dimensionId, listFigure]))
    .describe(
      "Spaltenname und was darin steht: ref_area, time_period, region_label, eine Gliederung oder ein Merkmal; eine Spalte ohne Namen heißt Spalte 1",
    ),
  where: z
    .record(text, z.array(text).min(1))
    .default({})
    .describe("Nur Zeilen, in deren Spalte einer dieser Texte steht, z. B. kuerzel: [a_ausl_bev]"),
  ignore: z.array(text).default([]).describe("Spalten, die nicht gelesen werden"),
  ignoreOthers: z.boolean().default(false).describe("Auch alle nicht genannten Spalten werden nicht gelesen"),
  empty: z.literal([".", "..."]).optional().describe("Das Zeichen, für das eine leere Zelle steht"),
  zeroLost: z
    .boolean()
    .default(false)
    .describe(
      "Die Gebietsschlüssel haben ihre führende Null verloren. Sie wird ergänzt; die Bezeichnung muss zum Gebiet passen",
    ),
  keySuffix: z
    .string()
    .regex(/^0+$/)
    .optional()
    .describe("Nullen, die an die Schlüssel der Kreise angehängt sind und wegfallen, z. B. 000"),
  keys: z
    .record(text, z.string())
    .default({})
    .describe('Gebietsschlüssel der Datei, die anders lauten als die amtlichen, z. B. 00006: "06"'),
  decimal: z.enum([",", "."]).default(",").describe("Dezimalzeichen"),
  herkunft: text.optional().describe("Wie die Lieferung im Verzeichnis der Lieferungen bezeichnet wird"),
});

/** One form in which a source table is delivered. */
export const layout = z.discriminatedUnion("format", [tabelle, mappe, ffcsv, liste]);

/**
 * How the producer calls the codes of a dimension, or the measures of the table: code → names.
 * Names are compared without leading, trailing and doubled blanks.
 */
export const labels = z.record(dimensionId, z.record(z.string(), z.array(text).min(1)));

/** One form in which a source table is delivered. */
export type Layout = z.infer<typeof layout>;

/** Layout of a web table. */
export type TabelleLayout = z.infer<typeof tabelle>;

/** Layout of a worksheet with one row per area. */
export type MappeLayout = z.infer<typeof mappe>;

/** Layout of the flat file of a GENESIS service (ffcsv). */
export type FfcsvLayout = z.infer<typeof ffcsv>;

/** Layout of a list: a row or record per figure, its columns named by the catalogue. */
export type ListeLayout = z.infer<typeof liste>;

/** What the figures of one column are. */
export type FigureColumn = z.infer<typeof figure>;
