import {writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {checkExamples} from "../analyse/worked-example.js";
import type {Catalogue} from "../catalogue/catalogue.js";
import {loadCatalogue} from "../catalogue/load.js";
import {answersPath} from "../catalogue/rules.js";
import {kimError} from "../messages/kim-error.js";
import {formatNumber} from "../model/format.js";
import {formatAnswers, withAnswer} from "../process/rules/answers.js";
import {type Checked, type CheckedFinding, checkTables, openFindings} from "../process/rules/check.js";
import {checkSummary, findingLines, outdatedLines} from "./check-lines.js";
import {writeReport} from "./check-report.js";
import type {Surroundings} from "./commands/declare.js";

/** Options of `kim check`. */
export type CheckOptions = {
  /** Folder of the report. */
  readonly out: string;
  readonly json?: boolean;
  /** Also what was answered. */
  readonly all?: boolean;
  readonly severity?: string;
  readonly table?: string;
  readonly rule?: string;
  /** Ids to answer, or `alle`: everything that the filters show. */
  readonly accept?: readonly string[];
  readonly reason?: string;
  readonly by?: string;
};

/**
 * Checks catalogue, worked examples and tables, prints what needs a look and writes the report; with
 * `accept` stores the answer to findings instead.
 *
 * @returns 1 when a stop is open, else 0
 */
export async function checkCommand(
  options: CheckOptions,
  root: string,
  surroundings: Surroundings,
): Promise<number> {
  const catalogue = loadCatalogue(root);
  checkExamples(catalogue, root);
  const checked = checkTables(root, catalogue);
  const shown = filtered(checked.findings, options);
  if (options.accept !== undefined) return accept(options, root, catalogue, checked, shown, surroundings);
  if (options.json === true) {
    surroundings.out(JSON.stringify(shown, null, 2));
    return exitCode(checked);
  }
  const folder = resolve(root, options.out);
  writeReport(folder, catalogue, checked);
  for (const line of findingLines(shown, options.all === true)) surroundings.out(line);
  for (const line of outdatedLines(checked)) surroundings.out(line);
  surroundings.out(
    `Geprüft: ${formatNumber(checked.cells, 0)} Zahlen aus ${checked.tables} Tabellen mit ${checked.rules} Regeln. ${checkSummary(checked)}.`,
  );
  surroundings.out(`Bericht:  ${join(folder, "pruefung.html")}`);
  return exitCode(checked);
}

function exitCode(checked: Checked): number {
  return openFindings(checked, "stop").length === 0 ? 0 : 1;
}

function filtered(findings: readonly CheckedFinding[], options: CheckOptions): readonly CheckedFinding[] {
  return findings.filter(
    (one) =>
      (options.severity === undefined || one.severity === options.severity) &&
      (options.table === undefined || one.table === options.table) &&
      (options.rule === undefined || one.rule === options.rule),
  );
}

function accept(
  options: CheckOptions,
  root: string,
  catalogue: Catalogue,
  checked: Checked,
  shown: readonly CheckedFinding[],
  {out, user}: Surroundings,
): number {
  const {accept: ids = [], reason = ""} = options;
  if (reason.trim() === "") throw kimError("check-reason", {});
  const open = shown.filter((one) => one.answer === undefined);
  const wanted = ids.includes("alle") ? open : ids.map((id) => findingOf(checked, id));
  if (wanted.length === 0) throw kimError("check-nothing", {});
  const by = options.by ?? user;
  const given = {edition: catalogue.edition.name, grund: reason.trim(), by};
  writeFileSync(answersPath(root), formatAnswers(withAnswer(checked.answers, wanted, given)));
  for (const {id, text} of wanted) out(`${id}  ${text}`);
  out(
    `Beantwortet: ${wanted.length === 1 ? "eine Feststellung" : `${wanted.length} Feststellungen`}, gespeichert in catalogue/answers.yml.`,
  );
  return 0;
}

function findingOf({findings}: Checked, id: string): CheckedFinding {
  const found = findings.find((one) => one.id === id);
  if (found === undefined) throw kimError("check-unknown", {id});
  return found;
}
