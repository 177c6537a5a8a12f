import {kimError} from "../messages/kim-error.js";
import {address, cellCount, sheetRangeAddress} from "./address.js";
import {rangesOf} from "./capture.js";
import type {Chart, PlacedChart} from "./chart-model.js";
import {lintMeasure, lintText} from "./lint-text.js";
import type {Sheet, SheetRange} from "./model.js";

/** Most series of a chart. */
const MAX_SERIES = 255;

/** Longest alternative text that Excel's dialogue keeps whole. */
const MAX_ALT_TEXT = 2_000;

/**
 * Charts of all sheets: form, ranges, alternative texts.
 *
 * @throws KimError ooxml-chart-form, ooxml-chart-range, ooxml-sheet-unknown, ooxml-measure
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
      lintText(chart.altText.description, "Der Alternativtext", MAX_ALT_TEXT, place);
      for (const plot of chart.plots)
        if (plot.kind === "bar") {
          lintMeasure(plot.gapWidth, "Abstand der Balken in Prozent", 0, 500, place);
          lintMeasure(plot.overlap, "Überlappung der Balken in Prozent", -100, 100, place);
        }
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
