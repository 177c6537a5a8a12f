import {closeSync, fsyncSync, openSync, renameSync} from "node:fs";

/** Writes a file through to the disk. */
export function flushFile(path: string): void {
  flush(path, "r+");
}

/**
 * Writes a folder's list of names through to the disk: without it a file or a renaming may be gone after a
 * power failure, although its contents are on the disk. Windows has no such call and needs none.
 */
export function flushFolder(path: string): void {
  if (process.platform !== "win32") flush(path, "r");
}

function flush(path: string, mode: "r" | "r+"): void {
  const handle = openSync(path, mode);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Renames a file or folder. Under Windows a virus scanner or an indexer may hold a file open for a moment;
 * the attempt is repeated for about two seconds.
 */
export function rename(from: string, to: string): void {
  retrying(() => renameSync(from, to), process.platform === "win32" ? PAUSES : []);
}

/** Milliseconds between attempts. */
const PAUSES: readonly number[] = [10, 20, 50, 100, 200, 300, 400, 500, 500];

/** Does something that may fail for a moment; between attempts it waits. @throws what the last attempt throws */
export function retrying(work: () => void, pauses: readonly number[]): void {
  for (const pause of pauses) {
    try {
      work();
      return;
    } catch (error) {
      if (!passing.has(codeOf(error) ?? "")) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  work();
}

/** What Windows answers while somebody else has the file open. */
const passing: ReadonlySet<string> = new Set(["EACCES", "EBUSY", "EPERM"]);

/** Code of an error of the file system, `ENOSPC`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
