import {z} from "zod";
import {day, tableKey, text} from "./common-schema.js";

const deliveryId = z.string().regex(/^[0-9a-f]{8}$/);

const findingId = z.string().regex(/^K-[0-9a-f]{10}$/);

/** Schema of `catalogue/answers.yml`: findings that a person has looked at, written by `kim check --accept`. */
export const answersSchema = z.array(
  z.strictObject({
    rule: text.describe("Regel"),
    table: tableKey,
    edition: text.describe("Edition, bei deren Prüfung die Antwort gegeben wurde"),
    grund: text.describe("Warum die Zahl so gilt"),
    by: text.describe("Wer geantwortet hat"),
    finding: text.describe("Die Feststellung im Wortlaut, bei mehreren die erste"),
    ids: z
      .array(findingId)
      .min(1)
      .describe("Kennungen der Feststellungen; eine Kennung ändert sich, wenn sich die Zahl ändert"),
  }),
);

/** Findings that a person has looked at, with the reason why the figures hold. */
export type Answer = z.infer<typeof answersSchema>[number];

/** Schema of `catalogue/corrections.yml`: known errors of deliveries. */
export const correctionsSchema = z.array(
  z
    .strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      table: tableKey,
      delivery: deliveryId.describe("Lieferung, in der der Fehler steht"),
      locator: text.describe("Zelle der Lieferung, wie in der Spalte locator der Tabelle"),
      delivered: text.describe("Was geliefert wurde: Zahl mit Dezimalpunkt oder Zeichen"),
      sign: text.optional().describe("Das Zeichen, das stattdessen gilt"),
      value: z.number().optional().describe("Die Zahl, die stattdessen gilt"),
      grund: text.describe("Womit der Fehler belegt ist"),
      status: z
        .enum(["vermutet", "bestaetigt"])
        .describe("vermutet: aus den Zahlen geschlossen; bestaetigt: vom Produzenten bestätigt"),
      until: z
        .enum(["neuer-stand", "andere-zahl"])
        .describe(
          "Wann die Berichtigung nicht mehr gebraucht wird: sobald die Zahl mit neuerem Stand vorliegt, oder sobald die Zelle anderes enthält",
        ),
      seit: day.optional().describe("Tag, an dem der Fehler auffiel"),
    })
    .refine((one) => (one.sign === undefined) !== (one.value === undefined), {
      message: "entweder sign oder value angeben",
    }),
);

/** A known error of a delivery and what holds instead. */
export type Correction = z.infer<typeof correctionsSchema>[number];
