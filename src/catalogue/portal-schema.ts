import {z} from "zod";
import {day, text} from "./common-schema.js";

/** A web address with scheme and host. */
const webAddress = z.string().regex(/^https?:\/\/[^\s/]+(\/\S*)?$/, "Adresse mit https:// angeben");

const email = z.string().regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "E-Mail-Adresse als name@stelle.de angeben");

/** Name, address and ways to reach a body or a person in charge. */
const contact = z.strictObject({
  name: text.optional(),
  strasse: text.optional(),
  ort: text.optional().describe("Postleitzahl und Ort"),
  telefon: text.optional(),
  email: email.optional(),
  web: webAddress.optional(),
});

/** Schema of `catalogue/portal/betreiber.yml`: what only the operator of the pages can say. */
export const operatorSchema = z.strictObject({
  adresse: webAddress
    .transform((address) => (address.endsWith("/") ? address : `${address}/`))
    .optional()
    .describe("Adresse, unter der die Seiten stehen, z. B. https://integration.hessen.de/monitoring/"),
  anbieter: contact.default({}).describe("Diensteanbieter nach § 5 DDG"),
  vertretung: text.optional().describe("Wer den Anbieter vertritt"),
  verantwortlich: text.optional().describe("Inhaltlich verantwortlich nach § 18 Abs. 2 MStV"),
  umsatzsteuer: text.optional().describe("Umsatzsteuer-Identifikationsnummer, wenn es eine gibt"),
  datenschutz: z
    .strictObject({
      beauftragte: contact.default({}).describe("Datenschutzbeauftragte oder Datenschutzbeauftragter"),
      aufsicht: contact.default({}).describe("Zuständige Datenschutzaufsicht"),
      hosting: text.optional().describe("Wer den Server betreibt und wo er steht"),
      protokolle: text.optional().describe("Was der Server protokolliert, wozu und wie lange"),
    })
    .prefault({}),
  barrierefreiheit: z
    .strictObject({
      kontakt: contact.default({}).describe("Wohin Barrieren gemeldet werden"),
      durchsetzung: contact.default({}).describe("Durchsetzungsstelle"),
      erstellt: day.optional().describe("Tag, an dem die Erklärung erstellt oder zuletzt geprüft wurde"),
      pruefung: text.optional().describe("Wie geprüft wurde, z. B. Selbstbewertung oder BITV-Test"),
      maengel: z.array(text).default([]).describe("Was bekanntermaßen nicht barrierefrei ist, mit Grund"),
      gebaerdensprache: webAddress.optional().describe("Adresse des Films in Deutscher Gebärdensprache"),
    })
    .prefault({}),
});

/** Schema of `catalogue/portal/neues.yml`: news and corrections, newest first. */
export const newsSchema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .describe("Sprungziel der Seite; ändert sich nicht"),
    datum: day,
    art: z.enum(["neu", "berichtigung", "hinweis"]),
    titel: text,
    text,
    indikatoren: z.array(text).default([]).describe("Codes der Indikatoren, die es betrifft"),
  }),
);

/** Who operates the pages. Everything may be missing: pages then say what is to be filled in. */
export type Operator = z.infer<typeof operatorSchema>;

/** How to reach somebody. */
export type Contact = Operator["anbieter"];

/** A piece of news or a correction. */
export type NewsItem = z.infer<typeof newsSchema>[number];
