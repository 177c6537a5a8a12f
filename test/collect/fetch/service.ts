import {createServer, type IncomingMessage, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";

/** A request as the stand-in service saw it. */
export type Seen = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly fields: URLSearchParams;
};

/** What the stand-in answers. */
export type Reply = {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
};

/** Answers a request; `drop` breaks the connection off. */
export type Answering = (request: Seen, number: number) => Reply | "drop" | Promise<Reply | "drop">;

/** A stand-in for a GENESIS service on this computer. */
export type Service = {
  readonly url: string;
  readonly seen: readonly Seen[];
  /** Largest number of requests that were open at once. */
  readonly most: () => number;
  readonly close: () => Promise<void>;
};

/** Starts a stand-in; wrong methods and missing lengths are answered as the real one does. */
export async function startService(answer: Answering): Promise<Service> {
  const seen: Seen[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    void handle(request, response).finally(() => {
      open -= 1;
    });
  });
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const one = {
      method: request.method ?? "",
      path: request.url ?? "",
      headers: request.headers,
      fields: new URLSearchParams(Buffer.concat(chunks).toString("utf8")),
    };
    seen.push(one);
    const rest = one.path.startsWith("/rest/");
    const made =
      rest && one.method !== "POST"
        ? {status: 405, body: ""}
        : rest && one.headers["content-length"] === undefined
          ? {status: 411, body: ""}
          : await answer(one, seen.length - 1);
    if (made === "drop") {
      request.socket.destroy();
      return;
    }
    response.writeHead(made.status ?? 200, {
      "content-type": made.type ?? "application/json",
      ...made.headers,
    });
    response.end(made.body);
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/`,
    seen,
    most: () => most,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("not listening");
  return address.port;
}

/** A status in the envelope of the interface. */
export function status(code: number, content: string, list: readonly unknown[] | null = null): Reply {
  return {
    body: JSON.stringify({
      Ident: {Service: "data", Method: "tablefile"},
      Status: {Code: code, Content: content, Type: code === 0 ? "Information" : "Fehler"},
      List: list,
      Object: null,
    }),
  };
}

/** A packed file with the headers of the interface. */
export function file(body: Uint8Array | string, name: string): Reply {
  return {
    type: "application/zip",
    headers: {
      "content-disposition": `attachment; filename=${name}`,
      date: "Tue, 10 Mar 2026 20:49:32 GMT",
    },
    body,
  };
}
