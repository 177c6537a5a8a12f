import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {join, parse} from "node:path";
import {z} from "zod";
import {kimError} from "../../messages/kim-error.js";

const entry = z.strictObject({
  table: z.string(),
  /** Form fields or address, without credentials. */
  request: z.string(),
  /** Day of the answer. */
  stand: z.string(),
  file: z.string(),
  sha256: z.string(),
  bytes: z.number(),
});

const recordSchema = z.strictObject({
  files: z.array(entry),
  /** Jobs that were started and whose results have not been fetched: name of the result by request. */
  jobs: z.array(z.strictObject({table: z.string(), request: z.string(), result: z.string()})),
});

/** A file that was fetched: which table, by which request, when, and its checksum. */
export type FetchedFile = z.infer<typeof entry>;

/** What was fetched, and what is under way, in `abruf.json` of the folder; kept after every step. */
export type FetchRecord = {
  readonly folder: string;
  readonly find: (request: string) => FetchedFile | undefined;
  readonly job: (request: string) => string | undefined;
  readonly startJob: (table: string, request: string, result: string) => void;
  /** Forgets a job whose result is gone. */
  readonly endJob: (request: string) => void;
  /** Keeps a file. @returns its entry, and whether the content is new */
  readonly keep: (
    one: {readonly table: string; readonly request: string; readonly stand: string; readonly name: string},
    bytes: Uint8Array,
  ) => {readonly entry: FetchedFile; readonly isNew: boolean};
};

/**
 * Opens the record of a folder.
 *
 * @throws KimError fetch-record when `abruf.json` is damaged
 */
export function openRecord(folder: string): FetchRecord {
  const path = join(folder, "abruf.json");
  const read = readRecord(path);
  const files = new Map(read.files.map((one) => [one.request, one]));
  const jobs = new Map(read.jobs.map((one) => [one.request, one]));
  const save = () => {
    mkdirSync(folder, {recursive: true});
    const sorted = <T extends {readonly request: string}>(list: Iterable<T>) =>
      [...list].sort((a, b) => (a.request < b.request ? -1 : 1));
    const text = JSON.stringify({files: sorted(files.values()), jobs: sorted(jobs.values())}, null, 2);
    writeFileSync(`${path}.tmp`, `${text}\n`);
    renameSync(`${path}.tmp`, path);
  };
  return {
    folder,
    find: (request) => {
      const one = files.get(request);
      return one !== undefined && existsSync(join(folder, one.file)) ? one : undefined;
    },
    job: (request) => jobs.get(request)?.result,
    startJob: (table, request, result) => {
      jobs.set(request, {table, request, result});
      save();
    },
    endJob: (request) => {
      if (jobs.delete(request)) save();
    },
    keep: ({table, request, stand, name}, bytes) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const same = [...files.values()].find(
        (one) => one.sha256 === sha256 && existsSync(join(folder, one.file)),
      );
      const made = {
        table,
        request,
        stand,
        file: same?.file ?? `${stand}/${freeName(name, takenBy(files.values(), request, stand))}`,
        sha256,
        bytes: bytes.length,
      };
      if (same === undefined) {
        mkdirSync(join(folder, stand), {recursive: true});
        writeFileSync(join(folder, `${made.file}.tmp`), bytes);
        renameSync(join(folder, `${made.file}.tmp`), join(folder, made.file));
      }
      files.set(request, made);
      jobs.delete(request);
      save();
      return {entry: made, isNew: same === undefined};
    },
  };
}

/** Names in the folder of a day that files of other requests have, in small letters. */
function takenBy(files: Iterable<FetchedFile>, request: string, stand: string): ReadonlySet<string> {
  return new Set(
    [...files]
      .filter((one) => one.request !== request && one.file.startsWith(`${stand}/`))
      .map((one) => one.file.slice(stand.length + 1).toLowerCase()),
  );
}

/** The name, with a number before its ending where it is taken: services name other years of a table alike. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const {name: stem, ext} = parse(name);
  for (let number = 1; ; number += 1) {
    const wanted = number === 1 ? name : `${stem}-${number}${ext}`;
    if (!taken.has(wanted.toLowerCase())) return wanted;
  }
}

function readRecord(path: string): z.infer<typeof recordSchema> {
  if (!existsSync(path)) return {files: [], jobs: []};
  try {
    return recordSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (cause) {
    throw kimError("fetch-record", {path}, {file: path}, {cause});
  }
}
