import type {IndicatorCube, Publication, UsedSource} from "../../analyse/publication.js";
import type {Unit} from "../../catalogue/catalogue.js";
import type {Indicator, Measure} from "../../catalogue/indicator-schema.js";
import {createFigureMap} from "../../model/figure-map.js";
import {type Dimensions, dimensionKey} from "../../model/observation.js";
import type {ObsStatus, SignDialect} from "../../model/status.js";
import {formatDay, type Periodicity} from "../../model/time-period.js";

import type {CellPlace} from "./references.js";
import {textWidth} from "./text-size.js";

/** A measure with fixed codes: a column or series. */
export type ColumnView = {readonly measure: Measure; readonly dimensions: Dimensions};

/** Where figures stand in the workbook, so that charts and other sheets can refer to them. */
export type CellRegister = {
  /** Notes the cell of a figure; the first one stays, unless the new one is to take its place. */
  readonly put: (
    view: ColumnView,
    refArea: string,
    timePeriod: string,
    place: CellPlace,
    instead?: boolean,
  ) => void;
  /** Undefined where the figure stands in no table. */
  readonly get: (view: ColumnView, refArea: string, timePeriod: string) => CellPlace | undefined;
  /** Its place in a table over years, whatever other tables it stands in. */
  readonly inYears: (view: ColumnView, refArea: string, timePeriod: string) => CellPlace | undefined;
};

/** What every sheet of an indicator's workbook needs. */
export type Book = {
  readonly cube: IndicatorCube;
  readonly indicator: Indicator;
  readonly publication: Publication;
  readonly dialect: SignDialect;
  readonly periodicity: Periodicity;
  readonly cells: CellRegister;
  /** Statuses whose signs stand in the workbook, for its list of signs; sheets add those of what they derive. */
  readonly used: Set<ObsStatus>;
  /** Every published combination of codes of every measure, in the order of the definition. */
  readonly views: readonly ColumnView[];
  /** Periods of a view that have rows, ascending. */
  readonly periodsOf: (view: ColumnView) => readonly string[];
  readonly unitOf: (measure: Measure) => Unit;
};

/** Key of a view within its indicator. */
export function viewKey({measure, dimensions}: ColumnView): string {
  return `${measure.id}#${dimensionKey(dimensions)}`;
}

/** Makes an empty register of cells. */
export function createCellRegister(): CellRegister {
  const places = createFigureMap<CellPlace>();
  const inYears = createFigureMap<CellPlace>();
  const placeIn = (map: typeof places, {measure, dimensions}: ColumnView, refArea: string, period: string) =>
    map.get(measure.id, refArea, period, dimensions);
  return {
    put: (view, refArea, period, place, instead = false) => {
      const {measure, dimensions} = view;
      if (instead || placeIn(places, view, refArea, period) === undefined)
        places.set(measure.id, refArea, period, dimensions, place);
      if (place.headerRow !== undefined && placeIn(inYears, view, refArea, period) === undefined)
        inYears.set(measure.id, refArea, period, dimensions, place);
    },
    get: (view, refArea, period) => placeIn(places, view, refArea, period),
    inYears: (view, refArea, period) => placeIn(inYears, view, refArea, period),
  };
}

/** A view and the periods in which it has rows. */
type FoundView = {readonly view: ColumnView; readonly periods: Set<string>};

function periodsByView(found: ReadonlyMap<string, FoundView>): ReadonlyMap<string, readonly string[]> {
  return new Map([...found].map(([key, {periods}]) => [key, [...periods].sort()]));
}

/** Makes the context of a workbook. */
export function createBook(cube: IndicatorCube, publication: Publication): Book {
  const found = new Map<string, FoundView>();
  const used = new Set<ObsStatus>();
  let last: FoundView | undefined;
  let lastPeriod: string | undefined;
  let lastStatus: ObsStatus | undefined;
  for (const {measure: id, dimensions, timePeriod, obsStatus} of cube.observations) {
    if (obsStatus !== lastStatus) used.add(obsStatus);
    lastStatus = obsStatus;
    // Figures of a view follow each other, area by area, and share their codes: most need no key.
    if (last === undefined || last.view.dimensions !== dimensions || last.view.measure.id !== id) {
      const view = {measure: cube.measure(id), dimensions};
      const key = viewKey(view);
      last = found.get(key) ?? {view, periods: new Set()};
      found.set(key, last);
      lastPeriod = undefined;
    }
    if (timePeriod !== lastPeriod) last.periods.add(timePeriod);
    lastPeriod = timePeriod;
  }
  const periods = periodsByView(found);
  return {
    cube,
    indicator: cube.indicator,
    publication,
    dialect: publication.edition.zeichen,
    periodicity: cube.indicator.periodicity ?? "stichtag",
    cells: createCellRegister(),
    used,
    views: cube.indicator.measures.flatMap((measure) =>
      [...found.values()].map((one) => one.view).filter((view) => view.measure === measure),
    ),
    periodsOf: (view) => periods.get(viewKey(view)) ?? [],
    unitOf: (measure) => {
      const unit = publication.catalogue.units.get(measure.unit);
      if (unit === undefined) throw new Error(`no unit ${measure.unit}`);
      return unit;
    },
  };
}

/** `1B Altersstruktur der Bevölkerung nach Staatsangehörigkeit`. */
export function bookTitle({indicator}: Book): string {
  return `${indicator.code} ${indicator.titel}`;
}

/** The title, or the short one where the title is wider than the sheet. @param width in characters */
export function shortTitle(book: Book, width: number): string {
  const title = bookTitle(book);
  const fits = textWidth(title, {points: 18, bold: true}) <= width;
  return fits ? title : `${book.indicator.code} ${book.indicator.kurztitel}`;
}

/** Source note with the Stand of each table used: `Quelle: …; Stand 12.06.2026`. */
export function sourceLine({cube, indicator}: Book): string {
  const parts = cube.sources.map(sourceText);
  if (parts.length === 0) return `Quelle: ${indicator.statistik}; noch keine Lieferung.`;
  const computed = indicator.measures.some(
    (measure) => measure.kind !== "anzahl" && measure.kind !== "veroeffentlichte-quote",
  );
  return `Quelle: ${parts.join("; ")}${computed ? "; eigene Berechnungen" : ""}.`;
}

/** One source as it stands under tables and charts. */
export function sourceText({source, stand}: UsedSource): string {
  return `${source.quellenvermerk.replace(/\.$/, "")}, Stand ${formatDay(stand)}`;
}
