import {signOf} from "../../../model/status.js";
import type {Cell, CellValue, DefinedName, ListValidation, Row, Table} from "../../../ooxml/model.js";

import type {Book} from "../book.js";
import type {ChartData} from "../chart-data.js";
import type {DrawnChart} from "../drawn-chart.js";
import {numberStyle} from "../look.js";
import {text} from "../sheet-frame.js";
import {wrappedHeight} from "../text-size.js";
import type {ComparedFigure, ComparedValues} from "./value-sheet.js";

/** Rows of the cells with the drop-downs, both in column B. */
export const INPUT_ROWS = {first: 4, second: 5} as const;

/** What the parts of the sheet of the comparison share. */
export type CompareContext = {
  readonly book: Book;
  readonly data: ChartData;
  readonly values: ComparedValues;
  /** Positions of the two choices that the file is saved with. */
  readonly indexes: readonly [number, number];
  readonly labels: readonly [string, string];
  readonly sheet: string;
  /** Widths of the columns from A, in characters. */
  readonly widths: readonly number[];
};

/** A part of the sheet: rows from a given row on, and what belongs to them. */
export type Section = {
  readonly rows: readonly Row[];
  readonly tables: readonly Table[];
  readonly validations: readonly ListValidation[];
  readonly definedNames: readonly DefinedName[];
  readonly charts: readonly DrawnChart[];
  readonly notes: readonly string[];
};

/** Name of the cell with the first or the second choice. */
export function chosen(which: 0 | 1): string {
  return which === 0 ? "Auswahl_1" : "Auswahl_2";
}

/** The figure of a choice: looked up by its name, a sign where there is none. */
export function chosenCell(context: CompareContext, figure: ComparedFigure, which: 0 | 1): Cell {
  const {values, indexes, book} = context;
  const value = values.cells(figure)[indexes[which]]?.value ?? signOf("unknown", book.dialect);
  return {
    value,
    formula: `IFERROR(INDEX(${values.range(figure)},MATCH(${chosen(which)},Liste_Vergleich,0)),"${signOf("unknown", book.dialect)}")`,
    style: numberStyle(figure.view.measure.decimals, "Kreis"),
  };
}

/** A cell with the name of a choice, which follows it. */
export function chosenName({labels}: CompareContext, which: 0 | 1, style: string): Cell {
  return {value: labels[which], formula: chosen(which), style};
}

/** A figure as a chart draws it: the number, or #N/A, which is a gap. */
export function drawnCell(sheet: string, address: string, value: CellValue | undefined, style: string): Cell {
  const reference = `'${sheet}'!${address}`;
  return {
    value: typeof value === "number" ? value : {error: "#N/A"},
    formula: `IF(ISNUMBER(${reference}),${reference},NA())`,
    style,
  };
}

/** Row with the names of the choices above a table's header, and the header. */
export function tableHead(
  context: CompareContext,
  headings: readonly string[],
  names: readonly (0 | 1 | undefined)[],
): readonly Row[] {
  const {widths} = context;
  const width = (index: number) => (widths[index] ?? 14) - 1;
  return [
    {
      cells: names.map((which) =>
        which === undefined ? undefined : chosenName(context, which, "KIM Gruppe rechts"),
      ),
      // As high as the longest name that can be chosen needs.
      height: 48,
    },
    {
      cells: headings.map((heading, index) => text(heading, index < 2 ? "KIM Kopf links" : "KIM Kopf")),
      height:
        Math.max(20, ...headings.map((one, index) => wrappedHeight(one, width(index), {bold: true}))) + 2,
    },
  ];
}
