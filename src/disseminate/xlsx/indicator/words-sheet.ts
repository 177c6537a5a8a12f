import {LAND} from "../../../model/region.js";
import type {Row, Sheet} from "../../../ooxml/model.js";
import {type Book, bookTitle, sourceLine} from "../book.js";
import {keyStyle, labelStyle, rowLook} from "../look.js";
import {HEADING_ROWS, headingRows, noteRows, printSetup, text} from "../sheet-frame.js";
import {sheetName} from "../sheet-names.js";
import {wrappedHeight} from "../text-size.js";
import {columnView, latestOf} from "../views.js";

/** Key, name and sentences. */
const WIDTHS = [10.5, 30, 106] as const;

/** The newest figure of every area in sentences that can be copied into a report; undefined where no figure leads. */
export function wordsSheet(book: Book, taken: Set<string>): Sheet | undefined {
  const shown = book.indicator.darstellung?.leitwert;
  if (shown === undefined) return undefined;
  const period = latestOf(book, columnView(book, {measure: shown.measure, dimensions: shown.dimensions}));
  if (period === undefined) return undefined;
  const name = sheetName("In Worten", taken);
  const header = HEADING_ROWS + 1;
  const sentences = book.cube
    .areas(period)
    .map((area) => ({area, words: book.cube.sentences(area.refArea).join(" ")}));
  // Rows of one height read as a table; one line more or less would only be a matter of the length of a name.
  const height = Math.max(...sentences.map(({words}) => wrappedHeight(words, WIDTHS[2] - 2))) + 4;
  const rows = sentences.map(({area, words}): Row => {
    const look = rowLook(area.level);
    return {
      cells: [
        text(area.refArea, keyStyle(look)),
        text(area.name, labelStyle(look)),
        text(words, area.refArea === LAND ? "KIM Fließtext Land" : "KIM Text Umbruch"),
      ],
      height,
    };
  });
  const notes = [...noteRows([sourceLine(book)], WIDTHS[0] + WIDTHS[1] + WIDTHS[2] - 2)];
  return {
    name,
    rows: [
      ...headingRows(bookTitle(book), "In Worten: Sätze zum neuesten Wert, zum Übernehmen in Berichte"),
      {
        cells: ["Schlüssel", "Gebiet", "In Worten"].map((heading) => text(heading, "KIM Kopf links")),
        height: 20,
      },
      ...rows,
      {cells: [], height: 8},
      ...notes,
    ],
    columns: WIDTHS.map((width) => ({width})),
    freeze: {rows: header, columns: 2},
    gridlines: false,
    tables: [
      {
        name: "KIM_In_Worten",
        range: {firstRow: header, firstColumn: 1, lastRow: header + rows.length, lastColumn: 3},
        filterButtons: false,
      },
    ],
    ignoredErrors: [
      {
        range: {firstRow: header, firstColumn: 1, lastRow: header + rows.length, lastColumn: 1},
        kinds: ["numberStoredAsText"],
      },
    ],
    print: printSetup(book, WIDTHS[0] + WIDTHS[1] + WIDTHS[2], {titleRows: {first: header, last: header}}),
  };
}
