import {join} from "node:path";
import {loadSourceCatalogue} from "../catalogue/load.js";
import {readDeliveryRegister} from "../collect/delivery-register.js";
import type {FileImport} from "../collect/import-files.js";
import {type InputPath, listPaths} from "../collect/input-files.js";
import {type Outcome, refusal} from "../collect/outcome.js";
import {createChildReader} from "../collect/reader/child-reader.js";
import {readLimits} from "../collect/reader/limits.js";
import type {Reader} from "../collect/reader/reader.js";
import {mergeTables, writeFiles} from "../collect/write-tables.js";
import {kimError} from "../messages/kim-error.js";
import type {Effects} from "../model/effects.js";
import {formatNumber} from "../model/format.js";
import {formatTable} from "./text-table.js";

/** What `kim import` can be told. */
export type ImportOptions = {
  /** Table key, for files that do not say which table they are. */
  readonly as?: string | undefined;
  /** ISO day, for files that do not state their Stand. */
  readonly stand?: string | undefined;
  /** Reads and reports, but writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Project folder with `catalogue/` and `data/`. */
  readonly root: string;
  /** How files are read; absent: each in a process of its own, within the limits of the project. */
  readonly reader?: Reader | undefined;
};

/**
 * Reads official files, folders or ZIP archives into the canonical tables of `data/`. Every file is
 * taken or refused as a whole (but for periods with a question); the tables are written when all
 * files have been read.
 *
 * @returns exit code: 0 when every table that was found was taken and every named file was a table, else 1
 * @throws KimError for wrong options, a damaged catalogue, or when writing fails
 */
export async function importCommand(
  paths: readonly string[],
  options: ImportOptions,
  effects: Effects,
): Promise<number> {
  if (paths.length === 0) throw kimError("import-nothing", {});
  const catalogue = loadSourceCatalogue(options.root);
  const known = [...catalogue.sources.keys()].sort();
  if (options.as !== undefined && !catalogue.sources.has(options.as))
    throw kimError("option-table", {text: options.as, known});
  if (options.stand !== undefined && !isDay(options.stand))
    throw kimError("option-stand", {text: options.stand});
  readDeliveryRegister(options.root);
  const reader = options.reader ?? createChildReader({root: options.root, limits: readLimits(options.root)});

  const {files, outcomes} = listAll(paths);
  const imports: FileImport[] = [];
  const namedFiles = new Set<string>();
  try {
    for (const [index, {path, named}] of files.entries()) {
      effects.progress(`Datei ${index + 1} von ${files.length}: ${path}`);
      const read = await reader.read(path, {as: options.as, stand: options.stand});
      imports.push(...read);
      if (named) for (const {outcome} of read) namedFiles.add(outcome.file);
    }
  } finally {
    reader.close();
  }
  outcomes.push(...imports.map(({outcome}) => outcome));

  const deliveries = imports.flatMap(({delivery}) => (delivery === undefined ? [] : [delivery]));
  const changed = mergeTables(options.root, catalogue.sources, deliveries);
  if (options.dryRun !== true) writeFiles(changed);
  const attention = outcomes.filter((outcome) => needsAttention(outcome, namedFiles));
  report(outcomes, attention, changed.length, options, effects);
  const nothing = deliveries.length === 0 && outcomes.some(({verdict}) => verdict !== "ausgelassen");
  return attention.length > 0 || nothing ? 1 : 0;
}

function listAll(paths: readonly string[]): {files: readonly InputPath[]; outcomes: Outcome[]} {
  const files: InputPath[] = [];
  const outcomes: Outcome[] = [];
  for (const path of paths) {
    try {
      files.push(...listPaths(path));
    } catch (error) {
      outcomes.push(refusal(path, undefined, error));
    }
  }
  return {files, outcomes};
}

function needsAttention({verdict, file}: Outcome, named: ReadonlySet<string>): boolean {
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

function report(
  outcomes: readonly Outcome[],
  attention: readonly Outcome[],
  changed: number,
  {dryRun, root}: ImportOptions,
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
    `${taken} von ${outcomes.length} Dateien eingelesen, ${figures} Zahlen und Zeichen für Hessen. ${
      dryRun === true
        ? "Probelauf: Es wurde nichts geschrieben."
        : changed === 0
          ? "Die Tabellen waren schon auf diesem Stand."
          : `Geschrieben: ${changed} Dateien in ${join(root, "data")}.`
    }`,
  );
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}
