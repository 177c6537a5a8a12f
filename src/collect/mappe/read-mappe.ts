import type {MappeLayout} from "../../catalogue/layout-schema.js";
import {kimError, type Place} from "../../messages/kim-error.js";
import {TOTAL} from "../../model/observation.js";
import {cellValue} from "../cell-value.js";
import {createCollector, dropReasons, type ReadContext, type Reading} from "../figure.js";
import {emptyCell, type Grid, type GridRow, locatorOf, placeOf, textAt} from "../grid.js";
import {columnsOf, type ValueColumn} from "../header-columns.js";
import {createLabels} from "../labels.js";
import {timePeriodOf} from "../period.js";
import {cleanLabel} from "./clean-label.js";
import {headerPeriod} from "./header-period.js";

/** Where a layout finds its table in a worksheet. */
type Anchor = {readonly line: number; readonly column: number; readonly index: number};

/** Rows in which the anchor of a table is looked for. */
const SEARCH = 80;

/** Whether a worksheet holds the table that a layout describes: its name, its anchor and its marks. */
export function fitsMappe(name: string, grid: Grid, layout: MappeLayout): boolean {
  const pattern = layout.sheet.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  if (!new RegExp(`^${pattern.join(".*")}$`).test(name)) return false;
  const anchor = findAnchor(grid, layout);
  if (anchor === undefined) return false;
  const above = grid.rows
    .slice(0, anchor.index + 1 + layout.below)
    .flatMap(({cells}) => cells.map(({text}) => cleanLabel(text)));
  return layout.marks.every((mark) => above.some((text) => text.includes(mark)));
}

function findAnchor(grid: Grid, {anchor}: MappeLayout): Anchor | undefined {
  for (const [index, row] of grid.rows.slice(0, SEARCH).entries()) {
    const column = row.cells.findIndex(({text}) => cleanLabel(text) === anchor);
    if (column >= 0) return {line: row.line, column, index};
  }
  return undefined;
}

/**
 * Reads a worksheet by a declared layout: header rows around an anchor cell, one row per area, further
 * columns for breakdowns. Nothing depends on absolute rows, so that a shifted sheet is read the same.
 *
 * @throws KimError grid-…, header-…, label-unknown, cell-…, area-…, period-kind, figure-twice
 */
export function readMappe(grid: Grid, layout: MappeLayout, context: ReadContext): Reading {
  const {file, source} = context;
  const anchor = findAnchor(grid, layout);
  if (anchor === undefined) throw kimError("grid-no-header", {}, {file, sheet: grid.sheet});
  const headerRows = grid.rows.filter(
    ({line}) => line >= anchor.line - layout.above && line <= anchor.line + layout.below,
  );
  const width = Math.max(...headerRows.map(({cells}) => cells.length));
  const firstValue = anchor.column + (layout.area === "key" ? 2 : 1);
  const headed = Array.from({length: width}, (_, column) => column)
    .slice(firstValue)
    .map((column) => ({
      column,
      header: headerRows.map((row) => cleanLabel(textAt(row, column))).filter((text) => text !== ""),
    }))
    .filter(({header}) => header.length > 0);
  const labels = createLabels(source);
  const rowDimensions = headed.flatMap(({column, header}) => {
    const dimension = header.map((text) => layout.rows[text]).find((one) => one !== undefined);
    return dimension === undefined ? [] : [{column, dimension}];
  });
  const place = (line: number, column?: number): Place => placeOf(grid, file, line, column);
  const {columns, skipped} = columnsOf({
    headed: headed.filter(({column}) => rowDimensions.every((one) => one.column !== column)),
    layout,
    source,
    labels,
    place: (column) => place(anchor.line, column),
    period: (texts) => headerPeriod(texts, source),
    ignoreOthers: layout.ignoreOthers,
  });
  const rows = grid.rows.flatMap((row) => {
    const area = areaOf(row, anchor.column, layout);
    return row.line <= anchor.line + layout.below || area === undefined ? [] : [{row, ...area}];
  });
  if (rows.length === 0) throw kimError("grid-no-data", {}, {file, sheet: grid.sheet});
  const titlePeriod = periodAbove(grid, anchor, context);
  const pending = layout.pending ? pendingColumns(rows, columns) : new Set<number>();
  const collector = createCollector(context);

  for (const {row, key, label} of rows) {
    if (!collector.takes(key, label, columns.length, () => place(row.line, anchor.column))) continue;
    const ofRow: Record<string, string> = {};
    let unknown = false;
    for (const {column, dimension} of rowDimensions) {
      const text = cleanLabel(textAt(row, column));
      if (row.cells[column]?.kind === "date")
        throw kimError("cell-date-label", {text}, place(row.line, column));
      if (text === "") ofRow[dimension] = TOTAL;
      else if (layout.ignoreOthers && !labels.knows(dimension, text)) unknown = true;
      else ofRow[dimension] = labels.code(dimension, text, () => place(row.line, column));
    }
    if (unknown) {
      collector.drop(dropReasons.row, columns.length);
      continue;
    }
    collector.skip(skipped);
    for (const {column, measure, codes, period} of columns) {
      if (pending.has(column)) {
        collector.drop(dropReasons.pending, 1);
        continue;
      }
      const time = period ?? titlePeriod;
      if (time === undefined) throw kimError("grid-no-period", {}, place(row.line));
      collector.add(
        {
          measure,
          refArea: key,
          timePeriod: timePeriodOf(time, source, () => place(row.line, column)),
          locator: locatorOf(grid, row.line, column),
        },
        {...codes, ...ofRow},
        cellValue(row.cells[column] ?? emptyCell, ",", () => place(row.line, column), "", source.zeichen),
        () => place(row.line, column),
      );
    }
  }
  return collector.finish({titel: titleOf(grid, anchor)});
}

type Area = {readonly key: string; readonly label: string};

/** Key and label of a row; undefined for headings, notes and rows without an area. */
function areaOf(row: GridRow, column: number, {area}: MappeLayout): Area | undefined {
  const text = textAt(row, column);
  const match = area === "key" ? /^(D|DG|\d{1,8})()$/.exec(text) : /^(D|DG|\d{1,8})\s+(\S.*)$/.exec(text);
  if (match === null) return undefined;
  const key = match[1] === "D" ? "DG" : (match[1] ?? "");
  return {key, label: area === "key" ? textAt(row, column + 1) : (match[2] ?? "")};
}

/** Columns that hold nothing but 0 or "..." for every area: a month that is not reported yet. */
function pendingColumns(
  rows: readonly {readonly row: GridRow}[],
  columns: readonly ValueColumn[],
): ReadonlySet<number> {
  const waiting = columns.filter(({column}) =>
    rows.every(({row}) => ["0", "...", "…", ""].includes(textAt(row, column))),
  );
  return new Set(waiting.map(({column}) => column));
}

/** The period that a cell above the header names: `Stichtag: 31.12.2024`, `Berichtsmonat: Dezember 2025`. */
function periodAbove(grid: Grid, anchor: Anchor, {source}: ReadContext): string | undefined {
  for (const row of grid.rows.slice(0, anchor.index)) {
    for (const {text} of row.cells) {
      const plain = cleanLabel(text).replace(
        /^(?:Jahr|Berichtsjahr|Schuljahr|Stichtag|Zeitraum|Berichtsmonat|Monat|Stand)\s*:?\s*/,
        "",
      );
      const {period} = plain === "" ? {period: undefined} : headerPeriod([plain], source);
      if (period !== undefined) return period;
    }
  }
  return undefined;
}

function titleOf(grid: Grid, anchor: Anchor): string {
  const texts = grid.rows
    .slice(0, anchor.index)
    .map((row) => row.cells.find(({kind}) => kind === "text")?.text ?? "");
  return texts
    .filter((text) => text !== "")
    .slice(0, 3)
    .map(cleanLabel)
    .join(" ");
}
