import {formatNumber} from "../../model/format.js";
import type {Region} from "../../model/region.js";
import type {Cell, CellRange, Column, ConditionalFormat, Row} from "../../ooxml/model.js";
import type {RowLook} from "./look.js";
import {fittingWidth, HEADING_ROWS, text} from "./sheet-frame.js";
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

/** Where the figures of such a table stand, or of its first columns. */
export function figuresRange(areas: number, columns: number): CellRange {
  return {
    firstRow: FIRST_ROW,
    firstColumn: FIRST_COLUMN,
    lastRow: FIRST_ROW + areas - 1,
    lastColumn: FIRST_COLUMN + columns - 1,
  };
}

/** Header of such a table, as high as its highest heading. */
export function headerRow(columns: readonly AreaColumn[], widths: readonly Column[]): Row {
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
export function aboveRow(columns: readonly AreaColumn[], widths: readonly Column[]): Row {
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
export function breakLines(columns: readonly AreaColumn[], lastRow: number): readonly ConditionalFormat[] {
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

/** Widths of key, name and columns: as wide as the longest figure, name or word of a heading. */
export function columnWidths(
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
