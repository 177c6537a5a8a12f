import type {Chart, Plot} from "../model/chart-model.js";
import {tag, val, XML_DECLARATION} from "../package/xml.js";
import {axisIds, categoryAxisXml, valueAxisXml} from "./chart-axis.js";
import {type ChartContext, textReferenceXml} from "./chart-data.js";
import {seriesXml} from "./chart-series.js";
import {fillXml, lineXml, noLine, richTextXml, textPropertiesXml} from "./chart-shape.js";

/** Points of chart text where the chart names no size. */
const FONT_SIZE = 10;

const groupings = {clustered: "clustered", stacked: "stacked", "percent-stacked": "percentStacked"} as const;

/** Cells with #N/A are gaps like empty ones; else Excel joins the points beside them ([MS-ODRAWXML]). */
const notAvailableAsGap = tag(
  "c:extLst",
  {},
  tag(
    "c:ext",
    {
      uri: "{56B9EC1D-385E-4148-901F-78D8002777C0}",
      "xmlns:c16r3": "http://schemas.microsoft.com/office/drawing/2017/03/chart",
    },
    tag("c16r3:dataDisplayOptions16", {}, tag("c16r3:dispNaAsBlank", {val: true})),
  ),
);

/**
 * Chart part (ECMA-376-1, 21.2.2.29). Missing values are gaps, the language is German, nothing moves
 * or shines.
 *
 * @throws KimError ooxml-chart-range, ooxml-chart-text
 */
export function chartXml(chart: Chart, context: ChartContext): string {
  const fontSize = chart.fontSize ?? FONT_SIZE;
  const title = titleXml(chart, fontSize, context);
  return (
    XML_DECLARATION +
    tag(
      "c:chartSpace",
      {
        "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      val("c:date1904", false),
      val("c:lang", "de-DE"),
      val("c:roundedCorners", false),
      tag(
        "c:chart",
        {},
        title,
        val("c:autoTitleDeleted", title === ""),
        plotAreaXml(chart, fontSize, context),
        legendXml(chart, fontSize),
        val("c:plotVisOnly", true),
        val("c:dispBlanksAs", "gap"),
        notAvailableAsGap,
      ),
      tag("c:spPr", {}, fillXml("light1"), noLine),
      textPropertiesXml({size: fontSize}),
    )
  );
}

function titleXml(chart: Chart, fontSize: number, context: ChartContext): string {
  if (chart.title === undefined) return "";
  // A small chart is narrow: its title must not take a second line from the plot.
  const style = {size: fontSize + (fontSize < 9 ? 1.5 : 2), bold: true};
  const subtitle = (chart.subtitle ?? "").split("\n").filter((line) => line !== "");
  const lines = subtitle.map((text) => ({text, style: {size: fontSize, color: "dark2" as const}}));
  return typeof chart.title === "string"
    ? tag(
        "c:title",
        {},
        tag("c:tx", {}, richTextXml([{text: chart.title, style}, ...lines])),
        val("c:overlay", false),
      )
    : tag(
        "c:title",
        {},
        tag("c:tx", {}, textReferenceXml(chart.title, context)),
        val("c:overlay", false),
        textPropertiesXml(style),
      );
}

function plotAreaXml(chart: Chart, fontSize: number, context: ChartContext): string {
  const horizontal = chart.plots.some((plot) => plot.kind === "bar" && plot.direction === "bar");
  const categoryPosition = horizontal ? "l" : "b";
  let order = 0;
  const plots = chart.plots.map((plot) => {
    const series = plot.series.map((one) => seriesXml(one, order++, plot.kind, fontSize, context));
    return plotXml(plot, series);
  });
  const {secondValueAxis} = chart;
  return tag(
    "c:plotArea",
    {},
    layoutXml(chart),
    ...plots,
    categoryAxisXml(chart.categoryAxis, axisIds.category, axisIds.value, categoryPosition, fontSize, false),
    valueAxisXml(chart.valueAxis, axisIds.value, axisIds.category, horizontal ? "b" : "l", fontSize),
    ...(secondValueAxis === undefined
      ? []
      : [
          valueAxisXml(
            {...secondValueAxis, crosses: "max"},
            axisIds.secondValue,
            axisIds.secondCategory,
            "r",
            fontSize,
          ),
          categoryAxisXml({}, axisIds.secondCategory, axisIds.secondValue, "b", fontSize, true),
        ]),
    tag("c:spPr", {}, tag("a:noFill"), noLine),
  );
}

function plotXml(plot: Plot, series: readonly string[]): string {
  const axes =
    plot.secondAxis === true
      ? val("c:axId", axisIds.secondCategory) + val("c:axId", axisIds.secondValue)
      : val("c:axId", axisIds.category) + val("c:axId", axisIds.value);
  if (plot.kind === "line")
    return tag(
      "c:lineChart",
      {},
      val("c:grouping", "standard"),
      val("c:varyColors", false),
      ...series,
      plot.highLow === undefined
        ? ""
        : tag("c:hiLowLines", {}, tag("c:spPr", {}, lineXml(plot.highLow, 1.5))),
      val("c:marker", true),
      axes,
    );
  const overlap = plot.overlap ?? (plot.grouping === "clustered" ? undefined : 100);
  return tag(
    "c:barChart",
    {},
    val("c:barDir", plot.direction === "column" ? "col" : "bar"),
    val("c:grouping", groupings[plot.grouping]),
    val("c:varyColors", false),
    ...series,
    val("c:gapWidth", plot.gapWidth),
    overlap === undefined ? "" : val("c:overlap", overlap),
    axes,
  );
}

function layoutXml(chart: Chart): string {
  const {plotBox} = chart;
  if (plotBox === undefined) return tag("c:layout");
  return tag(
    "c:layout",
    {},
    tag(
      "c:manualLayout",
      {},
      val("c:layoutTarget", "inner"),
      val("c:xMode", "edge"),
      val("c:yMode", "edge"),
      val("c:x", plotBox.x),
      val("c:y", plotBox.y),
      val("c:w", plotBox.width),
      val("c:h", plotBox.height),
    ),
  );
}

/** Legend; series that are to stand in it once only are struck out (ECMA-376-1, 21.2.2.94). */
function legendXml(chart: Chart, fontSize: number): string {
  if (chart.legend === undefined) return "";
  const positions = {bottom: "b", right: "r", top: "t"} as const;
  const series = chart.plots.flatMap((plot) => plot.series);
  const struck = series.flatMap((one, index) =>
    one.inLegend === false || one.invisible === true
      ? [tag("c:legendEntry", {}, val("c:idx", index), val("c:delete", true))]
      : [],
  );
  return tag(
    "c:legend",
    {},
    val("c:legendPos", positions[chart.legend]),
    ...struck,
    val("c:overlay", false),
    textPropertiesXml({size: fontSize}),
  );
}
