import type {Answer} from "../../catalogue/answer-schema.js";
import type {Catalogue} from "../../catalogue/catalogue.js";
import {loadChecks} from "../../catalogue/rules.js";
import {answersById} from "./answers.js";
import {type Outdated, outdatedCorrections} from "./corrections.js";
import type {Finding} from "./finding.js";
import {openTables} from "./open-tables.js";
import {runRules} from "./run-rules.js";

/** A finding with the answer a person gave to it. */
export type CheckedFinding = Finding & {readonly answer: Answer | undefined};

/** Result of checking all tables. */
export type Checked = {
  readonly findings: readonly CheckedFinding[];
  /** Number of rules, tables and delivered figures. */
  readonly rules: number;
  readonly tables: number;
  readonly cells: number;
  readonly outdated: readonly Outdated[];
  /** Answers whose findings no longer occur: the figure is right now, or the rule is gone. */
  readonly unused: readonly Answer[];
  readonly answers: readonly Answer[];
};

/**
 * Runs the rules of the catalogue over all canonical tables.
 *
 * @param root project folder that holds `catalogue/` and `data/`
 * @throws KimError catalogue-…, data-…
 */
export function checkTables(root: string, catalogue: Catalogue): Checked {
  const {rules, answers, corrections} = loadChecks(root);
  const tables = openTables(root, catalogue, corrections);
  const byId = answersById(answers);
  const found = runRules(rules, {catalogue, tables});
  const ids = new Set(found.map(({id}) => id));
  return {
    findings: found.map((finding) => ({...finding, answer: byId.get(finding.id)})),
    rules: rules.length,
    tables: tables.size,
    cells: [...tables.values()].reduce((sum, {delivered}) => sum + delivered.length, 0),
    outdated: outdatedCorrections(corrections, tables),
    unused: answers.filter((answer) => !answer.ids.some((id) => ids.has(id))),
    answers,
  };
}

/** Findings of a severity that nobody has answered. */
export function openFindings(
  {findings}: Pick<Checked, "findings">,
  severity: Finding["severity"],
): readonly CheckedFinding[] {
  return findings.filter((one) => one.severity === severity && one.answer === undefined);
}
