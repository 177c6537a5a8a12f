import {formatDay} from "../../model/time-period.js";
import type {Cell, PrintSetup, Row} from "../../ooxml/model.js";
import {type Book, bookTitle} from "./book.js";
import {textWidth, wrapText} from "./text-size.js";

/** Sheet to which every other one links back. */
export const CONTENTS = "Inhalt";

/** Rows of the heading on every sheet: title, subtitle, link back. */
export const HEADING_ROWS = 3;

/** Characters that fit side by side on a page in landscape before it becomes hard to read. */
const PAGE_WIDTH = 165;

/** Title in A1, what and when below it, and the way back. */
export function headingRows(title: string, subtitle: string): readonly Row[] {
  return [
    {cells: [{value: title, style: "KIM Titel"}], height: 30},
    {cells: [{value: subtitle, style: "KIM Untertitel"}], height: 20},
    {
      cells: [
        {
          value: "← Zurück zum Inhalt",
          style: "KIM Link",
          link: {to: {sheet: CONTENTS, cell: "A1"}, tooltip: "Zum Blatt Inhalt"},
        },
      ],
      height: 20,
    },
  ];
}

/** Notes under a table: broken into lines of the table's width, each line a row, so that nothing is cut or merged. */
export function noteRows(notes: readonly string[], width: number): readonly Row[] {
  return notes.flatMap((note) =>
    wrapText(note, width, {points: 10}).map(
      (line): Row => ({cells: [text(line, "KIM Anmerkung")], height: 15}),
    ),
  );
}

/** A text cell with a style. */
export function text(value: string, style: string): Cell {
  return {value, style};
}

/** Print set-up with title, Stand and page number. @param width of the sheet in characters */
export function printSetup(
  book: Book,
  width: number,
  more: Pick<PrintSetup, "titleRows" | "titleColumns" | "area" | "breaksAfterRows"> & {
    readonly portrait?: boolean;
  } = {},
): PrintSetup {
  const {portrait = false, ...rest} = more;
  const {edition} = book.publication;
  return {
    orientation: portrait ? "portrait" : "landscape",
    fitWidth: portrait ? 1 : Math.max(1, Math.ceil(width / PAGE_WIDTH)),
    fitHeight: 0,
    header: {left: [edition.titel], right: [shortened(bookTitle(book), 90)]},
    footer: {
      left: [shortened(edition.herausgeber, 80)],
      center: [`Stand ${formatDay(edition.stand)}`],
      right: ["Seite ", {field: "page"}, " von ", {field: "pages"}],
    },
    ...rest,
  };
}

/** A page header holds little; a longer text ends with a sign for what is left out. */
function shortened(whole: string, most: number): string {
  return whole.length <= most ? whole : `${whole.slice(0, most - 1).trimEnd()}…`;
}

/** Width of a column that shows these texts, in characters. */
export function fittingWidth(texts: readonly string[], bold: boolean, least: number): number {
  const widest = Math.max(0, ...texts.map((one) => textWidth(one, {bold})));
  return Math.max(least, Math.round((widest + 1.5) * 10) / 10);
}
