import {createRequire} from "node:module";
import {sep} from "node:path";
import {fileURLToPath} from "node:url";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {loadPublication} from "../../src/cli/load-publication.js";
import {buildWeb} from "../../src/disseminate/web/build-web.js";
import {launchBrowser} from "../browser.js";
import {inventedOptions, inventedPublication} from "../fixtures/web-publication.js";
import {fileAddress, labelFaults, openFolds, overflow, removeSite, writeSite} from "./site.js";

const files = buildWeb(inventedPublication(), inventedOptions());
const root = writeSite(files);
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** One page of every kind, and every kind of picture. */
const pages = [
  "index.html",
  "indikator/1a/index.html",
  "indikator/1b/index.html",
  "indikator/1c/index.html",
  "indikator/2a/index.html",
  "indikator/3b/index.html",
  "indikator/4b/index.html",
  "indikator/5c/index.html",
  "kreis/06412/index.html",
  "kreis/06611/index.html",
  "kreis/06415/index.html",
  "methodik/index.html",
  "404.html",
];

const looks = [
  {name: "hell, 1280 Pixel", width: 1280, colorScheme: "light"},
  {name: "dunkel, 1280 Pixel", width: 1280, colorScheme: "dark"},
  {name: "hell, 320 Pixel", width: 320, colorScheme: "light"},
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  removeSite(root);
});

/** Opens a page from the file system; says what it asked for and what the console got to hear. */
async function open(path: string, look: (typeof looks)[number]) {
  const context = await browser.newContext({
    viewport: {width: look.width, height: 900},
    colorScheme: look.colorScheme,
    javaScriptEnabled: true,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  await page.goto(fileAddress(root, path));
  return {page, requests, said, close: () => context.close()};
}

/** Violations of WCAG 2.2 AA and good practice that axe finds. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({path: axe});
  return page.evaluate(async () => {
    const found: unknown = await Reflect.get(window, "axe").run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
      preload: false,
    });
    const list = Reflect.get(Object(found), "violations");
    return Array.isArray(list)
      ? list.map(
          (one) =>
            `${one.id}: ${one.nodes.slice(0, 2).map((node: {html: string}) => node.html.slice(0, 160))}`,
        )
      : ["axe gave no answer"];
  });
}

describe.each(looks)("$name", (look) => {
  test.each(pages)("%s", async (path) => {
    const {page, requests, said, close} = await open(path, look);
    expect(await overflow(page)).toEqual([]);
    expect(await labelFaults(page)).toEqual([]);
    await openFolds(page);
    expect(await overflow(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    const elsewhere = requests.filter(
      (url) => !url.startsWith("file:") || !fileURLToPath(url).startsWith(root + sep),
    );
    expect(elsewhere).toEqual([]);
    expect(said).toEqual([]);
    await close();
  });
});

test("official figures: on every page labels keep apart and inside, and nothing is too wide", async () => {
  const official = buildWeb(
    await loadPublication(".", {out: () => {}, progress: () => {}}),
    inventedOptions(),
  );
  const folder = writeSite(official);
  const faults: string[] = [];
  for (const width of [1280, 900, 640, 320]) {
    const context = await browser.newContext({viewport: {width, height: 900}});
    const page = await context.newPage();
    for (const {path} of official.filter((file) => file.path.endsWith(".html"))) {
      await page.goto(fileAddress(folder, path));
      const found = [...(await labelFaults(page)), ...(await overflow(page))];
      faults.push(...found.map((fault) => `${path}, ${width}: ${fault}`));
    }
    await context.close();
  }
  removeSite(folder);
  expect(faults).toEqual([]);
}, 240_000);

test("in words the page is whole without its stylesheet and without a script", async () => {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(fileAddress(root, "indikator/1a/index.html"));
  expect(await page.locator("table#tabelle-kreise tbody tr").count()).toBe(30);
  await page.getByText("Tabelle zur Zeitreihe").click();
  expect(await page.locator("table#tabelle-zeitreihe").isVisible()).toBe(true);
  await context.close();
});

test("by keyboard: skip link, then to a Kreis", async () => {
  const {page, close} = await open("index.html", looks[0]);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Zum Inhalt springen");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Darmstadt, Stadt");
  const outline = await page.evaluate(() => {
    const active = document.activeElement;
    return active === null ? "" : getComputedStyle(active).outlineStyle;
  });
  expect(outline).toBe("solid");
  await page.keyboard.press("Enter");
  await page.waitForURL(/kreis\/06411\/index\.html$/);
  expect(await page.locator("h1").textContent()).toBe("Darmstadt, Wissenschaftsstadt");
  await close();
});

test("on paper the folded tables are open and the navigation is gone", async () => {
  const {page, close} = await open("indikator/1b/index.html", looks[0]);
  await page.emulateMedia({media: "print"});
  expect(await page.locator(".haupt-nav").isVisible()).toBe(false);
  expect(await page.locator("#tabelle-zeitreihe").isVisible()).toBe(true);
  const boxes = await page.locator("#tabelle-zeitreihe tbody tr").first().boundingBox();
  expect(boxes?.height ?? 0).toBeGreaterThan(5);
  await close();
});
