import {existsOn, type Region} from "../../../model/region.js";
import {formatTimePeriod, referenceDay} from "../../../model/time-period.js";
import {address, columnName} from "../../../ooxml/address.js";
import type {Cell, Row, Sheet} from "../../../ooxml/model.js";
import {type Book, bookTitle, type ColumnView, viewKey} from "../book.js";
import {figureCell, type StatusLog, signCell} from "../figure-cell.js";
import {liveOr, type Operand} from "../formulas.js";
import {numberStyle} from "../look.js";
import {fittingWidth, HEADING_ROWS, headingRows, printSetup, text} from "../sheet-frame.js";
import {longestWord, wrappedHeight} from "../text-size.js";
import {codesOf, hasBreakdowns} from "../views.js";
import type {Choice, Choices} from "./choices.js";

/** Sheet with the figures of everything that can be chosen. */
export const COMPARED = "Vergleichswerte";

/** Row of the header; first column of figures. */
const HEADER_ROW = HEADING_ROWS + 1;
const FIRST_COLUMN = 4;

/** A figure of a view in one period, for everything that can be chosen. */
export type ComparedFigure = {readonly view: ColumnView; readonly period: string};

/** Where the figures stand and what they are, in the order of the choices. */
export type ComparedValues = {
  /** Cells of a row, `Vergleichswerte!$D$7:$AM$7`. */
  readonly range: (figure: ComparedFigure) => string;
  /** The part of that row with the Kreise. */
  readonly kreise: (figure: ComparedFigure) => string;
  readonly cells: (figure: ComparedFigure) => readonly Cell[];
  /** Numbers of the Kreise; signs are left out. */
  readonly kreisNumbers: (figure: ComparedFigure) => readonly number[];
  /** Cells of the header: everything that can be chosen, and the Kreise of it. */
  readonly names: string;
  readonly kreisNames: string;
  readonly sheet: Sheet;
};

/** The sheet that the comparison looks its figures up in: one row per figure, one column per choice. */
export function comparedValues(
  book: Book,
  choices: Choices,
  figures: readonly ComparedFigure[],
): ComparedValues {
  const log: StatusLog = new Set();
  const wanted = [...new Map(figures.map((figure) => [keyOf(figure), figure])).values()];
  const cells = wanted.map((figure, index) => {
    const areas = choices.all.map((choice) =>
      choice.area === undefined ? undefined : areaCell(book, figure, choice.area, log),
    );
    return choices.all.map(
      (choice, position): Cell =>
        areas[position] ??
        groupCell(book, figure, choice, log, (refArea) => {
          const member = choices.all.findIndex((one) => one.area?.refArea === refArea);
          if (member < 0) return undefined;
          return {
            address: address(HEADER_ROW + 1 + index, FIRST_COLUMN + member),
            value: areas[member]?.value,
          };
        }),
    );
  });
  for (const status of log) book.used.add(status);
  const rowOf = new Map(wanted.map((figure, index) => [keyOf(figure), index]));
  const lastColumn = FIRST_COLUMN + choices.all.length - 1;
  const lastKreis = FIRST_COLUMN + choices.kreise - 1;
  const range = (row: number, last: number) =>
    `${COMPARED}!$${columnName(FIRST_COLUMN)}$${row}:$${columnName(last)}$${row}`;
  const row = (figure: ComparedFigure) => HEADER_ROW + 1 + (rowOf.get(keyOf(figure)) ?? 0);
  return {
    range: (figure) => range(row(figure), lastColumn),
    kreise: (figure) => range(row(figure), lastKreis),
    cells: (figure) => cells[rowOf.get(keyOf(figure)) ?? -1] ?? [],
    kreisNumbers: (figure) =>
      (cells[rowOf.get(keyOf(figure)) ?? -1] ?? [])
        .slice(0, choices.kreise)
        .flatMap((cell) => (typeof cell.value === "number" ? [cell.value] : [])),
    names: range(HEADER_ROW, lastColumn),
    kreisNames: range(HEADER_ROW, lastKreis),
    sheet: valueSheet(
      book,
      choices,
      wanted.map(
        (figure, index): Row => ({
          cells: [...labels(book, figure).map((one) => text(one, "KIM Text Kreis")), ...(cells[index] ?? [])],
        }),
      ),
    ),
  };
}

function keyOf({view, period}: ComparedFigure): string {
  return `${viewKey(view)}@${period}`;
}

function labels(book: Book, {view, period}: ComparedFigure): readonly string[] {
  return [
    view.measure.titel,
    hasBreakdowns(book, view) ? codesOf(book, view) : "insgesamt",
    formatTimePeriod(period, book.periodicity),
  ];
}

/** The figure of a group: the sum of its Kreise as a formula where that is what the edition gives, else the number. */
function groupCell(
  book: Book,
  {view, period}: ComparedFigure,
  {group}: Choice,
  log: StatusLog,
  member: (refArea: string) => Operand | undefined,
): Cell {
  const {measure, dimensions} = view;
  const value = group === undefined ? undefined : book.cube.peerValue(group, measure.id, period, dimensions);
  if (group === undefined || value === undefined) return signCell("unknown", "Kreis", book.dialect, log);
  if (value.obsValue === null) return signCell(value.obsStatus, "Kreis", book.dialect, log);
  log.add(value.obsStatus);
  const published = {value: value.obsValue, style: numberStyle(measure.decimals, "Kreis")};
  if (measure.kind !== "anzahl") return published;
  const members = group.members.flatMap((refArea) => member(refArea) ?? []);
  const sum = members.reduce((total, one) => total + (typeof one.value === "number" ? one.value : 0), 0);
  const formula = `SUM(${members.map((one) => one.address).join(",")})`;
  return liveOr(members.length === 0 ? undefined : {formula, value: sum}, published);
}

/** The published figure as a reference to the table it stands in. */
function areaCell(book: Book, {view, period}: ComparedFigure, area: Region, log: StatusLog): Cell {
  const {measure, dimensions} = view;
  const observation = book.cube.find(measure.id, area.refArea, period, dimensions);
  if (observation === undefined) {
    const exists = existsOn(area, referenceDay(period));
    return signCell(exists ? "unknown" : "area_not_existing", "Kreis", book.dialect, log);
  }
  const cell = figureCell(observation, measure.decimals, "Kreis", book.dialect, log);
  const formula = book.cells.get(view, area.refArea, period);
  return formula === undefined || cell.value === undefined ? cell : {formula, ...cell};
}

function valueSheet(book: Book, choices: Choices, rows: readonly Row[]): Sheet {
  const headings = ["Maß", "Gliederung", "Zeitraum", ...choices.all.map((choice) => choice.label)];
  const widths = headings.map((heading, column) => {
    if (column >= 3)
      return {width: Math.max(11, Math.round((longestWord(heading, {bold: true}) + 1.5) * 10) / 10)};
    const texts = rows.flatMap(({cells}) => {
      const value = cells[column]?.value;
      return typeof value === "string" ? [value] : [];
    });
    return {width: Math.min(60, fittingWidth([heading, ...texts], false, 11))};
  });
  const heights = headings.map((heading, index) =>
    wrappedHeight(heading, (widths[index]?.width ?? 11) - 1, {bold: true}),
  );
  const [lastRow, lastColumn] = [HEADER_ROW + rows.length, headings.length];
  return {
    name: COMPARED,
    rows: [
      ...headingRows(
        bookTitle(book),
        "Zahlen für das Blatt „Kreis im Vergleich“: je Zeile ein Maß und Zeitraum, je Spalte ein Gebiet oder eine Vergleichsgruppe",
      ),
      {
        cells: headings.map((heading, column) => text(heading, column < 3 ? "KIM Kopf links" : "KIM Kopf")),
        height: Math.max(20, ...heights) + 2,
      },
      ...rows,
    ],
    columns: widths,
    freeze: {rows: HEADER_ROW, columns: 3},
    gridlines: false,
    tables: [
      {
        name: "KIM_Vergleichswerte",
        range: {firstRow: HEADER_ROW, firstColumn: 1, lastRow, lastColumn},
        filterButtons: false,
      },
    ],
    ignoredErrors: [
      {
        range: {firstRow: HEADER_ROW, firstColumn: 1, lastRow, lastColumn},
        kinds: ["formula", "formulaRange", "numberStoredAsText"],
      },
    ],
    print: printSetup(
      book,
      widths.reduce((sum, one) => sum + one.width, 0),
      {titleRows: {first: HEADER_ROW, last: HEADER_ROW}, titleColumns: {first: 1, last: 3}},
    ),
  };
}
