import {formatTimePeriod, minusYears} from "../../../model/time-period.js";
import {address} from "../../../ooxml/address.js";
import type {Sheet} from "../../../ooxml/model.js";
import {type AreaColumn, FIRST_COLUMN} from "../area-columns.js";
import {areaTableSheet} from "../area-table.js";
import {type Book, bookTitle} from "../book.js";
import {figureCell, type StatusLog} from "../figure-cell.js";
import {pagesWide} from "../sheet-frame.js";
import {sheetName} from "../sheet-names.js";
import {latestOf, notesFor, titleWithUnit, viewTitle} from "../views.js";
import {
  breakNotes,
  type Compared,
  changeColumns,
  comparedPairs,
  shortName,
  withPercent,
} from "./change-columns.js";

/** Most views that are compared, so that they fit a page; the others are in the data sheet. */
const MOST_VIEWS = 4;

/**
 * Newest and previous year side by side with the change as formulas: absolute, in percent for counts,
 * in percentage points for shares. Undefined where no view has a previous year.
 */
export function changeSheet(book: Book, taken: Set<string>): Sheet | undefined {
  const all = comparedPairs(book, MOST_VIEWS);
  if (all.length === 0) return undefined;
  const name = sheetName("Vorjahresvergleich", taken);
  const fitting = all.findLast((_, index) => {
    const {columns} = sheetOf({...book, used: new Set()}, name, all.slice(0, index + 1));
    return pagesWide((columns ?? []).reduce((sum, {width}) => sum + width, 0)) === 1;
  });
  return sheetOf(book, name, all.slice(0, fitting === undefined ? 1 : all.indexOf(fitting) + 1));
}

function sheetOf(book: Book, name: string, pairs: readonly Compared[]): Sheet {
  const log: StatusLog = new Set();
  const columns = pairs.flatMap((pair, index) => pairColumns(book, pair, log, pairs.slice(0, index)));
  const newest =
    pairs
      .map((pair) => pair.period)
      .sort()
      .at(-1) ?? "";
  const periods = [...new Set(pairs.map(({period}) => formatTimePeriod(period, book.periodicity)))];
  return areaTableSheet(book, {
    sheet: name,
    title: bookTitle(book),
    subtitle: `Vergleich mit dem Vorjahr: ${periods.join(" und ")}. Die Veränderungen sind Formeln.`,
    areas: book.cube.areas(newest),
    columns,
    notes: [
      "Veränderungen sind aus ungerundeten Werten berechnet. Bei Anteilen stehen sie in Prozentpunkten; Veränderungen in Prozent entfallen (x), wenn der Ausgangswert unter 100 liegt.",
      ...breakNotes(book, pairs),
      ...notesFor(
        book,
        pairs.map(({view}) => view),
        "last",
      ).filter((note) => !breakNotes(book, pairs).some((one) => one.includes(note))),
    ],
    log,
  });
}

function widthOf(book: Book, {view}: Compared): number {
  return withPercent(book, view) ? 4 : 3;
}

/** Both years of a view and its change. */
function pairColumns(
  book: Book,
  pair: Compared,
  log: StatusLog,
  before: readonly Compared[],
): readonly AreaColumn[] {
  const {view, period, previous} = pair;
  const {measure, dimensions} = view;
  const {cube, dialect} = book;
  const start = FIRST_COLUMN + before.reduce((sum, one) => sum + widthOf(book, one), 0);
  const short = shortName(book, view);
  const figure = (at: string): AreaColumn => ({
    heading: `${short}\n${formatTimePeriod(at, book.periodicity)}`,
    decimals: measure.decimals,
    cell: (area, look) =>
      figureCell(cube.find(measure.id, area.refArea, at, dimensions), measure.decimals, look, dialect, log),
  });
  const places = {
    now: (_: string, row: number) => address(row, start),
    before: (_: string, row: number) => address(row, start + 1),
    column: start + 2,
  };
  return [
    {
      ...figure(period),
      above: {
        texts: [
          titleWithUnit(book, view),
          viewTitle(book, view),
          short.replace("\n", ": "),
          short.split("\n").at(-1) ?? measure.kurztitel,
          measure.kurztitel,
        ],
        kind: "group",
      },
    },
    figure(previous),
    ...changeColumns(book, pair, places, log),
  ];
}

/** Why there is no comparison with the previous year. */
export function noComparison(book: Book): string {
  const view = book.views[0];
  const period = view === undefined ? undefined : latestOf(book, view);
  if (period === undefined) return "";
  return `Ein Vergleich mit dem Vorjahr ist nicht möglich: Für ${formatTimePeriod(minusYears(period, 1), book.periodicity)} liegen keine Zahlen vor.`;
}
