import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import type {Server} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {serveCommand} from "../../src/cli/serve.js";

let server: Server;
let base = "";

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), "kim-serve-"));
  for (const path of ["ausgabe/index.html", "ausgabe/einbetten/1c/karte/index.html", "ausgabe/404.html"]) {
    mkdirSync(join(root, path, ".."), {recursive: true});
    writeFileSync(join(root, path), path);
  }
  writeFileSync(join(root, "geheim.txt"), "not to be served");
  const said: string[] = [];
  server = await serveCommand({port: "0", out: "ausgabe", rebuild: false}, root, {
    out: (line) => void said.push(line),
    progress: () => {},
  });
  base = /http:\/\/127\.0\.0\.1:\d+\//.exec(said.join("\n"))?.[0] ?? "";
});

afterAll(() => {
  server.close();
});

test("a folder is its index; what is not there is the page for it", async () => {
  expect(await (await fetch(base)).text()).toBe("ausgabe/index.html");
  const missing = await fetch(`${base}gibt-es-nicht/`);
  expect([missing.status, await missing.text()]).toEqual([404, "ausgabe/404.html"]);
});

test.each(["..%2Fgeheim.txt", "%2e%2e/geheim.txt", "..%5Cgeheim.txt", "%00"])(
  "nothing outside the folder is served: %s",
  async (path) => {
    const answer = await fetch(base + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain("not to be served");
  },
);

test("the policy is strict, and only pages made for it may be framed", async () => {
  const policy = async (path: string) =>
    (await fetch(base + path)).headers.get("content-security-policy") ?? "";
  expect(await policy("")).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
  expect(await policy("einbetten/1c/karte/")).toMatch(/^default-src 'none'; .*frame-ancestors \*$/);
  expect(await policy("gibt-es-nicht")).toContain("frame-ancestors 'none'");
});

test("nothing is written: only reading is allowed", async () => {
  expect((await fetch(base, {method: "POST", body: "x"})).status).toBe(405);
});
