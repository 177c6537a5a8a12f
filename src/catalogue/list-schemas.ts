import {z} from "zod";
import {momentInBerlin} from "../model/berlin-time.js";
import {codelistCode, day, dimensionId, englishTitles, periodBound, slug, text} from "./common-schema.js";

const refArea = z
  .string()
  .regex(/^06[0-9]{0,3}(\+06[0-9]{3})*$/, "Schlüssel in Anführungszeichen, mit führender Null");

/** Schema of `catalogue/codelists/regionen.yml`. */
export const regionsSchema = z.array(
  z.strictObject({
    refArea,
    level: z.enum([
      "land",
      "regierungsbezirk",
      "kreisfreie-stadt",
      "landkreis",
      "gemeinsame-einheit",
      "zeitkonstante-einheit",
    ]),
    name: text,
    officialName: text,
    inPhrase: text,
    regierungsbezirk: refArea.optional(),
    nuts: z.string().optional(),
    members: z.array(refArea).default([]),
    splitFrom: refArea.optional().describe("Kreis, zu dem die Einheit bis zum Tag vor validFrom gehört hat"),
    validFrom: day.optional(),
    validTo: day.optional(),
    slug,
    labels: z.array(text),
  }),
);

/** Schema of `catalogue/codelists/merkmale.yml`. */
export const codelistsSchema = z.array(
  z.strictObject({
    dimension: dimensionId,
    titel: text,
    codes: z
      .array(
        z.strictObject({
          code: codelistCode,
          titel: text,
          kurztitel: text,
          parts: z.array(z.array(z.string()).min(2)).default([]),
        }),
      )
      .min(1),
  }),
);

/** Schema of `catalogue/codelists/einheiten.yml`. */
export const unitsSchema = z.array(
  z.strictObject({
    code: z.string(),
    titel: text,
    kurztitel: text,
    kind: z.enum(["anzahl", "prozent", "rate"]),
    nahezuUnveraendertUnter: z
      .number()
      .positive()
      .optional()
      .describe(
        "Beträge darunter nennt ein Satz „nahezu unverändert“: bei anzahl in Prozent, sonst in der Einheit",
      ),
  }),
);

/** Schema of `catalogue/codelists/vergleichsgruppen.yml`. */
export const peerGroupsSchema = z.array(
  z.strictObject({
    code: z.string().regex(/^[a-z0-9-]+$/),
    titel: text,
    kurztitel: text.describe("Im Satz und in Tabellenköpfen"),
    text: text.describe("Welche Kreise die Gruppe bilden"),
    quelle: text.optional().describe("Wer die Kreise so einteilt, und auf welchem Stand"),
    refArea: refArea
      .optional()
      .describe("Amtliche Gebietseinheit aus genau diesen Kreisen; ihr veröffentlichter Wert gilt"),
    members: z.array(refArea).min(2),
  }),
);

/** Schema of `catalogue/events.yml`. */
export const eventsSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    kind: z.enum(["bruch", "ereignis"]),
    basis: z
      .enum(["VZ1987", "Z2011", "Z2022"])
      .optional()
      .describe("Text für den Wechsel auf diese Zensusbasis; wo er liegt, ergibt sich aus den Zahlen"),
    from: periodBound,
    titel: text,
    text,
    evas: z.array(z.string().regex(/^\d{5}$/)).min(1),
    indicators: z.array(z.string()).optional(),
    areas: z.array(refArea).optional().describe("Nur für diese Gebietseinheiten"),
  }),
);

/** Schema of `catalogue/themenfelder.yml`. */
export const themenfelderSchema = z.array(
  z.strictObject({
    nummer: z.number().int().min(1).max(9),
    titel: text,
    en: englishTitles.optional(),
    slug,
    text,
  }),
);

/** Schema of `catalogue/glossar.yml`. */
export const glossarySchema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .describe("Sprungziel der Webseite; ändert sich nicht"),
    term: text,
    en: text.optional().describe("Der Begriff in englischer Sprache"),
    text,
    quelle: text.describe("Gesetz, Statistik oder Norm; sonst „Festlegung dieses Monitorings“"),
    siehe: z.array(z.string()).default([]).describe("Kennungen verwandter Begriffe"),
  }),
);

/** Schema of `catalogue/edition.yml`. */
export const editionSchema = z.strictObject({
  name: text,
  titel: text,
  untertitel: text,
  herausgeber: text,
  kontakt: text,
  stand: day,
  version: z
    .string()
    .regex(/^\d{4}(\.\d{1,2})?$/)
    .describe("Version der Edition: 2026, für die erste Berichtigung 2026.1"),
  sperrfrist: z
    .string()
    .refine((local) => momentInBerlin(local) !== undefined, {
      error: "kein Zeitpunkt in deutscher Zeit (JJJJ-MM-TTThh:mm)",
    })
    .optional()
    .describe("Bis wann nichts veröffentlicht werden darf, deutsche Zeit: 2026-12-15T10:00"),
  zeichen: z.enum(["hsl", "verbund", "ba"]),
});
