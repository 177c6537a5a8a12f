import {type DimensionId, observationKey, TOTAL} from "../../model/observation.js";
import type {Region} from "../../model/region.js";
import {signOf} from "../../model/status.js";
import {formatTimePeriod, timePeriodHeading, yearOf} from "../../model/time-period.js";
import {address} from "../../ooxml/address.js";
import type {Cell, Sheet} from "../../ooxml/model.js";
import {type AreaColumn, areaTableSheet, FIRST_COLUMN} from "./area-table.js";
import {type Book, bookTitle, type ColumnView, viewKey} from "./book.js";
import {
  breakNotes,
  type Compared,
  changeColumns,
  changeTitle,
  comparedPairs,
  withPercent,
} from "./change-columns.js";
import {figureCell, type StatusLog} from "./figure-cell.js";
import {difference, liveOr, type Operand, share} from "./formulas.js";
import type {RowLook} from "./look.js";
import {referenceTo} from "./references.js";
import {sheetName} from "./sheet-names.js";
import {codesTitle, columnHeading, fixedDimensions, latestOf} from "./views.js";

/** More columns than this, which fit a page, become one sheet per measure. */
const MOST_COLUMNS = 16;

/** More columns than this of one measure become one sheet per citizenship. */
const MOST_OF_MEASURE = 12;

/** Fewer columns than this per citizenship stay together while they fit. */
const FEWEST_OF_GROUP = 6;

/** Breakdowns whose newest figures are older than this many years before the newest of all are left to the data sheet. */
const OLDEST = 3;

/** Most views whose change on the previous year stands at the right; all of them have the sheet of the comparison. */
const MOST_CHANGES = 3;

/** What one sheet shows: one period, some measures with their breakdowns. */
type YearPlan = {
  readonly name: string;
  /** What this part of the period shows; empty where it shows all. */
  readonly about: string;
  readonly period: string;
  readonly views: readonly ColumnView[];
  readonly said: readonly DimensionId[];
};

/** More columns than this have short names. */
const MOST_LONG_NAMES = 8;

/**
 * The newest figures of all territorial units: one sheet per newest period, one per measure where there
 * are many columns. Shares and balances are formulas where their parts stand in the workbook.
 */
export function yearSheets(book: Book, taken: Set<string>): readonly Sheet[] {
  return plan(book, taken).map((one) => yearSheet(book, one));
}

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

function plan(book: Book, taken: Set<string>): readonly YearPlan[] {
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

function yearSheet(book: Book, {name, about, period, views, said}: YearPlan): Sheet {
  const {cube} = book;
  const areas = cube.areas(period);
  const log: StatusLog = new Set();
  const values = new Map<string, Operand>();
  const columns = views.map((view, index): AreaColumn => {
    const {measure, dimensions} = view;
    const before = views[index - 1];
    return {
      heading: columnHeading(book, view, views.length > MOST_LONG_NAMES ? "kurztitel" : "titel", said),
      above:
        before?.measure === measure ? undefined : {texts: [measure.titel, measure.kurztitel], kind: "group"},
      decimals: measure.decimals,
      cell: (area, look, row) => {
        const cell = yearCell(book, view, area, period, look, log, values, name, row);
        const place = address(row, FIRST_COLUMN + index);
        const key = observationKey(measure.id, area.refArea, period, dimensions);
        values.set(key, {address: place, value: cell.value});
        book.cells.put(key, {sheet: name, row, column: FIRST_COLUMN + index, key: area.refArea}, true);
        return cell;
      },
    };
  });
  const pairs = comparedPairs(book, Number.POSITIVE_INFINITY)
    .filter((pair) => pair.period === period && views.some((view) => viewKey(view) === viewKey(pair.view)))
    .slice(0, MOST_CHANGES);
  const changes = pairs.flatMap((pair, index) =>
    changesOf(
      book,
      pair,
      name,
      FIRST_COLUMN + columns.length + pairs.slice(0, index).reduce((sum, one) => sum + widthOf(book, one), 0),
      log,
      index === 0,
    ),
  );
  return areaTableSheet(book, {
    sheet: name,
    title: bookTitle(book),
    subtitle: `${timePeriodHeading(period, book.periodicity)}${about === "" ? "" : `, ${about}`}: Kreise, Regierungsbezirke und Hessen`,
    areas,
    columns: [...columns, ...changes],
    notes: [
      ...overlapNotes(views),
      ...breakNotes(book, pairs),
      ...cube.notes.filter((note) => !breakNotes(book, pairs).some((one) => one.includes(note))),
    ],
    log,
  });
}

function widthOf(book: Book, {view}: Compared): number {
  return withPercent(book, view) ? 2 : 1;
}

/** Change of a view on the previous year, over the cells of this sheet and of the time series. */
function changesOf(
  book: Book,
  pair: Compared,
  sheet: string,
  column: number,
  log: StatusLog,
  isFirst: boolean,
): readonly AreaColumn[] {
  const {view, period, previous} = pair;
  const at = (timePeriod: string) => (refArea: string, row: number) => {
    const place = book.cells.get(view, refArea, timePeriod);
    if (place === undefined) return undefined;
    return place.sheet === sheet ? address(row, place.column) : referenceTo(place, `$A${row}`);
  };
  const places = {now: at(period), before: at(previous), column};
  return changeColumns(book, pair, places, log).map((one, index) =>
    isFirst && index === 0
      ? {...one, above: {texts: [changeTitle(book, pair), "Veränderung"], kind: "group"}}
      : one,
  );
}

function yearCell(
  book: Book,
  view: ColumnView,
  area: Region,
  period: string,
  look: RowLook,
  log: StatusLog,
  values: ReadonlyMap<string, Operand>,
  sheet: string,
  row: number,
): Cell {
  const {measure, dimensions} = view;
  const zero = signOf("zero_exact", book.dialect);
  const published = figureCell(
    book.cube.find(measure.id, area.refArea, period, dimensions),
    measure.decimals,
    look,
    book.dialect,
    log,
  );
  const operand = (id: string | undefined, codes: ColumnView["dimensions"]): Operand | undefined => {
    const other = book.indicator.measures.find((one) => one.id === id);
    if (other === undefined) return undefined;
    const own = values.get(observationKey(other.id, area.refArea, period, codes));
    if (own !== undefined) return own;
    const place = book.cells.get({measure: other, dimensions: codes}, area.refArea, period);
    const observation = book.cube.find(other.id, area.refArea, period, codes);
    if (place === undefined || observation === undefined || place.sheet === sheet) return undefined;
    return {
      address: referenceTo(place, `$A${row}`),
      value: figureCell(observation, 0, look, book.dialect, new Set()).value,
    };
  };
  if (measure.kind === "anteil") {
    const count = book.indicator.measures.find(
      (one) => one.kind === "anzahl" && one.variable === measure.variable,
    );
    const part = operand(count?.id, dimensions);
    const whole = operand(count?.id, {...dimensions, [measure.of]: TOTAL});
    return part === undefined || whole === undefined
      ? published
      : liveOr(share(part, whole, zero), published);
  }
  if (measure.kind === "saldo") {
    const countOf = (variable: string) =>
      book.indicator.measures.find((one) => one.kind === "anzahl" && one.variable === variable)?.id;
    const plus = operand(countOf(measure.plus), dimensions);
    const minus = operand(countOf(measure.minus), dimensions);
    return plus === undefined || minus === undefined
      ? published
      : liveOr(difference(plus, minus, zero, true), published);
  }
  return published;
}

/** Columns that overlap must not be added up. */
function overlapNotes(views: readonly ColumnView[]): readonly string[] {
  const overlapping = [...new Set(views.map((view) => view.measure))].filter(
    (measure) => measure.darunter === true,
  );
  return overlapping.length === 0
    ? []
    : [
        "Die Spalten überschneiden sich teilweise und ergeben zusammen mehr als das Insgesamt; sie dürfen nicht addiert werden.",
      ];
}
