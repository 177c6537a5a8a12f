import {yearOf} from "../../../model/time-period.js";
import type {Dash, Marker, Series} from "../../../ooxml/model/chart-model.js";
import type {Color} from "../../../ooxml/model/style-model.js";
import type {Book, ColumnView} from "../book.js";
import {type BlockLine, chartFigure, figureNumber} from "./chart-data.js";
import {roundBelow} from "./drawn-chart.js";
import {clearestPlace} from "./word-place.js";

/** A line of a chart over time. */
export type Line = {
  readonly name: string;
  readonly view: ColumnView;
  readonly refArea: string;
  readonly color: Color;
  readonly dash: Dash;
  readonly marker: Marker["symbol"];
};

/** Lines whose ends are closer than this part of the axis cannot carry their names side by side. */
const CLOSEST = 0.07;

/** Characters of a word in a chart: at a break it stands between lines, at an event above them. */
const LONGEST = {Bruch: 14, Ereignis: 20, "": 14} as const;

/** Number of the comparable stretch in which a period lies: breaks before it. */
function stretchOf(breaks: readonly {readonly after: string}[], period: string): number {
  return breaks.filter((one) => yearOf(one.after) <= yearOf(period)).length;
}

/** Name of a break at the first point after it, once: on the line where it covers least of the others. */
export function remarksOf(segments: readonly Segment[], index: number): Series["remarks"] {
  const own = segments[index];
  if (own?.since === undefined) return undefined;
  const alike = segments.filter(({since}) => since === own.since);
  const first = Math.min(...alike.map(({cells}) => firstIndex(cells)));
  const lines = segments.map(({cells}) => cells.map(figureNumber));
  const rivals = alike.map((segment) => segments.indexOf(segment));
  const place = clearestPlace(lines, rivals, first, own.since);
  return place?.line === index ? [{index: first, text: own.since, side: place.side}] : undefined;
}

/**
 * The name of a break or event where it is short enough to stand in a chart, else what it is and its year.
 *
 * @param kind empty after a word that needs none: `seit 2020`
 */
export function shortened(titel: string, from: string, kind: keyof typeof LONGEST): string {
  return titel.length <= LONGEST[kind] ? titel : `${kind} ${yearOf(from)}`.trimStart();
}

function firstIndex(cells: BlockLine["cells"]): number {
  return cells.findIndex((cell) => figureNumber(cell) !== undefined);
}

/** A comparable stretch of a line. */
export type Segment = BlockLine & {
  /** The break it begins after. */
  readonly since: string | undefined;
  readonly line: Line;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

/** One line of figures per comparable stretch, so that no line crosses a break. */
export function segmentsOf(book: Book, line: Line, periods: readonly string[]): readonly Segment[] {
  const breaks = book.cube.breaks(line.view.measure.id, line.view.dimensions, line.refArea);
  const figures = periods.map((period) => chartFigure(book, line.view, line.refArea, period));
  const stretches = [...new Set(periods.map((period) => stretchOf(breaks, period)))]
    .map((stretch) => ({
      stretch,
      cells: figures.map((cell, index) =>
        stretchOf(breaks, periods[index] ?? "") === stretch ? cell : undefined,
      ),
    }))
    .filter(({cells}) => cells.some((cell) => figureNumber(cell) !== undefined));
  return stretches.map(({stretch, cells}, index): Segment => {
    const since = breaks[stretch - 1];
    return {
      line,
      // Where nothing is drawn before a break, nothing is interrupted.
      since: since === undefined || index === 0 ? undefined : shortened(since.titel, since.after, "Bruch"),
      name: line.name,
      remark:
        breaks.length === 0
          ? undefined
          : since === undefined
            ? `vor ${breaks[0]?.titel}`
            : `seit ${since.titel}`,
      cells,
      isFirst: index === 0,
      isLast: index === stretches.length - 1,
    };
  });
}

/** Position of the last figure of a line; −1 where there is none. */
export function lastIndex(cells: BlockLine["cells"]): number {
  return cells.findLastIndex((cell) => figureNumber(cell) !== undefined);
}

/** Lines need not begin at zero; where they do not, the subtitle says so. */
export function lowerEnd(numbers: readonly number[]): {min: number | undefined; note: string} {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (least < 0) return {min: undefined, note: ""};
  if (least < most * 0.5) return {min: 0, note: ""};
  const min = Math.max(0, roundBelow(least, most - least));
  return {min, note: min === 0 ? "" : "; die Achse beginnt nicht bei null"};
}

/** Whether the names fit beside the ends of the lines: all lines end in the last year, far enough apart. */
export function canLabel(
  segments: readonly Segment[],
  numbers: readonly number[],
  min: number | undefined,
): boolean {
  const last = segments.filter((segment) => segment.isLast);
  const width = last[0]?.cells.length ?? 0;
  const ends = last.map(({cells}) => ({
    index: lastIndex(cells),
    value: figureNumber(cells[lastIndex(cells)]) ?? 0,
  }));
  if (ends.some((end) => end.index < width - 1)) return false;
  const span = Math.max(...numbers) - (min ?? Math.min(...numbers));
  const sorted = ends.map((end) => end.value).sort((a, b) => a - b);
  return sorted.slice(1).every((value, index) => value - (sorted[index] ?? value) >= span * CLOSEST);
}
