import type {Publication} from "../../../analyse/publication.js";
import type {Indicator} from "../../../catalogue/indicator-schema.js";
import type {Observation} from "../../../model/observation.js";
import type {Region} from "../../../model/region.js";
import {type Book, type ColumnView, createBook} from "../book.js";
import {createRecords, type Records} from "../gesamt/records.js";
import {yearHeading} from "../indicator/series-sheets.js";
import {columnView, distinct, everyYear, fixedDimensions, isPublished, latestOf} from "../views.js";

/** Most years a table shows, so that it fits a page; earlier ones are in the charts and the data sheet. */
export const MOST_YEARS = 14;

/** Most rows of further figures below the leading one. */
const MOST_VIEWS = 24;

/** What the tables of an indicator show, the same for every Kreis. */
export type IndicatorPlan = {
  /** Without cells: every Kreis has its own. */
  readonly book: Book;
  /** The figure the indicator is known by. */
  readonly leading: ColumnView;
  /** Newest period of the leading figure. */
  readonly latest: string;
  /** Years of the table in equal steps, ascending. */
  readonly periods: readonly string[];
  readonly headings: readonly string[];
  /** Further figures: other measures, Germans and foreigners, the parts of its structure. */
  readonly further: readonly ColumnView[];
  readonly byArea: ReadonlyMap<string, readonly Observation[]>;
};

/** An indicator of the edition; without a plan where it has no figures. */
export type PlannedIndicator = {readonly indicator: Indicator; readonly plan: IndicatorPlan | undefined};

/** What the workbooks of all Kreise share. */
export type KreisEdition = {
  readonly publication: Publication;
  /** All, in order. */
  readonly indicators: readonly PlannedIndicator[];
  /** Kreise and joint units with at least one figure, in official order. */
  readonly regions: readonly Region[];
  /** Rows of the sheets with all figures. */
  readonly records: Records;
};

/** Prepares the workbooks of all Kreise. */
export function planKreise(publication: Publication): KreisEdition {
  const indicators = publication.indicators.map(({indicator, cube}): PlannedIndicator => {
    const book = cube === undefined ? undefined : createBook(cube, publication);
    return {indicator, plan: book === undefined ? undefined : planOf(book)};
  });
  const regions = publication.catalogue.regions.all.filter(
    ({refArea, level}) =>
      level !== "land" &&
      level !== "regierungsbezirk" &&
      indicators.some(({plan}) => plan?.byArea.get(refArea)?.some((one) => one.obsValue !== null) === true),
  );
  return {publication, indicators, regions, records: createRecords(publication)};
}

function planOf(book: Book): IndicatorPlan | undefined {
  const shown = book.indicator.darstellung;
  if (shown === undefined) return undefined;
  const leading = columnView(book, {measure: shown.leitwert.measure, dimensions: shown.leitwert.dimensions});
  const latest = latestOf(book, leading);
  if (latest === undefined) return undefined;
  const further = furtherViews(book, leading).slice(0, MOST_VIEWS);
  const published = [...new Set([leading, ...further].flatMap((view) => book.periodsOf(view)))].sort();
  const periods = everyYear(published).slice(-MOST_YEARS);
  const byArea = new Map<string, Observation[]>();
  for (const observation of book.cube.observations) {
    const list = byArea.get(observation.refArea);
    if (list === undefined) byArea.set(observation.refArea, [observation]);
    else list.push(observation);
  }
  return {
    book,
    leading,
    latest,
    periods,
    headings: periods.map((period) => yearHeading(period, published, book)),
    further,
    byArea,
  };
}

/** Each measure in total, by citizenship, and in the parts of the declared structure. */
function furtherViews(book: Book, leading: ColumnView): readonly ColumnView[] {
  const {struktur, kreise, zeitreihe} = book.indicator.darstellung ?? {};
  const declared = [kreise, zeitreihe].flatMap((view) =>
    view === undefined ? [] : [columnView(book, {measure: view.measure, dimensions: view.dimensions})],
  );
  const parts =
    struktur === undefined
      ? []
      : struktur.codes.map((code) => ({
          measure: book.cube.measure(struktur.measure),
          dimensions: {...struktur.dimensions, [struktur.over]: code},
        }));
  const groups = [leading, ...declared].flatMap(({measure, dimensions}) =>
    ["NATD", "NATA"].map((citizenship) => ({measure, dimensions: {...dimensions, citizenship}})),
  );
  const totals = book.indicator.measures.flatMap((measure): ColumnView[] => {
    const own = book.views.filter((view) => view.measure === measure);
    const coarsest = Math.min(...own.map((view) => fixedDimensions(view).length));
    const total = own.filter((view) => fixedDimensions(view).length === coarsest).slice(0, 1);
    return [
      ...total,
      ...total.flatMap(({dimensions}) =>
        ["NATD", "NATA"].map((citizenship) => ({measure, dimensions: {...dimensions, citizenship}})),
      ),
    ];
  });
  const [, ...others] = distinct([leading, ...declared, ...groups, ...totals, ...parts]);
  return others.filter((view) => isPublished(book, view));
}
