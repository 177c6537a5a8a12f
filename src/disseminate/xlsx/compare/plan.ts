import {type Book, type ColumnView, viewKey} from "../book.js";
import {comparedPairs} from "../indicator/change-columns.js";
import {columnView, distinct, everyYear, fixedDimensions, isPublished, latestOf} from "../views.js";
import type {ComparedFigure} from "./compared-cells.js";

/** Most lines of the table with the newest figures. */
const MOST_NEWEST = 22;

/** Most time series, each with its table and chart. */
const MOST_SERIES = 2;

/** A time series with every year from the first to the last. */
export type ComparedSeries = {readonly view: ColumnView; readonly periods: readonly string[]};

/** The age structure by sex in one period. */
export type ComparedPyramid = {
  readonly period: string;
  readonly ages: readonly {
    readonly code: string;
    readonly men: ComparedFigure;
    readonly women: ComparedFigure;
  }[];
};

/** What the sheet of the comparison shows. */
export type ComparePlan = {
  readonly newest: readonly ComparedFigure[];
  /** Parts of a whole, for bars; they are among the newest. */
  readonly parts: readonly ComparedFigure[];
  readonly series: readonly ComparedSeries[];
  readonly pyramid: ComparedPyramid | undefined;
};

/** Chooses what is compared: what the indicator is shown with, Germans and foreigners, the structure, the age structure. */
export function comparePlan(book: Book): ComparePlan {
  const parts = structureParts(book);
  const shown = book.indicator.darstellung;
  const declared =
    shown === undefined
      ? []
      : [shown.zeitreihe, shown.leitwert, shown.kreise, shown.karte].flatMap((view) =>
          view === undefined ? [] : [columnView(book, {measure: view.measure, dimensions: view.dimensions})],
        );
  const totals = book.indicator.measures.map((measure): ColumnView => ({measure, dimensions: {}}));
  const pairs = comparedPairs(book, Number.POSITIVE_INFINITY).map((pair) => pair.view);
  const leading = distinct([...declared, ...pairs, ...totals]).filter((view) => isPublished(book, view));
  const partKeys = new Set(parts.map(({view}) => viewKey(view)));
  const figures = (views: readonly ColumnView[]) =>
    views
      .filter((view) => !partKeys.has(viewKey(view)))
      .flatMap((view): ComparedFigure[] => {
        const period = latestOf(book, view);
        return period === undefined ? [] : [{view, period}];
      });
  const known = new Set(leading.map(viewKey));
  const further = book.views.filter((view) => fixedDimensions(view).length <= 1 && !known.has(viewKey(view)));
  const room = Math.max(0, MOST_NEWEST - parts.length);
  const newest = [...[...figures(leading), ...figures(further)].slice(0, room), ...parts];
  return {
    newest,
    parts,
    series: distinct(declared)
      .map((view) => ({view, periods: everyYear(book.periodsOf(view))}))
      .filter(({periods}) => periods.length >= 2)
      .slice(0, MOST_SERIES),
    pyramid: pyramidOf(book),
  };
}

function structureParts(book: Book): readonly ComparedFigure[] {
  const structure = book.indicator.darstellung?.struktur;
  if (structure === undefined) return [];
  const measure = book.cube.measure(structure.measure);
  const views = structure.codes
    .map((code): ColumnView => ({measure, dimensions: {...structure.dimensions, [structure.over]: code}}))
    .filter((view) => isPublished(book, view));
  const periods = views.map((view) => latestOf(book, view) ?? "").sort();
  const period = periods.at(-1) ?? "";
  return views.filter((view) => book.periodsOf(view).includes(period)).map((view) => ({view, period}));
}

/** The newest period in which every age group is published for both sexes. */
function pyramidOf(book: Book): ComparedPyramid | undefined {
  const shown = book.indicator.darstellung?.pyramide;
  if (shown === undefined) return undefined;
  const measure = book.cube.measure(shown.measure);
  const view = (age: string, sex: string): ColumnView => ({measure, dimensions: {age, sex}});
  const period = book.cube
    .periods(measure.id)
    .toReversed()
    .find((one) =>
      shown.codes.every((age) => ["M", "F"].every((sex) => book.periodsOf(view(age, sex)).includes(one))),
    );
  if (period === undefined) return undefined;
  return {
    period,
    ages: shown.codes.map((code) => ({
      code,
      men: {view: view(code, "M"), period},
      women: {view: view(code, "F"), period},
    })),
  };
}
