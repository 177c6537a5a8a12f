import {randomUUID} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {z} from "zod";
import {kimError} from "../messages/kim-error.js";
import {flushFile, flushFolder, rename} from "./durable.js";
import {outputError} from "./output-error.js";

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
    swap({target, fresh, previous, journal: names.journal, durable: options.durable === true});
  } catch (error) {
    remove(fresh);
    remove(names.journal);
    throw outputError(target, error);
  }
  remove(names.journal);
  remove(previous);
}

/** Removes a folder or file that is not needed any more; what cannot be removed now, the next run removes. */
function remove(folder: string): void {
  try {
    rmSync(folder, {recursive: true, force: true, maxRetries: 3});
  } catch {
    // Somebody has a file of it open.
  }
}

/**
 * Runs work that needs a place for files on the way to an output. It lies beside the output: what a killed
 * run leaves there, the next one removes.
 *
 * @throws KimError output-disk-full when the place has no room, and what the work throws
 */
export async function withScratch<T>(folder: string, work: (scratch: string) => Promise<T>): Promise<T> {
  const target = resolve(folder);
  const names = namesOf(target);
  const scratch = join(names.above, `${names.fresh}${randomUUID().slice(0, 8)}`);
  try {
    mkdirSync(scratch, {recursive: true});
    return await work(scratch);
  } catch (error) {
    throw outputError(target, error);
  } finally {
    remove(scratch);
  }
}

/** Folders of one replacement. */
type Swap = {
  readonly target: string;
  readonly fresh: string;
  readonly previous: string;
  readonly journal: string;
  readonly durable: boolean;
};

/** The journal says, from the first rename to the last, which folder has to become the target. */
function swap({target, fresh, previous, journal, durable}: Swap): void {
  const above = dirname(target);
  const replaces = existsSync(target);
  writeFileSync(`${journal}-neu`, JSON.stringify({fresh: basename(fresh), previous: basename(previous)}));
  if (durable) flushFile(`${journal}-neu`);
  rename(`${journal}-neu`, journal);
  if (durable) flushFolder(above);
  if (replaces) rename(target, previous);
  try {
    rename(fresh, target);
    if (durable) flushFolder(above);
  } catch (error) {
    if (!existsSync(fresh)) rename(target, fresh);
    if (replaces) rename(previous, target);
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
    if (existsSync(fresh)) rename(fresh, target);
    else if (existsSync(previous)) rename(previous, target);
  }
  const beside = readdirSync(names.above);
  const [kept] = beside.filter((name) => name.startsWith(names.previous));
  // Without a readable journal only the previous folder is known to be complete.
  if (kept !== undefined && !existsSync(target)) rename(join(names.above, kept), target);
  rmSync(names.journal, {force: true});
  rmSync(`${names.journal}-neu`, {force: true});
  for (const name of beside) {
    if (name.startsWith(names.fresh) || name.startsWith(names.previous)) remove(join(names.above, name));
  }
}

/** What a replacement was about to do; undefined when there is no journal, or a half-written one. */
function readJournal(path: string): z.infer<typeof journalSchema> | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return journalSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
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
    if (durable) flushFile(file);
  }
  if (durable) for (const folder of made) flushFolder(folder);
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
