import type {EditionSettings} from "../../../catalogue/catalogue.js";
import type {Cell, Column, Row, Sheet, SheetRange} from "../../../ooxml/model.js";
import type {Book, ColumnView} from "../book.js";
import {drawable} from "../formulas.js";
import {numberStyle} from "../look.js";
import {referenceTo} from "../references.js";
import {fittingWidth, HEADING_ROWS, headingRows, pageSetup, text} from "../sheet-frame.js";
import {wrappedHeight} from "../text-size.js";

/** Sheet with the figures of all charts. */
export const CHART_DATA = "Diagrammdaten";

/** First column of figures: name of the series and a remark stand to the left. */
const FIRST_COLUMN = 3;

/** Widest column; longer headings wrap. */
const WIDEST = 40;

/** A text that follows other cells. */
export type LiveText = {readonly value: string; readonly formula: string};

/** One line of a block: name, a remark, and its figures; undefined is a gap. */
export type BlockLine = {
  readonly name: string;
  /** Where the name follows other cells. */
  readonly nameFormula?: string | undefined;
  readonly remark?: string | undefined;
  readonly cells: readonly (Cell | undefined)[];
};

/** Where a block stands. Lines and columns are counted from 0. */
export type PlacedBlock = {
  /** Row of its title. */
  readonly row: number;
  readonly head: (column: number) => SheetRange;
  readonly heads: SheetRange;
  readonly name: (line: number) => SheetRange;
  readonly names: SheetRange;
  readonly line: (line: number) => SheetRange;
  readonly column: (column: number) => SheetRange;
};

/** Collects the blocks of figures that charts are drawn from. */
export type ChartData = {
  readonly add: (
    title: string,
    heads: readonly (string | LiveText)[],
    lines: readonly BlockLine[],
  ) => PlacedBlock;
  /** @param title of the workbook */
  readonly isEmpty: () => boolean;
  /** Row in which the title of the next block will stand; its lines begin two rows below. */
  readonly nextRow: () => number;
  readonly sheet: (edition: EditionSettings, title: string) => Sheet;
};

/** Makes an empty collection. */
export function createChartData(): ChartData {
  const rows: Row[] = [];
  const nextRow = () => HEADING_ROWS + rows.length + 1;
  const range = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): SheetRange => ({
    sheet: CHART_DATA,
    firstRow,
    firstColumn,
    lastRow,
    lastColumn,
  });
  return {
    add: (title, heads, lines) => {
      const row = nextRow();
      const headRow = row + 1;
      const firstLine = row + 2;
      const lastLine = row + 1 + lines.length;
      const lastColumn = FIRST_COLUMN + heads.length - 1;
      rows.push(
        {cells: [text(title, "KIM Abschnitt")], height: 22},
        {
          cells: [
            text("Reihe", "KIM Kopf links"),
            text("Hinweis", "KIM Kopf links"),
            ...heads.map((head) =>
              typeof head === "string"
                ? text(head, "KIM Kopf")
                : {value: head.value, formula: head.formula, style: "KIM Kopf"},
            ),
          ],
          height: Math.max(
            18,
            ...heads.map((head) =>
              wrappedHeight(typeof head === "string" ? head : head.value, WIDEST - 2, {bold: true}),
            ),
          ),
        },
        ...lines.map(
          (line): Row => ({
            cells: [
              {value: line.name, formula: line.nameFormula, style: "KIM Text Kreis"},
              remarkCell(line.remark),
              ...line.cells,
            ],
          }),
        ),
        {cells: [], height: 10},
      );
      return {
        row,
        head: (column) => range(headRow, FIRST_COLUMN + column, headRow, FIRST_COLUMN + column),
        heads: range(headRow, FIRST_COLUMN, headRow, lastColumn),
        name: (line) => range(firstLine + line, 1, firstLine + line, 1),
        names: range(firstLine, 1, lastLine, 1),
        line: (line) => range(firstLine + line, FIRST_COLUMN, firstLine + line, lastColumn),
        column: (column) => range(firstLine, FIRST_COLUMN + column, lastLine, FIRST_COLUMN + column),
      };
    },
    isEmpty: () => rows.length === 0,
    nextRow,
    sheet: (edition, title) => {
      const widths = columnWidths(rows);
      return {
        name: CHART_DATA,
        rows: [
          ...headingRows(
            title,
            "Zahlen der Diagramme: Wer sie ändert, ändert das Diagramm. Leere Felder und #NV sind Lücken.",
          ),
          ...rows,
        ],
        columns: widths,
        gridlines: false,
        ignoredErrors: [
          {
            range: {firstRow: 1, firstColumn: 1, lastRow: nextRow(), lastColumn: Math.max(3, widths.length)},
            kinds: ["numberStoredAsText", "formula", "formulaRange", "emptyCellReference", "evalError"],
          },
        ],
        print: pageSetup(
          edition,
          title,
          widths.reduce((sum, one) => sum + one.width, 0),
          {titleColumns: {first: 1, last: 1}},
        ),
      };
    },
  };
}

function remarkCell(remark: string | undefined): Cell {
  return remark === undefined ? {style: "KIM Text Kreis"} : text(remark, "KIM Text Kreis");
}

function columnWidths(rows: readonly Row[]): readonly Column[] {
  const count = Math.max(...rows.map((row) => row.cells.length), 2);
  return Array.from({length: count}, (_, column) => {
    const texts = rows.flatMap((row) => {
      const cell = row.cells[column];
      return typeof cell?.value === "string" && cell.style !== "KIM Abschnitt" ? [cell.value] : [];
    });
    return {width: Math.min(WIDEST, fittingWidth(texts, column < 2, column < 2 ? 12 : 10))};
  });
}

/**
 * A figure for a chart: a reference to the table it stands in, or its value; undefined where there is
 * none, for text would be drawn as zero. "Genau null" is drawn as 0. Where a reader puts a sign into the
 * table, or clears it, the reference gives a gap.
 *
 * @param sign −1 turns the figure downwards, for the other half of a balance
 */
export function chartFigure(
  book: Book,
  view: ColumnView,
  refArea: string,
  timePeriod: string,
  sign: 1 | -1 = 1,
): Cell | undefined {
  const {value, style, formula} = chartTerm(book, view, refArea, timePeriod) ?? {};
  if (typeof value !== "number") return undefined;
  // Adding zero makes 0 of negative zero.
  const turned = sign * value + 0;
  return formula === undefined
    ? {value: turned, style}
    : {value: turned, style, formula: drawable(formula, sign)};
}

/** A figure for a formula over several: a plain reference, or its value; undefined where there is none. */
export function chartTerm(
  book: Book,
  view: ColumnView,
  refArea: string,
  timePeriod: string,
): Cell | undefined {
  const {measure, dimensions} = view;
  const observation = book.cube.find(measure.id, refArea, timePeriod, dimensions);
  if (observation === undefined) return undefined;
  const style = numberStyle(measure.decimals, "Kreis");
  if (observation.obsValue === null)
    return observation.obsStatus === "zero_exact" ? {value: 0, style} : undefined;
  const place = book.cells.get(view, refArea, timePeriod);
  const reference = place === undefined ? undefined : referenceTo(place);
  const value = observation.obsValue;
  return reference === undefined ? {value, style} : {value, style, formula: reference};
}

/** Number of a chart figure; undefined for a gap. */
export function figureNumber(cell: Cell | undefined): number | undefined {
  return typeof cell?.value === "number" ? cell.value : undefined;
}
