import {existsSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {kimError} from "../messages/kim-error.js";
import {sha256} from "./checksums.js";
import {codeOf, flushFile, flushFolder, rename} from "./durable.js";

/** Name of the record of what was published and rolled back, beside the editions. */
export const PROTOCOL = "protokoll.jsonl";

const entrySchema = z.strictObject({
  nr: z.number().int(),
  /** Moment, ISO with UTC. */
  zeit: z.iso.datetime(),
  vorgang: z.enum(["veroeffentlicht", "zurueckgesetzt"]),
  version: z.string(),
  /** SHA-256 of the edition's `SHA256SUMS`. */
  summe: z.string(),
  wer: z.string(),
  notiz: z.string(),
  /** SHA-256 of the line before; of nothing for the first. */
  davor: z.string(),
});

/** One line of the record. */
export type ProtocolEntry = z.infer<typeof entrySchema>;

/**
 * The record, oldest first. Every line holds the hash of the line before, so that no line can be changed
 * or taken out unnoticed.
 *
 * @param store folder of the editions
 * @throws KimError edition-protocol when it was changed, edition-protocol-unreadable
 */
export function readProtocol(store: string): readonly ProtocolEntry[] {
  const path = join(store, PROTOCOL);
  if (!existsSync(path)) return [];
  let before = sha256("");
  const lines = readText(path)
    .split("\n")
    .filter((line) => line !== "");
  return lines.map((line, index) => {
    const entry = parseLine(line);
    if (entry === undefined || entry.davor !== before || entry.nr !== index + 1) {
      throw kimError("edition-protocol", {path, line: index + 1}, {file: path, line: index + 1});
    }
    before = sha256(line);
    return entry;
  });
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const detail = codeOf(error);
    if (detail === undefined) throw error;
    throw kimError("edition-protocol-unreadable", {path, detail}, {}, {cause: error});
  }
}

function parseLine(line: string): ProtocolEntry | undefined {
  try {
    return entrySchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** What a new line says; number and hash follow from the lines before. */
export type NewEntry = Omit<ProtocolEntry, "nr" | "davor">;

/** A new line of the record that lies on the disk beside it; it counts as soon as it is entered. */
export type PreparedEntry = {
  /** Puts the record with the new line in place of the record; needs no more room on the disk. */
  readonly enter: () => void;
  /** Takes the prepared line back; the record is as before. */
  readonly discard: () => void;
};

/**
 * Writes the record with a new line beside the record: whatever can fail for want of room or of a right to
 * write fails here, before readers get another edition.
 *
 * @throws KimError edition-protocol, edition-protocol-unreadable, and what the file system throws
 */
export function prepareEntry(store: string, entry: NewEntry): PreparedEntry {
  const path = join(store, PROTOCOL);
  const fresh = `${path}-neu`;
  const count = readProtocol(store).length;
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const last = text.trimEnd().split("\n").at(-1) ?? "";
  const line: ProtocolEntry = {nr: count + 1, ...entry, davor: sha256(last)};
  const discard = () => rmSync(fresh, {recursive: true, force: true});
  try {
    writeFileSync(fresh, `${text}${JSON.stringify(line)}\n`);
    flushFile(fresh);
  } catch (error) {
    discard();
    throw error;
  }
  const enter = () => {
    rename(fresh, path);
    flushFolder(store);
  };
  return {enter, discard};
}
