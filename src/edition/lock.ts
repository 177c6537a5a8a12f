import {randomUUID} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {hostname} from "node:os";
import {basename, dirname, join, resolve} from "node:path";
import {z} from "zod";
import {isAlive} from "../collect/workspace/is-alive.js";
import {kimError} from "../messages/kim-error.js";
import {outputError} from "./output-error.js";

const holderSchema = z.object({pid: z.number().int(), host: z.string()});

/**
 * Runs work while no other run may change the same folder. The lock is a file beside the folder; one that
 * a killed run left behind on this computer is taken over.
 *
 * @throws KimError edition-busy when another run is at work
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const target = resolve(folder);
  const lock = join(dirname(target), `.${basename(target)}-sperre`);
  mkdirSync(dirname(target), {recursive: true});
  acquire(lock, target);
  try {
    return await work();
  } finally {
    rmSync(lock, {force: true});
  }
}

function acquire(lock: string, target: string): void {
  if (create(lock)) return;
  const holder = readHolder(lock);
  if (holder !== undefined && (holder.host !== hostname() || isAlive(holder.pid))) {
    throw kimError("edition-busy", {path: target, ...holder, lock});
  }
  // Two runs may find the same stale lock: only one of them can move it away.
  const stale = `${lock}-${randomUUID().slice(0, 8)}`;
  if (existsSync(lock)) moveAway(lock, stale);
  if (!create(lock)) throw kimError("edition-busy", {path: target, ...(readHolder(lock) ?? unknown), lock});
  // What a run left that was killed while it moved a lock away.
  const leftover = `${basename(lock)}-`;
  for (const name of readdirSync(dirname(lock))) {
    if (name.startsWith(leftover)) rmSync(join(dirname(lock), name), {force: true});
  }
}

const unknown = {pid: 0, host: "unbekannt"};

function create(lock: string): boolean {
  try {
    writeFileSync(lock, JSON.stringify({pid: process.pid, host: hostname()}), {flag: "wx"});
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    // On a full disk the file may be there without contents.
    rmSync(lock, {force: true});
    throw outputError(dirname(lock), error);
  }
}

function readHolder(lock: string): z.infer<typeof holderSchema> | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(lock, "utf8")));
  } catch {
    // Half written by a run that was killed: nobody holds it.
    return undefined;
  }
}

function moveAway(lock: string, stale: string): void {
  try {
    renameSync(lock, stale);
    rmSync(stale, {force: true});
  } catch {
    // Somebody else was faster.
  }
}
