import type {Row, Sheet} from "../../../ooxml/model.js";
import {type Book, bookTitle} from "../book.js";
import {fittingWidth, HEADING_ROWS, headingRows, printSetup, text} from "../sheet-frame.js";
import {longestWord, wrappedHeight} from "../text-size.js";
import type {Choices} from "./choices.js";

/** Sheet with the figures of everything that can be chosen. */
export const COMPARED = "Vergleichswerte";

/** Row of the header. */
export const HEADER_ROW = HEADING_ROWS + 1;

/** Column of the period; code, measure and breakdown stand to its left. */
export const PERIOD_COLUMN = 4;

/** First column of figures. */
export const FIRST_COLUMN = PERIOD_COLUMN + 1;

/** Widest columns that stay in view, in characters: half of a screen 1366 pixels wide. */
const WIDEST_FROZEN = 80;

/** The sheet of the figures that can be chosen: its table over the given rows, heading, widths and print. */
export function valueSheet(book: Book, choices: Choices, rows: readonly Row[]): Sheet {
  const headings = ["Kennung", "Maß", "Gliederung", "Zeitraum", ...choices.all.map((choice) => choice.label)];
  const widths = headings.map((heading, column) => {
    if (column >= PERIOD_COLUMN)
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
  const names = widths.slice(0, PERIOD_COLUMN).reduce((sum, one) => sum + one.width, 0);
  const [lastRow, lastColumn] = [HEADER_ROW + rows.length, headings.length];
  return {
    name: COMPARED,
    rows: [
      ...headingRows(
        bookTitle(book),
        "Zahlen für das Blatt „Kreis im Vergleich“: je Zeile ein Maß und Zeitraum, je Spalte ein Gebiet oder eine Vergleichsgruppe",
      ),
      {
        cells: headings.map((heading, column) =>
          text(heading, column < PERIOD_COLUMN ? "KIM Kopf links" : "KIM Kopf"),
        ),
        height: Math.max(20, ...heights) + 2,
      },
      ...rows,
    ],
    columns: widths,
    freeze: {rows: HEADER_ROW, columns: names <= WIDEST_FROZEN ? PERIOD_COLUMN : 1},
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
      {titleRows: {first: HEADER_ROW, last: HEADER_ROW}, titleColumns: {first: 1, last: PERIOD_COLUMN}},
    ),
  };
}
