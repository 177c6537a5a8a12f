import {createFigureMap} from "../../../model/figure-map.js";
import {timePeriodHeading} from "../../../model/time-period.js";
import {address} from "../../../ooxml/address.js";
import type {Sheet} from "../../../ooxml/model.js";
import {type AreaColumn, FIRST_COLUMN} from "../area-columns.js";
import {areaTableSheet} from "../area-table.js";
import {type Book, bookTitle, type ColumnView, viewKey} from "../book.js";
import type {StatusLog} from "../figure-cell.js";
import type {Operand} from "../formulas.js";
import {referenceTo} from "../references.js";
import {columnHeading, notesFor} from "../views.js";
import {
  breakNotes,
  type Compared,
  changeColumns,
  changeTitles,
  comparedPairs,
  withPercent,
} from "./change-columns.js";
import {yearCell} from "./year-cell.js";
import {type YearPlan, yearPlans} from "./year-plan.js";

/** Most views whose change on the previous year stands at the right; all of them have the sheet of the comparison. */
const MOST_CHANGES = 3;

/** More columns than this have short names. */
const MOST_LONG_NAMES = 5;

/**
 * The newest figures of all territorial units: one sheet per newest period, one per measure where there
 * are many columns. Shares and balances are formulas where their parts stand in the workbook.
 */
export function yearSheets(book: Book, taken: Set<string>): readonly Sheet[] {
  return yearPlans(book, taken).map((one) => yearSheet(book, one));
}

function yearSheet(book: Book, {name, about, period, views, said}: YearPlan): Sheet {
  const {cube} = book;
  const areas = cube.areas(period);
  const log: StatusLog = new Set();
  const values = createFigureMap<Operand>();
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
        const operand = {address: place, value: cell.value};
        values.set(measure.id, area.refArea, period, dimensions, operand);
        const own = {sheet: name, row, column: FIRST_COLUMN + index, key: area.refArea};
        book.cells.put(view, area.refArea, period, own, true);
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
      ...notesFor(book, views, "last").filter(
        (note) => !breakNotes(book, pairs).some((one) => one.includes(note)),
      ),
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
    isFirst && index === 0 ? {...one, above: {texts: changeTitles(book, pair), kind: "group"}} : one,
  );
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
