import {existsSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
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
