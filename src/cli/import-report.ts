import type {FileImport, ImportedDelivery} from "../collect/import-files.js";
import {type Outcome, refusal} from "../collect/outcome.js";
import type {Acceptance} from "../collect/workspace/accept.js";
import type {Effects} from "../model/effects.js";
import {formatNumber} from "../model/format.js";
import {formatTable} from "./text-table.js";

/** Outcomes after deliveries of another scale were refused. */
export function finalOutcomes(
  imports: readonly FileImport[],
  {refused}: Pick<Acceptance, "refused">,
): readonly Outcome[] {
  const errorOf = (delivery: ImportedDelivery | undefined) =>
    refused.find(
      (one) => one.delivery.record.id === delivery?.record.id && one.delivery.table === delivery.table,
    )?.error;
  return imports.map(({outcome, delivery}) => {
    const error = errorOf(delivery);
    return error === undefined ? outcome : refusal(outcome.file, outcome.table, error);
  });
}

/** Whether a person must look at an outcome. @param named files that the user named one by one */
export function needsAttention({verdict, file}: Outcome, named: ReadonlySet<string>): boolean {
  switch (verdict) {
    case "übernommen":
    case "ausgelassen":
      return false;
    case "nicht erkannt":
      return named.has(file);
    case "mit Rückfrage":
    case "zurückgewiesen":
      return true;
  }
}

/** Prints messages, notes, the table of files with their verdicts and the sum. @param written what was written, a German sentence */
export function reportOutcomes(
  outcomes: readonly Outcome[],
  attention: readonly Outcome[],
  written: string,
  {out}: Effects,
): void {
  for (const {errors} of attention) for (const error of errors) out(`${error.message}\n`);
  for (const {file, notes} of outcomes) for (const note of notes) out(`Hinweis zu ${file}: ${note}\n`);
  const rows = outcomes.map(({file, verdict, table, kept, dropped, reason}) => [
    file,
    verdict,
    table ?? "–",
    formatNumber(kept, 0),
    formatNumber(dropped, 0),
    reason ?? "",
  ]);
  const columns = ["Datei", "Ergebnis", "Tabelle", "übernommen", "nicht übernommen", "Grund"];
  for (const line of formatTable(columns, rows, [3, 4])) out(line);
  const taken = outcomes.filter((one) => one.kept > 0).length;
  const figures = formatNumber(
    outcomes.reduce((sum, one) => sum + one.kept, 0),
    0,
  );
  out("");
  out(
    `${taken} von ${outcomes.length} Dateien eingelesen, ${figures} Zahlen und Zeichen für Hessen. ${written}`,
  );
}
