import {execFileSync, spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync} from "node:fs";
import {createServer as createHttpServer} from "node:http";
import {createServer} from "node:https";
import {type AddressInfo, connect} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {createAsk} from "../../../src/collect/fetch/ask.js";
import {createTransport} from "../../../src/collect/fetch/undici-transport.js";

/** An office: a proxy in front of the internet, and a certificate authority of its own. */
const present = spawnSync("openssl", ["version"]).status === 0;

const portOf = (address: AddressInfo | string | null) =>
  address === null || typeof address === "string" ? 0 : address.port;

describe.skipIf(!present)("an office network (skipped without openssl)", () => {
  const folder = mkdtempSync(join(tmpdir(), "kim-proxy-"));
  const key = join(folder, "key.pem");
  const certificate = join(folder, "office.pem");
  const through: string[] = [];
  let close = () => {};
  let url = "";

  beforeAll(async () => {
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
    const files = ["-keyout", key, "-out", certificate, "-days", "2"];
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...subject, ...files], {
      stdio: "ignore",
    });
    const target = createServer({key: readFileSync(key), cert: readFileSync(certificate)}, (_, response) => {
      response.writeHead(200, {"content-type": "text/csv"});
      response.end("a;b\n");
    });
    const proxy = createHttpServer();
    proxy.on("connect", ({url: wanted = ""}, socket) => {
      through.push(wanted);
      const [, port = ""] = wanted.split(":");
      const onward = connect(Number(port), "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        onward.pipe(socket);
        socket.pipe(onward);
      });
      onward.on("error", () => socket.destroy());
      socket.on("error", () => onward.destroy());
    });
    await new Promise<void>((resolve) => target.listen(0, "127.0.0.1", resolve));
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    url = `https://localhost:${portOf(target.address())}/tabelle.csv`;
    process.env.HTTPS_PROXY = `http://127.0.0.1:${portOf(proxy.address())}`;
    close = () => {
      target.closeAllConnections();
      target.close();
      proxy.closeAllConnections();
      proxy.close();
    };
  });

  afterAll(() => {
    delete process.env.HTTPS_PROXY;
    close();
  });

  test("the proxy is used and the office's own authority is trusted", async () => {
    const transport = await createTransport(certificate);
    const {status, body} = await transport.send({method: "GET", url, headers: {}});
    await transport.close();
    expect([status, new TextDecoder().decode(body)]).toEqual([200, "a;b\n"]);
    expect(through).toEqual([new URL(url).host]);
  });

  test("an unknown authority is named and not tried again", async () => {
    const transport = await createTransport(undefined);
    const before = through.length;
    const ask = createAsk({send: transport.send, sleep: async () => {}, now: () => 0, progress: () => {}});
    const service = {id: "genesis", name: "GENESIS-Online", url, files: undefined, login: undefined} as const;
    await expect(ask({method: "GET", url, headers: {}}, service)).rejects.toThrow(
      "Zertifikat der Gegenstelle",
    );
    await transport.close();
    expect(through).toHaveLength(before + 1);
  });

  test("a missing file of authorities is named", async () => {
    await expect(createTransport(join(folder, "fehlt.pem"))).rejects.toThrow("Zertifizierungsstellen");
  });
});
