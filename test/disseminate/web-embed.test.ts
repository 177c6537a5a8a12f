import {createServer, type Server} from "node:http";
import {extname} from "node:path";
import type {Browser, Frame} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {buildWeb} from "../../src/disseminate/web/build-web.js";
import {bytesOf} from "../../src/disseminate/web/web-file.js";
import {launchBrowser} from "../browser.js";
import {inventedOptions, inventedPublication} from "../fixtures/web-publication.js";

const all = inventedPublication();
const chosen = all.indicators.filter(({indicator}) => ["1B", "2A"].includes(indicator.code));
const files = buildWeb({...all, indicators: chosen}, inventedOptions());
const byPath = new Map(files.map((file) => [file.path, file]));

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Headers that a shipped file for a server sets: those for all pages and those for pages to be framed. */
function headersOf(path: string, framed: boolean): readonly (readonly [name: string, value: string])[] {
  const text = byPath.get(path)?.text ?? "";
  const own = text.indexOf("/einbetten/");
  const lines = (part: string) =>
    [...part.matchAll(/^ *(?:add_header|Header always set) (\S+) "([^"]*)"/gm)].map(
      ([, name = "", value = ""]) => [name, value] as const,
    );
  return [...lines(text.slice(0, own)), ...(framed ? lines(text.slice(own)) : [])];
}

/** Starts a server on any free port of this machine and gives its address. */
async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}/` : "";
}

const servers = new Map<string, {server: Server; base: string}>();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  for (const path of ["server/nginx.conf", "server/apache.conf"]) {
    const server = createServer((request, response) => {
      const asked = (request.url ?? "/").slice(1).replace(/[?#].*/s, "");
      const file = byPath.get(asked === "" || asked.endsWith("/") ? `${asked}index.html` : asked);
      for (const [name, value] of headersOf(path, asked.startsWith("einbetten/")))
        response.setHeader(name, value);
      response.setHeader("Content-Type", types[extname(file?.path ?? ".html")] ?? "application/octet-stream");
      response.statusCode = file === undefined ? 404 : 200;
      response.end(file === undefined ? "" : bytesOf(file));
    });
    servers.set(path, {server, base: await listen(server)});
  }
});

afterAll(async () => {
  await browser.close();
  for (const {server} of servers.values()) server.close();
});

/** A page of another site that has what is given in its body. */
async function foreignPage(body: string, width = 1000) {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>x</title><body>${body}`);
  });
  const base = await listen(server);
  const context = await browser.newContext({viewport: {width, height: 900}});
  const page = await context.newPage();
  await page.goto(base);
  return {
    page,
    close: async () => {
      await context.close();
      server.close();
    },
  };
}

const frameOf = (frames: readonly Frame[]): Frame | undefined => frames[1];

test.each(["server/nginx.conf", "server/apache.conf"])(
  "with the headers of %s only pages made for it can be framed",
  async (path) => {
    const base = servers.get(path)?.base ?? "";
    const shown = await foreignPage(`<iframe src="${base}einbetten/1b/karte/"></iframe>`);
    await shown.page.waitForLoadState();
    expect(await frameOf(shown.page.frames())?.locator("h1").textContent()).toContain("65 Jahre");
    expect(await frameOf(shown.page.frames())?.locator("svg.karte path").count()).toBeGreaterThan(20);
    await shown.close();
    const hidden = await foreignPage(`<iframe src="${base}indikator/1b/"></iframe>`);
    await hidden.page.waitForLoadState();
    await expect.poll(() => frameOf(hidden.page.frames())?.url()).toMatch(/^chrome-error:/);
    await hidden.close();
  },
);

test.each(["1b", "2a"])(
  "the code for embedding frames every picture of %s in its full height",
  async (code) => {
    const base = servers.get("server/nginx.conf")?.base ?? "";
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    await page.goto(`${base}indikator/${code}/`);
    const codes: string[] = [];
    for (const link of await page.locator("a.einbetten").all()) {
      await link.click();
      codes.push(await page.locator("dialog textarea").inputValue());
      await page.keyboard.press("Escape");
    }
    expect(said).toEqual([]);
    await page.close();
    expect(codes.length).toBeGreaterThan(4);
    const foreign = await foreignPage(
      codes.map((one) => `<div>${one.replace("lazy", "eager")}</div>`).join(""),
    );
    await foreign.page.waitForLoadState();
    const misfits: string[] = [];
    for (const frame of foreign.page.frames().slice(1)) {
      const [room = 0, used = 0, across = 0] = await frame.evaluate(() => {
        const {clientHeight, scrollWidth, clientWidth} = document.documentElement;
        return [clientHeight, document.body.getBoundingClientRect().height, scrollWidth - clientWidth];
      });
      if (used > room || room - used > 130 || across > 0) misfits.push(`${frame.url()}: ${used} of ${room}`);
    }
    expect(misfits).toEqual([]);
    await foreign.close();
  },
);

test("colours that the reader forces and less motion are respected", async () => {
  const base = servers.get("server/nginx.conf")?.base ?? "";
  const page = await browser.newPage({forcedColors: "active", reducedMotion: "reduce", colorScheme: "dark"});
  await page.goto(`${base}indikator/1b/`);
  const {behaviour, border, pictures} = await page.evaluate(() => ({
    behaviour: getComputedStyle(document.documentElement).scrollBehavior,
    border: getComputedStyle(document.querySelector(".blickfang") ?? document.body).borderLeftStyle,
    pictures: [...document.querySelectorAll("svg.grafik")]
      .filter((svg) => svg.getBoundingClientRect().width > 0)
      .map((svg) => {
        const text = svg.querySelector("text");
        const path = svg.querySelector(".karte path, rect, circle, path");
        return [svg, text, path].map((one) => {
          const style = one === null ? undefined : getComputedStyle(one);
          return one === svg ? style?.backgroundColor : style?.fill;
        });
      }),
  }));
  expect(behaviour).toBe("auto");
  expect(border).toBe("solid");
  for (const [ground, text] of pictures) {
    expect(ground).not.toBe("rgba(0, 0, 0, 0)");
    if (text !== undefined) expect(text).not.toBe(ground);
  }
  await page.close();
});
