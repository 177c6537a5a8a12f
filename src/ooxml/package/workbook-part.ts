import type {Sheet, Workbook} from "../model.js";
import {definedNamesXml} from "../sheet/defined-names.js";
import type {Relationships} from "./relationships.js";
import {tag, XML_DECLARATION} from "./xml.js";

/** Workbook part (ECMA-376-1, 18.2.27): sheets and names. */
export function workbookPartXml(workbook: Workbook, relationships: Relationships): string {
  const sheetTag = (sheet: Sheet, index: number) =>
    tag("sheet", {
      name: sheet.name,
      sheetId: index + 1,
      "r:id": relationships.add("worksheet", `worksheets/sheet${index + 1}.xml`),
    });
  const sheets = workbook.sheets.map(sheetTag);
  relationships.add("theme", "theme/theme1.xml");
  relationships.add("styles", "styles.xml");
  relationships.add("sharedStrings", "sharedStrings.xml");
  return (
    XML_DECLARATION +
    tag(
      "workbook",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      tag("workbookPr", {defaultThemeVersion: 166925}),
      tag("bookViews", {}, tag("workbookView", {windowWidth: 28_800, windowHeight: 15_000, tabRatio: 800})),
      tag("sheets", {}, ...sheets),
      definedNamesXml(workbook),
      // The number of Excel's present calculation: the cached values count, and closing asks nothing.
      tag("calcPr", {calcId: 191_029}),
    )
  );
}
