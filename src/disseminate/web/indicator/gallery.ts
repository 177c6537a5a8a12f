import {raw} from "hono/html";
import type {IndicatorCube} from "../../../analyse/publication.js";
import type {View} from "../../../catalogue/indicator-schema.js";
import {LAND} from "../../../model/region.js";
import {draftMark, type Release} from "../../../model/release.js";
import {standaloneSvg} from "../../charts/standalone.js";
import {addresses} from "../addresses.js";
import {type PageContext, sameView, shownView} from "../context.js";
import type {PictureSize} from "../elements.js";
import {balanceDrawing, balanceOf} from "../figures/balance-figure.js";
import {type Drawing, pictureSizes, sourceWord} from "../figures/drawing.js";
import {groupDotsDrawing, groupLinesDrawing} from "../figures/group-figures.js";
import {mapDrawing} from "../figures/map-figure.js";
import {kreiseDrawing, seriesDrawing, stripDrawing} from "../figures/pictures.js";
import {pyramidDrawings} from "../figures/pyramid-figures.js";
import {kreisStructureDrawings, structureDrawing} from "../figures/structure-figures.js";
import {groupComparisons} from "../groups.js";
import {structureOf} from "../structure.js";
import {indicatorPages} from "./indicator-addresses.js";

/** All pictures of an indicator, by what they show; a group without a picture is empty. */
export type IndicatorDrawings = {
  readonly karte: Drawing | undefined;
  readonly verteilung: Drawing | undefined;
  readonly kreise: Drawing | undefined;
  readonly zeitreihe: Drawing | undefined;
  readonly bilanz: Drawing | undefined;
  readonly gruppen: readonly Drawing[];
  readonly struktur: Drawing | undefined;
  readonly strukturKreise: readonly Drawing[];
  readonly pyramiden: readonly Drawing[];
};

/** Pictures of the indicators; each is drawn once, for every page and file that shows it. */
export type Gallery = (context: PageContext, cube: IndicatorCube) => IndicatorDrawings;

/** A gallery for one site. */
export function createGallery(): Gallery {
  const known = new Map<IndicatorCube, IndicatorDrawings>();
  return (context, cube) => {
    const drawings = known.get(cube) ?? drawingsOf(context, cube);
    known.set(cube, drawings);
    return drawings;
  };
}

/** Pictures in the order of the page. */
export function listDrawings(drawings: IndicatorDrawings): readonly Drawing[] {
  const {karte, verteilung, kreise, zeitreihe, bilanz, gruppen, struktur, strukturKreise, pyramiden} =
    drawings;
  const all = [
    karte,
    verteilung,
    kreise,
    zeitreihe,
    bilanz,
    ...gruppen,
    struktur,
    ...strukturKreise,
    ...pyramiden,
  ];
  return all.flatMap((one) => one ?? []);
}

/** A picture as a file, with title, source and Stand, and the mark of a draft. */
export function drawingFile(drawing: Drawing, release: Release): string {
  const mark = draftMark(release);
  const parts = [
    `${sourceWord(drawing.source)}${drawing.source}`,
    ...(drawing.key === undefined ? [] : ["Karte: © GeoBasis-DE / BKG (Daten verändert), dl-de/by-2-0"]),
    ...(mark === undefined ? [] : [mark]),
  ];
  return standaloneSvg({
    title: drawing.title,
    subtitle: drawing.subtitle,
    pictures: drawing.draw({...pictureSizes(drawing.name).wide, file: true}).map(String),
    key: drawing.key,
    source: parts.join(". "),
  });
}

function drawingsOf(context: PageContext, cube: IndicatorCube): IndicatorDrawings {
  const {catalogue} = context;
  const {darstellung, code} = cube.indicator;
  const shown = (view: View | undefined) =>
    view === undefined ? undefined : shownView(catalogue, cube, view);
  const karte = shown(darstellung?.karte);
  const kreise = shown(darstellung?.kreise);
  const zeitreihe = shown(darstellung?.zeitreihe);
  const common = {context, cube};
  const own = `${addresses.indikator(code)}#tabelle-kreise`;
  const table = (id: string) => `${indicatorPages.tabellen(code)}#tabelle-${id}`;
  const mapTable =
    karte !== undefined && kreise !== undefined && sameView(karte, kreise) ? own : table("karte");
  const balance = balanceOf(context, cube);
  const structure = structureOf(catalogue, cube);
  return remember({
    karte: karte === undefined ? undefined : mapDrawing({...common, view: karte, table: mapTable}),
    verteilung: kreise === undefined ? undefined : stripDrawing({...common, view: kreise, table: own}),
    kreise:
      kreise === undefined
        ? undefined
        : kreiseDrawing({
            ...common,
            view: kreise,
            table: own,
            said: karte !== undefined && sameView(kreise, karte),
          }),
    zeitreihe:
      zeitreihe === undefined
        ? undefined
        : seriesDrawing({...common, view: zeitreihe, table: table("zeitreihe")}),
    bilanz: balance === undefined ? undefined : balanceDrawing({cube, balance, table: table("bilanz")}),
    gruppen: groupComparisons(catalogue, cube).flatMap((comparison) => {
      const props = {...common, comparison, table: table(`gruppen-${comparison.view.measure.id}`)};
      const dots = comparison.view.unit.kind === "anzahl" ? [] : [groupDotsDrawing(props)];
      return [...dots, groupLinesDrawing({...props, refArea: LAND, place: "in Hessen"}) ?? []].flat();
    }),
    struktur:
      structure === undefined
        ? undefined
        : structureDrawing({...common, structure, table: table("struktur-t")}),
    strukturKreise:
      structure === undefined
        ? []
        : kreisStructureDrawings({...common, structure, table: table("struktur-t")}),
    pyramiden: pyramidDrawings({...common, table: table("pyramide-m")}),
  });
}

function remember(drawings: IndicatorDrawings): IndicatorDrawings {
  const one = (drawing: Drawing | undefined) => (drawing === undefined ? undefined : drawnOnce(drawing));
  return {
    karte: one(drawings.karte),
    verteilung: one(drawings.verteilung),
    kreise: one(drawings.kreise),
    zeitreihe: one(drawings.zeitreihe),
    bilanz: one(drawings.bilanz),
    gruppen: drawings.gruppen.map(drawnOnce),
    struktur: one(drawings.struktur),
    strukturKreise: drawings.strukturKreise.map(drawnOnce),
    pyramiden: drawings.pyramiden.map(drawnOnce),
  };
}

/**
 * A picture inside a page: its colours come from the stylesheet, so that they follow the look of the page.
 * The narrow one of two shares name and description with the wide one; what the pointer would tell is
 * left out of it.
 */
function forPage(svg: string, second: boolean): string {
  const lean = svg
    .replace(/ (?:fill|stroke)="#[0-9A-F]{6}"/g, "")
    .replace(/ font-family="[^"]*"/, "")
    .replace(/<(path|rect|circle|use)([^<>]*)><\/\1>/g, "<$1$2/>");
  if (!second) return lean;
  return lean
    .replace(/<title id=.*?<\/title><desc id=.*?<\/desc>/s, "")
    .replace(/(aria-(?:labelledby|describedby)="bild-[a-z0-9-]+-)s([a-z]?-[td]")/g, "$1b$2")
    .replace(/<(path|rect|circle)([^<>]*)><title>[^<]*<\/title><\/\1>/g, "<$1$2/>");
}

/** The drawing, whose pictures are made once per size, for pages and file alike. */
function drawnOnce(drawing: Drawing): Drawing {
  const plain = oncePerSize((size) => drawing.draw(size).map(String));
  const onPage = oncePerSize((size) =>
    plain(size).map((picture) => raw(forPage(picture, size.narrow && drawing.small !== true))),
  );
  return {
    ...drawing,
    draw: (size) => {
      if (size.file !== true) return onPage(size);
      return drawing.ownFile === true ? drawing.draw(size) : plain(size).map((picture) => raw(picture));
    },
  };
}

function oncePerSize<Made>(make: (size: PictureSize) => Made): (size: PictureSize) => Made {
  const known = new Map<string, {readonly made: Made}>();
  return (size) => {
    const found = known.get(size.id) ?? {made: make(size)};
    known.set(size.id, found);
    return found.made;
  };
}
