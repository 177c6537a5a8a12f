import {kimError} from "../messages/kim-error.js";
import type {YamlFile} from "./yaml-file.js";

/**
 * Stops when two entries of a list have the same value in a field. Capital and small letters count as the
 * same: such values name files, and Windows makes no difference between them.
 *
 * @param at where in the file the list stands; empty when it is the file
 * @param what with article, for the message: `Der Code`
 * @throws KimError catalogue-duplicate with file, line and field
 */
export function requireUnique<T>(
  file: YamlFile<unknown>,
  at: readonly PropertyKey[],
  list: readonly T[],
  field: keyof T & string,
  what: string,
): void {
  const seen = new Set<string>();
  list.forEach((entry, index) => {
    const text = String(entry[field]);
    const path = [...at, index, field];
    if (seen.has(text.toLowerCase())) {
      throw kimError(
        "catalogue-duplicate",
        {what, text, other: file.path},
        {file: file.path, line: file.lineOf(path), field: path.map(String).join(".")},
      );
    }
    seen.add(text.toLowerCase());
  });
}
