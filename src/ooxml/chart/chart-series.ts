import type {DataLabels, Marker, Plot, Series} from "../model/chart-model.js";
import type {Color} from "../model/style-model.js";
import {tag, val} from "../package/xml.js";
import {type ChartContext, categoriesXml, numberReferenceXml, textReferenceXml} from "./chart-data.js";
import {fillXml, lineXml, noFill, noLine, richTextXml, textPropertiesXml} from "./chart-shape.js";

/** Kind of the plot that a series belongs to. */
type PlotKind = Plot["kind"];

const positions: Readonly<Record<DataLabels["position"], string>> = {
  above: "t",
  below: "b",
  right: "r",
  left: "l",
  center: "ctr",
  "inside-end": "inEnd",
  "outside-end": "outEnd",
};

/** A series of a bar or line chart (ECMA-376-1, 21.2.2.170). `order` counts through the whole chart. */
export function seriesXml(
  series: Series,
  order: number,
  kind: PlotKind,
  fontSize: number,
  context: ChartContext,
): string {
  const isBar = kind === "bar";
  return tag(
    "c:ser",
    {},
    val("c:idx", order),
    val("c:order", order),
    tag("c:tx", {}, textReferenceXml(series.name, context)),
    tag("c:spPr", {}, shapeXml(series, isBar)),
    isBar ? val("c:invertIfNegative", false) : markerXml(series.marker, series),
    ...(series.points ?? [])
      .toSorted((a, b) => a.index - b.index)
      .map((one) =>
        tag(
          "c:dPt",
          {},
          val("c:idx", one.index),
          isBar ? val("c:invertIfNegative", false) : "",
          val("c:bubble3D", false),
          tag(
            "c:spPr",
            {},
            isBar ? fillXml(one.color) + barEdge(series) : lineXml(one.color, series.width ?? 2.25),
          ),
        ),
      ),
    labelsXml(series, kind, fontSize),
    series.stems === undefined ? "" : stemsXml(series.stems),
    tag("c:cat", {}, categoriesXml(series.categories, context)),
    tag("c:val", {}, numberReferenceXml(series.values, context)),
    isBar ? "" : val("c:smooth", false),
  );
}

function shapeXml(series: Series, isBar: boolean): string {
  if (series.invisible === true) return noFill + noLine;
  if (!isBar) return series.width === 0 ? noLine : lineXml(series.color, series.width ?? 2.25, series.dash);
  const plain = series.pattern === undefined || series.pattern === "solid";
  const plainEdge = series.edge === undefined ? noLine : lineXml(series.edge, 0.5);
  return fillXml(series.color, series.pattern) + (plain ? plainEdge : lineXml(series.color, 0.75));
}

/** A white edge sets bars apart in print; a pattern needs an edge of its own colour. */
function barEdge(series: Series): string {
  const plain = series.pattern === undefined || series.pattern === "solid";
  return plain ? lineXml("light1", 0.75) : lineXml(series.color, 0.75);
}

/** Upright lines down to zero: error bars of the whole value (ECMA-376-1, 21.2.2.55). */
function stemsXml(color: Color): string {
  return tag(
    "c:errBars",
    {},
    val("c:errDir", "y"),
    val("c:errBarType", "minus"),
    val("c:errValType", "percentage"),
    val("c:noEndCap", true),
    val("c:val", 100),
    tag("c:spPr", {}, lineXml(color, 0.75, "dot")),
  );
}

function markerXml(marker: Marker | undefined, series: Series): string {
  if (marker === undefined || marker.symbol === "none") return tag("c:marker", {}, val("c:symbol", "none"));
  return tag(
    "c:marker",
    {},
    val("c:symbol", marker.symbol),
    val("c:size", marker.size ?? 5),
    tag("c:spPr", {}, fillXml(series.color), lineXml(series.color, 0.75)),
  );
}

/**
 * Labels at all points or at chosen ones, and written remarks. Every switch is written out: what is
 * absent counts as on in LibreOffice.
 */
function labelsXml(series: Series, kind: PlotKind, fontSize: number): string {
  const {labels, remarks = []} = series;
  if (labels === undefined && remarks.length === 0) return "";
  const content = labels === undefined ? [] : labelContent(labels, fontSize);
  const single = [
    ...remarks.map((one) => ({index: one.index, xml: remarkXml(one, kind, fontSize)})),
    ...(labels?.points ?? []).map((index) => ({
      index,
      xml: tag("c:dLbl", {}, val("c:idx", index), ...content),
    })),
  ].toSorted((a, b) => a.index - b.index);
  const rest = labels !== undefined && labels.points === undefined ? content : switches(false, false);
  return tag("c:dLbls", {}, ...single.map((one) => one.xml), ...rest);
}

function labelContent(labels: DataLabels, fontSize: number): readonly string[] {
  return [
    labels.numberFormat === undefined
      ? ""
      : tag("c:numFmt", {formatCode: labels.numberFormat, sourceLinked: false}),
    tag("c:spPr", {}, noFill, noLine),
    textPropertiesXml({size: fontSize, color: labels.color, bold: labels.bold}),
    val("c:dLblPos", positions[labels.position]),
    ...switches(labels.content !== "series-name", labels.content !== "value"),
    labels.content === "series-name-and-value" ? tag("c:separator", {}, " ") : "",
  ];
}

function remarkXml(
  {index, text, side}: NonNullable<Series["remarks"]>[number],
  kind: PlotKind,
  fontSize: number,
): string {
  const beside = side === undefined ? "t" : positions[side];
  return tag(
    "c:dLbl",
    {},
    val("c:idx", index),
    tag("c:tx", {}, richTextXml([{text, style: {size: fontSize - 1, color: "dark2"}}])),
    tag("c:spPr", {}, noFill, noLine),
    val("c:dLblPos", kind === "bar" ? "inEnd" : beside),
    ...switches(true, false),
  );
}

function switches(value: boolean, seriesName: boolean): readonly string[] {
  return [
    val("c:showLegendKey", false),
    val("c:showVal", value),
    val("c:showCatName", false),
    val("c:showSerName", seriesName),
    val("c:showPercent", false),
    val("c:showBubbleSize", false),
  ];
}
