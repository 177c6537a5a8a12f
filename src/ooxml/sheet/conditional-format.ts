import type {Place} from "../../messages/kim-error.js";
import {address, rangeAddress} from "../address.js";
import {lintFormula} from "../lint/lint-formula.js";
import {lintRange} from "../lint/lint-range.js";
import type {ConditionalFormat, Sheet} from "../model.js";
import {escapeText, escapeXstring, tag} from "../package/xml.js";
import {colorElement} from "../style/style-xml.js";
import type {StyleTable} from "../style/styles.js";

/** Namespace of what Excel 2010 added to worksheets. */
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

/** Extension of a rule that leads to its second half at the end of the sheet ([MS-XLSX] 2.2.4.4). */
const RULE_EXTENSION = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";

/** Conditional formats; their priority is their order. @throws KimError ooxml-formula, ooxml-range, ooxml-color */
export function conditionalFormatsXml(sheet: Sheet, styles: StyleTable): string {
  return (sheet.conditionalFormats ?? [])
    .map((format, index) => {
      const place = {sheet: sheet.name, cell: address(format.range.firstRow, format.range.firstColumn)};
      lintRange(format.range, "Eine bedingte Formatierung", place);
      return tag(
        "conditionalFormatting",
        {sqref: rangeAddress(format.range)},
        ruleXml(format, index + 1, styles, place),
      );
    })
    .join("");
}

/** Id of a data bar; only unique within its sheet, and made of its number so that it is always the same. */
function barId(priority: number): string {
  return `{4B494D00-0000-4000-8000-${String(priority).padStart(12, "0")}}`;
}

function ruleXml(format: ConditionalFormat, priority: number, styles: StyleTable, place: Place): string {
  const least = tag("cfvo", {type: "min"});
  const most = tag("cfvo", {type: "max"});
  switch (format.kind) {
    case "expression":
      lintFormula(format.formula, place);
      return tag(
        "cfRule",
        {type: "expression", dxfId: styles.overlay(format.overlay), priority},
        tag("formula", {}, escapeText(escapeXstring(format.formula))),
      );
    case "color-scale":
      return tag(
        "cfRule",
        {type: "colorScale", priority},
        tag(
          "colorScale",
          {},
          least,
          format.colors.length === 3 ? tag("cfvo", {type: "percentile", val: 50}) : "",
          most,
          ...format.colors.map((color) => colorElement("color", color)),
        ),
      );
    case "data-bar":
      return tag(
        "cfRule",
        {type: "dataBar", priority},
        tag(
          "dataBar",
          {showValue: format.showValue === false ? false : undefined},
          tag("cfvo", {type: "num", val: 0}),
          most,
          colorElement("color", format.color),
        ),
        tag(
          "extLst",
          {},
          tag("ext", {uri: RULE_EXTENSION, "xmlns:x14": X14}, tag("x14:id", {}, barId(priority))),
        ),
      );
  }
}

/**
 * Second halves of the data bars ([MS-XLSX] 2.6.30): plain colour, from zero, negative ones to the left
 * of an axis. Programs before Excel 2010 and others that do not know them draw the first half.
 *
 * @returns the content of the sheet's extension; nothing where there are no data bars
 */
export function dataBarsXml(sheet: Sheet): string {
  const bars = (sheet.conditionalFormats ?? []).flatMap((format, index) =>
    format.kind === "data-bar" ? [{format, priority: index + 1}] : [],
  );
  if (bars.length === 0) return "";
  return tag(
    "x14:conditionalFormattings",
    {},
    ...bars.map(({format, priority}) =>
      tag(
        "x14:conditionalFormatting",
        {"xmlns:xm": "http://schemas.microsoft.com/office/excel/2006/main"},
        tag(
          "x14:cfRule",
          {type: "dataBar", id: barId(priority)},
          tag(
            "x14:dataBar",
            {
              minLength: 0,
              maxLength: 100,
              gradient: false,
              showValue: format.showValue === false ? false : undefined,
            },
            tag("x14:cfvo", {type: "autoMin"}),
            tag("x14:cfvo", {type: "autoMax"}),
            colorElement("x14:negativeFillColor", format.negativeColor ?? format.color),
            colorElement("x14:axisColor", "dark2"),
          ),
        ),
        tag("xm:sqref", {}, rangeAddress(format.range)),
      ),
    ),
  );
}
