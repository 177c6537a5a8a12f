import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {kimError} from "../messages/kim-error.js";
import {type Answer, answersSchema, type Correction, correctionsSchema} from "./answer-schema.js";
import {type Rule, rulesSchema} from "./rule-schema.js";
import {readYamlFile} from "./yaml-file.js";

/** What the catalogue says about checking. */
export type Checks = {
  /** In order of their ids. */
  readonly rules: readonly Rule[];
  readonly answers: readonly Answer[];
  readonly corrections: readonly Correction[];
};

/**
 * Reads the rules of `catalogue/rules`, the answers and the corrections. A project without them has none.
 *
 * @param root project folder that holds `catalogue/`
 * @throws KimError catalogue-…
 */
export function loadChecks(root: string): Checks {
  return {rules: loadRules(root), answers: loadAnswers(root), corrections: loadCorrections(root)};
}

/** Where answers are kept. */
export function answersPath(root: string): string {
  return join(root, "catalogue", "answers.yml");
}

/** Known errors of deliveries. */
export function loadCorrections(root: string): readonly Correction[] {
  const file = join(root, "catalogue", "corrections.yml");
  return existsSync(file) ? readYamlFile(root, file, correctionsSchema).value : [];
}

function loadAnswers(root: string): readonly Answer[] {
  const file = answersPath(root);
  return existsSync(file) ? readYamlFile(root, file, answersSchema).value : [];
}

function loadRules(root: string): readonly Rule[] {
  const folder = join(root, "catalogue", "rules");
  if (!existsSync(folder)) return [];
  const byId = new Map<string, {readonly rule: Rule; readonly path: string}>();
  const names = readdirSync(folder).filter((one) => one.endsWith(".yml"));
  for (const name of names.sort()) {
    const {value, path, lineOf} = readYamlFile(root, join(folder, name), rulesSchema);
    value.forEach((rule, index) => {
      const other = byId.get(rule.id);
      if (other !== undefined) {
        throw kimError(
          "catalogue-duplicate",
          {what: "Die Regel", text: rule.id, other: other.path},
          {file: path, line: lineOf([index, "id"]), field: "id"},
        );
      }
      byId.set(rule.id, {rule, path});
    });
  }
  return [...byId.values()].map(({rule}) => rule).sort((a, b) => (a.id < b.id ? -1 : 1));
}
