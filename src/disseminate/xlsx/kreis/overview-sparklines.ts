import {yearOf} from "../../../model/time-period.js";
import type {SparklineGroup} from "../../../ooxml/model.js";
import type {ColumnView} from "../book.js";
import type {LeadingRows} from "./feld-sheet.js";
import type {KreisIndicator} from "./kreis-book.js";
import {FIRST_YEAR} from "./table-rows.js";

/** Fewest numbers of a comparable stretch that a line is drawn through. */
const FEWEST_POINTS = 2;

/** Cells of a row on the sheet of a Themenfeld. */
export type Stretch = {
  sheet: string;
  firstRow: number;
  firstColumn: number;
  lastRow: number;
  lastColumn: number;
};

/** The years since the last break in which the Kreis has figures; undefined where they make no line. */
export function stretchOf(
  {plan, indicator, sheet, book}: KreisIndicator,
  refArea: string,
  leadingRows: LeadingRows,
): Stretch | undefined {
  const row = leadingRows.get(indicator.code);
  if (plan === undefined || book === undefined || row === undefined) return undefined;
  const {leading, periods} = plan;
  const since = yearOf(
    book.cube.breaks(leading.measure.id, leading.dimensions, refArea).at(-1)?.after ?? "0000",
  );
  const first = periods.findIndex((period) => yearOf(period) >= since);
  const numbers = periods.filter(
    (period, index) => index >= first && hasNumber(book, leading, refArea, period),
  );
  const last = periods.indexOf(numbers.at(-1) ?? "");
  const from = periods.indexOf(numbers[0] ?? "");
  if (numbers.length < FEWEST_POINTS) return undefined;
  return {
    sheet,
    firstRow: row,
    firstColumn: FIRST_YEAR + from,
    lastRow: row,
    lastColumn: FIRST_YEAR + last,
  };
}

function hasNumber(
  book: NonNullable<KreisIndicator["book"]>,
  {measure, dimensions}: ColumnView,
  refArea: string,
  period: string,
): boolean {
  const observation = book.cube.find(measure.id, refArea, period, dimensions);
  return observation !== undefined && observation.obsValue !== null;
}

/** One look for all sparklines, each with a scale of its own. */
export function sparklineGroups(sparklines: SparklineGroup["sparklines"]): readonly SparklineGroup[] {
  return sparklines.length === 0
    ? []
    : [{kind: "line", color: "accent1", lastColor: "accent2", markers: true, width: 1.25, sparklines}];
}
