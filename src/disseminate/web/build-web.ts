import type {Publication} from "../../analyse/publication.js";
import {isKreis} from "../../model/region.js";
import {type DrawnMap, drawMap} from "../charts/geometry.js";
import {addresses} from "./addresses.js";
import {type PageContext, pageContext, type Site, type WebOptions} from "./context.js";
import {emblemSvg} from "./frame/emblem.js";
import {siteScripts} from "./frame/scripts.js";
import {frameRoutes, siteSearch} from "./frame-pages.js";
import {checkLinks, drawRoute} from "./route.js";
import {searchIndexScript} from "./search/search-index.js";
import {feedXml} from "./static/feed.js";
import {serverFiles} from "./static/server-files.js";
import {robotsTxt, sitemapXml} from "./static/sitemap.js";
import {stylesheets} from "./style/stylesheet.js";
import {subjectPages} from "./subject-pages.js";
import type {WebFile} from "./web-file.js";

/**
 * Makes the whole site: one folder of files that works on a server, in a subfolder and from the file
 * system, and that can be read without a script. Pure: the same publication and options give the same
 * bytes.
 *
 * @returns files in a fixed order
 */
export function buildWeb(publication: Publication, options: WebOptions): readonly WebFile[] {
  const subjects = subjectPages(publication);
  const routes = [...frameRoutes(publication), ...subjects.routes];
  const base = options.base ?? publication.catalogue.portal.operator.adresse;
  const paths = routes.map((route) => route.path);
  const published = publishedFiles(publication, base, paths);
  const known = new Set([...paths, ...published.map((file) => file.path)]);
  const site = createSite(publication, {...options, base}, known);
  return checkLinks([
    ...routes.map((route) => drawRoute(route, contextOf(site, route.path))),
    ...subjects.files((path) => contextOf(site, path)),
    ...stylesheets(),
    {path: addresses.symbol, text: emblemSvg()},
    {path: addresses.suchindex, text: searchIndexScript(siteSearch(site))},
    ...siteScripts().map(({name, text}) => ({path: addresses.skript(name), text})),
    ...published,
    ...serverFiles(),
  ]);
}

/** What only makes sense where the full address of the edition is known: list of pages, word to search engines, feed. */
function publishedFiles(
  publication: Publication,
  base: string | undefined,
  paths: readonly string[],
): readonly WebFile[] {
  if (base === undefined || !/^https?:/.test(base)) return [];
  const listed = paths.filter((path) => path !== addresses.nichtGefunden);
  return [
    {path: addresses.sitemap, text: sitemapXml(base, listed, publication.edition.stand)},
    {path: addresses.robots, text: robotsTxt(base)},
    {path: addresses.feed, text: feedXml(publication, base)},
  ];
}

/** A server shows the page for unknown addresses under any address, so its links start at the root where that is known. */
function contextOf(site: Site, path: string): PageContext {
  const context = pageContext(site, path);
  const {base} = site.options;
  return path === addresses.nichtGefunden && base !== undefined
    ? {...context, link: (to) => base + to}
    : context;
}

function createSite(publication: Publication, options: WebOptions, paths: ReadonlySet<string>): Site {
  const maps = new Map<string, DrawnMap>();
  return {
    publication,
    catalogue: publication.catalogue,
    options,
    exists: (path) => paths.has(path),
    map: (day, width) => {
      const state =
        [...options.geometries].reverse().find((one) => one.validFrom <= day) ?? options.geometries[0];
      if (state === undefined) throw new Error("buildWeb needs at least one territorial state");
      const key = `${state.validFrom}#${width}`;
      const map = maps.get(key) ?? drawMap(state.topology, width);
      maps.set(key, map);
      return map;
    },
    hasPage: (refArea) =>
      publication.catalogue.regions.has(refArea) && isKreis(publication.catalogue.regions.get(refArea)),
  };
}
