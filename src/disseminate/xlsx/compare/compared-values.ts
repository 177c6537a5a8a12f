import {address, columnName} from "../../../ooxml/address.js";
import type {Cell, DefinedName, Row, Sheet} from "../../../ooxml/model.js";
import {type Book, type ColumnView, viewKey} from "../book.js";
import type {StatusLog} from "../figure-cell.js";
import {yearHeading} from "../indicator/series-sheets.js";
import {text} from "../sheet-frame.js";
import {codesOf, hasBreakdowns} from "../views.js";
import type {Choices} from "./choices.js";
import {areaCell, type ComparedFigure, groupCell, markOf} from "./compared-cells.js";
import {type OwnStretch, ownStretches} from "./own-stretches.js";
import {COMPARED, FIRST_COLUMN, HEADER_ROW, valueSheet} from "./value-sheet.js";

/** Rows that look-ups go through at least, so that they find what a reader adds. */
const MANY_ROWS = 999;

/** Names under which formulas find the rows, all figures and those of the Kreise. */
const CODES = "Vergleich_Kennung";
const FIGURES = "Vergleich_Wert";
const KREIS_FIGURES = "Vergleich_Kreis";

/** Where the figures stand and what they are, in the order of the choices. */
export type ComparedValues = {
  /** Number of a view, with which the codes of its rows begin. */
  readonly numberOf: (view: ColumnView) => number;
  /** Code of a figure's row: `3 2024`. */
  readonly code: (figure: ComparedFigure) => string;
  /** Figures of the Kreise of a row as a range, for formulas. @param code text or formula */
  readonly kreise: (code: string) => string;
  readonly cells: (figure: ComparedFigure) => readonly Cell[];
  /** Marks at the numbers (p, r, s), in the order of the choices; undefined where there are none. */
  readonly marks: (figure: ComparedFigure) => readonly string[] | undefined;
  /** Whether a number of the workbook has a mark at all. */
  readonly hasMarks: boolean;
  /** Names of the comparable stretches of single areas; undefined where all areas have the same. */
  readonly ownStretch: (figure: ComparedFigure) => OwnStretch | undefined;
  /** Numbers of the Kreise; signs are left out. */
  readonly kreisNumbers: (figure: ComparedFigure) => readonly number[];
  readonly definedNames: readonly DefinedName[];
  readonly sheet: Sheet;
};

/** With this begins the code of the row with the marks at a row of figures. */
export const MARK_ROW = "Zeichen ";

/** With this begins the code of the row with the comparable stretches of a row of figures. */
export const STRETCH_ROW = "Reihe ";

/**
 * Looks a figure up for a choice; the sign for what is unknown where there is none.
 *
 * @param code text or formula that gives the code of its row
 * @param choice name of the cell with the choice
 */
export function lookUp(code: string, choice: string, otherwise: string): string {
  const found = `INDEX(${FIGURES},MATCH(${code},${CODES},0),MATCH(${choice},Liste_Vergleich,0))`;
  return `IFERROR(IF(${found}="","${otherwise}",${found}),"${otherwise}")`;
}

/** The sheet that the comparison looks its figures up in: one row per figure, one column per choice. */
export function comparedValues(
  book: Book,
  choices: Choices,
  figures: readonly ComparedFigure[],
): ComparedValues {
  const log: StatusLog = new Set();
  const wanted = [...new Map(figures.map((figure) => [keyOf(figure), figure])).values()];
  const views = [...new Set(wanted.map(({view}) => viewKey(view)))];
  const numberOf = (view: ColumnView) => views.indexOf(viewKey(view)) + 1;
  const code = (figure: ComparedFigure) => `${numberOf(figure.view)} ${headingOf(book, figure)}`;
  const cells = wanted.map((figure, index) => {
    const row = HEADER_ROW + 1 + index;
    const areas = choices.all.map((choice) =>
      choice.area === undefined ? undefined : areaCell(book, figure, choice.area, row, log),
    );
    return choices.all.map(
      (choice, position): Cell =>
        areas[position] ??
        groupCell(book, figure, choice, log, (refArea) => {
          const member = choices.all.findIndex((one) => one.area?.refArea === refArea);
          if (member < 0) return undefined;
          return {address: address(row, FIRST_COLUMN + member), value: areas[member]?.value};
        }),
    );
  });
  for (const status of log) book.used.add(status);
  const rowOf = new Map(wanted.map((figure, index) => [keyOf(figure), index]));
  const cellsOf = (figure: ComparedFigure) => cells[rowOf.get(keyOf(figure)) ?? -1] ?? [];
  const marked = new Map(
    wanted.flatMap((figure) => {
      const marks = choices.all.map(({area}) => markOf(book, figure, area));
      return marks.every((mark) => mark === "") ? [] : [[keyOf(figure), marks] as const];
    }),
  );
  const ownStretch = ownStretches(book, choices);
  const row = (figure: ComparedFigure, before: string, own: readonly Cell[]): Row => ({
    cells: [
      ...[`${before}${code(figure)}`, ...labels(book, figure)].map((one) => text(one, "KIM Text Kreis")),
      ...own,
    ],
  });
  const plain = (values: readonly string[]) => values.map((value) => text(value, "KIM Text Kreis"));
  const rows = [
    ...wanted.map((figure, index) => row(figure, "", cells[index] ?? [])),
    ...wanted.flatMap((figure) => {
      const marks = marked.get(keyOf(figure));
      return marks === undefined ? [] : [row(figure, MARK_ROW, plain(marks))];
    }),
    ...wanted.flatMap((figure) => {
      const stretches = ownStretch(figure);
      return stretches === undefined ? [] : [row(figure, STRETCH_ROW, plain(stretches))];
    }),
  ];
  const [lastColumn, lastKreis] = [choices.all.length, choices.kreise].map((count) =>
    columnName(FIRST_COLUMN + count - 1),
  );
  const [column, from] = [columnName(FIRST_COLUMN), HEADER_ROW + 1];
  const lastRow = Math.max(MANY_ROWS, HEADER_ROW + rows.length);
  const range = (first: string, last: string | undefined, end = lastRow, start = from) =>
    `${COMPARED}!$${first}$${start}:$${last}$${end}`;
  return {
    numberOf,
    code,
    kreise: (code) => `INDEX(${KREIS_FIGURES},MATCH(${code},${CODES},0),0)`,
    cells: cellsOf,
    marks: (figure) => marked.get(keyOf(figure)),
    hasMarks: marked.size > 0,
    ownStretch,
    kreisNumbers: (figure) =>
      cellsOf(figure)
        .slice(0, choices.kreise)
        .flatMap((cell) => (typeof cell.value === "number" ? [cell.value] : [])),
    definedNames: [
      {
        name: "Liste_Kreise",
        formula: range(column, lastKreis, HEADER_ROW, HEADER_ROW),
        comment: "Kreise, die zur Wahl stehen",
      },
      {
        name: "Liste_Vergleich",
        formula: range(column, lastColumn, HEADER_ROW, HEADER_ROW),
        comment: "Alles, was zur Wahl steht: Kreise, Hessen, Regierungsbezirke, Vergleichsgruppen",
      },
      {name: CODES, formula: range("A", "A"), comment: "Kennung jeder Zeile: Nummer der Reihe und Jahr"},
      {name: FIGURES, formula: range(column, lastColumn), comment: "Werte von allem, was zur Wahl steht"},
      {name: KREIS_FIGURES, formula: range(column, lastKreis), comment: "Werte der Kreise"},
    ],
    sheet: valueSheet(book, choices, rows),
  };
}

function keyOf({view, period}: ComparedFigure): string {
  return `${viewKey(view)}@${period}`;
}

/** The period as the time series name it, so that their columns are found by it. */
function headingOf(book: Book, {view, period}: ComparedFigure): string {
  return yearHeading(period, book.periodsOf(view), book);
}

function labels(book: Book, figure: ComparedFigure): readonly string[] {
  const {view} = figure;
  return [
    view.measure.titel,
    hasBreakdowns(book, view) ? codesOf(book, view) : "insgesamt",
    headingOf(book, figure),
  ];
}
