import type {PlacedChart} from "../model/chart-model.js";
import {tag, XML_DECLARATION} from "../package/xml.js";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/**
 * Drawing part of a sheet (ECMA-376-1, 20.5.2.35): its charts, each between two corners of cells, so
 * that no font can push a chart over a text. Charts move with their cells but keep their size.
 *
 * @param charts with the relationship id of each
 */
export function drawingXml(charts: readonly (readonly [PlacedChart, string])[]): string {
  return (
    XML_DECLARATION +
    tag(
      "xdr:wsDr",
      {
        "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
        "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      },
      ...charts.map(([chart, relationship], index) => anchorXml(chart, relationship, index + 2)),
    )
  );
}

function anchorXml(chart: PlacedChart, relationship: string, id: number): string {
  return tag(
    "xdr:twoCellAnchor",
    {editAs: "oneCell"},
    cornerXml("xdr:from", chart.from),
    cornerXml("xdr:to", chart.to),
    tag(
      "xdr:graphicFrame",
      {macro: ""},
      tag(
        "xdr:nvGraphicFramePr",
        {},
        tag("xdr:cNvPr", {
          id,
          name: chart.name,
          descr: chart.altText.description,
          title: chart.altText.title,
        }),
        tag("xdr:cNvGraphicFramePr"),
      ),
      tag("xdr:xfrm", {}, tag("a:off", {x: 0, y: 0}), tag("a:ext", {cx: 0, cy: 0})),
      tag(
        "a:graphic",
        {},
        tag(
          "a:graphicData",
          {uri: CHART},
          tag("c:chart", {
            "xmlns:c": CHART,
            "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "r:id": relationship,
          }),
        ),
      ),
    ),
    tag("xdr:clientData"),
  );
}

function cornerXml(name: string, corner: {readonly row: number; readonly column: number}): string {
  return tag(
    name,
    {},
    tag("xdr:col", {}, String(corner.column - 1)),
    tag("xdr:colOff", {}, "0"),
    tag("xdr:row", {}, String(corner.row - 1)),
    tag("xdr:rowOff", {}, "0"),
  );
}
