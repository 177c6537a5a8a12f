import {formatNumber} from "../../../model/format.js";
import {isKreis, LAND, type Region} from "../../../model/region.js";
import type {PlacedChart, Series} from "../../../ooxml/model/chart-model.js";
import type {Row, Sheet} from "../../../ooxml/model.js";
import {type Book, type ColumnView, shortTitle, sourceLine} from "../book.js";
import {yearHeading} from "../indicator/series-sheets.js";
import {seriesColors} from "../look.js";
import {headingRows, noteRows, printSetup} from "../sheet-frame.js";
import {breaksFor, columnView, everyYear, viewTitle} from "../views.js";
import {type ChartData, chartFigure, figureNumber} from "./chart-data.js";
import {chartFormat, PLOT_CHARACTERS, whereItStands, yearAxis} from "./drawn-chart.js";
import {type Line, lowerEnd, type Segment, segmentsOf} from "./line-segments.js";

/** Sheet with a small chart for every Kreis. */
export const MULTIPLES = "Kreise im Zeitverlauf";

/** Charts side by side, and the cells that each covers. */
const ACROSS = 4;
const CHART_COLUMNS = 4;
const CHART_ROWS = 10;
const COLUMN_WIDTH = 7;

/** Rows of charts on a printed page. */
const ROWS_PER_PAGE = 5;

/** A share or rate needs this many years to be worth a chart per Kreis. */
const FEWEST = 4;

/** The chosen share or rate of every Kreis over time beside that of the Land, on one scale; undefined where there is none. */
export function multiplesSheet(book: Book, data: ChartData): Sheet | undefined {
  const view = viewOf(book);
  if (view === undefined) return undefined;
  const published = book.periodsOf(view);
  const periods = everyYear(published);
  const areas = shownAreas(book, view, published);
  const line = (area: Pick<Region, "refArea" | "name">): Line => ({
    name: area.name,
    view,
    refArea: area.refArea,
    color: area.refArea === LAND ? seriesColors.insgesamt : "accent1",
    dash: area.refArea === LAND ? "dash" : "solid",
    marker: "none",
  });
  const land = segmentsOf(book, line({refArea: LAND, name: "Hessen"}), periods);
  const own = areas.map((area) => ({area, segments: segmentsOf(book, line(area), periods)}));
  const all = [...land, ...own.flatMap(({segments}) => segments)];
  const heads = periods.map((period) => yearHeading(period, published, book));
  const unit = book.unitOf(view.measure).titel;
  const [from, to] = [heads[0] ?? "", heads.at(-1) ?? ""];
  const title = viewTitle(book, view);
  const block = data.add(`${MULTIPLES}: ${title}, ${from} bis ${to} (${unit})`, heads, all);
  const numbers = all.flatMap(({cells}) => cells.flatMap((cell) => figureNumber(cell) ?? []));
  const {min, max, step} = commonAxis(numbers);
  const series = (segment: Segment): Series => {
    const index = all.indexOf(segment);
    const single = segment.cells.filter((cell) => figureNumber(cell) !== undefined).length === 1;
    return {
      name: block.name(index),
      categories: block.heads,
      values: block.line(index),
      color: segment.line.color,
      dash: segment.line.dash,
      width: segment.line.refArea === LAND ? 1.25 : 2,
      marker: single ? {symbol: "circle", size: 4} : {symbol: "none"},
    };
  };
  const width = ACROSS * CHART_COLUMNS * COLUMN_WIDTH;
  const top = [
    ...headingRows(shortTitle(book, width), `${MULTIPLES}: ${unit}, ${from} bis ${to}`),
    ...noteRows([`${title}. Kreis: durchgezogene Linie; Hessen: gestrichelte Linie.`], width - 2),
  ];
  const charts = own.map(({area, segments}, index): PlacedChart => {
    const row = top.length + 1 + Math.floor(index / ACROSS) * CHART_ROWS;
    const column = 1 + (index % ACROSS) * CHART_COLUMNS;
    return {
      name: `Diagramm ${index + 1}`,
      altText: {
        title: `${area.name}: ${title}`,
        description: `Kleines Liniendiagramm, ${from} bis ${to}, ${unit}, daneben Hessen. ${ends(area.name, segments, heads, view.measure.decimals)} ${whereItStands(block)}`,
      },
      title: area.name,
      plots: [{kind: "line", series: [...land, ...segments].map(series)}],
      categoryAxis: yearAxis(heads, PLOT_CHARACTERS.small),
      valueAxis: {
        gridlines: seriesColors.raster,
        numberFormat: chartFormat(step >= 1 ? 0 : 1),
        min,
        max,
        majorUnit: step,
      },
      fontSize: 8.5,
      from: {row, column},
      to: {row: row + CHART_ROWS, column: column + CHART_COLUMNS},
    };
  });
  const grid = Math.ceil(own.length / ACROSS) * CHART_ROWS;
  const breaks = breaksFor(book, view, [LAND, ...areas.map((area) => area.refArea)]);
  const rows: readonly Row[] = [
    ...top,
    ...Array.from({length: grid}, (): Row => ({cells: [], height: 15})),
    {cells: [], height: 8},
    ...noteRows(
      [
        `Alle Diagramme haben dieselbe Achse von ${formatNumber(min, step >= 1 ? 0 : 1)} bis ${formatNumber(max, step >= 1 ? 0 : 1)}${min > 0 ? "; sie beginnt nicht bei null" : ""}.`,
        ...breaks.map((one) => one.text),
        ...(published.length < periods.length ? ["Jahre ohne Zahlen sind Lücken."] : []),
        sourceLine(book),
      ],
      width - 2,
    ),
  ];
  return {
    name: MULTIPLES,
    rows,
    columns: Array.from({length: ACROSS * CHART_COLUMNS}, () => ({width: COLUMN_WIDTH})),
    gridlines: false,
    charts,
    print: printSetup(book, width, {
      titleRows: {first: 1, last: 2},
      breaksAfterRows: pageEnds(top.length, Math.ceil(own.length / ACROSS)),
      area: {firstRow: 1, firstColumn: 1, lastRow: rows.length, lastColumn: ACROSS * CHART_COLUMNS},
    }),
  };
}

/** Rows of the sheet after which a page ends, so that no chart is cut. */
function pageEnds(top: number, rowsOfCharts: number): readonly number[] {
  const pages = Math.ceil(rowsOfCharts / ROWS_PER_PAGE);
  return Array.from({length: pages - 1}, (_, page) => top + (page + 1) * ROWS_PER_PAGE * CHART_ROWS);
}

/** The share or rate that the indicator is shown with over time or on the map. */
function viewOf(book: Book): ColumnView | undefined {
  const {zeitreihe, karte} = book.indicator.darstellung ?? {};
  return [zeitreihe, karte]
    .flatMap((view) =>
      view === undefined ? [] : [columnView(book, {measure: view.measure, dimensions: view.dimensions})],
    )
    .find((view) => book.unitOf(view.measure).kind !== "anzahl" && book.periodsOf(view).length >= FEWEST);
}

/** Kreise and joint units with at least two figures, in official order. */
function shownAreas(book: Book, view: ColumnView, published: readonly string[]): readonly Region[] {
  const count = (area: Region) =>
    published.filter((period) => figureNumber(chartFigure(book, view, area.refArea, period)) !== undefined)
      .length;
  return book.cube
    .areas(published.at(-1) ?? "")
    .filter((area) => (isKreis(area) || area.level === "gemeinsame-einheit") && count(area) >= 2);
}

/** Round ends and steps of an axis for all charts. */
function commonAxis(numbers: readonly number[]): {
  readonly min: number;
  readonly max: number;
  readonly step: number;
} {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const from = least < 0 ? least : (lowerEnd(numbers).min ?? 0);
  const rough = (most - from) / 5;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1e-6)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? 10 * power;
  const clean = (value: number) => Math.round(value * 1e6) / 1e6;
  return {
    min: clean(Math.floor(from / step) * step),
    max: clean(Math.ceil(most / step) * step),
    step: clean(step),
  };
}

/** Highest and lowest figure of a Kreis in a sentence. */
function ends(
  name: string,
  segments: readonly Segment[],
  heads: readonly string[],
  decimals: number,
): string {
  const found = segments
    .flatMap(({cells}) =>
      cells.flatMap((cell, index) => {
        const value = figureNumber(cell);
        return value === undefined ? [] : [{value, year: heads[index] ?? ""}];
      }),
    )
    .toSorted((a, b) => a.value - b.value);
  const [low, high] = [found[0], found.at(-1)];
  if (low === undefined || high === undefined) return `${name}: kein Wert.`;
  return `${name}: höchster Wert ${formatNumber(high.value, decimals)} (${high.year}), niedrigster ${formatNumber(low.value, decimals)} (${low.year}).`;
}
