import {randomUUID} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {kimError} from "../messages/kim-error.js";

/** A file of an output folder: path with forward slashes, relative to the folder. */
export type OutputFile = {readonly path: string; readonly bytes: Uint8Array};

/** File that marks a folder as made by this program; only such a folder is ever replaced. */
export const MARKER = "edition.json";

/**
 * Puts files in place of a folder in one step: they are written beside it and moved in when all are
 * there. Until then, and after any failure, the previous folder is as it was.
 *
 * @throws KimError output-… with the previous folder untouched
 */
export function replaceFolder(folder: string, files: readonly OutputFile[]): void {
  const target = resolve(folder);
  refuseForeignFolder(target);
  const suffix = randomUUID().slice(0, 8);
  const staging = join(dirname(target), `.${basename(target)}-neu-${suffix}`);
  const previous = join(dirname(target), `.${basename(target)}-alt-${suffix}`);
  try {
    writeAll(staging, files);
    const replaces = existsSync(target);
    if (replaces) renameSync(target, previous);
    try {
      renameSync(staging, target);
    } catch (error) {
      if (replaces) renameSync(previous, target);
      throw error;
    }
  } catch (error) {
    rmSync(staging, {recursive: true, force: true});
    throw outputError(target, error);
  }
  rmSync(previous, {recursive: true, force: true, maxRetries: 3});
}

function writeAll(staging: string, files: readonly OutputFile[]): void {
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
