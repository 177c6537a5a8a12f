import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {buildWeb} from "../../src/disseminate/web/build-web.js";
import {launchBrowser} from "../browser.js";
import {inventedOptions, inventedPublication} from "../fixtures/web-publication.js";
import {inLooks, type Look, openPage, pageFaults, violations} from "./browser-page.js";
import {removeSite, writeSite} from "./site.js";

const files = buildWeb(inventedPublication(), inventedOptions());
const root = writeSite(files);

/** One page of every kind of the frame. */
const pages = [
  "index.html",
  "themenfeld/migration/index.html",
  "downloads/index.html",
  "daten-nutzen/index.html",
  "methodik/index.html",
  "zeichen/index.html",
  "glossar/index.html",
  "neues/index.html",
  "hilfe/index.html",
  "a-z/index.html",
  "leichte-sprache/index.html",
  "en/index.html",
  "barrierefreiheit/index.html",
  "datenschutz/index.html",
  "impressum/index.html",
  "404.html",
];

const light: Look = {name: "hell", width: 1280, colorScheme: "light"};

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
  expect(await pageFaults(opened, look)).toEqual([]);
});

describe("the search", () => {
  test("answers while one types, by keyboard, from the file system", async () => {
    const {page, elsewhere, said, close} = await openPage(browser, root, "kreis/06412/index.html", light);
    const field = page.getByRole("combobox", {name: /suchen/});
    await field.focus();
    await page.keyboard.type("Russelsheim");
    const first = page.getByRole("option").first();
    await expect.poll(() => first.textContent()).toContain("Rüsselsheim am Main");
    expect(await field.getAttribute("aria-expanded")).toBe("true");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    expect(await field.getAttribute("aria-activedescendant")).toBe(await first.getAttribute("id"));
    expect(await first.getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowUp");
    expect(await field.getAttribute("aria-activedescendant")).toBeNull();
    await page.keyboard.press("Escape");
    expect(await field.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => field.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/kreis\/06433\/index\.html$/);
    expect(elsewhere()).toEqual([]);
    expect(said).toEqual([]);
    await close();
  });

  test("by pointer, on the start page", async () => {
    const {page, close} = await openPage(browser, root, "index.html", light);
    await page.getByRole("combobox").fill("ausländeranteil");
    await page.getByRole("option").first().click();
    await page.waitForURL(/indikator\/1c\/index\.html$/);
    await close();
  });

  test("Enter without a choice leads to all hits on the list from A to Z", async () => {
    const {page, said, close} = await openPage(browser, root, "index.html", light);
    await page.getByRole("combobox").fill("Bad");
    await page.keyboard.press("Enter");
    await page.waitForURL(/a-z\/index\.html\?q=Bad$/);
    const hits = page.locator("#treffer li");
    await expect.poll(() => hits.count()).toBeGreaterThan(15);
    expect(await hits.first().textContent()).toContain("Bad ");
    expect(said).toEqual([]);
    await close();
  });

  test("no hit says so and leads on; what was typed stays text", async () => {
    const evil = "<img src=x onerror=alert(1)>";
    const path = `a-z/index.html?q=${encodeURIComponent(evil)}`;
    const {page, said, close} = await openPage(browser, root, path, light);
    await expect.poll(() => page.locator("#treffer").textContent()).toContain(`Keine Treffer für „${evil}“`);
    expect(await page.locator("#treffer img").count()).toBe(0);
    expect(await page.locator(".verzeichnis li").count()).toBeGreaterThan(450);
    expect(said).toEqual([]);
    await close();
  });

  test("without a script the form leads to the whole list", async () => {
    const {page, close} = await openPage(browser, root, "hilfe/index.html", light, false);
    await page.locator("#suchfeld").fill("Bensheim");
    await page.locator(".suchknopf").click();
    await page.waitForURL(/a-z\/index\.html\?q=Bensheim$/);
    await page.getByRole("link", {name: "Bensheim"}).click();
    await page.waitForURL(/kreis\/06431\/index\.html$/);
    await close();
  });
});

test("by keyboard: skip link, then search, then to a Kreis on the map", async () => {
  const {page, close} = await openPage(browser, root, "index.html", light);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Zum Inhalt springen");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("suchfeld");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const name = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  const stroke = await page.evaluate(() => {
    const area = document.activeElement?.querySelector(".feld");
    return area === null || area === undefined ? "" : getComputedStyle(area).strokeWidth;
  });
  expect(stroke).toBe("3px");
  await page.keyboard.press("Enter");
  await page.waitForURL(/kreis\/06\d{3}\/index\.html$/);
  expect(await page.title()).toContain(name ?? "?");
  await close();
});

test.each(["light", "dark"] as const)("names on the map can be read, %s", async (colorScheme) => {
  const {page, close} = await openPage(browser, root, "index.html", {...light, colorScheme});
  const fills = await page.evaluate(() =>
    [".linkkarte text", ".linkkarte .feld"].map((selector) => {
      const shape = document.querySelector(selector);
      return shape === null ? "" : getComputedStyle(shape).fill;
    }),
  );
  const [text = 0, ground = 0] = fills.map(luminance);
  expect((Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05)).toBeGreaterThan(4.5);
  await close();
});

/** Relative luminance of `rgb(…)` after WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((value) => {
    const share = Number(value) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
