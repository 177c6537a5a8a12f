import {kimError} from "../../messages/kim-error.js";
import {address, cellCount, sheetRangeAddress} from "../address.js";
import type {Cell, SheetRange} from "../model.js";
import {escapeText, escapeXstring, tag, val} from "../package/xml.js";
import type {Capture} from "../sheet/capture.js";
import {valueText} from "../sheet/cell.js";
import type {StyleTable} from "../style/styles.js";

/** What the parts of a chart need of its workbook. */
export type ChartContext = {
  /** Name of the chart, for messages. */
  readonly chart: string;
  readonly capture: Capture;
  readonly styles: StyleTable;
};

/** The cells of a range, row by row. */
function cellsOf(range: SheetRange, capture: Capture): readonly (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row++)
    for (let column = range.firstColumn; column <= range.lastColumn; column++)
      cells.push(capture.cell(range.sheet, row, column));
  return cells;
}

/** A point of a cache (ECMA-376-1, 21.2.2.150). */
function point(index: number, text: string): string {
  const content = escapeText(escapeXstring(text));
  return `<c:pt idx="${index}">${content === "" ? "<c:v/>" : `<c:v>${content}</c:v>`}</c:pt>`;
}

function textOf(cell: Cell | undefined): string | undefined {
  const value = cell?.value;
  if (value === undefined) return undefined;
  return typeof value === "string" ? value : valueText(value);
}

function formulaXml(range: SheetRange): string {
  return tag("c:f", {}, escapeText(sheetRangeAddress(range)));
}

/**
 * Reference to one cell with its text: name of a series, title.
 *
 * @throws KimError ooxml-chart-range
 */
export function textReferenceXml(range: SheetRange, context: ChartContext): string {
  const fail = (reason: "name" | "empty-name") =>
    kimError(
      "ooxml-chart-range",
      {chart: context.chart, range: sheetRangeAddress(range), reason},
      {sheet: range.sheet, cell: address(range.firstRow, range.firstColumn)},
    );
  if (cellCount(range) !== 1) throw fail("name");
  const text = textOf(cellsOf(range, context.capture)[0]);
  if (text === undefined || text === "") throw fail("empty-name");
  return tag("c:strRef", {}, formulaXml(range), tag("c:strCache", {}, val("c:ptCount", 1), point(0, text)));
}

/** Categories: numbers where all cells are numbers, texts otherwise. */
export function categoriesXml(range: SheetRange, context: ChartContext): string {
  const cells = cellsOf(range, context.capture);
  if (cells.every((cell) => typeof cell?.value === "number")) return numberReferenceXml(range, context);
  const points = cells.map((cell, index) => {
    const text = textOf(cell);
    return text === undefined ? "" : point(index, text);
  });
  return tag(
    "c:strRef",
    {},
    formulaXml(range),
    tag("c:strCache", {}, val("c:ptCount", cells.length), ...points),
  );
}

/**
 * Values with their number format. Empty cells have no point and so become gaps.
 *
 * @throws KimError ooxml-chart-text: text would be drawn as zero
 */
export function numberReferenceXml(range: SheetRange, context: ChartContext): string {
  const cells = cellsOf(range, context.capture);
  const points = cells.map((cell, index) => {
    const value = cell?.value;
    if (value === undefined) return "";
    if (typeof value === "number") return point(index, valueText(value));
    if (typeof value === "object" && value.error === "#N/A") return point(index, value.error);
    throw kimError(
      "ooxml-chart-text",
      {chart: context.chart, text: textOf(cell) ?? ""},
      {sheet: range.sheet, cell: cellAddressAt(range, index)},
    );
  });
  const format = context.styles.numberFormat(cells.find((cell) => typeof cell?.value === "number")?.style);
  return tag(
    "c:numRef",
    {},
    formulaXml(range),
    tag(
      "c:numCache",
      {},
      tag("c:formatCode", {}, escapeText(escapeXstring(format))),
      val("c:ptCount", cells.length),
      ...points,
    ),
  );
}

function cellAddressAt(range: SheetRange, index: number): string {
  const width = range.lastColumn - range.firstColumn + 1;
  return address(range.firstRow + Math.floor(index / width), range.firstColumn + (index % width));
}
