import {formatNumber} from "../../../model/format.js";
import type {Axis, Chart, PlacedChart} from "../../../ooxml/model/chart-model.js";
import type {Book, ColumnView} from "../book.js";
import {seriesColors} from "../look.js";
import {CHART_DATA, type PlacedBlock} from "./chart-data.js";

/** A chart with the figures it is drawn from, before it has its place on the sheet. */
export type DrawnChart = {
  readonly chart: Omit<Chart, "name">;
  readonly block: PlacedBlock;
  /** Rows of 15 points. */
  readonly height: number;
  /** Labels of its time axis, where it has one. */
  readonly years?: readonly string[] | undefined;
  /** What a reader must know to read it, under the chart. */
  readonly notes: readonly string[];
};

/** Where a chart stands, and what is otherwise there than as drawn. */
export type ChartPlace = Pick<PlacedChart, "name" | "from" | "to"> &
  Partial<Pick<PlacedChart, "categoryAxis" | "fontSize">>;

/**
 * A chart in its place on a sheet. Field by field, for a literal that begins with a spread gives every chart
 * a shape of its own.
 */
export function placeChart(chart: DrawnChart["chart"], place: ChartPlace): PlacedChart {
  return {
    name: place.name,
    altText: chart.altText,
    title: chart.title,
    subtitle: chart.subtitle,
    plots: chart.plots,
    categoryAxis: place.categoryAxis ?? chart.categoryAxis,
    valueAxis: chart.valueAxis,
    secondValueAxis: chart.secondValueAxis,
    legend: chart.legend,
    plotBox: chart.plotBox,
    fontSize: place.fontSize ?? chart.fontSize,
    from: place.from,
    to: place.to,
  };
}

/** A figure with its name, for descriptions. */
export type NamedFigure = {readonly name: string; readonly value: number};

/** Number with its unit in a sentence: `18,4 Prozent`. */
export function inWords(book: Book, {measure}: ColumnView, value: number): string {
  return `${formatNumber(value, measure.decimals)} ${book.unitOf(measure).titel}`;
}

/** Highest and lowest of some figures in a sentence. */
export function extremes(book: Book, view: ColumnView, figures: readonly NamedFigure[]): string {
  const sorted = [...figures].sort((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return "Es liegen keine Werte vor.";
  return `Höchster Wert: ${highest.name} mit ${inWords(book, view, highest.value)}; niedrigster Wert: ${lowest.name} mit ${inWords(book, view, lowest.value)}.`;
}

/** Where the figures of a chart stand. */
export function whereItStands(block: PlacedBlock): string {
  return `Die Zahlen stehen im Blatt „${CHART_DATA}“ ab Zeile ${block.row}.`;
}

/** Subtitle of a chart: its unit, unless the title names it, and what else there is to say. */
export function subtitle(title: string, unit: string, rest: string): string {
  return title.includes(unit) ? rest.charAt(0).toUpperCase() + rest.slice(1) : `${unit}, ${rest}`;
}

/** Widths of plots, in characters of the labels under them. */
export const PLOT_CHARACTERS = {page: 100, beside: 60, half: 84, small: 24} as const;

/** Years under a chart: as many as stand level beside each other, first and last among them where steps can be even. */
export function yearAxis(years: readonly string[], room: number): Axis {
  const label = Math.max(4, ...years.map((year) => year.length)) + 2;
  const least = Math.max(1, Math.ceil((years.length * label) / room));
  const even = Array.from({length: least + 1}, (_, more) => least + more).find(
    (step) => (years.length - 1) % step === 0,
  );
  return {line: seriesColors.achse, labels: "low", labelEvery: even ?? least};
}

/** Number format of labels and axes. @param decimals 0 to 3 */
export function chartFormat(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

/** A round number at or below a value, for the lower end of an axis that does not begin at zero. */
export function roundBelow(value: number, span: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(span, 1e-9)));
  return Math.floor((value - span * 0.1) / step) * step;
}
