import {kimError} from "../messages/kim-error.js";
import type {GlossaryEntry} from "./catalogue.js";
import type {YamlFile} from "./yaml-file.js";

/**
 * Checks that no id and no term of the glossary stands twice and that every reference points to an entry.
 *
 * @throws KimError catalogue-duplicate or catalogue-reference with file, line and field
 */
export function checkGlossary(file: YamlFile<readonly GlossaryEntry[]>): readonly GlossaryEntry[] {
  const ids = new Set(file.value.map((entry) => entry.id));
  for (const field of ["id", "term"] as const) {
    const seen = new Set<string>();
    file.value.forEach((entry, position) => {
      if (seen.has(entry[field])) {
        throw kimError(
          "catalogue-duplicate",
          {what: "Der Eintrag", text: entry[field], other: file.path},
          {file: file.path, line: file.lineOf([position, field]), field: `${position}.${field}`},
        );
      }
      seen.add(entry[field]);
    });
  }
  file.value.forEach((entry, position) => {
    entry.siehe.forEach((id, index) => {
      if (ids.has(id) && id !== entry.id) return;
      throw kimError(
        "catalogue-reference",
        {what: "Den Eintrag des Glossars", text: id, known: []},
        {
          file: file.path,
          line: file.lineOf([position, "siehe", index]),
          field: `${position}.siehe.${index}`,
        },
      );
    });
  });
  return file.value;
}
