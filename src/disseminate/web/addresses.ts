import type {Indicator} from "../../catalogue/indicator-schema.js";

/** Addresses of the pages, from the root of the edition; they stay from edition to edition. */
export const addresses = {
  start: "index.html",
  startEnglisch: "en/index.html",
  vergleich: "vergleich/index.html",
  downloads: "downloads/index.html",
  datenNutzen: "daten-nutzen/index.html",
  methodik: "methodik/index.html",
  zeichen: "zeichen/index.html",
  glossar: "glossar/index.html",
  neues: "neues/index.html",
  hilfe: "hilfe/index.html",
  barrierefreiheit: "barrierefreiheit/index.html",
  impressum: "impressum/index.html",
  datenschutz: "datenschutz/index.html",
  leichteSprache: "leichte-sprache/index.html",
  /** All places and terms from A to Z: where the search leads without a script. */
  verzeichnis: "a-z/index.html",
  nichtGefunden: "404.html",
  stil: "style.css",
  stilTeil: (name: string) => `style-${name}.css`,
  symbol: "icon.svg",
  feed: "neues/feed.xml",
  sitemap: "sitemap.xml",
  robots: "robots.txt",
  suchindex: "skript/suchindex.js",
  skript: (name: string) => `skript/${name}.js`,
  themenfeld: (slug: string) => `themenfeld/${slug}/index.html`,
  indikator: (code: string) => `indikator/${code.toLowerCase()}/index.html`,
  kreis: (refArea: string) => `kreis/${refArea}/index.html`,
  kreisIndikator: (refArea: string, code: string) => `kreis/${refArea}/${code.toLowerCase()}/index.html`,
  /** A picture on a page of its own, to be embedded elsewhere. */
  einbettung: (code: string, picture: string) => `einbetten/${code.toLowerCase()}/${picture}/index.html`,
  /** A picture as a file: `1b-karte.svg`. */
  bild: (code: string, picture: string, ending: string) => `bild/${code.toLowerCase()}-${picture}.${ending}`,
  /** Picture that other sites show with a link to a page. */
  vorschau: (name: string) => `vorschau/${name}.png`,
  arbeitsmappe: (indicator: Indicator) =>
    `excel/kim-hessen_${indicator.code.toLowerCase()}-${indicator.slug}.xlsx`,
  daten: (indicator: Indicator) => `daten/${indicator.code.toLowerCase()}.csv`,
} as const;

/**
 * Link from one page to another, relative and down to the file name, so that it works on a server,
 * in a subfolder and from the file system.
 *
 * @example relativeLink("kreis/06412/index.html", "index.html#karte") // "../../index.html#karte"
 */
export function relativeLink(from: string, to: string): string {
  if (to.startsWith("#")) return to;
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  return "../".repeat(here.length - common) + there.slice(common).join("/");
}

/**
 * Whether an address may stand in a link: http, https, mailto, or relative. A relative one has no
 * scheme and does not begin with two slashes, which would lead to another site.
 */
export function isAllowedLink(address: string): boolean {
  if (/^(https?:\/\/|mailto:)/i.test(address)) return true;
  return !/^[\s\p{Cc}]*([a-z][a-z0-9+.-]*:|[/\\]{2})/iu.test(address) && !/[\p{Cc}]/u.test(address);
}

/** A link out of the site, or undefined when its scheme is not one that a page may carry. */
export function safeLink(url: string | undefined): string | undefined {
  return url !== undefined && /^(https?:\/\/|mailto:)/i.test(url) && isAllowedLink(url) ? url : undefined;
}
