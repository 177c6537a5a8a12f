import {yearOf} from "../../../model/time-period.js";
import type {Cell, SheetRange, SparklineGroup} from "../../../ooxml/model.js";
import {type ChartData, chartFigure} from "../charts/chart-data.js";
import type {KreisBook, KreisIndicator} from "./kreis-book.js";
import {rowLabel} from "./table-rows.js";

/** Fewest numbers of a comparable stretch that a line is drawn through. */
const FEWEST_POINTS = 2;

/** The comparable years of a leading figure: a cell per year, none in a gap. */
type Run = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly cells: ReadonlyMap<number, Cell>;
};

/** The years since the last break in which the Kreis has figures; undefined where they make no line. */
function runOf({plan, indicator, book}: KreisIndicator, refArea: string): Run | undefined {
  if (plan === undefined || book === undefined) return undefined;
  const {leading, periods} = plan;
  const since = yearOf(
    book.cube.breaks(leading.measure.id, leading.dimensions, refArea).at(-1)?.after ?? "0000",
  );
  const cells = new Map<number, Cell>();
  for (const period of periods) {
    const cell = yearOf(period) >= since ? chartFigure(book, leading, refArea, period) : undefined;
    if (cell !== undefined) cells.set(yearOf(period), cell);
  }
  if (cells.size < FEWEST_POINTS) return undefined;
  return {
    code: indicator.code,
    name: `${indicator.code} ${rowLabel(book, leading)}`,
    unit: book.unitOf(leading.measure).titel,
    cells,
  };
}

/**
 * Puts the figures of all sparklines into a block of their own: Excel draws a line through the signs of
 * the tables, and only an empty cell is a gap.
 *
 * @returns the cells of each sparkline by code of the indicator, from its first to its last figure
 */
export function sparklineRanges(kreis: KreisBook, data: ChartData): ReadonlyMap<string, SheetRange> {
  const runs = kreis.indicators.flatMap((one) => runOf(one, kreis.region.refArea) ?? []);
  if (runs.length === 0) return new Map();
  const years = [...new Set(runs.flatMap(({cells}) => [...cells.keys()]))].toSorted((a, b) => a - b);
  const block = data.add(
    "Verlauf im Überblick",
    years.map(String),
    runs.map(({name, unit, cells}) => ({name, remark: unit, cells: years.map((year) => cells.get(year))})),
  );
  return new Map(
    runs.map(({code, cells}, line) => {
      const drawn = years.flatMap((year, index) => (cells.has(year) ? [index] : []));
      const row = block.line(line);
      const first = row.firstColumn + (drawn[0] ?? 0);
      return [code, {...row, firstColumn: first, lastColumn: row.firstColumn + (drawn.at(-1) ?? 0)}];
    }),
  );
}

/** One look for all sparklines, each with a scale of its own. */
export function sparklineGroups(sparklines: SparklineGroup["sparklines"]): readonly SparklineGroup[] {
  return sparklines.length === 0
    ? []
    : [{kind: "line", color: "accent1", lastColor: "accent2", markers: true, width: 1.25, sparklines}];
}
