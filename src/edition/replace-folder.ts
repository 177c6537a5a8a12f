import {randomUUID} from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {z} from "zod";
import {kimError} from "../messages/kim-error.js";

/** A file of an output folder: path with forward slashes, relative to the folder. */
export type OutputFile = {readonly path: string; readonly bytes: Uint8Array};

/** File that marks a folder as made by this program; only such a folder is ever replaced. */
export const MARKER = "edition.json";

/** Names beside a folder that a replacement uses. */
const namesOf = (target: string) => ({
  above: dirname(target),
  fresh: `.${basename(target)}-neu-`,
  previous: `.${basename(target)}-alt-`,
  journal: join(dirname(target), `.${basename(target)}-tausch.json`),
});

const journalSchema = z.object({fresh: z.string(), previous: z.string()});

/** How a replacement is done. */
export type ReplaceOptions = {
  /** Called with the folder that holds the new files, before anything is replaced; what it throws stops. */
  readonly verify?: (staging: string) => void;
  /** Writes through to the disk, so that not even a power failure leaves half a folder. */
  readonly durable?: boolean;
};

/**
 * Puts files in place of a folder in one step: they are written beside it, verified, and moved in when all
 * are there. Until then, and after any failure, the previous folder is as it was. A run that is killed
 * between the two renames is completed by `recoverFolder`, which every command calls first.
 *
 * @throws KimError output-… with the previous folder untouched
 */
export function replaceFolder(
  folder: string,
  files: readonly OutputFile[],
  options: ReplaceOptions = {},
): void {
  const target = resolve(folder);
  refuseForeignFolder(target);
  recoverFolder(target);
  const names = namesOf(target);
  const suffix = randomUUID().slice(0, 8);
  const fresh = join(names.above, `${names.fresh}${suffix}`);
  const previous = join(names.above, `${names.previous}${suffix}`);
  try {
    writeAll(fresh, files, options.durable === true);
    options.verify?.(fresh);
    swap(target, fresh, previous, names.journal);
  } catch (error) {
    rmSync(fresh, {recursive: true, force: true});
    rmSync(names.journal, {force: true});
    throw outputError(target, error);
  }
  rmSync(names.journal, {force: true});
  rmSync(previous, {recursive: true, force: true, maxRetries: 3});
}

/** The journal says, from the first rename to the last, which folder has to become the target. */
function swap(target: string, fresh: string, previous: string, journal: string): void {
  const replaces = existsSync(target);
  writeFileSync(`${journal}-neu`, JSON.stringify({fresh: basename(fresh), previous: basename(previous)}));
  renameSync(`${journal}-neu`, journal);
  if (replaces) renameSync(target, previous);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (replaces) renameSync(previous, target);
    throw error;
  }
}

/**
 * Completes or takes back a replacement that was interrupted, and removes what it left behind. Afterwards
 * the folder is complete: the new one if its move had begun, else the previous one.
 */
export function recoverFolder(folder: string): void {
  const target = resolve(folder);
  const names = namesOf(target);
  if (!existsSync(names.above)) return;
  const moving = readJournal(names.journal);
  if (moving !== undefined && !existsSync(target)) {
    const fresh = join(names.above, moving.fresh);
    const previous = join(names.above, moving.previous);
    if (existsSync(fresh)) renameSync(fresh, target);
    else if (existsSync(previous)) renameSync(previous, target);
  }
  rmSync(names.journal, {force: true});
  for (const name of readdirSync(names.above)) {
    if (name.startsWith(names.fresh) || name.startsWith(names.previous)) {
      rmSync(join(names.above, name), {recursive: true, force: true, maxRetries: 3});
    }
  }
}

function readJournal(path: string): z.infer<typeof journalSchema> | undefined {
  if (!existsSync(path)) return undefined;
  return journalSchema.parse(JSON.parse(readFileSync(path, "utf8")));
}

function writeAll(staging: string, files: readonly OutputFile[], durable: boolean): void {
  mkdirSync(staging, {recursive: true});
  const made = new Set<string>([staging]);
  for (const {path, bytes} of files) {
    const file = join(staging, ...path.split("/"));
    const parent = dirname(file);
    if (!made.has(parent)) {
      mkdirSync(parent, {recursive: true});
      made.add(parent);
    }
    writeFileSync(file, bytes);
    if (durable) flush(file);
  }
}

function flush(file: string): void {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A folder with other contents was not made here; replacing it would destroy somebody's files. */
function refuseForeignFolder(target: string): void {
  let entries: string[];
  try {
    if (!existsSync(target)) return;
    entries = readdirSync(target);
  } catch (error) {
    throw outputError(target, error);
  }
  if (entries.length > 0 && !entries.includes(MARKER)) throw kimError("output-foreign", {path: target});
}

function outputError(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === "ENOSPC" || code === "EDQUOT") return kimError("output-disk-full", {path}, {}, {cause: error});
  if (code === "EBUSY" || code === "ENOTEMPTY" || (code === "EPERM" && process.platform === "win32")) {
    return kimError("output-in-use", {path}, {}, {cause: error});
  }
  if (code !== undefined) return kimError("output-not-writable", {path, detail: code}, {}, {cause: error});
  return error;
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
