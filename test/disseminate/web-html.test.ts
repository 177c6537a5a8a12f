import {HtmlValidate} from "html-validate";
import {expect, test} from "vitest";
import type {Publication} from "../../src/analyse/publication.js";
import {buildWeb} from "../../src/disseminate/web/build-web.js";
import {bytesOf} from "../../src/disseminate/web/web-file.js";
import {inventedOptions, inventedPublication} from "../fixtures/web-publication.js";
import {pagesOf, sampleOf} from "./site.js";

const publication = inventedPublication();
const options = inventedOptions();
const files = buildWeb(publication, options);
const pages = pagesOf(files);
const sheets = new Map(
  files.flatMap(({path, text}) =>
    path.endsWith(".css") && text !== undefined ? [[path, text] as const] : [],
  ),
);

/** Four of the indicators: enough where a test is about the site as a whole. */
const small: Publication = {...publication, indicators: publication.indicators.slice(0, 4)};

/** Addresses in the attributes of a page. */
function addressesIn(html: string): readonly string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => decode(match[1] ?? ""));
}

function decode(text: string): string {
  return text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'");
}

/** Where a relative address leads, from the root of the edition. */
function resolve(from: string, address: string): string {
  return new URL(address, `http://edition.invalid/${from}`).pathname.slice(1);
}

test("there is a page for every indicator and every Kreis, at addresses that stay", () => {
  const paths = files.map((file) => file.path);
  expect(new Set(paths).size).toBe(paths.length);
  for (const wanted of [
    "index.html",
    ...publication.indicators.map(({indicator}) => `indikator/${indicator.code.toLowerCase()}/index.html`),
    ...publication.catalogue.regions.all
      .filter((region) => /^06\d{3}$/.test(region.refArea))
      .map((region) => `kreis/${region.refArea}/index.html`),
    "methodik/index.html",
    "404.html",
    "style.css",
    "icon.svg",
  ])
    expect(paths).toContain(wanted);
});

test("the pages are valid HTML", async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
    rules: {
      "void-style": ["error", {style: "selfclose"}],
      "long-title": ["error", {maxlength: 110}],
      "attribute-empty-style": ["error", {style: "empty"}],
      "attribute-boolean-style": ["error", {style: "empty"}],
      "require-sri": ["error", {target: "crossorigin"}],
      "heading-level": "error",
      "no-inline-style": "error",
    },
  });
  const complaints: string[] = [];
  for (const page of sampleOf(pages)) {
    const report = await validator.validateString(page.text, page.path);
    for (const result of report.results) {
      for (const message of result.messages) {
        complaints.push(
          `${page.path}:${message.line}:${message.column} ${message.ruleId} ${message.message}`,
        );
      }
    }
  }
  expect(complaints.slice(0, 10)).toEqual([]);
});

test("every link of the site leads to a file of the edition, and to a place that exists", () => {
  const known = new Map<string, string>(files.map((file) => [file.path, file.text ?? ""]));
  for (const file of options.files) known.set(file.path, "");
  const broken: string[] = [];
  for (const page of pages) {
    for (const address of addressesIn(page.text)) {
      if (/^https?:\/\//.test(address)) continue;
      const target = resolve(page.path, address);
      const text = known.get(target);
      const fragment = address.split("#")[1];
      const found = text !== undefined && (fragment === undefined || text.includes(`id="${fragment}"`));
      if (!found) broken.push(`${page.path}: ${address}`);
    }
  }
  expect(broken).toEqual([]);
});

test("links are relative and name the file, so that the pages open without a server", () => {
  for (const page of pages) {
    const own = addressesIn(page.text).filter((address) => !/^https?:\/\//.test(address));
    expect(
      own.filter((address) => address.startsWith("/") || /(^|\/)(#|$)/.test(address.replace(/^#.*/, "x"))),
    ).toEqual([]);
  }
});

test("where the address of the edition is known, the page for unknown addresses starts there", () => {
  const rooted = buildWeb(small, {...options, base: "/kim/"});
  const page = rooted.find((file) => file.path === "404.html")?.text ?? "";
  const own = addressesIn(page).filter((address) => !/^https?:\/\/|^#/.test(address));
  expect(own.filter((address) => !address.startsWith("/kim/"))).toEqual([]);
  expect(own).toContain("/kim/style.css");
});

test("a strict Content-Security-Policy is enough: nothing inline, nothing from elsewhere", () => {
  const faults = pages.flatMap(({path, text}) => {
    const inline =
      /<style|\sstyle="|\son[a-z]+="|<iframe|<link rel="(?!canonical)[^>]+href="http|\ssrc="http/.exec(text);
    const scripts = [...text.matchAll(/<script(?! type="application\/ld\+json">).*?<\/script>/gs)].filter(
      ([script]) => !/^<script src="[./]*[a-z0-9/-]+\.js" defer(="")?><\/script>$/.test(script),
    );
    const policy = text.includes(`content-security-policy" content="default-src &#39;none&#39;;`);
    return [
      ...(inline === null ? [] : [`${path}: ${inline[0]}`]),
      ...scripts.map(([script]) => `${path}: ${script.slice(0, 100)}`),
      ...(policy ? [] : [`${path}: no policy`]),
    ];
  });
  expect(faults.slice(0, 10)).toEqual([]);
  expect([...sheets.keys()]).toContain("style.css");
  for (const css of sheets.values()) expect(css).not.toMatch(/@import|url\(/);
});

test("a page loads every stylesheet that has a rule for one of its classes", () => {
  const classes = new Map(
    [...sheets].map(([path, css]) => [
      path,
      new Set(
        [...css.replace(/\{[^{}]*\}/g, "{}").matchAll(/\.([a-z][\w-]*)/gi)].map((match) => match[1] ?? ""),
      ),
    ]),
  );
  const faults = pages.flatMap(({path, text}) => {
    const used = new Set(
      [...text.matchAll(/class="([^"]*)"/g)].flatMap((match) => (match[1] ?? "").split(" ")),
    );
    const loaded = addressesIn(text).map((address) => resolve(path, address));
    return [...classes].flatMap(([sheet, known]) => {
      if (loaded.includes(sheet)) return [];
      const elsewhere = (name: string) => loaded.some((one) => classes.get(one)?.has(name) === true);
      const missed = [...used].filter((name) => known.has(name) && !elsewhere(name));
      return missed.length === 0 ? [] : [`${path}: ${sheet} for ${missed.join(", ")}`];
    });
  });
  expect(faults.slice(0, 10)).toEqual([]);
});

test("every picture has a name, a description and a table on its page or one step away", () => {
  const faults = pages.flatMap((page) => {
    const pictures = [...page.text.matchAll(/<svg[^>]*role="img"[^>]*>.*?<\/svg>/gs)].map(
      (match) => match[0],
    );
    const says = (picture: string, attribute: string) => {
      const id = new RegExp(`${attribute}="([^"]+)"`).exec(picture)?.[1] ?? "";
      return new RegExp(`<(title|desc) id="${id}">[^<]{8,}<`).test(page.text);
    };
    const unnamed = pictures.filter(
      (picture) => !says(picture, "aria-labelledby") || !says(picture, "aria-describedby"),
    );
    const table =
      page.text.includes("<table") || /<a href="[^"]*(?:indikator|tabellen)\/[^"]*"/.test(page.text);
    return [
      ...unnamed.map((picture) => `${page.path}: ${picture.slice(0, 200)}`),
      ...(pictures.length > 0 && !table ? [`${page.path}: no table`] : []),
    ];
  });
  expect(faults.slice(0, 10)).toEqual([]);
});

test("tables have a caption and every head cell a scope", () => {
  const faults = pages.flatMap((page) =>
    [...page.text.matchAll(/<table.*?<\/table>/gs)].flatMap(([table]) =>
      /^<table[^>]*><caption>[^<]+<\/caption>/.test(table) && !/<th(?![^>]*scope)[ >]/.test(table)
        ? []
        : [`${page.path}: ${table.slice(0, 200)}`],
    ),
  );
  expect(faults.slice(0, 10)).toEqual([]);
});

test("the page of an indicator with figures describes them to search engines", () => {
  for (const {indicator, cube} of publication.indicators) {
    const page = pages.find((one) => one.path === `indikator/${indicator.code.toLowerCase()}/index.html`);
    const blocks = [...(page?.text ?? "").matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    expect(blocks).toHaveLength(cube === undefined ? 0 : 1);
    if (cube === undefined) continue;
    const data: unknown = JSON.parse(blocks[0]?.[1] ?? "");
    expect(data).toMatchObject({"@type": "Dataset", isAccessibleForFree: true});
  }
});

test("indicators without figures say so and how the figures come", () => {
  for (const {indicator, cube} of publication.indicators) {
    if (cube !== undefined) continue;
    const page = pages.find((one) => one.path === `indikator/${indicator.code.toLowerCase()}/index.html`);
    expect(page?.text).toContain("liegen noch keine Zahlen vor");
    expect(page?.text).not.toContain('role="img"');
    if (indicator.lieferung !== undefined) expect(decode(page?.text ?? "")).toContain(indicator.lieferung);
  }
});

test("a Kreis without any figure is not given a table of signs", () => {
  const hanau = pages.find((page) => page.path === "kreis/06415/index.html")?.text ?? "";
  expect(hanau).toContain("besteht als eigene Gebietseinheit seit dem 01.01.2026");
  expect(hanau).toMatch(/href="[^"]*indikator\/1a\/|href="1a\//);
});

test("no rank numbers and nothing that judges", () => {
  const words =
    /\bRang\b|Rangfolge (?!entsteht daraus nicht)|Platz \d|Spitzenreiter|Schlusslicht|leider|dramatisch|besorgniserregend/i;
  const faults = pages.flatMap((page) => {
    const found = words.exec(page.text.replace(/<[^>]+>/g, " "));
    return found === null ? [] : [`${page.path}: ${found[0]}`];
  });
  expect(faults).toEqual([]);
});

test("text of the catalogue is always text", () => {
  const evil = `<script>alert(1)</script>" onload="x`;
  const tampered: Publication = {
    ...publication,
    edition: {...publication.edition, kontakt: evil},
    indicators: publication.indicators.map((published) => ({
      ...published,
      indicator: {...published.indicator, titel: evil, aussage: evil, hinweise: [evil]},
      cube: undefined,
    })),
  };
  const faults = pagesOf(buildWeb(tampered, options)).filter((page) =>
    /<script>|" onload="x/.test(page.text),
  );
  expect(faults.map((page) => page.path)).toEqual([]);
});

test("the same publication gives the same bytes", () => {
  const once = buildWeb(small, inventedOptions());
  const again = buildWeb(small, inventedOptions());
  expect(again.map((file) => file.path)).toEqual(once.map((file) => file.path));
  const differing = again.filter((file, index) => {
    const other = once[index];
    return other === undefined || Buffer.compare(bytesOf(file), bytesOf(other)) !== 0;
  });
  expect(differing.map((file) => file.path)).toEqual([]);
});
