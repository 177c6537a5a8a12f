import {createReadStream, existsSync, statSync} from "node:fs";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import {extname, join, normalize, resolve, sep} from "node:path";
import {contentPolicy} from "../disseminate/web/frame/page-head.js";
import {kimError} from "../messages/kim-error.js";
import type {Effects} from "../model/effects.js";
import {buildCommand} from "./build.js";
import {createRebuilder} from "./rebuild.js";

/** Options of `kim serve`. */
export type ServeOptions = {
  readonly port: string;
  readonly out: string;
  /** Whether to build again when the catalogue or the figures change. */
  readonly rebuild?: boolean;
};

/** How often the sources are looked at, in milliseconds. */
const LOOK_EVERY = 1000;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".xml": "application/xml",
  ".parquet": "application/vnd.apache.parquet",
  ".csv": "text/csv; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".txt": "text/plain; charset=utf-8",
};

/** Headers of every answer: nothing from elsewhere, no scripts but our own, no guessing of types. */
const headers = {
  "Content-Security-Policy": `${contentPolicy}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
};

/** Headers of the pages made to be framed. */
const framed = {...headers, "Content-Security-Policy": `${contentPolicy}; frame-ancestors *`};

/**
 * Serves the output folder on this computer only, to look at it as from a web server.
 *
 * @returns the running server; it ends with Ctrl+C
 * @throws KimError serve-missing, serve-port
 */
export async function serveCommand(options: ServeOptions, root: string, effects: Effects): Promise<Server> {
  const folder = resolve(root, options.out);
  if (!existsSync(join(folder, "index.html"))) throw kimError("serve-missing", {path: folder});
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw kimError("serve-port", {port: options.port, detail: "keine Portnummer von 0 bis 65535"});
  }
  const server = createServer((request, response) => answer(folder, request, response));
  await new Promise<void>((done, fail) => {
    server.once("error", (error) =>
      fail(kimError("serve-port", {port: options.port, detail: error.message}, {}, {cause: error})),
    );
    server.listen(port, "127.0.0.1", done);
  });
  const address = server.address();
  const used = typeof address === "object" && address !== null ? address.port : port;
  effects.out(
    `Die Veröffentlichung steht unter http://127.0.0.1:${used}/ (nur auf diesem Rechner). Beenden mit Strg+C.`,
  );
  if (options.rebuild === true) rebuildWhile(server, options, root, effects);
  return server;
}

/** Looks for changes while the server runs. */
function rebuildWhile(server: Server, options: ServeOptions, root: string, effects: Effects): void {
  const rebuilder = createRebuilder(
    root,
    () => buildCommand({out: options.out, quick: true}, root, effects),
    effects,
  );
  effects.out("Änderungen in catalogue/ und data/ werden von selbst neu gebaut.");
  const timer = setInterval(() => {
    rebuilder.look().catch((error: unknown) => server.emit("error", error));
  }, LOOK_EVERY);
  server.once("close", () => clearInterval(timer));
}

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const file = fileOf(folder, request.url ?? "/");
  const status = file === undefined ? 404 : 200;
  const found = file ?? join(folder, "404.html");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, {...headers, Allow: "GET, HEAD"}).end();
    return;
  }
  if (!existsSync(found)) {
    response.writeHead(404, {...headers, "Content-Type": "text/plain; charset=utf-8"}).end("Nicht gefunden.");
    return;
  }
  response.writeHead(status, {
    ...(found.startsWith(join(folder, "einbetten") + sep) ? framed : headers),
    "Content-Type": types[extname(found)] ?? "application/octet-stream",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(found).pipe(response);
}

/** The file an address means, or undefined; never one outside the folder. */
function fileOf(folder: string, address: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  if (path.includes("\0")) return undefined;
  const file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, "index.html");
  return existsSync(index) ? index : undefined;
}
