import {z} from "zod";
import {portableName} from "../../model/file-name.js";
import type {FetchResponse} from "./transport.js";

/** What an answer of a GENESIS service means. */
export type Answer =
  /** A file. */
  | {readonly kind: "file"; readonly bytes: Uint8Array; readonly name: string; readonly day: string}
  /** A status of the service with its code, and the list of results where there is one. */
  | {
      readonly kind: "status";
      readonly code: number;
      readonly text: string;
      readonly results: readonly string[];
    }
  /** No credentials (401), or wrong ones (as of 2026-07: HTTP 404 with code 2, not "no such table"). */
  | {readonly kind: "login"; readonly wrong: boolean}
  /** There is nothing at the address (login-free tables). */
  | {readonly kind: "absent"}
  /** Not now: overload, outage, a page for people. Worth another try. */
  | {readonly kind: "later"; readonly reason: string; readonly waitSeconds: number | undefined}
  /** The service does not take such a request. */
  | {readonly kind: "refused"; readonly status: number; readonly text: string};

const envelope = z.looseObject({
  Status: z.looseObject({Code: z.number(), Content: z.string().nullable()}),
  List: z.array(z.looseObject({Code: z.string()})).nullish(),
});

const flat = z.looseObject({Code: z.number(), Content: z.string().nullable()});

const retryable = new Set([403, 408, 425, 429, 500, 502, 503, 504]);

/** Finds out what an answer means, from its status, its headers and how its body begins. */
export function readAnswer(response: FetchResponse): Answer {
  const {status, headers, body} = response;
  const start = new TextDecoder("latin1")
    .decode(body.subarray(0, 200))
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (retryable.has(status))
    return {kind: "later", reason: `HTTP ${status}`, waitSeconds: secondsOf(headers["retry-after"])};
  if (/^(<!doctype html|<html)/i.test(start)) {
    if (status === 404) return {kind: "absent"};
    return {kind: "later", reason: "Webseite statt Daten", waitSeconds: undefined};
  }
  const json = start.startsWith("{") ? parse(body) : undefined;
  const simple = flat.safeParse(json);
  if (status === 401) return {kind: "login", wrong: false};
  if (status === 404)
    return simple.success && simple.data.Code === 2 ? {kind: "login", wrong: true} : {kind: "absent"};
  if (status !== 200) return {kind: "refused", status, text: start.slice(0, 120)};
  if (body.length === 0) return {kind: "later", reason: "leere Antwort", waitSeconds: undefined};
  if (!start.startsWith("{")) return fileOf(response);
  return statusOf(json, simple);
}

function statusOf(json: unknown, simple: ReturnType<typeof flat.safeParse>): Answer {
  const read = envelope.safeParse(json);
  if (read.success) {
    const {Status, List} = read.data;
    return {
      kind: "status",
      code: Status.Code,
      text: oneLine(Status.Content ?? ""),
      results: (List ?? []).map(({Code}) => Code),
    };
  }
  if (simple.success) {
    const {Code, Content} = simple.data;
    if (Code === 15 || Code === 2) return {kind: "login", wrong: Code === 2};
    return {kind: "status", code: Code, text: oneLine(Content ?? ""), results: []};
  }
  return {kind: "later", reason: "abgebrochene Antwort", waitSeconds: undefined};
}

/** Name of the result that a status with code 99 promises. */
export function resultName(text: string): string | undefined {
  return /:\s*([\w-]+_\d+)\s*$/.exec(text)?.[1];
}

function fileOf({headers, body}: FetchResponse): Answer {
  const named = /filename\*?=(?:UTF-8'')?"?([^";]+)"?/i.exec(headers["content-disposition"] ?? "")?.[1] ?? "";
  return {kind: "file", bytes: body, name: portableName(named), day: dayOf(headers.date)};
}

/** Day of an HTTP date, `Tue, 10 Mar 2026 20:49:32 GMT`; empty when there is none. */
function dayOf(date: string | undefined): string {
  const read = Date.parse(date ?? "");
  return Number.isNaN(read) ? "" : new Date(read).toISOString().slice(0, 10);
}

function secondsOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8").decode(body));
  } catch {
    return undefined;
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
