import {existsSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {day, tableKey, text} from "../catalogue/common-schema.js";
import type {Source} from "../catalogue/source-schema.js";
import {readYamlFile} from "../catalogue/yaml-file.js";
import {kimError} from "../messages/kim-error.js";
import {canonicalColumns, requireBothFiles} from "../model/canonical-table.js";

/** Schema of `data/<producer>/<number>.yml`: the deliveries a canonical table was made from. */
const deliveriesSchema = z.looseObject({
  table: tableKey,
  deliveries: z.array(
    z.looseObject({
      id: z.string().regex(/^[0-9a-f]{8}$/),
      file: text,
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      stand: day,
      sheet: z.string().optional(),
      corrected: z
        .array(z.looseObject({locator: text, delivered: text, meaning: text}))
        .optional()
        .describe("Zeichen, die nach den anderen Zahlen der Datei etwas anderes bedeuten"),
    }),
  ),
});

/** A sign that the import proved to mean something else than it says. */
export type RecordedCorrection = {
  readonly locator: string;
  readonly delivered: string;
  readonly meaning: string;
};

/** A file that a producer delivered. */
export type Delivery = {
  /** First eight hexadecimal digits of the SHA-256. */
  readonly id: string;
  readonly table: string;
  readonly file: string;
  readonly sha256: string;
  /** ISO day. */
  readonly stand: string;
  /** Worksheet, for workbooks. */
  readonly sheet?: string | undefined;
  /** Signs that mean something else than they say, by cell: the other figures of the file prove it. */
  readonly corrected: readonly RecordedCorrection[];
};

/** Paths of a canonical table: the figures and the list of deliveries. */
export function canonicalPaths(root: string, table: string): {readonly csv: string; readonly yml: string} {
  return {csv: join(root, "data", `${table}.csv`), yml: join(root, "data", `${table}.yml`)};
}

/**
 * Whether figures of a table are at hand.
 *
 * @throws KimError data-missing when only one of its two files is there: the other was lost
 */
export function hasFigures(root: string, table: string): boolean {
  const {csv, yml} = canonicalPaths(root, table);
  return requireBothFiles(table, {csv: existsSync(csv), yml: existsSync(yml)});
}

/**
 * Deliveries of a canonical table, in the order of the file.
 *
 * @throws KimError catalogue-… when the list is missing or damaged
 */
export function readDeliveries(root: string, table: string): readonly Delivery[] {
  const {value} = readYamlFile(root, canonicalPaths(root, table).yml, deliveriesSchema);
  return value.deliveries.map(({corrected = [], ...one}) => ({
    id: one.id,
    table,
    file: one.file,
    sha256: one.sha256,
    stand: one.stand,
    sheet: one.sheet,
    corrected: corrected.map(({locator, delivered, meaning}) => ({locator, delivered, meaning})),
  }));
}

/**
 * Stops when a canonical table has other columns than its source has dimensions for.
 *
 * @param header first line of the table
 * @returns its columns
 * @throws KimError data-columns
 */
export function requireColumns(
  header: string,
  {table, dimensions}: Pick<Source, "table" | "dimensions">,
): readonly string[] {
  const columns = canonicalColumns(dimensions);
  const expected = columns.join(",");
  if (header === expected) return columns;
  throw kimError("data-columns", {expected, found: header}, {file: `data/${table}.csv`, line: 1});
}
