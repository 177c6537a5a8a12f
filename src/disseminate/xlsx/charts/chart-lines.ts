import {LAND} from "../../../model/region.js";
import type {Chart, Series} from "../../../ooxml/model/chart-model.js";
import type {Book, ColumnView} from "../book.js";
import {yearHeading} from "../indicator/series-sheets.js";
import {seriesColors} from "../look.js";
import {wrapText} from "../text-size.js";
import {breaksFor, columnView, everyYear, isPublished, viewTitle} from "../views.js";
import {type ChartData, chartFigure, figureNumber} from "./chart-data.js";
import {eventMarks} from "./chart-events.js";
import {
  chartFormat,
  type DrawnChart,
  extremes,
  inWords,
  type NamedFigure,
  PLOT_CHARACTERS,
  subtitle,
  whereItStands,
  yearAxis,
} from "./drawn-chart.js";
import {canLabel, type Line, lastIndex, lowerEnd, remarksOf, segmentsOf} from "./line-segments.js";

/** Characters of a chart's title on one line. */
const TITLE_WIDTH = 72;

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
      : [
          lineChart(
            book,
            data,
            view,
            lines,
            lines.length > 1 ? ", Hessen und Regierungsbezirke" : ", Hessen",
          ),
        ]),
    ...(groups.length < 2 ? [] : [lineChart(book, data, view, groups, ", Hessen nach Staatsangehörigkeit")]),
  ];
}

/** Whether an area has a figure of a view in any period. */
export function hasFigures(book: Book, view: ColumnView, refArea: string): boolean {
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

/** Lines over time, cut at breaks; all of one unit. @param who whom the lines are of, as the title goes on */
export function lineChart(
  book: Book,
  data: ChartData,
  view: ColumnView,
  lines: readonly Line[],
  who: string,
): DrawnChart {
  const {measure} = view;
  const unit = book.unitOf(measure);
  const published = drawnPeriods(book, lines);
  const periods = everyYear(published);
  const segments = lines.flatMap((line) => segmentsOf(book, line, periods));
  const heads = periods.map((period) => yearHeading(period, published, book));
  const [from, to] = [heads[0] ?? "", heads.at(-1) ?? ""];
  const title = `${viewTitle(book, view)}${who}`;
  const events = eventMarks(book, periods);
  const block = data.add(`${title}, ${from} bis ${to} (${unit.titel})`, heads, [
    ...segments,
    ...events.lines,
  ]);
  const numbers = segments.flatMap((segment) => segment.cells.flatMap((cell) => figureNumber(cell) ?? []));
  const {min, note} = lowerEnd(numbers);
  const direct = canLabel(segments, numbers, min);
  const breaks = breaksFor(
    book,
    view,
    lines.map((line) => line.refArea),
  );
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
    height: 21,
    years: heads,
    notes: [
      ...breaks.map((one) => one.text),
      ...events.notes,
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
      plots: [{kind: "line", series}, ...events.plots(block, segments.length)],
      categoryAxis: yearAxis(heads, PLOT_CHARACTERS.page),
      valueAxis: {
        gridlines: seriesColors.raster,
        numberFormat: chartFormat(axisDecimals(measure.decimals, numbers)),
        min,
      },
      secondValueAxis: events.axis,
      legend: direct ? undefined : "bottom",
      plotBox: direct ? directBox(title) : undefined,
    },
  };
}

/** Room for the names beside the lines, and for a title of several lines above. */
function directBox(title: string): NonNullable<Chart["plotBox"]> {
  const lines = wrapText(title, TITLE_WIDTH, {points: 12, bold: true}).length;
  const y = 0.11 + 0.06 * lines;
  return {x: 0.09, y, width: 0.7, height: 0.82 - y};
}

/** Periods in which at least one of the lines has a figure, ascending. */
export function drawnPeriods(book: Book, lines: readonly Line[]): readonly string[] {
  const drawn = lines.flatMap((line) =>
    book
      .periodsOf(line.view)
      .filter((period) => figureNumber(chartFigure(book, line.view, line.refArea, period)) !== undefined),
  );
  return [...new Set(drawn)].sort();
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
