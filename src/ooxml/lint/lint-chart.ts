import {kimError, type Place} from "../../messages/kim-error.js";
import {address, cellCount, MAX_COLUMN, MAX_ROW, sheetRangeAddress} from "../address.js";
import type {Axis, Chart, DataLabels, PlacedChart, Plot, Series} from "../model/chart-model.js";
import type {Sheet, SheetRange} from "../model.js";
import {rangesOf} from "../sheet/capture.js";
import {lintNumberFormat} from "./lint-style.js";
import {lintMeasure, lintText} from "./lint-text.js";

/** Most series of a chart. */
const MAX_SERIES = 255;

/** Longest name and title in a chart, and longest title with its subtitle. */
const MAX_TEXT = 255;
const MAX_TITLE = 1_000;

/** Longest alternative text that Excel's dialogue keeps whole. */
const MAX_ALT_TEXT = 2_000;

/**
 * Charts of all sheets: form, ranges, texts, sizes.
 *
 * @throws KimError ooxml-chart-form, ooxml-chart-range, ooxml-sheet-unknown, ooxml-measure, ooxml-number-format,
 *   ooxml-text-length, ooxml-text-character
 */
export function lintCharts(sheets: readonly Sheet[]): void {
  const names = new Set(sheets.map((sheet) => sheet.name));
  for (const sheet of sheets) {
    const seen = new Set<string>();
    for (const chart of sheet.charts ?? []) {
      const place = {sheet: sheet.name, cell: address(chart.from.row, chart.from.column)};
      if (chart.name === "" || seen.has(chart.name))
        throw kimError("ooxml-chart-form", {chart: chart.name, reason: "name"}, place);
      seen.add(chart.name);
      const reason = formDefect(chart);
      if (reason !== undefined) throw kimError("ooxml-chart-form", {chart: chart.name, reason}, place);
      lintChartTexts(chart, place);
      lintMeasures(chart, place);
      for (const range of rangesOf(chart))
        if (!names.has(range.sheet))
          throw kimError(
            "ooxml-sheet-unknown",
            {name: range.sheet, wanted: `Das Diagramm „${chart.name}“`},
            place,
          );
      lintSeriesRanges(chart);
    }
  }
}

/** Texts of a chart: everything that is read, none longer than Excel keeps. */
function lintChartTexts(chart: PlacedChart, place: Place): void {
  lintText(chart.name, "Der Name des Diagramms", MAX_TEXT, place);
  lintText(chart.altText.title, "Der Titel des Alternativtextes", MAX_TEXT, place);
  lintText(chart.altText.description, "Der Alternativtext", MAX_ALT_TEXT, place);
  const title = typeof chart.title === "string" ? chart.title : "";
  lintText(title + (chart.subtitle ?? ""), "Der Titel des Diagramms", MAX_TITLE, place);
  for (const axis of axesOf(chart)) lintText(axis.title ?? "", "Der Titel der Achse", MAX_TEXT, place);
  for (const series of chart.plots.flatMap((plot) => plot.series))
    for (const {text} of series.remarks ?? []) lintText(text, "Eine Anmerkung im Diagramm", MAX_TEXT, place);
}

function axesOf({categoryAxis, valueAxis, secondValueAxis}: Chart): readonly Axis[] {
  return [categoryAxis, valueAxis, ...(secondValueAxis === undefined ? [] : [secondValueAxis])];
}

/** Sizes, shares and formats of a chart. */
function lintMeasures(chart: PlacedChart, place: Place): void {
  lintMeasure(chart.fontSize, "Schriftgröße des Diagramms in Punkt", 2, 400, place);
  for (const axis of axesOf(chart)) {
    if (axis.numberFormat !== undefined) lintNumberFormat(axis.numberFormat);
    lintMeasure(axis.labelEvery, "Abstand der Beschriftungen einer Achse", 1, 32_000, place);
  }
  for (const share of Object.values(chart.plotBox ?? {}))
    lintMeasure(share, "Lage der Zeichenfläche als Anteil", 0, 1, place);
  for (const plot of chart.plots) {
    if (plot.kind === "bar") {
      lintMeasure(plot.gapWidth, "Abstand der Balken in Prozent", 0, 500, place);
      lintMeasure(plot.overlap, "Überlappung der Balken in Prozent", -100, 100, place);
    }
    for (const {width, marker, labels} of plot.series) {
      lintMeasure(width, "Strichstärke in Punkt", 0, 1_584, place);
      lintMeasure(marker?.size, "Größe der Marken in Punkt", 2, 72, place);
      if (labels?.numberFormat !== undefined) lintNumberFormat(labels.numberFormat);
    }
  }
}

/** Where labels may stand; anywhere else Excel calls the chart damaged and drops it. */
function labelPositions(plot: Plot): ReadonlySet<DataLabels["position"]> {
  if (plot.kind === "line") return new Set(["above", "below", "right", "left", "center"]);
  return plot.grouping === "clustered"
    ? new Set(["center", "inside-end", "outside-end"])
    : new Set(["center", "inside-end"]);
}

/** Whether a point is named twice; Excel keeps one label and one colour per point and calls more damaged. */
function namesPointTwice({labels, remarks = [], points = []}: Series): boolean {
  const labelled = [...(labels?.points ?? []), ...remarks.map(({index}) => index)];
  const coloured = points.map(({index}) => index);
  return [labelled, coloured].some((indexes) => new Set(indexes).size !== indexes.length);
}

/** Whether an axis runs from a lesser to a greater value, in steps that lead there. */
function isScale({
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
  majorUnit = 1,
}: Axis): boolean {
  return min < max && majorUnit > 0;
}

function formDefect(
  chart: PlacedChart,
):
  | "no-series"
  | "too-many-series"
  | "alt-text"
  | "directions"
  | "second-axis"
  | "anchor"
  | "point"
  | "point-twice"
  | "label-position"
  | "stems"
  | "scale"
  | undefined {
  const series = chart.plots.flatMap((plot) => plot.series);
  if (chart.plots.length === 0 || chart.plots.some((plot) => plot.series.length === 0)) return "no-series";
  if (series.length > MAX_SERIES) return "too-many-series";
  const {title, description} = chart.altText;
  if (title === "" || description === "" || title === description) return "alt-text";
  const lying = chart.plots.filter((plot) => plot.kind === "bar" && plot.direction === "bar");
  if (lying.length > 0 && lying.length < chart.plots.length) return "directions";
  const onSecond = chart.plots.filter((plot) => plot.secondAxis === true).length;
  if (onSecond > 0 !== (chart.secondValueAxis !== undefined) || onSecond === chart.plots.length)
    return "second-axis";
  if (chart.to.row <= chart.from.row || chart.to.column <= chart.from.column) return "anchor";
  if (chart.from.row < 1 || chart.from.column < 1 || chart.to.row > MAX_ROW || chart.to.column > MAX_COLUMN)
    return "anchor";
  if (!axesOf(chart).every(isScale)) return "scale";
  for (const plot of chart.plots)
    for (const {labels, stems} of plot.series) {
      if (labels !== undefined && !labelPositions(plot).has(labels.position)) return "label-position";
      if (stems !== undefined && plot.kind === "bar") return "stems";
    }
  if (series.some(namesPointTwice)) return "point-twice";
  const outside = series.some((one) =>
    [
      ...(one.labels?.points ?? []),
      ...(one.remarks ?? []).map((remark) => remark.index),
      ...(one.points ?? []).map((point) => point.index),
    ].some((index) => index < 0 || index >= cellCount(one.values)),
  );
  return outside ? "point" : undefined;
}

function lintSeriesRanges(chart: Chart): void {
  const isLine = (range: SheetRange) =>
    range.firstRow === range.lastRow || range.firstColumn === range.lastColumn;
  const fail = (range: SheetRange, reason: "form" | "length") =>
    kimError("ooxml-chart-range", {chart: chart.name, range: sheetRangeAddress(range), reason});
  for (const {categories, values} of chart.plots.flatMap((plot) => plot.series)) {
    for (const range of [categories, values]) if (!isLine(range)) throw fail(range, "form");
    if (cellCount(categories) !== cellCount(values)) throw fail(values, "length");
  }
}
