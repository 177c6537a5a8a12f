import type {PlacedChart} from "../model/chart-model.js";
import type {Cell, Row, Sheet, SheetRange} from "../model.js";

/**
 * Cells that tables and charts repeat in their own parts, or that sparklines are drawn from. Rows may come only once, as a sheet is
 * written; those that are needed again are kept on their way.
 */
export type Capture = {
  /** To be called with every row, counted from 1. */
  readonly keep: (sheet: string, row: number, content: Row) => void;
  /** A cell of a row that was kept; undefined where it is empty. */
  readonly cell: (sheet: string, row: number, column: number) => Cell | undefined;
};

/** Every range of a chart. */
export function rangesOf(chart: PlacedChart): readonly SheetRange[] {
  const title = typeof chart.title === "object" ? [chart.title] : [];
  return [
    ...title,
    ...chart.plots.flatMap((plot) =>
      plot.series.flatMap((series) => [series.name, series.categories, series.values]),
    ),
  ];
}

/** Makes the capture for what the tables, charts and sparklines of these sheets need. */
export function createCapture(sheets: readonly Sheet[]): Capture {
  const wanted = new Map<string, Set<number>>(sheets.map((sheet) => [sheet.name, new Set()]));
  for (const sheet of sheets) {
    for (const table of sheet.tables ?? []) wanted.get(sheet.name)?.add(table.range.firstRow);
    for (const range of [
      ...(sheet.charts ?? []).flatMap(rangesOf),
      ...(sheet.sparklines ?? []).flatMap((group) => group.sparklines.map(({values}) => values)),
    ])
      for (let row = range.firstRow; row <= range.lastRow; row++) wanted.get(range.sheet)?.add(row);
  }
  const kept = new Map<string, Map<number, Row>>(sheets.map((sheet) => [sheet.name, new Map()]));
  return {
    keep: (sheet, row, content) => {
      if (wanted.get(sheet)?.has(row) === true) kept.get(sheet)?.set(row, content);
    },
    cell: (sheet, row, column) => kept.get(sheet)?.get(row)?.cells[column - 1],
  };
}
