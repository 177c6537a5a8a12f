import {existsSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {recover} from "../collect/workspace/transaction.js";
import {kimError} from "../messages/kim-error.js";

/**
 * The project folder: the nearest folder at or above `start` that holds `catalogue/edition.yml`.
 *
 * @throws KimError cli-root-missing
 */
export function findProjectRoot(start: string): string {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "catalogue", "edition.yml"))) return folder;
    if (dirname(folder) === folder) throw kimError("cli-root-missing", {path: start});
  }
}

/**
 * The project folder, after completing or undoing what an import left that was ended in the middle.
 *
 * @throws KimError cli-root-missing, import-running
 */
export function completedRoot(start: string): string {
  const root = findProjectRoot(start);
  recover(root);
  return root;
}
