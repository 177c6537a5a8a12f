import {timePeriodHeading} from "../../../model/time-period.js";
import type {Sheet} from "../../../ooxml/model.js";
import {areaTableSheet} from "../area-table.js";
import {type Book, bookTitle} from "../book.js";
import type {Leading} from "../leading-figure.js";
import {sheetName} from "../sheet-names.js";
import {columnView, latestOf, notesFor, titleWithUnit} from "../views.js";
import {
  gapColumn,
  landColumn,
  longestColumns,
  peerColumns,
  splitColumns,
  valueColumn,
} from "./context-columns.js";

/** Sheet that sets each Kreis beside the Land, its peers, its own past. */
const CONTEXT = "Einordnung";

/**
 * What stands around the leading figure of each area: the Land, the peer group, the gap between Germans
 * and foreigners, the longest comparable change and what the newest is made of. Undefined where no
 * figure leads.
 */
export function contextSheet(book: Book, taken: Set<string>): Sheet | undefined {
  const shown = book.indicator.darstellung?.leitwert;
  if (shown === undefined) return undefined;
  const view = columnView(book, {measure: shown.measure, dimensions: shown.dimensions});
  const period = latestOf(book, view);
  if (period === undefined) return undefined;
  const leading: Leading = {book, view, period, areas: book.cube.areas(period), log: new Set()};
  const parts = [landColumn, peerColumns, gapColumn, longestColumns, splitColumns].map((make) =>
    make(leading),
  );
  return areaTableSheet(book, {
    sheet: sheetName(CONTEXT, taken),
    title: bookTitle(book),
    subtitle: `${CONTEXT}: ${titleWithUnit(book, view)}, ${timePeriodHeading(period, book.periodicity)}`,
    areas: leading.areas,
    columns: [valueColumn(leading), ...parts.flatMap(({columns}) => columns)],
    notes: [...parts.flatMap(({notes}) => notes), ...notesFor(book, [view], "last")],
    log: leading.log,
  });
}
