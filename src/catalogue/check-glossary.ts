import {kimError} from "../messages/kim-error.js";
import type {GlossaryEntry} from "./catalogue.js";
import {requireUnique} from "./require-unique.js";
import type {YamlFile} from "./yaml-file.js";

/**
 * Checks that no id and no term of the glossary stands twice and that every reference points to an entry.
 *
 * @throws KimError catalogue-duplicate or catalogue-reference with file, line and field
 */
export function checkGlossary(file: YamlFile<readonly GlossaryEntry[]>): readonly GlossaryEntry[] {
  const ids = new Set(file.value.map((entry) => entry.id));
  requireUnique(file, [], file.value, "id", "Der Eintrag");
  requireUnique(file, [], file.value, "term", "Der Eintrag");
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
