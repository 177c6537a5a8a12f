import {LAND} from "../../model/region.js";
import {yearOf} from "../../model/time-period.js";
import type {Dash, Marker, Series} from "../../ooxml/chart-model.js";
import type {Color} from "../../ooxml/style-model.js";
import type {Book, ColumnView} from "./book.js";
import {type BlockLine, type ChartData, chartFigure, figureNumber} from "./chart-data.js";
import {
  chartFormat,
  type DrawnChart,
  extremes,
  inWords,
  type NamedFigure,
  roundBelow,
  subtitle,
  whereItStands,
} from "./drawn-chart.js";
import {seriesColors} from "./look.js";
import {yearHeading} from "./series-sheets.js";
import {columnView, everyYear, isPublished, viewTitle} from "./views.js";

/** A line of a chart over time. */
type Line = {
  readonly name: string;
  readonly view: ColumnView;
  readonly refArea: string;
  readonly color: Color;
  readonly dash: Dash;
  readonly marker: Marker["symbol"];
};

/** Lines whose ends are closer than this part of the axis cannot carry their names side by side. */
const CLOSEST = 0.07;

/** Characters of a remark in a chart. */
const LONGEST_REMARK = 14;

/** Charts over time: the Land with its Regierungsbezirke, and Germans beside foreigners in the Land. */
export function lineCharts(book: Book, data: ChartData): readonly DrawnChart[] {
  const shown = book.indicator.darstellung?.zeitreihe;
  if (shown === undefined) return [];
  const view = columnView(book, {measure: shown.measure, dimensions: shown.dimensions});
  const lines = areaLines(book, view);
  const groups = groupLines(book, view);
  return [
    ...(drawnPeriods(book, lines).length < 2
      ? []
      : [lineChart(book, data, view, lines, lines.length > 1 ? "Hessen und Regierungsbezirke" : "Hessen")]),
    ...(groups.length < 2 ? [] : [lineChart(book, data, view, groups, "Hessen nach Staatsangehörigkeit")]),
  ];
}

function hasFigures(book: Book, view: ColumnView, refArea: string): boolean {
  return book
    .periodsOf(view)
    .some((period) => figureNumber(chartFigure(book, view, refArea, period)) !== undefined);
}

/** Counts of the Land dwarf those of its parts, so they stand alone. */
function areaLines(book: Book, view: ColumnView): readonly Line[] {
  const land: Line = {
    name: "Hessen",
    view,
    refArea: LAND,
    color: seriesColors.land,
    dash: "dash",
    marker: "x",
  };
  const markers = ["circle", "square", "triangle", "diamond"] as const;
  const bezirke =
    book.unitOf(view.measure).kind === "anzahl"
      ? []
      : book.publication.catalogue.regions.all
          .filter((region) => region.level === "regierungsbezirk")
          .map(
            (region, index): Line => ({
              name: region.name,
              view,
              refArea: region.refArea,
              color: seriesColors.auswahl[index % seriesColors.auswahl.length] ?? "accent1",
              dash: "solid",
              marker: markers[index % markers.length] ?? "circle",
            }),
          );
  const beside = bezirke.length > 0;
  return [...bezirke, beside ? land : {...land, dash: "solid" as const, marker: "circle" as const}].filter(
    (line) => hasFigures(book, line.view, line.refArea),
  );
}

function groupLines(book: Book, view: ColumnView): readonly Line[] {
  if ((view.dimensions.citizenship ?? "_T") !== "_T") return [];
  const looks = [
    ["_T", "insgesamt", seriesColors.insgesamt, "dash", "x"],
    ["NATD", "Deutsche", seriesColors.deutsch, "solid", "circle"],
    ["NATA", "Ausländerinnen und Ausländer", seriesColors.auslaendisch, "solid", "square"],
  ] as const;
  const lines = looks.map(
    ([citizenship, name, color, dash, marker]): Line => ({
      name,
      view:
        citizenship === "_T" ? view : {measure: view.measure, dimensions: {...view.dimensions, citizenship}},
      refArea: LAND,
      color,
      dash,
      marker,
    }),
  );
  return lines.filter((line) => isPublished(book, line.view) && hasFigures(book, line.view, line.refArea));
}

/** Number of the comparable stretch in which a period lies: breaks before it. */
function stretchOf(breaks: readonly {readonly after: string}[], period: string): number {
  return breaks.filter((one) => yearOf(one.after) <= yearOf(period)).length;
}

function lineChart(
  book: Book,
  data: ChartData,
  view: ColumnView,
  lines: readonly Line[],
  who: string,
): DrawnChart {
  const {cube} = book;
  const {measure} = view;
  const unit = book.unitOf(measure);
  const published = drawnPeriods(book, lines);
  const periods = everyYear(published);
  const segments = lines.flatMap((line) => segmentsOf(book, line, periods));
  const [from, to] = [periods[0] ?? "", periods.at(-1) ?? ""].map((period) =>
    yearHeading(period, published, book),
  );
  const title = `${viewTitle(book, view)}, ${who}`;
  const block = data.add(
    `${title}, ${from} bis ${to} (${unit.titel})`,
    periods.map((period) => yearHeading(period, published, book)),
    segments,
  );
  const numbers = segments.flatMap((segment) => segment.cells.flatMap((cell) => figureNumber(cell) ?? []));
  const {min, note} = lowerEnd(numbers);
  const direct = canLabel(segments, numbers, min);
  const breaks = cube.breaks(measure.id, view.dimensions);
  const series = segments.map(
    ({line, isFirst, isLast, cells}, index): Series => ({
      name: block.name(index),
      categories: block.heads,
      values: block.line(index),
      color: line.color,
      dash: line.dash,
      width: line.refArea === LAND && line.color === seriesColors.land ? 2.5 : 2,
      marker: {symbol: line.marker, size: 6},
      inLegend: isFirst,
      labels:
        direct && isLast
          ? {
              content: "series-name",
              position: "right",
              points: [lastIndex(cells)],
              color: line.color,
              bold: true,
            }
          : undefined,
      remarks: remarksOf(segments, index),
    }),
  );
  const ends = endFigures(book, lines, published);
  return {
    block,
    height: 26,
    notes: [
      ...breaks.map((one) => one.text),
      ...(published.length < periods.length ? ["Jahre ohne Zahlen sind Lücken."] : []),
    ],
    chart: {
      altText: {
        title,
        description: [
          `Liniendiagramm, ${from} bis ${to}, ${unit.titel}.`,
          ends.length === 0
            ? ""
            : `${to}: ${ends.map((one) => `${one.name} ${inWords(book, view, one.value)}`).join(", ")}.`,
          extremes(book, view, namedPoints(book, lines, published)),
          breaks.length === 0
            ? ""
            : `Unterbrochen, weil nicht vergleichbar: ${breaks.map((one) => one.titel).join(", ")}.`,
          whereItStands(block),
        ]
          .filter((one) => one !== "")
          .join(" "),
      },
      title,
      subtitle: subtitle(title, unit.titel, `${from} bis ${to}${note}`),
      plots: [{kind: "line", series}],
      categoryAxis: {line: seriesColors.achse, labels: "low", labelEvery: periods.length > 16 ? 2 : 1},
      valueAxis: {
        gridlines: seriesColors.raster,
        numberFormat: chartFormat(axisDecimals(measure.decimals, numbers)),
        min,
      },
      legend: direct ? undefined : "bottom",
      plotBox: direct ? {x: 0.09, y: 0.18, width: 0.7, height: 0.7} : undefined,
    },
  };
}

/** Name of a break over the first point after it, once: on the highest of the lines that begin there. */
function remarksOf(segments: readonly Segment[], index: number): Series["remarks"] {
  const own = segments[index];
  if (own?.since === undefined) return undefined;
  const first = firstIndex(own.cells);
  const rivals = segments.filter((other) => other.since === own.since);
  const height = ({cells}: Segment) => figureNumber(cells[firstIndex(cells)]) ?? 0;
  const highest = rivals.toSorted((a, b) => height(b) - height(a))[0];
  return highest === own && first >= 0 ? [{index: first, text: own.since}] : undefined;
}

/** The name of a break where it is short enough to stand in a chart, else its year. */
function shortBreak({titel, after}: {readonly titel: string; readonly after: string}): string {
  return titel.length <= LONGEST_REMARK ? titel : `Bruch ${yearOf(after)}`;
}

function firstIndex(cells: BlockLine["cells"]): number {
  return cells.findIndex((cell) => figureNumber(cell) !== undefined);
}

type Segment = BlockLine & {
  /** The break it begins after. */
  readonly since: string | undefined;
  readonly line: Line;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

/** Periods in which at least one of the lines has a figure, ascending. */
function drawnPeriods(book: Book, lines: readonly Line[]): readonly string[] {
  const drawn = lines.flatMap((line) =>
    book
      .periodsOf(line.view)
      .filter((period) => figureNumber(chartFigure(book, line.view, line.refArea, period)) !== undefined),
  );
  return [...new Set(drawn)].sort();
}

/** One line of figures per comparable stretch, so that no line crosses a break. */
function segmentsOf(book: Book, line: Line, periods: readonly string[]): readonly Segment[] {
  const breaks = book.cube.breaks(line.view.measure.id, line.view.dimensions);
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
      since: since === undefined ? undefined : shortBreak(since),
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

function lastIndex(cells: BlockLine["cells"]): number {
  return cells.findLastIndex((cell) => figureNumber(cell) !== undefined);
}

/** Lines need not begin at zero; where they do not, the subtitle says so. */
function lowerEnd(numbers: readonly number[]): {min: number | undefined; note: string} {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (least < 0) return {min: undefined, note: ""};
  if (least < most * 0.5) return {min: 0, note: ""};
  const min = Math.max(0, roundBelow(least, most - least));
  return {min, note: min === 0 ? "" : "; die Achse beginnt nicht bei null"};
}

/** Whether the names fit beside the ends of the lines: all lines end in the last year, far enough apart. */
function canLabel(
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

function axisDecimals(decimals: number, numbers: readonly number[]): number {
  const span = Math.max(...numbers) - Math.min(...numbers);
  return span >= 10 ? 0 : decimals;
}

function endFigures(
  book: Book,
  lines: readonly Line[],
  published: readonly string[],
): readonly NamedFigure[] {
  const period = published.at(-1) ?? "";
  return lines.flatMap((line) => {
    const value = figureNumber(chartFigure(book, line.view, line.refArea, period));
    return value === undefined ? [] : [{name: line.name, value}];
  });
}

function namedPoints(
  book: Book,
  lines: readonly Line[],
  published: readonly string[],
): readonly NamedFigure[] {
  return lines.flatMap((line) =>
    published.flatMap((period) => {
      const value = figureNumber(chartFigure(book, line.view, line.refArea, period));
      return value === undefined
        ? []
        : [{name: `${line.name} ${yearHeading(period, published, book)}`, value}];
    }),
  );
}
