import {formatNumber} from "../../model/format.js";
import {LAND, type Region} from "../../model/region.js";
import {legendOf} from "../../model/status.js";
import type {
  Cell,
  CellRange,
  Column,
  ConditionalFormat,
  IgnoredError,
  Row,
  Sheet,
} from "../../ooxml/model.js";
import {type Book, sourceLine} from "./book.js";
import type {StatusLog} from "./figure-cell.js";
import {labelStyle, type RowLook, rowLook} from "./look.js";
import {
  fitsOnePage,
  fittingWidth,
  HEADING_ROWS,
  headingRows,
  lastPrintedColumn,
  noteRows,
  PORTRAIT_WIDTH,
  pagesWide,
  printSetup,
  text,
} from "./sheet-frame.js";
import {longestWord, textWidth, wrappedHeight} from "./text-size.js";

/** First row of the figures in every table of areas. */
export const FIRST_ROW = HEADING_ROWS + 3;

/** First column of the figures; key and name of the area stand to the left. */
export const FIRST_COLUMN = 3;

/** Row of the table's header, with the headings; above it stands a row with groups of columns or marks of breaks. */
export const HEADER_ROW = FIRST_ROW - 1;

/** A column of a table of areas: heading, and how the cell of an area is made. */
export type AreaColumn = {
  /** Unique in its table, on up to three lines. */
  readonly heading: string;
  /** Stands above this column: name of the group that begins here, or the break before it; the longest first. */
  readonly above?: {readonly texts: readonly string[]; readonly kind: "group" | "break"} | undefined;
  readonly decimals: number;
  /** @param row number of the row, for formulas */
  readonly cell: (area: Region, look: RowLook, row: number) => Cell;
};

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

/** Where the figures of such a table stand, or of its first columns. */
export function figuresRange(areas: number, columns: number): CellRange {
  return {
    firstRow: FIRST_ROW,
    firstColumn: FIRST_COLUMN,
    lastRow: FIRST_ROW + areas - 1,
    lastColumn: FIRST_COLUMN + columns - 1,
  };
}

/** Makes the sheet of such a table: frozen and repeated header, break lines, legend of the signs used, source. */
export function areaTableSheet(book: Book, table: AreaTable): Sheet {
  const {areas, columns, log} = table;
  const body = areas.map((area, index): Row => {
    const look = rowLook(area.level);
    return {
      cells: [
        text(area.refArea, labelStyle(look)),
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
  // A table little too wide for one page stands on two upright ones, which hold its notes as well.
  const twice = total + widths.slice(0, 2).reduce((sum, one) => sum + one.width, 0);
  const upright = several && twice <= 2 * PORTRAIT_WIDTH && fitsOnePage(rows, PORTRAIT_WIDTH);
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
      fitWidth: upright ? 2 : pagesWide(total),
      ...(fits
        ? {fitHeight: 1, titleRows: {first: HEADER_ROW - 1, last: HEADER_ROW}}
        : several
          ? {fitHeight: 2}
          : {breaksAfterRows: [lastRow]}),
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

function headerRow(columns: readonly AreaColumn[], widths: readonly Column[]): Row {
  const heights = columns.map((column, index) =>
    wrappedHeight(column.heading, (widths[index + 2]?.width ?? 10) - 1, {bold: true}),
  );
  return {
    cells: [
      text("Schlüssel", "KIM Kopf links"),
      text("Gebiet", "KIM Kopf links"),
      ...columns.map((column) => text(column.heading, "KIM Kopf")),
    ],
    height: Math.max(20, ...heights) + 2,
  };
}

/** Names of groups and breaks; they run over the empty cells to their right, so only the longest that fits is taken. */
function aboveRow(columns: readonly AreaColumn[], widths: readonly Column[]): Row {
  return {
    cells: [
      undefined,
      undefined,
      ...columns.map(({above}, index) => {
        if (above === undefined) return undefined;
        const next = columns.findIndex((other, position) => position > index && other.above !== undefined);
        const room = widths
          .slice(index + 2, next < 0 ? undefined : next + 2)
          .reduce((sum, one) => sum + one.width, 0);
        const fitting = above.texts.find((one) => textWidth(one, {bold: true}) + 0.5 <= room);
        return fitting === undefined
          ? undefined
          : text(fitting, above.kind === "group" ? "KIM Gruppe" : "KIM Bruch");
      }),
    ],
    height: 18,
  };
}

/** A line before the first column after a break; laid over the cells, so that their styles stay few. */
function breakLines(columns: readonly AreaColumn[], lastRow: number): readonly ConditionalFormat[] {
  return columns.flatMap(({above}, index): ConditionalFormat[] => {
    if (above?.kind !== "break") return [];
    const column = FIRST_COLUMN + index;
    return [
      {
        kind: "expression",
        range: {firstRow: HEADER_ROW, firstColumn: column, lastRow, lastColumn: column},
        formula: `LEN($A${HEADER_ROW})>0`,
        overlay: {border: {left: {style: "thin", color: "accent2"}}},
      },
    ];
  });
}

function columnWidths(
  areas: readonly Region[],
  columns: readonly AreaColumn[],
  body: readonly Row[],
): readonly Column[] {
  const keys = areas.map((area) => area.refArea);
  const names = areas.map((area) => area.name);
  return [
    {width: fittingWidth([...keys, "Schlüssel"], true, 9)},
    {width: fittingWidth(names, true, 24)},
    ...columns.map((column, index): Column => {
      const figures = body.map((row) => {
        const value = row.cells[index + 2]?.value;
        return typeof value === "number" ? formatNumber(value, column.decimals) : String(value ?? "");
      });
      const word = longestWord(column.heading, {bold: true}) + 1.6;
      return {
        width: Math.max(
          fittingWidth(figures, true, /[ \n]/.test(column.heading) ? 9.5 : 6),
          Math.round(word * 10) / 10,
        ),
      };
    }),
  ];
}

function areaNotes({cube}: Book, areas: readonly Region[]): readonly string[] {
  return [...new Set(areas.flatMap((area) => cube.areaNote(area.refArea) ?? []))];
}

/** Signs used in the table, on one line. */
function legend({dialect}: Book, log: StatusLog): readonly string[] {
  const signs = legendOf(log, dialect).map(({sign, text: meaning}) => `${sign} = ${meaning}`);
  return signs.length === 0 ? [] : [`Zeichen: ${signs.join("; ")}.`];
}
