import {LAND, type Region} from "../../model/region.js";
import {legendOf} from "../../model/status.js";
import type {Column, IgnoredError, Row, Sheet} from "../../ooxml/model.js";
import {
  type AreaColumn,
  aboveRow,
  breakLines,
  columnWidths,
  FIRST_COLUMN,
  FIRST_ROW,
  HEADER_ROW,
  headerRow,
} from "./area-columns.js";
import {type Book, sourceLine} from "./book.js";
import type {StatusLog} from "./figure-cell.js";
import {keyStyle, labelStyle, rowLook} from "./look.js";
import {
  fitsOnePage,
  headingRows,
  lastPrintedColumn,
  noteRows,
  PORTRAIT_WIDTH,
  pagesWide,
  printSetup,
  scaleOfPages,
  text,
  WIDEST_PORTRAIT,
} from "./sheet-frame.js";
import {textWidth} from "./text-size.js";

/** A table of territorial units in official order with its notes. */
export type AreaTable = {
  readonly sheet: string;
  readonly title: string;
  readonly subtitle: string;
  readonly areas: readonly Region[];
  readonly columns: readonly AreaColumn[];
  readonly notes: readonly string[];
  readonly log: StatusLog;
};

/** Makes the sheet of such a table: frozen and repeated header, break lines, legend of the signs used, source. */
export function areaTableSheet(book: Book, table: AreaTable): Sheet {
  const {areas, columns, log} = table;
  const body = areas.map((area, index): Row => {
    const look = rowLook(area.level);
    return {
      cells: [
        text(area.refArea, keyStyle(look)),
        text(area.name, labelStyle(look)),
        ...columns.map((column) => column.cell(area, look, FIRST_ROW + index)),
      ],
      height: area.refArea === LAND ? 20 : 16,
    };
  });
  for (const status of log) book.used.add(status);
  const widths = columnWidths(areas, columns, body);
  const total = widths.reduce((sum, one) => sum + one.width, 0);
  const notes = [
    ...new Set([...areaNotes(book, areas), ...table.notes, ...legend(book, log), sourceLine(book)]),
  ];
  const lastRow = HEADER_ROW + body.length;
  const lastColumn = FIRST_COLUMN - 1 + columns.length;
  // On further pages the first columns are repeated; notes there would stand cut off.
  const several = pagesWide(total) > 1;
  const noteLines = noteRows(notes, noteWidth(total, widths, table), several ? 2 : 0);
  const rows = [
    ...headingRows(table.title, table.subtitle),
    aboveRow(columns, widths),
    headerRow(columns, widths),
    ...body,
    {cells: [], height: 8},
    ...noteLines,
  ];
  // A table little too wide for one page stands on one or two upright ones, which hold its notes as well.
  const names = widths.slice(0, 2).reduce((sum, one) => sum + one.width, 0);
  const pages = pagesWide(total);
  const upright =
    (several || !fitsOnePage(rows, total)) &&
    total + names * (pages - 1) <= pages * WIDEST_PORTRAIT &&
    fitsOnePage(rows, PORTRAIT_WIDTH);
  const pageWidth = upright ? PORTRAIT_WIDTH : total;
  // Where all would get too small on one page, the notes follow on the next.
  const fits = fitsOnePage(rows, pageWidth);
  return {
    name: table.sheet,
    rows,
    columns: widths,
    freeze: {rows: HEADER_ROW, columns: 2},
    gridlines: false,
    tables: [
      {
        name: `KIM_${table.sheet.replace(/[^A-Za-z0-9ÄÖÜäöüß]+/g, "_")}`,
        range: {firstRow: HEADER_ROW, firstColumn: 1, lastRow, lastColumn},
        filterButtons: false,
      },
    ],
    conditionalFormats: breakLines(columns, lastRow),
    ignoredErrors: ignoredErrors(body, lastRow, lastColumn),
    print: printSetup(book, pageWidth, {
      fitWidth: pages,
      ...(fits
        ? {fitHeight: 1, titleRows: {first: HEADER_ROW - 1, last: HEADER_ROW}}
        : total <= PORTRAIT_WIDTH
          ? {breaksAfterRows: [lastRow]}
          : {
              scale: scaleOfPages(rows.slice(0, lastRow), widths, pages),
              breaksAfterRows: [lastRow],
            }),
      titleColumns: {first: 1, last: 2},
      area: {
        firstRow: 1,
        firstColumn: 1,
        lastRow: lastRow + 1 + noteLines.length,
        lastColumn: lastPrintedColumn(widths, table.title, table.subtitle),
      },
    }),
  };
}

/**
 * Keys and headings are digits on purpose; among figures only where a column holds years, so that Excel
 * still warns of a number that someone enters as text.
 */
function ignoredErrors(body: readonly Row[], lastRow: number, lastColumn: number): readonly IgnoredError[] {
  const hasYears = body.some((row) =>
    row.cells
      .slice(FIRST_COLUMN - 1)
      .some((cell) => typeof cell?.value === "string" && /^\d+$/.test(cell.value)),
  );
  return [
    {
      range: {firstRow: HEADER_ROW, firstColumn: 1, lastRow: HEADER_ROW, lastColumn},
      kinds: ["numberStoredAsText"],
    },
    {range: {firstRow: FIRST_ROW, firstColumn: 1, lastRow, lastColumn: 1}, kinds: ["numberStoredAsText"]},
    {
      range: {firstRow: FIRST_ROW, firstColumn: FIRST_COLUMN, lastRow, lastColumn},
      kinds: ["formula", "formulaRange", ...(hasYears ? (["numberStoredAsText"] as const) : [])],
    },
  ];
}

/** Notes are as wide as the table or its title, and not too wide to read; of several pages as wide as the first. */
function noteWidth(total: number, widths: readonly Column[], {title}: AreaTable): number {
  const pages = pagesWide(total);
  const names = widths.slice(0, 2).reduce((sum, one) => sum + one.width, 0);
  if (pages > 1) return (total - names) / pages - 15;
  return Math.min(200, Math.max(total, textWidth(title, {points: 18, bold: true})) - 2);
}

function areaNotes({cube}: Book, areas: readonly Region[]): readonly string[] {
  return [...new Set(areas.flatMap((area) => cube.areaNote(area.refArea) ?? []))];
}

/** Signs used in the table, on one line. */
function legend({dialect}: Book, log: StatusLog): readonly string[] {
  const signs = legendOf(log, dialect).map(({sign, text: meaning}) => `${sign} = ${meaning}`);
  return signs.length === 0 ? [] : [`Zeichen: ${signs.join("; ")}.`];
}
