import {z} from "zod";
import {day, dimensionId, periodBound, tableKey, text} from "./common-schema.js";

const deviation = z
  .strictObject({
    grund: text.describe("Warum die Zahlen voneinander abweichen"),
    hoechstens: z.number().positive().describe("Größter Unterschied, den der Grund erklärt"),
  })
  .describe("Erklärte Abweichung");

const referenceValue = z.strictObject({
  area: z
    .string()
    .regex(/^06[0-9]{0,3}(\+06[0-9]{3})*$/, "Schlüssel in Anführungszeichen, mit führender Null"),
  period: periodBound,
  codes: z
    .record(dimensionId, z.union([z.string(), z.array(z.string()).min(2)]))
    .optional()
    .describe("Ausprägung je Gliederung; mehrere in eckigen Klammern werden summiert"),
  value: z.number().describe("Die anderswo veröffentlichte Zahl"),
  abweichung: deviation.optional(),
});

const series = z
  .strictObject({
    titel: text.describe("Was die Zahlen zählen"),
    indicator: z.string().optional().describe("Indikator, mit dessen Zahlen verglichen wird"),
    table: tableKey
      .optional()
      .describe("Statt eines Indikators: Quelltabelle, mit deren Zahlen verglichen wird"),
    measure: z.string().optional().describe("Merkmal des Indikators oder der Tabelle"),
    basis: z.enum(["VZ1987", "Z2011", "Z2022"]).optional().describe("Basis der Bevölkerungszahl"),
    veraenderungSeit: periodBound
      .optional()
      .describe("Verglichen wird die Veränderung seit diesem Zeitraum in Prozent"),
    anteil: z.boolean().default(false).describe("Verglichen wird der Anteil am Insgesamt in Prozent"),
    rundung: z
      .number()
      .positive()
      .optional()
      .describe("Vielfache, auf die die Zahlen gerundet veröffentlicht sind; fehlt es, gelten sie genau"),
    abweichung: deviation.optional(),
    offen: text.optional().describe("Warum die Zahlen (noch) nicht verglichen werden können"),
    werte: z.array(referenceValue).min(1),
  })
  .refine((one) => one.indicator === undefined || one.table === undefined, {
    message: "entweder indicator oder table angeben, nicht beide",
  })
  .refine((one) => (one.measure === undefined) === (one.indicator === undefined && one.table === undefined), {
    message: "measure gehört zu indicator oder table, und umgekehrt",
  })
  .refine((one) => one.measure !== undefined || one.offen !== undefined, {
    message: "ohne indicator oder table sagen, warum nicht verglichen wird (offen)",
  });

/** Schema of the files in `catalogue/vergleichswerte`: figures published elsewhere, by publication. */
export const referencesSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    titel: text.describe("Veröffentlichung, in der die Zahlen stehen"),
    herausgeber: text,
    link: z.url(),
    lizenz: text,
    uebernommen: day.describe("Tag, an dem die Zahlen übernommen wurden"),
    hinweis: text.optional(),
    reihen: z.array(series).min(1),
  }),
);

/** A publication with figures to compare with. */
export type ReferenceSource = z.infer<typeof referencesSchema>[number];

/** Figures of one kind in a publication. */
export type ReferenceSeries = ReferenceSource["reihen"][number];

/** One figure. */
export type ReferenceValue = ReferenceSeries["werte"][number];
