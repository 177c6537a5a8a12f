import {join} from "node:path";
import {z} from "zod";
import {day, periodBound, tableKey, text} from "../catalogue/common-schema.js";
import {readYamlFile} from "../catalogue/yaml-file.js";

/** Schema of `catalogue/deliveries.yml`: what files do not say about themselves. */
export const deliveryRegisterSchema = z.array(
  z
    .strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      file: text.describe("Name der Datei; maßgeblich ist die Prüfsumme"),
      table: tableKey.optional().describe("Tabelle, wenn die Datei sie nicht selbst erkennen lässt"),
      tables: z.array(tableKey).min(2).optional().describe("Die Tabellen, wenn eine Datei mehrere enthält"),
      stand: day.optional().describe("Stand, wenn die Datei keinen nennt"),
      herkunft: text.optional(),
      bemerkung: text.optional(),
      periods: z
        .array(periodBound)
        .min(1)
        .optional()
        .describe("Nur diese Zeiträume übernehmen; warum, steht in der Bemerkung"),
      ausgelassen: text.optional().describe("Warum die Datei nicht eingelesen wird"),
    })
    .refine((one) => one.stand !== undefined || one.ausgelassen !== undefined || one.table !== undefined, {
      message: "table, stand oder ausgelassen angeben",
    }),
);

/** What is declared about a file. */
export type DeclaredDelivery = z.infer<typeof deliveryRegisterSchema>[number];

/**
 * Reads the register of declared deliveries, by SHA-256.
 *
 * @param root project folder that holds `catalogue/`
 * @throws KimError catalogue-…
 */
export function readDeliveryRegister(root: string): ReadonlyMap<string, DeclaredDelivery> {
  const {value} = readYamlFile(root, join(root, "catalogue", "deliveries.yml"), deliveryRegisterSchema);
  return new Map(value.map((one) => [one.sha256, one]));
}
