import {kimError} from "../../messages/kim-error.js";
import {type Answer, readAnswer} from "./answer.js";
import type {Login, Service} from "./settings.js";
import type {FetchEffects, FetchRequest} from "./transport.js";

/** Attempts before giving up, and the longest wait between two of them in milliseconds. */
const ATTEMPTS = 6;
const LONGEST_WAIT = 120_000;

/** Sends a request until there is an answer that is worth something. */
export type Ask = (request: FetchRequest, service: Service) => Promise<Exclude<Answer, {kind: "later"}>>;

/**
 * Asks services, at most `parallel` requests at once: more are cut off by GENESIS-Online (as of 2026-06: three).
 * What fails for the moment is tried again after 2, 4, 8 … seconds, or when the service says.
 */
export function createAsk(effects: FetchEffects, parallel = 3): Ask {
  const enter = createGate(parallel);
  return async (request, service) => {
    let reason = "";
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const answer = await enter(() => attemptOnce(request, effects));
      if (answer.kind !== "later") return answer;
      reason = answer.reason;
      if (attempt === ATTEMPTS) break;
      const wait = Math.min(LONGEST_WAIT, (answer.waitSeconds ?? 2 ** attempt) * 1000);
      effects.progress(`  ${service.name}: ${reason}, neuer Versuch in ${Math.round(wait / 1000)} s`);
      await effects.sleep(wait);
    }
    throw kimError("fetch-unreachable", {service: service.name, reason, attempts: ATTEMPTS});
  };
}

async function attemptOnce(request: FetchRequest, {send}: FetchEffects): Promise<Answer> {
  try {
    return readAnswer(await send(request));
  } catch (error) {
    const certificate = certificateProblem(error);
    if (certificate !== undefined) throw kimError("fetch-tls", {detail: certificate}, {}, {cause: error});
    const code = codeOf(error);
    // A name or password with letters that no header may carry: trying again does not help.
    if (code === "UND_ERR_INVALID_ARG") return {kind: "login", wrong: true};
    return {
      kind: "later",
      reason: code === "" ? "keine Verbindung" : `keine Verbindung (${code})`,
      waitSeconds: undefined,
    };
  }
}

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return "cause" in error ? codeOf(error.cause) : "";
}

/** Certificates do not get better by trying again. */
function certificateProblem(error: unknown): string | undefined {
  const code = codeOf(error);
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/.test(code) ? code : undefined;
}

/** Lets at most `limit` tasks run at once, in the order in which they came. */
function createGate(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await task();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}

/** A call of the interface: POST with the credentials in headers and the parameters as form fields. */
export function callOf(
  {url}: Service,
  login: Login,
  method: string,
  fields: Readonly<Record<string, string>>,
): FetchRequest {
  const body = new URLSearchParams({...fields, language: "de"});
  body.sort();
  return {
    method: "POST",
    url: `${url}${method}`,
    headers: {
      // Without the charset umlauts in fields are read as Latin-1 (as of 2026-03).
      "content-type": "application/x-www-form-urlencoded; charset=UTF-8",
      username: login.username,
      password: login.password,
    },
    body: body.toString(),
  };
}
