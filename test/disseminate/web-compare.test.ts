import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {IndicatorCube, Publication} from "../../src/analyse/publication.js";
import {buildWeb} from "../../src/disseminate/web/build-web.js";
import {notPublished, showValue} from "../../src/disseminate/web/shown-value.js";
import {formatNumber} from "../../src/model/format.js";
import type {Dimensions} from "../../src/model/observation.js";
import {formatTimePeriod} from "../../src/model/time-period.js";
import {launchBrowser} from "../browser.js";
import {realPublication} from "../fixtures/publication.js";
import {inventedOptions, inventedPublication} from "../fixtures/web-publication.js";
import {type Look, openPage, violations} from "./browser-page.js";
import {labelFaults, overflow, removeSite, writeSite} from "./site.js";

/** A site with some indicators only, so that its pages are made quickly. */
function siteOf(publication: Publication, codes: readonly string[]): string {
  const indicators = publication.indicators.filter(({indicator}) => codes.includes(indicator.code));
  return writeSite(buildWeb({...publication, indicators}, inventedOptions()));
}

const root = siteOf(inventedPublication(), ["1A", "1B"]);
const light: Look = {name: "hell", width: 1280, colorScheme: "light"};
const compare = (query: string) => `vergleich/index.html${query}`;

let browser: Browser;
let official: Publication;
let officialRoot = "";

/** Views of official figures: rates, counts, balances, estimates, a joint unit, a missing Land, groups. */
const views: readonly {
  code: string;
  measure: string;
  dimensions?: Dimensions;
  areas: readonly string[];
}[] = [
  {code: "1A", measure: "personen", areas: ["06412", "06435", "06"]},
  {code: "1B", measure: "anteil", dimensions: {age: "Y_GE65"}, areas: ["06412", "06611", "06", "landkreise"]},
  {code: "2A", measure: "saldo-je-1000", areas: ["06411", "06532", "06", "kreisfreie-staedte"]},
  {code: "2D", measure: "quote", areas: ["06413", "06636", "06"]},
  {code: "3A", measure: "personen", areas: ["06611", "06611+06633", "06"]},
  {
    code: "5A",
    measure: "auslaenderanteil",
    dimensions: {citizenship: "NATA"},
    areas: ["06412", "06435", "06"],
  },
  {
    code: "5C",
    measure: "quote",
    dimensions: {citizenship: "NATA"},
    areas: ["06412", "06535", "06", "laendlich"],
  },
];

beforeAll(async () => {
  browser = await launchBrowser();
  official = await realPublication();
  officialRoot = siteOf(official, [...new Set(views.map(({code}) => code))]);
}, 300_000);

afterAll(async () => {
  await browser.close();
  removeSite(root);
  removeSite(officialRoot);
});

describe("the comparison", () => {
  test("shows what its address says and writes back what is chosen", async () => {
    const query = "?indikator=1b&gebiete=06412,06435,06,landkreise";
    const {page, elsewhere, said, close} = await openPage(browser, root, compare(query), light);
    await page.waitForSelector("#tabelle-vergleich");
    const heads = () => page.locator("#tabelle-vergleich thead th[data-gebiet]").count();
    expect(await heads()).toBe(4);
    await page.locator("#wahl-gebiet").focus();
    await page.selectOption("#wahl-gebiet", "06631");
    await expect.poll(heads).toBe(5);
    expect(page.url()).toContain("06631");
    await page.reload();
    await page.waitForSelector("#tabelle-vergleich");
    expect(await heads()).toBe(5);
    expect(await labelFaults(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(elsewhere()).toEqual([]);
    expect(said).toEqual([]);
    await close();
  });

  test("what cannot be shown is named, and something is shown all the same", async () => {
    const query = "?indikator=9z&mass=foo&gebiete=99999,06411,06412,06413,06414,06431,06432&von=1800&sex=Q";
    const {page, said, close} = await openPage(browser, root, compare(query), light);
    await page.waitForSelector("#tabelle-vergleich");
    const messages = (await page.locator(".meldungen p").allTextContents()).join(" ");
    for (const part of ["9Z", "foo", "99999", "1800", "höchstens 5 Kreise", "„Q“"])
      expect(messages).toContain(part);
    expect(await page.locator("#tabelle-vergleich thead th[data-gebiet]").count()).toBe(5);
    expect(said).toEqual([]);
    await close();
  });

  test("text in the address stays text", async () => {
    const evil = encodeURIComponent("<img src=x onerror=alert(1)>");
    const {page, said, close} = await openPage(
      browser,
      root,
      compare(`?indikator=1a&gebiete=${evil}`),
      light,
    );
    await page.waitForSelector("#tabelle-vergleich");
    expect(await page.locator("#vergleich img").count()).toBe(0);
    expect(said).toEqual([]);
    await close();
  });

  test("without a script it leads to the tables", async () => {
    const {page, close} = await openPage(browser, root, compare(""), light, false);
    await page.getByRole("link", {name: /^1B/}).click();
    expect(await page.locator("#tabelle-zeitreihe").isVisible()).toBe(true);
    await close();
  });
});

/** What the cube holds for a view: printed text by period and area, for the periods in which any of the areas has a row. */
function expected(cube: IndicatorCube, {measure, dimensions, areas}: (typeof views)[number]) {
  const {decimals} = cube.measure(measure);
  const figureAt = (area: string, period: string) => {
    const group = official.catalogue.peerGroups.find(({code}) => code === area);
    return group === undefined
      ? cube.find(measure, area, period, dimensions)
      : cube.peerValue(group, measure, period, dimensions);
  };
  const periods = cube
    .periods()
    .filter((period) => areas.some((area) => figureAt(area, period) !== undefined));
  return periods.map((period) => ({
    period,
    time: formatTimePeriod(period, cube.indicator.periodicity ?? "stichtag"),
    cells: areas.map((area) => {
      const value = figureAt(area, period) ?? notPublished;
      const {text} = showValue(value, decimals, official.edition.zeichen);
      return {area, text, number: value.obsValue === null ? "" : formatNumber(value.obsValue, decimals)};
    }),
  }));
}

describe("official figures: table, picture and file of a view are those of the cube", () => {
  test.each(views)("$code $measure", async (view) => {
    const cube = official.indicators.find(({indicator}) => indicator.code === view.code)?.cube;
    if (cube === undefined) throw new Error(`${view.code} has no figures`);
    const rows = expected(cube, view);
    const codes = Object.entries(view.dimensions ?? {}).map(([id, code]) => `&${id}=${code}`);
    const areas = view.areas.map(encodeURIComponent).join(",");
    const query = `?indikator=${view.code.toLowerCase()}&mass=${view.measure}${codes.join("")}&gebiete=${areas}`;
    const {page, said, close} = await openPage(browser, officialRoot, compare(query), light);
    await page.waitForSelector("#tabelle-vergleich");
    const {heads, table, points} = await page.evaluate(() => ({
      heads: [...document.querySelectorAll<HTMLElement>("#tabelle-vergleich thead th[data-gebiet]")].map(
        (head) => [head.dataset.gebiet ?? "", head.firstChild?.textContent ?? ""],
      ),
      table: [...document.querySelectorAll<HTMLElement>("#tabelle-vergleich tbody tr")].map((row) => ({
        period: row.dataset.zeit ?? "",
        cells: [...row.querySelectorAll("td")].map((cell) => cell.firstChild?.textContent ?? ""),
      })),
      points: [...document.querySelectorAll("#bild-vergleich svg path title")].map((one) => one.textContent),
    }));
    expect(heads.map(([area]) => area)).toEqual(view.areas);
    expect(table).toEqual(rows.map(({period, cells}) => ({period, cells: cells.map(({text}) => text)})));
    const unit = official.catalogue.units.get(cube.measure(view.measure).unit)?.kurztitel;
    const drawn = view.areas.flatMap((_, column) =>
      rows.flatMap(({time, cells}) =>
        cells[column]?.number ? [`${heads[column]?.[1]} ${time}: ${cells[column].text} ${unit}`] : [],
      ),
    );
    expect(points).toEqual(drawn);
    expect(drawn.length).toBeGreaterThan(5);
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", {name: "Tabelle als CSV"}).click();
    const stream = await (await waiting).createReadStream();
    let csv = "";
    for await (const part of stream) csv += part;
    const [, ...lines] = csv.trim().split("\r\n");
    expect(lines.map((line) => line.split(";").slice(3, 7))).toEqual(
      view.areas.flatMap((area, column) =>
        rows.map(({time, cells}) => [
          area,
          heads[column]?.[1] ?? "",
          time,
          (cells[column]?.number ?? "").replaceAll("\u202f", "").replace("−", "-"),
        ]),
      ),
    );
    expect(await labelFaults(page)).toEqual([]);
    expect(said).toEqual([]);
    await close();
  });

  test("an area without a number is named, and the unit that reports for it", async () => {
    const query = "?indikator=3a&mass=personen&gebiete=06611";
    const {page, close} = await openPage(browser, officialRoot, compare(query), light);
    await page.waitForSelector("#tabelle-vergleich");
    expect(await page.locator(".meldungen").textContent()).toContain(
      "Für Kassel (Stadt) gibt es keinen eigenen Wert. Wählen Sie „Kassel (Stadt und LK)“.",
    );
    await close();
  });
});

describe("words are true of what is shown", () => {
  const page = (path: string) => readFileSync(join(officialRoot, path), "utf8");

  test("without a figure for the Land lowest and highest of the Kreise stand in its place", () => {
    const cube = official.indicators.find(({indicator}) => indicator.code === "2D")?.cube;
    const latest = cube?.latestPeriod("quote") ?? "";
    expect(cube?.find("quote", "06", latest)?.obsValue ?? null).toBeNull();
    const values = (cube?.areas(latest) ?? []).flatMap(
      ({refArea}) => cube?.find("quote", refArea, latest)?.obsValue ?? [],
    );
    const span = `${formatNumber(Math.min(...values), 1)} bis ${formatNumber(Math.max(...values), 1)}`;
    for (const path of ["index.html", "themenfeld/migration/index.html", "indikator/2d/index.html"])
      expect(page(path)).toContain(span);
    expect(page("index.html")).not.toMatch(/<strong>\s*<span class="zeichen"[^>]*>…/);
    expect(page("indikator/2d/index.html")).not.toContain("gestrichelt: Hessen");
    expect(page("indikator/1b/index.html")).toContain("gestrichelt: Hessen");
  });

  test("a line beside that of a Kreis is named where it is drawn, and only there", () => {
    expect(page("kreis/06412/5c/index.html")).toContain("; gestrichelt: Hessen<");
    expect(page("kreis/06412/5c/index.html")).not.toContain("gepunktet");
    expect(page("kreis/06412/1b/index.html")).toContain(
      "; gestrichelt: Hessen, gepunktet: Vergleichsgruppe<",
    );
  });

  test("the English page has the titles of the catalogue and says which pages are German", () => {
    const text = page("en/index.html");
    expect(text).toContain('<html lang="en">');
    for (const {indicator} of official.indicators.filter(({indicator}) =>
      /^(1A|2A|5C)$/.test(indicator.code),
    ))
      expect(text).toContain(indicator.en?.titel);
    for (const [link] of text.split("<main")[1]?.matchAll(/<a [^>]*href="[^"#]*\.html[^>]*>/g) ?? [])
      expect(link).toMatch(/lang="de"|aria-label/);
  });
});

test("by keyboard from the start over search and indicator to the comparison", async () => {
  const {page, elsewhere, said, close} = await openPage(browser, root, "index.html", light);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press("Tab", "Enter", "Tab");
  await page.keyboard.type("Altersstruktur");
  await expect.poll(() => page.getByRole("option").count()).toBeGreaterThan(0);
  await press("ArrowDown", "Enter");
  await page.waitForURL(/indikator\/1b\/index\.html$/);
  await press("Tab");
  for (let step = 0; step < 20; step++) {
    if ((await page.evaluate(() => document.activeElement?.textContent)) === "Vergleichen") break;
    await press("Tab");
  }
  await press("Enter");
  await page.waitForURL(/vergleich\/index\.html$/);
  await page.waitForSelector("#tabelle-vergleich");
  for (let step = 0; step < 40; step++) {
    if ((await page.evaluate(() => document.activeElement?.id)) === "wahl-gebiet") break;
    await press("Tab");
  }
  await page.keyboard.type("Main-Tau");
  await press("Enter");
  const heads = () => page.locator("#tabelle-vergleich thead th[data-gebiet]").allTextContents();
  await expect.poll(async () => (await heads()).join()).toContain("Main-Taunus-Kreis");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("wahl-gebiet");
  expect(elsewhere()).toEqual([]);
  expect(said).toEqual([]);
  await close();
});

test.each(["vergleich/index.html?indikator=1b&gebiete=06412,06435,06411,06611,06433", "index.html"])(
  "on a telephone nothing is cut off: %s",
  async (path) => {
    const {page, close} = await openPage(browser, officialRoot, path, {...light, width: 320});
    if (path.startsWith("vergleich")) await page.waitForSelector("#tabelle-vergleich");
    expect(await overflow(page)).toEqual([]);
    expect(await labelFaults(page)).toEqual([]);
    await close();
  },
);

test("a Kreis that a page does not know is named", async () => {
  const path = "indikator/1b/index.html?kreis=06412,99999";
  const {page, said, close} = await openPage(browser, root, path, light);
  expect(await page.locator(".hervorheben").textContent()).toContain("nicht zu finden: „99999“");
  expect(await page.locator("svg [data-gebiet='06412'].gewaehlt").count()).toBeGreaterThan(2);
  expect(said).toEqual([]);
  await close();
});

test("an indicator without figures leads on", async () => {
  const {page, close} = await openPage(browser, officialRoot, compare("?indikator=6b"), light);
  await page.waitForSelector("#tabelle-vergleich");
  expect(await page.locator(".meldungen").textContent()).toContain("Gezeigt wird 1A.");
  await close();
});
