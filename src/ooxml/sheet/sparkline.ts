import {kimError} from "../../messages/kim-error.js";
import {address, cellCount, sheetRangeAddress} from "../address.js";
import {lintMeasure} from "../lint/lint-text.js";
import type {Sheet, SparklineGroup} from "../model.js";
import {escapeText, tag} from "../package/xml.js";
import {colorElement} from "../style/style-xml.js";
import type {Capture} from "./capture.js";

/** Excel's own colour where a group names none for a part; written out because Excel writes all eight. */
const parts = ["Negative", "Axis", "Markers", "First", "Last", "High", "Low"] as const;

/**
 * Sparklines of a sheet ([MS-XLSX] 2.6.28): small charts in cells, an extension of Excel 2010. Older
 * programs see empty cells, so the figures must stand in cells besides.
 *
 * @returns the content of the sheet's extension for sparklines; nothing where there are none
 * @throws KimError ooxml-sparkline, ooxml-sheet-unknown, ooxml-measure
 */
export function sparklinesXml(sheet: Sheet, sheetNames: ReadonlySet<string>): string {
  const groups = sheet.sparklines ?? [];
  if (groups.length === 0) return "";
  const taken = new Set<string>();
  return tag(
    "x14:sparklineGroups",
    {"xmlns:xm": "http://schemas.microsoft.com/office/excel/2006/main"},
    ...groups.map((group) => groupXml(group, sheet.name, sheetNames, taken)),
  );
}

function groupXml(
  group: SparklineGroup,
  sheet: string,
  sheetNames: ReadonlySet<string>,
  taken: Set<string>,
): string {
  const {axis = "own", color, lastColor, width} = group;
  lintMeasure(width, "Strichstärke der Sparkline in Punkt", 0, 1584, {sheet});
  const common = axis === "group" ? "group" : undefined;
  if (group.sparklines.length === 0) throw kimError("ooxml-sparkline", {range: "", reason: "empty"}, {sheet});
  return tag(
    "x14:sparklineGroup",
    {
      lineWeight: width,
      type: group.kind === "line" ? undefined : "column",
      displayEmptyCellsAs: "gap",
      markers: group.markers === true ? true : undefined,
      last: lastColor === undefined ? undefined : true,
      minAxisType: common,
      maxAxisType: common,
    },
    colorElement("x14:colorSeries", color),
    ...parts.map((part) =>
      colorElement(
        `x14:color${part}`,
        part === "Last" ? (lastColor ?? color) : part === "Axis" ? "dark1" : color,
      ),
    ),
    tag(
      "x14:sparklines",
      {},
      ...group.sparklines.map(({cell, values}) => {
        const place = {sheet, cell: address(cell.row, cell.column)};
        const range = sheetRangeAddress(values);
        const fail = (reason: "form" | "twice" | "size") =>
          kimError("ooxml-sparkline", {range, reason}, place);
        if (!sheetNames.has(values.sheet))
          throw kimError("ooxml-sheet-unknown", {name: values.sheet, wanted: "Eine Sparkline"}, place);
        if (values.firstRow !== values.lastRow && values.firstColumn !== values.lastColumn)
          throw fail("form");
        if (!(cellCount(values) > 0)) throw fail("size");
        if (taken.has(place.cell)) throw fail("twice");
        taken.add(place.cell);
        return tag("x14:sparkline", {}, tag("xm:f", {}, escapeText(range)), tag("xm:sqref", {}, place.cell));
      }),
    ),
  );
}

/**
 * Holds the cells of all sparklines to numbers and nothing: Excel draws the line through a text as if
 * it were not there, and through an error. To be called when all rows were kept.
 *
 * @throws KimError ooxml-sparkline
 */
export function lintSparklineValues(sheets: readonly Sheet[], capture: Capture): void {
  for (const {name, sparklines = []} of sheets)
    for (const {cell, values} of sparklines.flatMap((group) => group.sparklines))
      for (let row = values.firstRow; row <= values.lastRow; row++)
        for (let column = values.firstColumn; column <= values.lastColumn; column++) {
          const value = capture.cell(values.sheet, row, column)?.value;
          if (value !== undefined && typeof value !== "number")
            throw kimError(
              "ooxml-sparkline",
              {range: sheetRangeAddress(values), reason: "text"},
              {sheet: name, cell: address(cell.row, cell.column)},
            );
        }
}
