import type {DimensionId} from "../../../model/observation.js";
import {formatTimePeriod, yearOf} from "../../../model/time-period.js";
import type {Book, ColumnView} from "../book.js";
import {sheetName} from "../sheet-names.js";
import {codesTitle, fixedDimensions, latestOf} from "../views.js";

/** More columns than this, which fit a page, become one sheet per measure. */
const MOST_COLUMNS = 16;

/** More columns than this of one measure become one sheet per citizenship. */
const MOST_OF_MEASURE = 12;

/** Fewer columns than this per citizenship stay together while they fit. */
const FEWEST_OF_GROUP = 6;

/** Breakdowns whose newest figures are older than this many years before the newest of all are left to the data sheet. */
const OLDEST = 3;

/** What one sheet shows: one period, some measures with their breakdowns. */
export type YearPlan = {
  readonly name: string;
  /** What this part of the period shows; empty where it shows all. */
  readonly about: string;
  readonly period: string;
  readonly views: readonly ColumnView[];
  readonly said: readonly DimensionId[];
};

/** Breakdowns that are shown: the coarsest of each measure and one step finer, finer shares by citizenship only. */
function isShown(book: Book, view: ColumnView): boolean {
  const counts = book.views
    .filter((one) => one.measure === view.measure)
    .map((one) => fixedDimensions(one).length);
  const coarsest = Math.min(...counts);
  const fixed = fixedDimensions(view);
  if (fixed.length === coarsest) return true;
  if (fixed.length > coarsest + 1) return false;
  return coarsest === 0 || fixed.includes("citizenship");
}

/** The year sheets of a workbook: one per newest period, more where the columns do not fit a page. */
export function yearPlans(book: Book, taken: Set<string>): readonly YearPlan[] {
  const dated = book.views
    .filter((view) => isShown(book, view))
    .flatMap((view) => {
      const period = latestOf(book, view);
      return period === undefined ? [] : [{view, period}];
    });
  const periods = [...new Set(dated.map((one) => one.period))].sort().reverse();
  const newest = periods[0] ?? "";
  return periods
    .filter((period) => yearOf(newest) - yearOf(period) <= OLDEST)
    .flatMap((period): YearPlan[] => {
      const views = dated.filter((one) => one.period === period).map((one) => one.view);
      const label = period.length === 10 ? period.slice(0, 4) : formatTimePeriod(period, book.periodicity);
      return parts(book, views).map((part) => ({
        name: sheetName(`${label} ${part.about}`, taken),
        about: part.about,
        period,
        views: part.views,
        said: part.said ?? [],
      }));
    });
}

type Part = {
  readonly about: string;
  readonly views: readonly ColumnView[];
  /** Dimensions whose codes the name says. */
  readonly said?: readonly DimensionId[];
};

/** Splits the columns of a period into sheets that fit a page. */
function parts(book: Book, views: readonly ColumnView[]): readonly Part[] {
  if (views.length <= MOST_COLUMNS) return [{about: "", views}];
  return [...new Set(views.map((view) => view.measure))].flatMap((measure): Part[] => {
    const own = views.filter((view) => view.measure === measure);
    const groups = [...new Set(own.map((view) => view.dimensions.citizenship))];
    const most = own.length >= groups.length * FEWEST_OF_GROUP ? MOST_OF_MEASURE : MOST_COLUMNS;
    if (own.length <= most) return [{about: measure.kurztitel, views: own}];
    return groups.map((citizenship) => ({
      about: [
        measure.kurztitel,
        citizenship === undefined ? "" : codesTitle(book, {citizenship}, "kurztitel"),
      ]
        .join(" ")
        .trim(),
      views: own.filter((view) => view.dimensions.citizenship === citizenship),
      said: citizenship === undefined ? [] : ["citizenship"],
    }));
  });
}
