import {type Finding, findingsOf} from "../analyse/findings.js";
import type {Effects} from "../model/effects.js";
import {loadPublication} from "./load-publication.js";

/** Options of `kim check`. */
export type CheckOptions = {readonly json?: boolean};

/**
 * Checks catalogue, worked examples and figures and prints what needs a look.
 *
 * @returns 0; a defect that stops a build is thrown as KimError
 */
export async function checkCommand(options: CheckOptions, root: string, effects: Effects): Promise<number> {
  const publication = await loadPublication(root, effects, "all");
  const findings = findingsOf(publication);
  if (options.json === true) {
    effects.out(JSON.stringify(findings, null, 2));
    return 0;
  }
  for (const line of findingLines(findings)) effects.out(line);
  return 0;
}

/** Findings as lines: questions first, then known gaps, then the counts. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  const questions = findings.filter((one) => one.severity === "frage");
  const notes = findings.filter((one) => one.severity === "hinweis");
  return [
    ...questions.map((one) => `Frage    ${one.text}`),
    ...notes.map((one) => `Hinweis  ${one.text}`),
    findingSummary(findings),
  ];
}

/** `2 Fragen, 5 Hinweise`. */
export function findingSummary(findings: readonly Finding[]): string {
  const questions = findings.filter((one) => one.severity === "frage").length;
  const notes = findings.length - questions;
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  return `${count(questions, "Frage", "Fragen")}, ${count(notes, "Hinweis", "Hinweise")}`;
}
