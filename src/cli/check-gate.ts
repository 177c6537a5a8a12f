import type {Catalogue} from "../catalogue/catalogue.js";
import type {Answer, Gate} from "../edition/provenance.js";
import {kimError} from "../messages/kim-error.js";
import {formatNumber} from "../model/format.js";
import {type Checked, checkTables, openFindings} from "../process/rules/check.js";
import {checkSummary, outdatedLines, placeOf, SHOWN} from "./check-lines.js";

/**
 * Checks the tables before anything is built from them.
 *
 * @throws KimError check-stops when a finding that stops a build is not answered
 */
export function requireChecked(root: string, catalogue: Catalogue): Checked {
  const checked = checkTables(root, catalogue);
  const stops = openFindings(checked, "stop");
  if (stops.length > 0) {
    throw kimError("check-stops", {
      count: stops.length,
      stops: stops.slice(0, 5).map((one) => `${one.id} (${one.rule}) ${one.text} Ort: ${placeOf(one)}`),
    });
  }
  return checked;
}

/** The gate of plausibility, as the description of an edition prints it. */
export function plausibilityGate(checked: Checked): Gate {
  return {
    id: "plausibilitaet",
    titel: "Prüfung der Tabellen",
    ergebnis: `${formatNumber(checked.cells, 0)} Zahlen aus ${checked.tables} Tabellen mit ${checked.rules} Regeln geprüft: ${checkSummary(checked)}.`,
  };
}

/** Answers that hold for this edition, by finding. */
export function answersOf({findings}: Checked): readonly Answer[] {
  return findings.flatMap(({id, answer}) =>
    answer === undefined ? [] : [{id, reason: answer.grund, by: answer.by}],
  );
}

/** What the end of a build says about the checks: open questions one by one, outdated corrections, the counts. */
export function buildCheckLines(checked: Checked): readonly string[] {
  const questions = openFindings(checked, "frage");
  const more = questions.length - SHOWN;
  return [
    ...questions.slice(0, SHOWN).map((one) => `Frage:      ${one.id} ${one.text}`),
    ...(more > 0 ? [`            … und ${more} weitere`] : []),
    ...outdatedLines(checked).map((line) => `Prüfung:    ${line}`),
    `Prüfung:    ${checkSummary(checked)} (einzeln: npx kim check)`,
  ];
}
