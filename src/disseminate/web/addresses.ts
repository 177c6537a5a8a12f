import type {Indicator} from "../../catalogue/indicator-schema.js";

/** Addresses of the pages, from the root of the edition; they stay from edition to edition. */
export const addresses = {
  start: "index.html",
  methodik: "methodik/index.html",
  nichtGefunden: "404.html",
  stil: "style.css",
  zeichen: "icon.svg",
  indikator: (code: string) => `indikator/${code.toLowerCase()}/index.html`,
  kreis: (refArea: string) => `kreis/${refArea}/index.html`,
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

/** A link out of the site, or undefined when its scheme is not one that a page may carry. */
export function safeLink(url: string | undefined): string | undefined {
  return url !== undefined && /^(https?:\/\/|mailto:)/i.test(url) ? url : undefined;
}
