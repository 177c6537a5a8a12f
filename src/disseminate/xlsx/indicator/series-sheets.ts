import {existsOn} from "../../../model/region.js";
import {formatDay, formatTimePeriod, referenceDay} from "../../../model/time-period.js";
import type {Sheet} from "../../../ooxml/model.js";
import {type AreaColumn, FIRST_COLUMN, figuresRange, HEADER_ROW} from "../area-columns.js";
import {areaTableSheet} from "../area-table.js";
import type {Book, ColumnView} from "../book.js";
import {figureCell, type StatusLog, signCell} from "../figure-cell.js";
import {LONGEST_SHEET_NAME, sheetName} from "../sheet-names.js";
import {
  codesOf,
  columnView,
  distinct,
  everyYear,
  hasBreakdowns,
  isPublished,
  notesFor,
  viewTitle,
} from "../views.js";
import {heatMapNote, withHeatMap} from "./heat-map.js";

/** Most series that have a sheet; the others are in the data sheet. */
const MOST_VIEWS = 9;

/** A series needs this many periods to be worth a sheet. */
const FEWEST_PERIODS = 2;

/**
 * Series with a sheet of their own: each measure in its coarsest breakdown, what the indicator is shown
 * with, and Germans and foreigners of its series.
 */
export function seriesViews(book: Book): readonly ColumnView[] {
  const shown = book.indicator.darstellung;
  const declared =
    shown === undefined
      ? []
      : [shown.zeitreihe, shown.leitwert, shown.kreise].map((view) =>
          columnView(book, {measure: view.measure, dimensions: view.dimensions}),
        );
  const measures = book.indicator.measures.flatMap((measure): ColumnView[] => {
    const total = {measure, dimensions: {}};
    if (isPublished(book, total)) return [total];
    const own =
      declared.find((view) => view.measure === measure) ??
      book.views.find((view) => view.measure === measure);
    return own === undefined ? [] : [own];
  });
  const groups = declared
    .slice(0, 1)
    .flatMap(({measure, dimensions}) =>
      ["NATD", "NATA"].map((citizenship) => ({measure, dimensions: {...dimensions, citizenship}})),
    );
  return distinct([...declared, ...measures, ...groups])
    .filter((view) => book.periodsOf(view).length >= FEWEST_PERIODS)
    .slice(0, MOST_VIEWS);
}

/** Years in columns, territorial units in rows; a year without figures keeps its column, a break has a line and a name. */
export function seriesSheets(book: Book, taken: Set<string>): readonly Sheet[] {
  return seriesViews(book).map((view) => seriesSheet(book, view, sheetName(nameOf(book, view), taken)));
}

/** The fullest name that Excel takes: measure and codes, else the codes alone. */
function nameOf(book: Book, view: ColumnView): string {
  const {kurztitel} = view.measure;
  const codes = hasBreakdowns(book, view) ? codesOf(book, view, "kurztitel").replace(/^insgesamt$/, "") : "";
  const both = `${kurztitel} ${codes}`.trim();
  const names = [`Zeitreihe ${both}`, `Zeit ${both}`, `Zeit ${codes === "" ? kurztitel : codes}`];
  return names.find((name) => name.length <= LONGEST_SHEET_NAME) ?? `Zeit ${both}`;
}

function seriesSheet(book: Book, view: ColumnView, name: string): Sheet {
  const {cube, dialect, periodicity} = book;
  const {measure, dimensions} = view;
  const published = book.periodsOf(view);
  const breaks = cube.breaks(measure.id, dimensions);
  const log: StatusLog = new Set();
  const columns = everyYear(published).map((period, index): AreaColumn => {
    const broken = breaks.find((one) => one.after === period);
    return {
      heading: yearHeading(period, published, book),
      above: broken === undefined ? undefined : {texts: [broken.titel, "Bruch"], kind: "break"},
      decimals: measure.decimals,
      cell: (area, look, row) => {
        const observation = cube.find(measure.id, area.refArea, period, dimensions);
        if (observation === undefined) {
          const status = existsOn(area, referenceDay(period)) ? "unknown" : "area_not_existing";
          return signCell(status, look, dialect, log);
        }
        book.cells.put(view, area.refArea, period, {
          sheet: name,
          row,
          column: FIRST_COLUMN + index,
          key: area.refArea,
          headerRow: HEADER_ROW,
        });
        return figureCell(observation, measure.decimals, look, dialect, log);
      },
    };
  });
  const [first = "", last = ""] = [published[0], published.at(-1)];
  const day = sameDay(published);
  const areas = cube.areas(last);
  const isRate = book.unitOf(measure).kind !== "anzahl";
  const sheet = areaTableSheet(book, {
    sheet: name,
    title: `${book.indicator.code} ${viewTitle(book, view)}`,
    subtitle: `${yearHeading(first, published, book)} bis ${yearHeading(last, published, book)}${
      day === undefined ? "" : `, jeweils am ${day}`
    }, ${book.unitOf(measure).titel}`,
    areas,
    columns,
    notes: [
      ...gapNote(columns.length, published, periodicity),
      ...(isRate ? [heatMapNote] : []),
      ...notesFor(book, [view], "all"),
    ],
    log,
  });
  return isRate ? withHeatMap(sheet, figuresRange(areas.length, columns.length), "aus") : sheet;
}

/** Day and month that all periods share, `31.12.`; undefined for years and for changing days. */
function sameDay(periods: readonly string[]): string | undefined {
  const [first = ""] = periods;
  const same = first.length === 10 && periods.every((period) => period.slice(4) === first.slice(4));
  return same ? formatDay(first).slice(0, 6) : undefined;
}

/** The year alone where all Stichtage fall on the same day. */
export function yearHeading(period: string, periods: readonly string[], book: Book): string {
  return sameDay(periods) === undefined ? formatTimePeriod(period, book.periodicity) : period.slice(0, 4);
}

function gapNote(
  years: number,
  published: readonly string[],
  periodicity: Book["periodicity"],
): readonly string[] {
  const missing = everyYear(published).filter((period) => !published.includes(period));
  if (years === published.length) return [];
  const names = missing.map((period) => formatTimePeriod(period, periodicity).slice(-10));
  return [`Für ${joinRuns(names)} liegen keine Zahlen vor.`];
}

function joinRuns(names: readonly string[]): string {
  return names.length <= 1 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} und ${names.at(-1)}`;
}
