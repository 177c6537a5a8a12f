import {createHash} from "node:crypto";
import {describe, expect, test} from "vitest";
import type {Publication} from "../../src/analyse/publication.js";
import {isAllowedLink, relativeLink, safeLink} from "../../src/disseminate/web/addresses.js";
import {buildWeb} from "../../src/disseminate/web/build-web.js";
import {checkLinks} from "../../src/disseminate/web/route.js";
import {previewPictures} from "../../src/disseminate/web/static/previews.js";
import {inventedOptions, inventedPublication, shippedGeometries} from "../fixtures/web-publication.js";

const invented = inventedPublication();
const base = "https://beispiel.de/kim/";

/** The publication with an address, and few indicators, so that its pages are made quickly. */
function addressed(): Publication {
  const {catalogue} = invented;
  const operator = {...catalogue.portal.operator, adresse: base};
  return {
    ...invented,
    indicators: invented.indicators.slice(0, 3),
    catalogue: {...catalogue, portal: {...catalogue.portal, operator}},
  };
}

describe("with an address", async () => {
  const publication = addressed();
  const previews = await previewPictures(publication, shippedGeometries());
  const files = buildWeb(publication, {
    ...inventedOptions(),
    previews: new Set(previews.map((picture) => picture.path)),
  });
  const text = (path: string) => files.find((file) => file.path === path)?.text ?? "";

  test("the list of pages names every page by its public address, and no other", () => {
    const listed = [...text("sitemap.xml").matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]);
    expect(listed).toContain(base);
    expect(listed).toContain(`${base}indikator/1a/`);
    expect(listed).toContain(`${base}kreis/06412/`);
    expect(new Set(listed).size).toBe(listed.length);
    const paths = new Set(files.map((file) => file.path));
    for (const address of listed) {
      const path = (address ?? "").slice(base.length);
      expect(paths.has(path === "" || path.endsWith("/") ? `${path}index.html` : path)).toBe(true);
    }
    expect(listed.some((address) => address?.includes("404"))).toBe(false);
  });

  test("the feed has every piece of news with a lasting id", () => {
    const feed = text("neues/feed.xml");
    const {news} = publication.catalogue.portal;
    expect(feed.match(/<entry>/g)).toHaveLength(news.length);
    for (const item of news) expect(feed).toContain(`<id>${base}neues/#${item.id}</id>`);
    expect(text("neues/index.html")).toContain('href="feed.xml"');
  });

  test("pages name their own address and picture", () => {
    const head = text("indikator/1c/index.html").split("</head>")[0] ?? "";
    expect(head).toContain(`<link rel="canonical" href="${base}indikator/1c/"/>`);
    expect(head).toContain(`<meta property="og:image" content="${base}vorschau/1c.png"/>`);
    expect(text("indikator/1a/index.html")).toContain(`${base}vorschau/start.png`);
    expect(text("kreis/06412/index.html")).toContain(`${base}vorschau/06412.png`);
    expect(text("404.html")).toContain(`href="${base}style.css"`);
  });

  test("the pictures are PNG of 1200 × 630, small, and the same every time", async () => {
    const again = await previewPictures(publication, shippedGeometries());
    const hash = (bytes: Uint8Array | undefined) =>
      createHash("sha256")
        .update(bytes ?? "")
        .digest("hex");
    expect(again.map((file) => hash(file.bytes))).toEqual(previews.map((file) => hash(file.bytes)));
    for (const {bytes} of previews) {
      const view = Buffer.from(bytes ?? []);
      expect(view.subarray(1, 4).toString()).toBe("PNG");
      expect([view.readUInt32BE(16), view.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(view.length).toBeLessThan(120_000);
    }
    expect(previews.length).toBeGreaterThan(27);
  });
});

describe("without an address", () => {
  const files = buildWeb({...invented, indicators: invented.indicators.slice(0, 2)}, inventedOptions());
  const paths = files.map((file) => file.path);

  test("nothing is made that would need one", async () => {
    expect(paths).not.toContain("sitemap.xml");
    expect(paths).not.toContain("neues/feed.xml");
    expect(await previewPictures(invented, shippedGeometries())).toEqual([]);
    const start = files.find((file) => file.path === "index.html")?.text ?? "";
    expect(start).not.toMatch(/rel="canonical"|og:image|og:url/);
  });

  test.each(["server/nginx.conf", "server/apache.conf"])("%s lets only embedded pages be framed", (path) => {
    const text = files.find((file) => file.path === path)?.text ?? "";
    expect(text).toContain("default-src 'none'; style-src 'self'; script-src 'self'");
    expect(text.match(/frame-ancestors 'none'/g)).toHaveLength(1);
    expect(text.match(/frame-ancestors \*/g)).toHaveLength(1);
    expect(text.indexOf("frame-ancestors *")).toBeGreaterThan(text.indexOf("einbetten"));
    expect(text).not.toContain("unsafe");
  });
});

describe("links", () => {
  test.each([
    ["https://example.org", true],
    ["mailto:a@b.de", true],
    ["../kreis/06412/index.html", true],
    ["#inhalt", true],
    ["", true],
    ["javascript:alert(1)", false],
    ["JavaScript:alert(1)", false],
    [" javascript:alert(1)", false],
    ["java\nscript:alert(1)", false],
    ["\u0001javascript:alert(1)", false],
    ["data:text/html,x", false],
    ["vbscript:x", false],
    ["file:///etc/passwd", false],
    ["//boese.example", false],
    ["\\\\boese.example", false],
  ])("%j allowed: %s", (address, allowed) => {
    expect(isAllowedLink(address)).toBe(allowed);
  });

  test("a page with a forbidden link is not written", () => {
    const page = (href: string) => [{path: "a.html", text: `<a href="${href}">x</a>`}];
    expect(() => checkLinks(page("javascript:alert(1)"))).toThrow(/forbidden/);
    expect(() => checkLinks(page("x:y"))).toThrow(/forbidden/);
    expect(() => checkLinks(page("&#106;avascript:alert(1)"))).toThrow(/forbidden/);
    expect(() => checkLinks(page("//boese.example"))).toThrow(/forbidden/);
    expect(() => checkLinks(page("&quot;//x"))).not.toThrow();
    expect(() => checkLinks(page("../a/index.html?q=1&amp;r=2#s"))).not.toThrow();
    expect(() => checkLinks(page("https://a.de/?a=1&amp;b=2"))).not.toThrow();
    expect(safeLink("javascript:alert(1)")).toBeUndefined();
    expect(safeLink("../x")).toBeUndefined();
  });

  test.each([
    ["kreis/06412/index.html", "index.html#karte", "../../index.html#karte"],
    ["index.html", "kreis/06412/index.html", "kreis/06412/index.html"],
    ["kreis/06412/index.html", "kreis/06413/index.html", "../06413/index.html"],
    ["kreis/06412/1c/index.html", "kreis/06412/index.html", "../index.html"],
  ])("from %s to %s", (from, to, link) => {
    expect(relativeLink(from, to)).toBe(link);
  });
});
