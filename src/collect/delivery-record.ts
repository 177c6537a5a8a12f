import {stringify} from "yaml";
import {z} from "zod";
import {day, tableKey, text} from "../catalogue/common-schema.js";

/** Schema of `data/<producer>/<number>.yml`. */
export const deliveryRecordsSchema = z.strictObject({
  table: tableKey,
  deliveries: z.array(
    z.strictObject({
      id: z.string().regex(/^[0-9a-f]{8}$/),
      file: text,
      archive: text.optional(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      stand: day,
      format: text,
      encoding: text.optional(),
      sheet: text.optional(),
      titel: text.optional(),
      copyright: text.optional(),
      herkunft: text,
      bemerkung: text.optional(),
      rowsKept: z.number().int().min(0),
      dropped: z.array(z.strictObject({reason: text, count: z.number().int().min(1)})),
      corrected: z
        .array(z.strictObject({locator: text, delivered: text, meaning: text, reason: text}))
        .optional(),
    }),
  ),
});

/** The deliveries that a canonical table was made from. */
export type DeliveryRecords = z.infer<typeof deliveryRecordsSchema>;

/**
 * One delivery: which file it was, what it says about itself, and how many of its figures were
 * taken. The id is the first eight hexadecimal digits of the SHA-256 of the file (of the member, for
 * a file from an archive).
 */
export type DeliveryRecord = DeliveryRecords["deliveries"][number];

const heading = `# Lieferungen, aus denen die gleichnamige CSV-Datei entstand. Von kim import geschrieben, nicht von Hand ändern.
# id: erste acht Stellen der SHA-256-Prüfsumme; rowsKept: übernommene Zahlen und Zeichen; dropped: nicht übernommene;
# corrected: Zeichen, die nach den anderen Zahlen der Datei etwas anderes bedeuten, als sie sagen (meaning).
`;

/** Writes the list of deliveries, ordered by Stand and id. */
export function formatRecords(table: string, deliveries: readonly DeliveryRecord[]): string {
  const key = (one: DeliveryRecord) => `${one.stand}#${one.id}`;
  const sorted = [...deliveries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return heading + stringify({table, deliveries: sorted}, {lineWidth: 0, aliasDuplicateObjects: false});
}
