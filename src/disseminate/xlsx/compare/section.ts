import {legendOf, signOf} from "../../../model/status.js";
import {absoluteAddress} from "../../../ooxml/address.js";
import type {Cell, CellValue, DefinedName, ListValidation, Row, Table} from "../../../ooxml/model.js";
import type {Book} from "../book.js";
import type {ChartData} from "../charts/chart-data.js";
import type {DrawnChart} from "../charts/drawn-chart.js";
import {drawable, shownOr} from "../formulas.js";
import {numberStyle, signStyle} from "../look.js";
import {textLiteral} from "../references.js";
import {text} from "../sheet-frame.js";
import {wrappedHeight} from "../text-size.js";
import type {ComparedFigure} from "./compared-cells.js";
import {type ComparedValues, lookUp, MARK_ROW} from "./compared-values.js";

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

/** Name of the first or the second choice as a formula; says so where the drop-down was cleared, for Excel would write 0. */
export function chosenLabel(which: 0 | 1): string {
  return shownOr(chosen(which), "nicht gewählt");
}

/**
 * The figure of a choice: looked up by its name, a sign where there is none.
 *
 * @param year cell with the year, where the row is to follow it
 */
export function chosenCell(
  context: CompareContext,
  figure: ComparedFigure,
  which: 0 | 1,
  year?: string,
): Cell {
  const {values, indexes, book} = context;
  const unknown = signOf("unknown", book.dialect);
  return {
    value: values.cells(figure)[indexes[which]]?.value ?? unknown,
    formula: lookUp(codeOf(context, figure, year), chosen(which), unknown),
    style: numberStyle(figure.view.measure.decimals, "Kreis"),
  };
}

/** Code of a figure's row for formulas: a text, or made of the cell with the year. */
export function codeOf(
  {values}: CompareContext,
  figure: ComparedFigure,
  year: string | undefined,
  before = "",
): string {
  return year === undefined
    ? textLiteral(`${before}${values.code(figure)}`)
    : `"${before}${values.numberOf(figure.view)} "&${year}`;
}

/** Stands for "no mark" beside a mark; a blank at the end of a text would not survive in the file. */
const WITHOUT_MARK = "–";

/** Marks of the producer at both figures of a row: `s / s`, `– / r`, empty where there are none. */
export function markCell(context: CompareContext, figure: ComparedFigure, year?: string): Cell {
  const {values, indexes} = context;
  const marks = values.marks(figure);
  const [first = "", second = ""] = indexes.map((index) => marks?.[index] ?? "");
  const code = codeOf(context, figure, year, MARK_ROW);
  const [one = "", other = ""] = ([0, 1] as const).map((which) => lookUp(code, chosen(which), ""));
  return {
    value: first === "" && second === "" ? "" : `${first || WITHOUT_MARK} / ${second || WITHOUT_MARK}`,
    formula: `IF(${one}&${other}="","",${shownMark(one)}&" / "&${shownMark(other)})`,
    style: signStyle("Kreis"),
  };
}

function shownMark(mark: string): string {
  return `IF(${mark}="",${textLiteral(WITHOUT_MARK)},${mark})`;
}

/** Heading of the column with the marks. */
export const MARK_HEADING = "Zeichen\nam Wert\n1. / 2.";

/** What the marks mean; nothing where no number has one. */
export function markNotes({book, values}: CompareContext): readonly string[] {
  if (!values.hasMarks) return [];
  const signs = legendOf(book.used, book.dialect).filter(({sign}) =>
    ["p", "r", "s", "u", "( )"].includes(sign),
  );
  return [
    `Zeichen am Wert: für das 1. und das 2. Gebiet; ${signs.map(({sign, text: meaning}) => `${sign} = ${meaning}`).join("; ")}.`,
  ];
}

/** A part of a table's column, looked up by what stands in column A of its row, so that the table can be sorted. */
export function drawnFrom(
  sheet: string,
  table: {readonly firstRow: number; readonly lastRow: number},
  column: number,
  name: string,
): string {
  const range = (of: number) =>
    `'${sheet}'!${absoluteAddress(table.firstRow, of)}:${absoluteAddress(table.lastRow, of)}`;
  return `INDEX(${range(column)},MATCH(${textLiteral(name)},${range(1)},0))`;
}

/** A cell with the name of a choice, which follows it. */
export function chosenName({labels}: CompareContext, which: 0 | 1, style: string): Cell {
  return {value: labels[which], formula: chosenLabel(which), style};
}

/** A figure as a chart draws it: the number, or #N/A, which is a gap. @param condition under which it is drawn */
export function drawnCell(
  reference: string,
  value: CellValue | undefined,
  style: string,
  condition?: string,
): Cell {
  return {
    value: typeof value === "number" ? value : {error: "#N/A"},
    formula:
      condition === undefined
        ? drawable(reference)
        : `IF(AND(${condition},ISNUMBER(${reference})),${reference},NA())`,
    style,
  };
}

/** Table over a header and its lines, by whose name formulas find it. */
export function sectionTable(name: string, header: number, lines: number, columns: number): Table {
  return {
    name,
    range: {firstRow: header, firstColumn: 1, lastRow: header + lines, lastColumn: columns},
    filterButtons: false,
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
