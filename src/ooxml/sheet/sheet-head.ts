import {kimError} from "../../messages/kim-error.js";
import {address, MAX_COLUMN} from "../address.js";
import {lintMeasure} from "../lint/lint-text.js";
import type {Sheet} from "../model.js";
import {tag, tagIf} from "../package/xml.js";
import {colorElement} from "../style/style-xml.js";

/** Padding and grid line that Excel adds to a width in characters: 5 pixels at 7 pixels per character. */
const WIDTH_PADDING = 5 / 7;

/** Colour of the tab, and the switch that makes the fit to pages count. */
export function sheetPropertiesXml(sheet: Sheet): string {
  return tagIf(
    "sheetPr",
    sheet.tabColor === undefined ? "" : colorElement("tabColor", sheet.tabColor),
    sheet.print === undefined || sheet.print.scale !== undefined ? "" : tag("pageSetUpPr", {fitToPage: true}),
  );
}

/**
 * View with A1 chosen, in every pane, as screen readers begin there.
 *
 * @throws KimError ooxml-measure
 */
export function viewXml(sheet: Sheet, isFirst: boolean): string {
  const place = {sheet: sheet.name};
  lintMeasure(sheet.zoom, "Vergrößerung in Prozent", 10, 400, place);
  const {rows = 0, columns = 0} = sheet.freeze ?? {};
  lintMeasure(rows, "Fixierte Zeilen", 0, 1000, place);
  lintMeasure(columns, "Fixierte Spalten", 0, 100, place);
  const panes = [
    ...(columns > 0 ? ["topRight"] : []),
    ...(rows > 0 ? ["bottomLeft"] : []),
    ...(columns > 0 && rows > 0 ? ["bottomRight"] : []),
  ];
  const pane =
    panes.length === 0
      ? ""
      : tag("pane", {
          xSplit: columns > 0 ? columns : undefined,
          ySplit: rows > 0 ? rows : undefined,
          topLeftCell: address(rows + 1, columns + 1),
          activePane: panes.at(-1),
          state: "frozen",
        });
  const selections = (panes.length === 0 ? [undefined] : panes).map((name) =>
    tag("selection", {pane: name, activeCell: "A1", sqref: "A1"}),
  );
  return tag(
    "sheetViews",
    {},
    tag(
      "sheetView",
      {
        showGridLines: sheet.gridlines === false ? false : undefined,
        tabSelected: isFirst ? true : undefined,
        zoomScale: sheet.zoom,
        zoomScaleNormal: sheet.zoom,
        workbookViewId: 0,
      },
      pane,
      ...selections,
    ),
  );
}

/** Widths of the columns. @throws KimError ooxml-measure, ooxml-sheet-size */
export function columnsXml(sheet: Sheet): string {
  const columns = sheet.columns ?? [];
  if (columns.length > MAX_COLUMN)
    throw kimError("ooxml-sheet-size", {row: 1, column: columns.length}, {sheet: sheet.name});
  return tagIf(
    "cols",
    ...columns.map((column, index) => {
      lintMeasure(column.width, "Spaltenbreite in Zeichen", 0, 255, {
        sheet: sheet.name,
        cell: address(1, index + 1),
      });
      return tag("col", {
        min: index + 1,
        max: index + 1,
        width: Math.min(255, Math.trunc((column.width + WIDTH_PADDING) * 256) / 256),
        customWidth: true,
        hidden: column.hidden === true ? true : undefined,
      });
    }),
  );
}
