import {kimError} from "../../messages/kim-error.js";
import {type Answer, resultName} from "./answer.js";
import {type Ask, callOf} from "./ask.js";
import type {FetchedFile, FetchRecord} from "./record.js";
import type {Login, Service} from "./settings.js";
import type {FetchEffects} from "./transport.js";

/** What is wanted of a table. */
export type TableRequest = {
  /** `hsl/12411-01-01-4`. */
  readonly table: string;
  readonly service: Service;
  /** Flat file, or the table as the web page offers it; whichever form the catalogue describes. */
  readonly format: "ffcsv" | "datencsv";
  /** First and last year; absent: what the table shows by itself, mostly the newest period. */
  readonly years?: {readonly from: string; readonly to: string} | undefined;
};

/** What became of it. */
export type Fetched =
  | {readonly kind: "new" | "same"; readonly file: FetchedFile}
  | {readonly kind: "unchanged"; readonly file: FetchedFile};

/** What fetching a table works with. */
export type FetchTools = {readonly ask: Ask; readonly record: FetchRecord; readonly effects: FetchEffects};

/** Longest time that a job may take, and the longest wait between two looks at it, in milliseconds. */
const LONGEST_JOB = 3 * 60 * 60 * 1000;
const LONGEST_LOOK = 30_000;

/**
 * Fetches a table: in the dialogue, or, when it is too large for that (code 98), by a job whose result is
 * waited for. A job survives an
 * interruption: its name is recorded, and the next call goes on with it. Without login the table comes from
 * the open downloads, where the service has it.
 *
 * @throws KimError fetch-…
 */
export async function fetchTable(wanted: TableRequest, tools: FetchTools): Promise<Fetched> {
  const {login} = wanted.service;
  return login === undefined ? fetchOpenFile(wanted, tools) : fetchWithLogin(wanted, login, tools);
}

async function fetchWithLogin(wanted: TableRequest, login: Login, tools: FetchTools): Promise<Fetched> {
  const {table, service, format, years} = wanted;
  const {ask, record} = tools;
  const fields = {
    name: numberOf(table),
    area: "all",
    compress: "true",
    format,
    quality: format === "ffcsv" ? "on" : "off",
    startyear: years?.from ?? "",
    endyear: years?.to ?? "",
  };
  const key = `${service.id}/${new URLSearchParams(fields)}`;
  const known = record.find(key);
  const running = record.job(key);
  if (running !== undefined) {
    const result = await fetchResult(wanted, login, running, key, tools);
    if (result !== undefined) return result;
    record.endJob(key);
  }
  const call = (job: boolean) =>
    ask(
      callOf(service, login, "data/tablefile", {
        ...fields,
        job: String(job),
        stand: known === undefined ? "" : germanDay(known.stand),
      }),
      service,
    );
  const first = await call(false);
  const answer = isTooLarge(first) ? await startJob(wanted, login, () => call(true)) : first;
  if (answer.kind === "file") return keepFile(wanted, key, answer, tools);
  if (answer.kind === "status" && answer.code === 50 && known !== undefined)
    return {kind: "unchanged", file: known};
  if (answer.kind === "status" && answer.code === 99) {
    const name = resultName(answer.text);
    if (name === undefined) throw statusError(wanted, answer);
    record.startJob(table, key, name);
    const result = await fetchResult(wanted, login, name, key, tools);
    if (result !== undefined) return result;
    record.endJob(key);
    throw kimError("fetch-job-lost", {table, service: service.name});
  }
  throw statusError(wanted, answer);
}

function isTooLarge(answer: Answer): boolean {
  return answer.kind === "status" && answer.code === 98;
}

async function startJob<T>(
  {table, service}: TableRequest,
  {token}: Login,
  start: () => Promise<T>,
): Promise<T> {
  if (token) throw kimError("fetch-token", {table, service: service.name});
  return start();
}

/** Waits for the result of a job and fetches it. @returns undefined when the service no longer knows it */
async function fetchResult(
  wanted: TableRequest,
  login: Login,
  name: string,
  key: string,
  tools: FetchTools,
): Promise<Fetched | undefined> {
  const {service, table} = wanted;
  const {ask, effects} = tools;
  const until = effects.now() + LONGEST_JOB;
  effects.progress(`  ${table}: Auftrag ${name} läuft bei ${service.name}`);
  for (let look = 0; ; look++) {
    const answer = await ask(
      callOf(service, login, "catalogue/results", {selection: name, area: "user", pagelength: "1"}),
      service,
    );
    if (answer.kind !== "status") throw statusError(wanted, answer);
    if (answer.code === 0 && answer.results.includes(name)) break;
    if (answer.code !== 104 && answer.code !== 0) throw statusError(wanted, answer);
    if (effects.now() >= until) throw kimError("fetch-job-slow", {table, service: service.name, name});
    await effects.sleep(Math.min(LONGEST_LOOK, 2000 * 1.5 ** Math.min(look, 10)));
  }
  const file = await ask(
    callOf(service, login, "data/resultfile", {name, area: "user", compress: "true", format: wanted.format}),
    service,
  );
  if (file.kind === "status" && (file.code === 104 || file.code === 90)) return undefined;
  if (file.kind !== "file") throw statusError(wanted, file);
  return keepFile(wanted, key, file, tools);
}

/** The open download of a table: the file as the service offers it, for whatever periods. */
async function fetchOpenFile(wanted: TableRequest, tools: FetchTools): Promise<Fetched> {
  const {table, service, years} = wanted;
  if (service.files === undefined || years !== undefined) throw loginError(wanted, false);
  const url = `${service.files}${numberOf(table)}_00.csv`;
  const answer = await tools.ask({method: "GET", url, headers: {}}, service);
  if (answer.kind === "absent")
    throw kimError("fetch-not-open", {table, service: service.name, id: service.id});
  if (answer.kind !== "file") throw statusError(wanted, answer);
  const name = answer.name === "" ? `${numberOf(table)}_00.csv` : answer.name;
  return keepFile(wanted, url, {...answer, name}, tools);
}

function keepFile(
  {table}: TableRequest,
  request: string,
  {bytes, name, day}: Extract<Answer, {kind: "file"}>,
  {record, effects}: FetchTools,
): Fetched {
  const stand = day === "" ? new Date(effects.now()).toISOString().slice(0, 10) : day;
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const fallback = `${numberOf(table)}.${packed ? "zip" : "csv"}`;
  const {entry, isNew} = record.keep({table, request, stand, name: name === "" ? fallback : name}, bytes);
  return {kind: isNew ? "new" : "same", file: entry};
}

function statusError(wanted: TableRequest, answer: Exclude<Answer, {kind: "later"}>): Error {
  const {table, service} = wanted;
  switch (answer.kind) {
    case "login":
      return loginError(wanted, answer.wrong);
    case "absent":
      return kimError("fetch-unknown-table", {table, service: service.name});
    case "refused":
      return kimError("fetch-refused", {
        service: service.name,
        detail: `HTTP ${answer.status}: ${answer.text}`,
      });
    case "file":
      return kimError("fetch-refused", {service: service.name, detail: "eine Datei statt eines Status"});
    case "status":
      return answer.code === 90 || answer.code === 104
        ? kimError("fetch-unknown-table", {table, service: service.name})
        : kimError("fetch-status", {table, service: service.name, code: answer.code, text: answer.text});
  }
}

function loginError({service}: TableRequest, wrong: boolean): Error {
  const key = wrong ? "fetch-login-wrong" : "fetch-login-missing";
  return kimError(key, {service: service.name, id: service.id});
}

function numberOf(table: string): string {
  return table.split("/")[1] ?? table;
}

/** `2026-03-10` as the interface wants it, `10.03.2026`. */
function germanDay(day: string): string {
  return day.split("-").reverse().join(".");
}
