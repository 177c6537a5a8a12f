import {join} from "node:path";
import {loadSourceCatalogue} from "../catalogue/load.js";
import {readDeliveryRegister} from "../collect/delivery-register.js";
import type {FileImport} from "../collect/import-files.js";
import {type InputPath, listPaths} from "../collect/input-files.js";
import {type Outcome, refusal} from "../collect/outcome.js";
import {createChildReader} from "../collect/reader/child-reader.js";
import {readLimits} from "../collect/reader/limits.js";
import type {Reader} from "../collect/reader/reader.js";
import {tableChanges} from "../collect/table-state.js";
import {type Acceptance, acceptDeliveries} from "../collect/workspace/accept.js";
import {depositChanges} from "../collect/workspace/deposit.js";
import {extendLedger, LEDGER, readLedger} from "../collect/workspace/ledger.js";
import {entriesFor} from "../collect/workspace/ledger-entries.js";
import {type Change, commit} from "../collect/workspace/transaction.js";
import {kimError} from "../messages/kim-error.js";
import {changeLines} from "./import-changes.js";
import {finalOutcomes, needsAttention, reportOutcomes} from "./import-report.js";
import {type DoingEffects, momentOf} from "./moment.js";

/** What `kim import` can be told. */
export type ImportOptions = {
  /** Table key, for files that do not say which table they are. */
  readonly as?: string | undefined;
  /** ISO day, for files that do not state their Stand. */
  readonly stand?: string | undefined;
  /** Reads and reports, but writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Takes deliveries whose scale is another one than before. */
  readonly acceptScale?: boolean | undefined;
  /** Project folder with `catalogue/` and `data/`. */
  readonly root: string;
  /** How files are read; absent: each in a process of its own, within the limits of the project. */
  readonly reader?: Reader | undefined;
};

/**
 * Reads official files, folders or ZIP archives into the canonical tables of `data/`. Every file is
 * taken or refused as a whole (but for periods with a question); originals, ledger and tables are written
 * as one step when all files have been read.
 *
 * @returns exit code: 0 when every table that was found was taken and every named file was a table, else 1
 * @throws KimError for wrong options, a damaged catalogue, or when writing fails
 */
export async function importCommand(
  paths: readonly string[],
  options: ImportOptions,
  effects: DoingEffects,
): Promise<number> {
  if (paths.length === 0) throw kimError("import-nothing", {});
  const {root} = options;
  const {sources, regions} = loadSourceCatalogue(root);
  if (options.as !== undefined && !sources.has(options.as))
    throw kimError("option-table", {text: options.as, known: [...sources.keys()].sort()});
  if (options.stand !== undefined && !isDay(options.stand))
    throw kimError("option-stand", {text: options.stand});
  readDeliveryRegister(root);

  const {files, outcomes: missing} = listAll(paths);
  const {imports, named} = await readAll(files, options, effects);
  const deliveries = imports.flatMap(({delivery}) => (delivery === undefined ? [] : [delivery]));
  const acceptance = acceptDeliveries(root, sources, deliveries, options.acceptScale === true);
  const outcomes = [...missing, ...finalOutcomes(imports, acceptance)];
  for (const line of changeLines(acceptance.taken, sources, regions)) effects.out(line);
  const tables = acceptance.tables.flatMap((state) => tableChanges(root, state));
  if (options.dryRun !== true) commit(root, [...tables, ...workspaceChanges(acceptance, options, effects)]);
  const attention = outcomes.filter((outcome) => needsAttention(outcome, named));
  reportOutcomes(outcomes, attention, writtenSentence(tables.length, options), effects);
  const nothing = acceptance.taken.length === 0 && outcomes.some(({verdict}) => verdict !== "ausgelassen");
  return attention.length > 0 || nothing ? 1 : 0;
}

async function readAll(files: readonly InputPath[], options: ImportOptions, effects: DoingEffects) {
  const {root, as, stand} = options;
  const reader = options.reader ?? createChildReader({root, limits: readLimits(root)});
  const imports: FileImport[] = [];
  const named = new Set<string>();
  try {
    for (const [index, {path, named: isNamed}] of files.entries()) {
      effects.progress(`Datei ${index + 1} von ${files.length}: ${path}`);
      const read = await reader.read(path, {as, stand});
      imports.push(...read);
      if (isNamed) for (const {outcome} of read) named.add(outcome.file);
    }
  } finally {
    reader.close();
  }
  return {imports, named};
}

/** Originals and ledger of the deliveries that are taken. */
function workspaceChanges(
  {taken}: Acceptance,
  {root, as, stand}: ImportOptions,
  effects: DoingEffects,
): readonly Change[] {
  const deliveries = taken.map(({delivery}) => delivery);
  const entries = entriesFor(deliveries, readLedger(root), {...momentOf(effects), as, stand});
  const ledger = entries.length === 0 ? [] : [{path: LEDGER, content: extendLedger(root, entries)}];
  return [...depositChanges(root, deliveries), ...ledger];
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

function writtenSentence(changed: number, {dryRun, root}: ImportOptions): string {
  if (dryRun === true) return "Probelauf: Es wurde nichts geschrieben.";
  if (changed === 0) return "Die Tabellen waren schon auf diesem Stand.";
  return `Geschrieben: ${changed} Dateien in ${join(root, "data")}.`;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}
