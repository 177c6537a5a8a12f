import type {Publication} from "../../analyse/publication.js";
import {isKreis} from "../../model/region.js";
import {type DrawnMap, drawMap} from "../charts/geometry.js";
import {addresses} from "./addresses.js";
import {type PageContext, pageContext, type Site, type WebOptions} from "./context.js";
import {emblemSvg} from "./emblem.js";
import {IndicatorPage} from "./indicator-page.js";
import {KreisPage} from "./kreis-page.js";
import {MethodPage} from "./method-page.js";
import {NotFoundPage} from "./not-found-page.js";
import {StartPage} from "./start-page.js";
import {stylesheet} from "./style/stylesheet.js";

/** A file of the site: path from the root of the edition, with `/`, and content. */
export type WebFile = {readonly path: string; readonly text: string};

/**
 * Makes the whole site: one folder of files that works on a server, in a subfolder and from the file
 * system, without a script. Pure: the same publication and options give the same bytes.
 *
 * @returns files in a fixed order
 */
export function buildWeb(publication: Publication, options: WebOptions): readonly WebFile[] {
  const site = createSite(publication, options);
  const kreise = publication.catalogue.regions.all.filter(isKreis);
  const page = (path: string, draw: (context: PageContext) => unknown): WebFile => ({
    path,
    text: `<!DOCTYPE html>\n${String(draw(pageContext(site, path)))}\n`,
  });
  return [
    page(addresses.start, (context) => <StartPage context={context} />),
    ...publication.indicators.map((published) =>
      page(addresses.indikator(published.indicator.code), (context) => (
        <IndicatorPage context={context} published={published} />
      )),
    ),
    ...kreise.map((region) =>
      page(addresses.kreis(region.refArea), (context) => <KreisPage context={context} region={region} />),
    ),
    page(addresses.methodik, (context) => <MethodPage context={context} />),
    notFound(site),
    {path: addresses.stil, text: stylesheet()},
    {path: addresses.zeichen, text: emblemSvg()},
  ];
}

/** A server shows this page under any address, so its links start at the root where that is known. */
function notFound(site: Site): WebFile {
  const context = pageContext(site, addresses.nichtGefunden);
  const {base} = site.options;
  const rooted: PageContext = base === undefined ? context : {...context, link: (to) => base + to};
  return {
    path: addresses.nichtGefunden,
    text: `<!DOCTYPE html>\n${String(<NotFoundPage context={rooted} />)}\n`,
  };
}

function createSite(publication: Publication, options: WebOptions): Site {
  const maps = new Map<string, DrawnMap>();
  return {
    publication,
    catalogue: publication.catalogue,
    options,
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
