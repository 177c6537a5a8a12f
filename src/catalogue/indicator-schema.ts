import {z} from "zod";
import {
  dimensionId,
  dimensions,
  englishTitles,
  periodBound,
  periodicity,
  slug,
  tableKey,
  text,
  unit,
} from "./common-schema.js";

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, "Kennung aus Kleinbuchstaben, Ziffern und Bindestrich");

/** A quantity taken from official tables. Earlier tables win where several have the same figure. */
const variable = z.strictObject({
  id,
  titel: text,
  tables: z
    .array(
      z.strictObject({
        table: tableKey,
        measure: id,
        from: periodBound.optional(),
        to: periodBound.optional(),
        where: dimensions.optional().describe("Feste Ausprägungen dieser Tabelle"),
      }),
    )
    .min(1),
});

/** A variable, or the difference of two. */
const operand = z.union([
  z.strictObject({variable: id}),
  z.strictObject({plus: id, minus: id}).describe("Saldo zweier Größen"),
]);

const measureBase = {
  id,
  titel: text,
  kurztitel: text.describe("Für Tabellenköpfe und Achsen"),
  unit,
  decimals: z.number().int().min(0).max(3),
  only: z
    .record(dimensionId, z.array(z.string()))
    .optional()
    .describe("Ausprägungen, für die es das Maß gibt; ohne Angabe alle"),
  darunter: z
    .boolean()
    .optional()
    .describe("Ausprägungen überschneiden sich und dürfen nicht addiert werden"),
};

const published = id
  .optional()
  .describe(
    "Größe mit veröffentlichten Werten desselben Maßes; sie gilt, wo Zähler oder Nenner nicht vorliegen",
  );

/** The closed list of measures; see `docs/handbuch/masse.md`. */
const measure = z.discriminatedUnion("kind", [
  z.strictObject({kind: z.literal("anzahl"), ...measureBase, variable: id}),
  z.strictObject({kind: z.literal("saldo"), ...measureBase, plus: id, minus: id}),
  z.strictObject({
    kind: z.literal("anteil"),
    ...measureBase,
    variable: id,
    of: dimensionId.describe("Dimension, deren Insgesamt der Nenner ist"),
    published,
  }),
  z.strictObject({
    kind: z.literal("quote"),
    ...measureBase,
    numerator: operand,
    denominator: z.strictObject({
      variable: id,
      lag: z.number().int().min(0).max(2).describe("Jahre, die der Nenner zurückliegt"),
      where: dimensions.optional(),
    }),
    published,
  }),
  z.strictObject({
    kind: z.literal("je-1000"),
    ...measureBase,
    numerator: operand,
    denominator: z
      .strictObject({variable: id})
      .describe("Mittlere Bevölkerung: Mittel aus 31.12. des Vorjahres und 31.12. des Jahres"),
  }),
  z.strictObject({kind: z.literal("veroeffentlichte-quote"), ...measureBase, variable: id}),
]);

/** A measure with fixed codes: what a map, a chart or a key sentence shows. */
const view = z.strictObject({measure: id, dimensions: dimensions.optional()});

/** A worked example: given figures and the result, worked by hand, run as a test and printed. */
const exampleValue = z.strictObject({
  variable: id,
  timePeriod: periodBound,
  dimensions: dimensions.optional(),
  wert: z.number(),
});
const exampleResult = z.strictObject({
  measure: id,
  timePeriod: periodBound,
  dimensions: dimensions.optional(),
  veraenderung: z
    .enum(["absolut", "prozent"])
    .optional()
    .describe("Nicht der Wert selbst, sondern seine Veränderung gegenüber dem Vorjahr"),
  wert: z.number().describe("Gerundet auf die Nachkommastellen des Maßes, Prozente auf eine"),
  rechnung: text.describe("Der Rechenweg in einer Zeile"),
});

/** One official definition of one indicator. */
export const indicatorSchema = z.strictObject({
  code: z.string().regex(/^[1-9][A-Z]$/),
  slug: slug.describe("Teil von Dateinamen und Adressen, ohne Umlaute"),
  themenfeld: z.number().int().min(1).max(9),
  status: z.enum(["festgelegt", "vorlaeufig"]).describe("Ob Code und Titel feststehen"),
  titel: text,
  kurztitel: text,
  en: englishTitles.optional(),
  aussage: text,
  definition: text,
  zaehler: text.optional(),
  nenner: text.optional(),
  periodicity: periodicity.optional(),
  statistik: text,
  evas: z.array(z.string().regex(/^\d{5}$/)),
  dimensions: z
    .array(z.strictObject({id: dimensionId, codes: z.array(z.string()).min(1)}))
    .describe("Gliederungen in Reihenfolge mit ihren Ausprägungen, _T ist insgesamt"),
  variables: z.array(variable),
  measures: z.array(measure),
  darstellung: z
    .strictObject({
      leitwert: view
        .extend({
          satz: text.describe(
            "Satz zum Leitwert mit {Zeit} oder {zeit} (am …), {ort} (in …) und {wert}, ohne Punkt am Ende; {lebte|lebten} wählt bei genau 1 das erste Wort",
          ),
        })
        .describe("Der Wert, mit dem der Indikator auf der Startseite und im Leitsatz steht"),
      karte: view.optional().describe("Nur Raten und Anteile"),
      kreise: view.describe("Balken über die Kreise"),
      zeitreihe: view.describe("Linien über die Zeit"),
      struktur: z
        .strictObject({
          measure: id,
          over: dimensionId,
          codes: z.array(z.string()),
          by: dimensionId.optional(),
          dimensions: dimensions.optional(),
        })
        .optional()
        .describe("100-Prozent-Balken: Ausprägungen, die zusammen das Ganze ergeben"),
      bilanz: z
        .strictObject({plus: view, minus: view, saldo: view})
        .optional()
        .describe("Zwei gegenläufige Größen und ihr Saldo"),
      pyramide: z
        .strictObject({measure: id, codes: z.array(z.string())})
        .optional()
        .describe("Altersaufbau nach Geschlecht"),
    })
    .optional(),
  hinweise: z.array(text),
  geheimhaltung: text,
  vergleichbarkeit: text,
  lieferung: text.optional().describe("Für Indikatoren ohne Zahlen: von wem und wie die Zahlen kommen"),
  naechsteAktualisierung: text,
  rechenbeispiel: z
    .strictObject({
      text: text,
      gegeben: z.array(exampleValue).min(1),
      ergebnis: z.array(exampleResult).min(1),
    })
    .optional(),
});

/** One official definition of one indicator. */
export type Indicator = z.infer<typeof indicatorSchema>;

/** One measure of an indicator. */
export type Measure = Indicator["measures"][number];

/** A measure with fixed codes. */
export type View = z.infer<typeof view>;
