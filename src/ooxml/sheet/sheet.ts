import {kimError} from "../../messages/kim-error.js";
import {address, MAX_COLUMN, MAX_ROW, rangeAddress} from "../address.js";
import {lintMeasure} from "../lint/lint-text.js";
import type {PlacedLink, RecordRow, Row, Sheet} from "../model.js";
import type {Relationships} from "../package/relationships.js";
import {tag, XML_DECLARATION} from "../package/xml.js";
import type {XmlPiece} from "../zip/packer.js";
import type {Capture} from "./capture.js";
import {type CellContext, cellXml} from "./cell.js";
import {conditionalFormatsXml} from "./conditional-format.js";
import {createRecordWriter, recordWidth} from "./record.js";
import {extensionsXml} from "./sheet-extensions.js";
import {ignoredErrorsXml, linksXml, validationsXml} from "./sheet-extras.js";
import {columnsXml, sheetPropertiesXml, viewXml} from "./sheet-head.js";
import {printXml} from "./sheet-print.js";

/** Pieces of XML of about this length go to the compressor. */
const PIECE = 65_536;

/** What a sheet needs of its workbook. */
export type SheetContext = CellContext & {
  readonly capture: Capture;
  readonly sheetNames: ReadonlySet<string>;
  readonly relationships: Relationships;
  /** Whether this is the sheet that is shown on opening. */
  readonly isFirst: boolean;
  /** Relationship of the drawing; absent where the sheet has no charts. */
  readonly drawing: string | undefined;
  /** Relationships of its tables. */
  readonly tables: readonly string[];
};

/** The worksheet part in pieces, in the order that ECMA-376-1, 18.3.1.99 asks for. */
export function* sheetXml(sheet: Sheet, context: SheetContext): Iterable<XmlPiece> {
  yield `${XML_DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`;
  yield sheetPropertiesXml(sheet);
  yield dimensionXml(sheet);
  yield viewXml(sheet, context.isFirst);
  yield tag("sheetFormatPr", {defaultRowHeight: 15});
  yield columnsXml(sheet);
  const links: PlacedLink[] = [];
  yield* rowsXml(sheet, context, links);
  yield conditionalFormatsXml(sheet, context.styles);
  yield validationsXml(sheet);
  yield linksXml(links, context.sheetNames, context.relationships);
  yield printXml(sheet);
  yield ignoredErrorsXml(sheet);
  if (context.drawing !== undefined) yield tag("drawing", {"r:id": context.drawing});
  if (context.tables.length > 0)
    yield tag(
      "tableParts",
      {count: context.tables.length},
      ...context.tables.map((id) => tag("tablePart", {"r:id": id})),
    );
  yield extensionsXml(sheet, context.sheetNames);
  yield "</worksheet>";
}

function* rowsXml(sheet: Sheet, context: SheetContext, links: PlacedLink[]): Iterable<XmlPiece> {
  let piece = "<sheetData>";
  let row = 0;
  for (const content of sheet.rows) {
    row++;
    if (row > MAX_ROW || content.cells.length > MAX_COLUMN)
      throw kimError("ooxml-sheet-size", {row, column: content.cells.length}, {sheet: sheet.name});
    context.capture.keep(sheet.name, row, content);
    piece += rowXml(content, row, context, links);
    if (piece.length > PIECE) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
  const records = createRecordWriter(sheet.name, context.strings);
  for (const record of sheet.records ?? []) {
    row++;
    if (row > MAX_ROW) throw kimError("ooxml-sheet-size", {row, column: 1}, {sheet: sheet.name});
    records.add(record, row);
    if (records.size() > PIECE) yield records.take();
  }
  yield records.take();
  yield "</sheetData>";
}

function rowXml(content: Row, row: number, context: SheetContext, links: PlacedLink[]): string {
  let cells = "";
  let column = 0;
  for (const cell of content.cells) {
    column++;
    if (cell === undefined) {
      if (context.compact) cells += "<c/>";
      continue;
    }
    cells += cellXml(cell, row, column, context);
    if (cell.value !== undefined && cell.link !== undefined)
      links.push({cell: address(row, column), link: cell.link});
  }
  if (content.height !== undefined)
    lintMeasure(content.height, "Zeilenhöhe in Punkt", 0, 409.5, {
      sheet: context.sheet,
      cell: address(row, 1),
    });
  const height = content.height === undefined ? "" : ` ht="${content.height}" customHeight="1"`;
  if (cells === "" && height === "") return "";
  return cells === "" ? `<row r="${row}"${height}/>` : `<row r="${row}"${height}>${cells}</row>`;
}

/** The used range; left out where rows are made as they are asked for. */
function dimensionXml({rows, records = []}: Sheet): string {
  if (!Array.isArray(rows) || !Array.isArray(records)) return "";
  const list: readonly Row[] = rows;
  const plain: readonly RecordRow[] = records;
  const widest = list.reduce((most, row) => Math.max(most, row.cells.length), 1);
  const lastColumn = plain.reduce((most, record) => Math.max(most, recordWidth(record)), widest);
  const lastRow = Math.max(1, list.length + plain.length);
  return tag("dimension", {ref: rangeAddress({firstRow: 1, firstColumn: 1, lastRow, lastColumn})});
}
