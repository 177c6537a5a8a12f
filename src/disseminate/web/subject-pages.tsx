import type {Publication} from "../../analyse/publication.js";
import {isKreis, type Region} from "../../model/region.js";
import {addresses} from "./addresses.js";
import {ComparePage} from "./compare/compare-page.js";
import {numbersScript} from "./compare/numbers-script.js";
import type {PageContext} from "./context.js";
import {DetailPage} from "./detail/detail-page.js";
import {EmbedPage} from "./embed/embed-page.js";
import {createGallery, drawingFile, type Gallery, listDrawings} from "./indicator/gallery.js";
import {indicatorPages, kreisAddress, kreisIndicatorAddress} from "./indicator/indicator-addresses.js";
import {IndicatorPage} from "./indicator/indicator-page.js";
import {IndicatorStructurePage} from "./indicator/indicator-structure-page.js";
import {IndicatorTablesPage} from "./indicator/indicator-tables-page.js";
import {covers, KreisPage} from "./kreis/kreis-page.js";
import {OriginPage} from "./origin/origin-page.js";
import {originScript} from "./origin/origins.js";
import type {Route} from "./route.js";
import type {WebFile} from "./web-file.js";

/** Pages of the indicators and of the Kreise, and the files that belong to them. */
export type SubjectPages = {
  readonly routes: readonly Route[];
  /** Pages whose number follows from the figures, drawn with the context of the page at their address. */
  readonly files: (contextOf: (path: string) => PageContext) => readonly WebFile[];
};

/** Pages of the indicators and of the Kreise, their pictures as pages and files, and the data of the scripts. */
export function subjectPages(publication: Publication): SubjectPages {
  const gallery = createGallery();
  const units = publication.catalogue.regions.all.filter(
    (region) => isKreis(region) || reportsJointly(publication, region),
  );
  return {
    routes: [
      ...publication.indicators.map(
        (published): Route => ({
          path: addresses.indikator(published.indicator.code),
          draw: (context) => <IndicatorPage context={context} published={published} gallery={gallery} />,
        }),
      ),
      ...publication.indicators.flatMap((published) => indicatorSubroutes(published, gallery)),
      {path: addresses.vergleich, draw: (context) => <ComparePage context={context} />},
      ...units.flatMap((region) => kreisRoutes(publication, region)),
    ],
    files: (contextOf) => pictureFiles(publication, gallery, contextOf),
  };
}

/** Whether a joint unit has figures. */
function reportsJointly(publication: Publication, region: Region): boolean {
  return (
    region.level === "gemeinsame-einheit" &&
    publication.indicators.some(({cube}) => cube !== undefined && covers(cube, region))
  );
}

/** The page of a Kreis and one for each indicator that has figures for it. */
function kreisRoutes(publication: Publication, region: Region): readonly Route[] {
  const details = publication.indicators.flatMap(({cube}): readonly Route[] =>
    cube === undefined || !covers(cube, region)
      ? []
      : [
          {
            path: kreisIndicatorAddress(region.refArea, cube.indicator.code),
            draw: (context) => <DetailPage context={context} cube={cube} region={region} />,
          },
        ],
  );
  return [
    {
      path: kreisAddress(region.refArea),
      draw: (context) => <KreisPage context={context} region={region} />,
    },
    ...details,
  ];
}

function indicatorSubroutes(
  published: Publication["indicators"][number],
  gallery: Gallery,
): readonly Route[] {
  const {cube} = published;
  if (cube === undefined) return [];
  const {code, darstellung} = cube.indicator;
  const common = {published, cube};
  const structure: Route = {
    path: indicatorPages.struktur(code),
    draw: (context) => <IndicatorStructurePage context={context} {...common} gallery={gallery} />,
  };
  return [
    {
      path: indicatorPages.tabellen(code),
      draw: (context) => <IndicatorTablesPage context={context} {...common} />,
    },
    ...(darstellung?.struktur === undefined ? [] : [structure]),
    {path: indicatorPages.herkunft(code), draw: (context) => <OriginPage context={context} {...common} />},
  ];
}

/** Every picture as a page of its own and as a file, and where the figures come from as a script. */
function pictureFiles(
  publication: Publication,
  gallery: Gallery,
  contextOf: (path: string) => PageContext,
): readonly WebFile[] {
  return publication.indicators.flatMap(({cube}): readonly WebFile[] => {
    if (cube === undefined) return [];
    const {code} = cube.indicator;
    const drawings = listDrawings(gallery(contextOf(addresses.indikator(code)), cube));
    return [
      ...drawings.flatMap((drawing): readonly WebFile[] => {
        const path = addresses.einbettung(code, drawing.name);
        const page = String(<EmbedPage context={contextOf(path)} cube={cube} drawing={drawing} />);
        return [
          {path, text: `<!DOCTYPE html>\n${page}\n`},
          {path: addresses.bild(code, drawing.name, "svg"), text: drawingFile(drawing, publication.release)},
        ];
      }),
      {path: indicatorPages.herkunftsdaten(code), text: originScript(cube, publication)},
      {path: indicatorPages.zahlen(code), text: numbersScript(cube, publication)},
    ];
  });
}
