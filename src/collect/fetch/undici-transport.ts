import {readFileSync} from "node:fs";
import {kimError} from "../../messages/kim-error.js";
import type {Transport} from "./transport.js";

/** Largest answer that is taken, in bytes: the largest tables are some tens of megabytes packed. */
const LARGEST = 512 * 1024 * 1024;

/** Time without a sign of life after which a request counts as lost, in milliseconds. */
const SILENCE = 180_000;

/**
 * Transport over HTTPS: through the proxy of `HTTPS_PROXY` (except for `NO_PROXY`), and with the office's own
 * certificate authorities besides the known ones.
 *
 * @param certificates path of a PEM file with further certificate authorities
 * @throws KimError fetch-certificates when the file cannot be read
 */
export async function createTransport(
  certificates: string | undefined,
): Promise<{readonly send: Transport; readonly close: () => Promise<void>}> {
  const {EnvHttpProxyAgent, request} = await import("undici");
  const tls = certificates === undefined ? {} : {ca: await authorities(certificates)};
  const agent = new EnvHttpProxyAgent({
    connect: tls,
    requestTls: tls,
    proxyTls: tls,
    headersTimeout: SILENCE,
    bodyTimeout: SILENCE,
    maxResponseSize: LARGEST,
  });
  return {
    send: async ({method, url, headers, body}) => {
      const answer = await request(url, {
        method,
        headers,
        dispatcher: agent,
        ...(body === undefined ? {} : {body}),
      });
      const bytes = new Uint8Array(await answer.body.arrayBuffer());
      return {status: answer.statusCode, headers: plainHeaders(answer.headers), body: bytes};
    },
    close: () => agent.close(),
  };
}

/** Known authorities and the office's own: an own list would otherwise replace the known ones. */
async function authorities(path: string): Promise<string[]> {
  const {rootCertificates} = await import("node:tls");
  try {
    return [...rootCertificates, readFileSync(path, "utf8")];
  } catch (cause) {
    throw kimError("fetch-certificates", {path}, {file: path}, {cause});
  }
}

function plainHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
}
