import {gzipSync} from "node:zlib";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {buildWeb} from "../../src/disseminate/web/build-web.js";
import {launchBrowser} from "../browser.js";
import {realPublication} from "../fixtures/publication.js";
import {inventedOptions, inventedPublication} from "../fixtures/web-publication.js";
import {inLooks, type Look, openPage, pageFaults, violations} from "./browser-page.js";
import {labelFaults, overflow, pagesOf, removeSite, writeSite} from "./site.js";

const full = process.env.KIM_FULL === "1";
const root = writeSite(buildWeb(inventedPublication(), inventedOptions()));
const light: Look = {name: "hell", width: 1280, colorScheme: "light"};

/** One page of every kind about indicators and Kreise, and every kind of picture. */
const pages = [
  "indikator/1a/index.html",
  "indikator/1b/index.html",
  "indikator/2a/index.html",
  "indikator/3b/index.html",
  "indikator/5c/index.html",
  "indikator/1b/tabellen/index.html",
  "indikator/1b/struktur/index.html",
  "indikator/1b/herkunft/index.html",
  "kreis/06412/index.html",
  "kreis/06611/index.html",
  "kreis/06415/index.html",
  "kreis/06611-06633/index.html",
  "kreis/06412/1b/index.html",
  "kreis/06611/3b/index.html",
  "einbetten/1b/karte/index.html",
  "einbetten/1b/zeitreihe/index.html",
  "vergleich/index.html",
];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  removeSite(root);
});

test.each(inLooks(pages))("$name", async ({path, look}) => {
  const opened = await openPage(browser, root, path, look);
  if (path.startsWith("vergleich")) await opened.page.waitForSelector("#tabelle-vergleich");
  expect(await pageFaults(opened, look, look.media === "print" ? 8 : 10.9)).toEqual([]);
});

test("official figures: labels keep apart and inside, and nothing is too wide", async () => {
  const official = buildWeb(await realPublication(), inventedOptions());
  const folder = writeSite(official);
  const faults: string[] = [];
  const kinds = full ? /./ : /^indikator\/\d.\/index|^kreis\/(06412|06437)\/(index|[1-6]c\/)/;
  for (const width of full ? [1280, 900, 640, 320] : [1280, 320]) {
    const context = await browser.newContext({viewport: {width, height: 900}, javaScriptEnabled: true});
    const page = await context.newPage();
    for (const {path} of pagesOf(official).filter((file) => kinds.test(file.path))) {
      await page.goto(`file://${folder}/${path}`);
      const found = [...(await labelFaults(page)), ...(await overflow(page))];
      faults.push(...found.map((fault) => `${path}, ${width}: ${fault}`));
    }
    await context.close();
  }
  removeSite(folder);
  expect(faults).toEqual([]);
}, 900_000);

describe("the page of an indicator", () => {
  test("is whole without a script", async () => {
    const {page, close} = await openPage(browser, root, "indikator/1a/index.html", light, false);
    expect(await page.locator("table#tabelle-kreise tbody tr").count()).toBeGreaterThanOrEqual(30);
    await page.getByRole("link", {name: "Tabelle", exact: true}).first().click();
    expect(await page.locator(":target").count()).toBe(1);
    await page.goBack();
    await page.getByText("Alle Tabellen: Zeitreihe und Gliederungen").click();
    expect(await page.locator("table#tabelle-zeitreihe").isVisible()).toBe(true);
    await close();
  });

  test("orders bars and tables, and gives the official order back", async () => {
    const {page, said, close} = await openPage(browser, root, "indikator/1b/index.html", light);
    const bars = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<SVGGElement>("#bild-kreise .bild-breit g[data-wert]")]
          .filter((bar) => bar.dataset.gebiet !== "06" && bar.dataset.wert !== "")
          .sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y)
          .map((bar) => Number(bar.dataset.wert)),
      );
    const official = await bars();
    const button = page.getByRole("button", {name: "Nach Wert ordnen"});
    await button.click();
    expect(await bars()).toEqual([...official].sort((a, b) => b - a));
    await page.getByRole("button", {name: "Amtliche Reihenfolge"}).click();
    expect(await bars()).toEqual(official);
    const names = () => page.locator("#tabelle-kreise tbody th").allTextContents();
    const before = await names();
    const head = page.locator("#tabelle-kreise thead button").nth(1);
    await head.click();
    expect(await page.locator("#tabelle-kreise thead th").nth(1).getAttribute("aria-sort")).toBe(
      "descending",
    );
    expect(await names()).not.toEqual(before);
    expect((await names()).at(-1)).toBe("Hessen");
    await head.click();
    await head.click();
    expect(await names()).toEqual(before);
    expect(await violations(page)).toEqual([]);
    expect(said).toEqual([]);
    await close();
  });

  test("sets a Kreis off in every picture and leaves only the rows that were asked for", async () => {
    const {page, said, close} = await openPage(browser, root, "indikator/1b/index.html", light);
    await page.selectOption("#hervorheben", "06412");
    expect(await page.locator("svg [data-gebiet='06412'].gewaehlt").count()).toBeGreaterThan(4);
    expect(await labelFaults(page)).toEqual([]);
    await page.getByRole("button", {name: /nicht mehr hervorheben/}).click();
    expect(await page.locator(".gewaehlt").count()).toBe(0);
    await page.fill("#filter-tabelle-kreise", "kassel");
    expect(await page.locator("#tabelle-kreise tbody tr:visible").count()).toBe(3);
    expect(said).toEqual([]);
    await close();
  });

  test("a picture is saved with title, source and Stand, embedded, and its source named", async () => {
    const {page, elsewhere, said, close} = await openPage(browser, root, "indikator/1b/index.html", light);
    const download = page.waitForEvent("download");
    await page.locator("#bild-karte .werkzeuge button").first().click();
    expect((await download).suggestedFilename()).toBe("kim-hessen_1b-karte.png");
    await page.locator("#bild-karte a.einbetten").click();
    const code = await page.locator("dialog textarea").inputValue();
    expect(code).toMatch(/^<iframe src="file:.*einbetten\/1b\/karte\/index\.html" title="[^"]+"/);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog").count()).toBe(0);
    expect(elsewhere()).toEqual([]);
    expect(said).toEqual([]);
    await close();
  });

  test("every figure of a table tells where it comes from, by keyboard", async () => {
    const {page, said, close} = await openPage(browser, root, "indikator/1b/index.html", light);
    const button = page.getByRole("button", {name: "Woher kommt diese Zahl?"}).last();
    await button.focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("zahl-knopf");
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog li");
    expect(await page.locator("dialog").textContent()).toContain("A1");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("zahl-knopf");
    expect(said).toEqual([]);
    await close();
  });
});

test("the profile of a Kreis is a handout: one sheet of A4 with two sides", async () => {
  const {page, close} = await openPage(browser, root, "kreis/06412/index.html", light);
  const pdf = await page.pdf({format: "A4", printBackground: false});
  const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBe(2);
  await close();
});

test.each(["kreis/06412/index.html", "kreis/06412/1b/index.html"])(
  "on a telephone the figures of %s are read without scrolling sideways",
  async (path) => {
    const narrow: Look = {name: "320 Pixel", width: 320, colorScheme: "light"};
    const {page, close} = await openPage(browser, root, path, narrow);
    const box = page.locator(".feld-tabelle .tabelle").first();
    expect(await box.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    const cells = box.locator("tbody tr").first().locator("td");
    const words = await cells.evaluateAll((all) =>
      all.map((one) => getComputedStyle(one, "::before").content),
    );
    expect(words).toEqual(
      ["none", "none", "Vorjahr ", "Veränderung ", "Hessen ", "Vergleichsgruppe "]
        .map((word) => (word === "none" ? word : `"${word}"`))
        .slice(0, words.length),
    );
    expect(await violations(page, narrow)).toEqual([]);
    await close();
  },
);

test("no page of the edition is heavier than 25 kB with its pictures and stylesheets", async () => {
  const all = buildWeb(await realPublication(), {...inventedOptions(), base: "https://beispiel.de/kim/"});
  const sizes = new Map(
    all.flatMap(({path, text}) => (text === undefined ? [] : [[path, gzipSync(text).length]])),
  );
  const heavy = pagesOf(all).flatMap(({path, text}) => {
    const sheets = [...text.matchAll(/<link rel="stylesheet" href="(?:\.\.\/)*([^"]+)"/g)];
    const size = sheets.reduce((sum, [, sheet = ""]) => sum + (sizes.get(sheet) ?? 0), sizes.get(path) ?? 0);
    return sheets.length > 0 && size <= 25_000 ? [] : [`${path}: ${size}`];
  });
  expect(heavy).toEqual([]);
});
