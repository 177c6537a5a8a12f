import {kimError} from "../../messages/kim-error.js";
import {address, cellCount, overlaps, rangeAddress} from "../address.js";
import {isName, MAX_NAME} from "../lint/lint-names.js";
import {lintRange} from "../lint/lint-range.js";
import {lintText} from "../lint/lint-text.js";
import type {Sheet, Table} from "../model.js";
import {escapeXstring, tag, XML_DECLARATION} from "../package/xml.js";
import type {Capture} from "./capture.js";

/** Table part (ECMA-376-1, 18.5.1.2). `headings` come from the cells of its first row. */
export function tableXml(table: Table, id: number, headings: readonly string[]): string {
  const ref = rangeAddress(table.range);
  return (
    XML_DECLARATION +
    tag(
      "table",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        id,
        name: table.name,
        displayName: table.name,
        ref,
        totalsRowShown: false,
      },
      table.filterButtons === false ? "" : tag("autoFilter", {ref}),
      tag(
        "tableColumns",
        {count: headings.length},
        ...headings.map((name, index) =>
          tag("tableColumn", {id: index + 1, name: escapeXstring(name).replaceAll("\n", "_x000a_")}),
        ),
      ),
      tag("tableStyleInfo", {
        name: table.style,
        showFirstColumn: false,
        showLastColumn: false,
        showRowStripes: table.rowStripes ?? false,
        showColumnStripes: false,
      }),
    )
  );
}

/**
 * Reads the headings of a table from its cells.
 *
 * @throws KimError ooxml-table-header, ooxml-text-length
 */
export function tableHeadings(sheet: string, table: Table, capture: Capture): readonly string[] {
  const {firstRow, firstColumn, lastColumn} = table.range;
  const headings: string[] = [];
  const seen = new Set<string>();
  for (let column = firstColumn; column <= lastColumn; column++) {
    const place = {sheet, cell: address(firstRow, column)};
    const cell = capture.cell(sheet, firstRow, column);
    const text = cell?.value;
    const fail = (reason: "not-text" | "duplicate" | "empty") =>
      kimError("ooxml-table-header", {name: table.name, text: headingText(text), reason}, place);
    if (text === undefined || text === "") throw fail("empty");
    if (typeof text !== "string" || cell?.formula !== undefined) throw fail("not-text");
    lintText(text, "Die Überschrift", MAX_NAME, place);
    if (seen.has(text.toLowerCase())) throw fail("duplicate");
    seen.add(text.toLowerCase());
    headings.push(text);
  }
  return headings;
}

function headingText(value: unknown): string {
  return typeof value === "object" || value === undefined ? "" : String(value);
}

/**
 * Names and places of all tables. Table names and defined names share one list.
 *
 * @param taken defined names of the workbook, lower case
 * @throws KimError ooxml-table-name, ooxml-table-range, ooxml-range
 */
export function lintTables(sheets: readonly Sheet[], taken: ReadonlySet<string>): void {
  const names = new Set(taken);
  for (const sheet of sheets) {
    const before: Table[] = [];
    for (const table of sheet.tables ?? []) {
      const {name, range} = table;
      const place = {sheet: sheet.name, cell: rangeAddress(range)};
      const fail = (reason: "no-rows" | "overlap") =>
        kimError("ooxml-table-range", {name, range: rangeAddress(range), reason}, place);
      if (!isName(name)) throw kimError("ooxml-table-name", {name, reason: "form"}, place);
      if (names.has(name.toLowerCase()))
        throw kimError("ooxml-table-name", {name, reason: "duplicate"}, place);
      if (range.lastRow <= range.firstRow || !(cellCount(range) > 0)) throw fail("no-rows");
      lintRange(range, `Die Tabelle „${name}“`, place);
      if (before.some((other) => overlaps(other.range, range))) throw fail("overlap");
      names.add(name.toLowerCase());
      before.push(table);
    }
  }
}
