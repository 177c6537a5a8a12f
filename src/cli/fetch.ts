import {relative, resolve, sep} from "node:path";
import type {Catalogue} from "../catalogue/catalogue.js";
import {loadCatalogue} from "../catalogue/load.js";
import type {Fetched, TableRequest} from "../collect/fetch/fetch-table.js";
import {fetchTables, type TableOutcome} from "../collect/fetch/fetch-tables.js";
import {openRecord} from "../collect/fetch/record.js";
import {
  type Environment,
  type FetchSettings,
  readFetchSettings,
  serviceOfTable,
} from "../collect/fetch/settings.js";
import {createTransport} from "../collect/fetch/undici-transport.js";
import {KimError, kimError} from "../messages/kim-error.js";
import type {Surroundings} from "./commands/declare.js";

/** Options of `kim fetch`. */
export type FetchOptions = {readonly out: string; readonly years?: string; readonly dryRun?: boolean};

/** What the command takes from the machine besides its surroundings. */
export type FetchRun = {
  readonly environment: Environment;
  readonly sleep: (milliseconds: number) => Promise<void>;
};

/**
 * Fetches tables of the catalogue and says what to do with them.
 *
 * @returns 1 when a table could not be fetched, else 0
 * @throws KimError fetch-source, fetch-years, fetch-record before anything is asked
 */
export async function fetchCommand(
  tables: readonly string[],
  options: FetchOptions,
  root: string,
  surroundings: Surroundings,
  run: FetchRun,
): Promise<number> {
  const {out, progress, now} = surroundings;
  const settings = readFetchSettings(root, run.environment);
  const wanted = requestsOf(tables, options, loadCatalogue(root), settings);
  if (options.dryRun === true) {
    for (const line of planLines(wanted)) out(line);
    return 0;
  }
  const folder = resolve(root, options.out);
  const record = openRecord(folder);
  const {send, close} = await createTransport(settings.certificates);
  try {
    progress(`${wanted.length === 1 ? "Eine Tabelle" : `${wanted.length} Tabellen`} abrufen …`);
    const outcomes = await fetchTables(wanted, record, {send, sleep: run.sleep, now, progress});
    for (const line of outcomeLines(outcomes)) out(line);
    for (const line of nextLines(outcomes, relative(root, folder).split(sep).join("/"))) out(line);
    return outcomes.some(({result}) => result instanceof KimError) ? 1 : 0;
  } finally {
    await close();
  }
}

function requestsOf(
  tables: readonly string[],
  {years}: FetchOptions,
  {sources}: Catalogue,
  {services}: FetchSettings,
): readonly TableRequest[] {
  const known = [...sources.keys()].filter((table) => serviceOfTable(table) !== undefined).sort();
  const span = years === undefined ? undefined : spanOf(years);
  return (tables.length === 0 ? known : tables).map((table) => {
    const source = sources.get(table);
    const id = serviceOfTable(table);
    const service = id === undefined ? undefined : services.get(id);
    if (source === undefined || service === undefined) throw kimError("fetch-source", {table, known});
    const flat = source.layouts.some(({format}) => format === "ffcsv");
    return {table, service, format: flat ? "ffcsv" : "datencsv", years: span};
  });
}

function spanOf(text: string): {readonly from: string; readonly to: string} {
  const [, from = "", to = from] = /^(\d{4})(?:[-–](\d{4}))?$/.exec(text.trim()) ?? [];
  if (from === "" || to < from) throw kimError("fetch-years", {text});
  return {from, to};
}

function planLines(wanted: readonly TableRequest[]): readonly string[] {
  return wanted.map(({table, service, years}) => {
    const period = years === undefined ? "neuester Zeitraum" : `${years.from} bis ${years.to}`;
    const login =
      service.login === undefined ? "ohne Anmeldung" : service.login.token ? "mit Token" : "mit Anmeldung";
    return `${table}: ${service.name}, ${period}, ${login}`;
  });
}

function outcomeLines(outcomes: readonly TableOutcome[]): readonly string[] {
  const seen = new Set<string>();
  return outcomes.flatMap(({table, result}) => {
    if (result instanceof KimError) {
      // The same trouble with the login is told once.
      const first = !seen.has(result.message);
      seen.add(result.message);
      return first
        ? [`${table}: nicht abgerufen. ${result.message}`]
        : [`${table}: nicht abgerufen (siehe oben)`];
    }
    return [fetchedLine(table, result)];
  });
}

function fetchedLine(table: string, {kind, file}: Fetched): string {
  switch (kind) {
    case "new":
      return `${table}: neu, ${file.file} (${Math.max(1, Math.round(file.bytes / 1024))} KB)`;
    case "same":
      return `${table}: dieselben Zahlen wie ${file.file}`;
    case "unchanged":
      return `${table}: seit dem Abruf nichts Neues (${file.file})`;
  }
}

function nextLines(outcomes: readonly TableOutcome[], folder: string): readonly string[] {
  const days = new Set(
    outcomes.flatMap(({result}) =>
      result instanceof KimError || result.kind !== "new" ? [] : [result.file.file.split("/")[0] ?? ""],
    ),
  );
  if (days.size === 0) return ["", "Nichts Neues."];
  return [
    "",
    "Weiter, zuerst zur Probe:",
    ...[...days].sort().map((day) => `  npx kim import ${folder}/${day} --stand ${day} --dry-run`),
  ];
}
