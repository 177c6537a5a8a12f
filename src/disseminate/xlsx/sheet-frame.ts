import type {EditionSettings} from "../../catalogue/catalogue.js";
import {formatNumber} from "../../model/format.js";
import {formatDay} from "../../model/time-period.js";
import type {Cell, PrintSetup, Row} from "../../ooxml/model.js";
import {type Book, bookTitle} from "./book.js";
import {textWidth, wrapText} from "./text-size.js";

/** Sheet to which every other one links back. */
export const CONTENTS = "Inhalt";

/** Rows of the heading on every sheet: title, subtitle, link back. */
export const HEADING_ROWS = 3;

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

/** Number of pages side by side on which a sheet is printed. */
export function pagesWide(width: number): number {
  return width <= PORTRAIT_WIDTH ? 1 : Math.ceil(width / LANDSCAPE_WIDTH);
}

/**
 * Notes under a table: broken into lines of the table's width, each line a row, so that nothing is cut
 * or merged.
 *
 * @param before empty cells to the left
 */
export function noteRows(notes: readonly string[], width: number, before = 0): readonly Row[] {
  return notes.flatMap((note) =>
    wrapText(note, width).map(
      (line): Row => ({cells: [...new Array<undefined>(before), text(line, "KIM Anmerkung")], height: 15}),
    ),
  );
}

/** A text cell with a style. */
export function text(value: string, style: string): Cell {
  return {value, style};
}

/**
 * Widest page in portrait and in landscape, in characters: text of 11 points keeps nearly 7 points when the
 * page is fitted, with what Excel adds to each of some 20 columns.
 */
export const PORTRAIT_WIDTH = 147;
const LANDSCAPE_WIDTH = 224;

/** Widest page in portrait that is read at all: in landscape its rows would run over to a further page. */
export const WIDEST_PORTRAIT = 151;

/** Points of a character, and of what Excel adds to the width of a column. */
const CHARACTER = 5.25;
const PADDING = 3.75;

/** Room on a page of A4 in landscape within the margins, in points. */
const LANDSCAPE = {width: 770, height: 519} as const;

/**
 * Percent at which rows stand on pages in landscape side by side, each as high as they are: for what is printed
 * with a page end of its own. The first two columns are repeated on every page.
 */
export function scaleOfPages(
  rows: readonly Row[],
  columns: readonly {readonly width: number}[],
  pages: number,
): number {
  const points = (some: typeof columns) =>
    some.reduce((sum, {width}) => sum + width * CHARACTER + PADDING, 0);
  const width = points(columns) + points(columns.slice(0, 2)) * (pages - 1);
  const height = rows.reduce((sum, row) => sum + (row.height ?? 15), 0);
  const fitting = Math.min(1, (LANDSCAPE.width * pages) / width, LANDSCAPE.height / height);
  // A column that does not fit goes over to the next page whole, so several pages are never quite full; and where
  // the screen is set to 150 percent, Excel's columns are wider by a twentieth (11 pixels of 144 for 7 of 96).
  return Math.floor(fitting * 94);
}

/** Height of the rows that fit a page at that size, in points. */
const PORTRAIT_HEIGHT = 1180;
const LANDSCAPE_HEIGHT = 805;

/** Whether rows fit one page, below which text would get too small. @param width of the sheet in characters */
export function fitsOnePage(rows: readonly Row[], width: number): boolean {
  const height = rows.reduce((sum, row) => sum + (row.height ?? 15), 0);
  return height <= (width <= PORTRAIT_WIDTH ? PORTRAIT_HEIGHT : LANDSCAPE_HEIGHT);
}

/** A text that fits one page stands on one, even where it would run over by a few lines at full size. */
export function onOnePage(rows: readonly Row[], width: number): PrintParts {
  return fitsOnePage(rows, width) ? {fitHeight: 1} : {};
}

type PrintParts = Pick<
  PrintSetup,
  "titleRows" | "titleColumns" | "area" | "breaksAfterRows" | "scale" | "fitWidth" | "fitHeight"
>;

/** Print set-up with title, Stand and page number, in portrait while the width allows it. @param width of the sheet in characters */
export function printSetup(book: Book, width: number, more: PrintParts = {}): PrintSetup {
  const whole = bookTitle(book);
  const short = `${book.indicator.code} ${book.indicator.kurztitel}`;
  return pageSetup(
    book.publication.edition,
    whole.length <= longestHeader(width) ? whole : short,
    width,
    more,
  );
}

/** The same for a workbook that is not of one indicator. @param title of the workbook */
export function pageSetup(
  edition: EditionSettings,
  title: string,
  width: number,
  more: PrintParts = {},
): PrintSetup {
  const portrait = width <= PORTRAIT_WIDTH;
  return {
    orientation: portrait ? "portrait" : "landscape",
    fitWidth: pagesWide(width),
    fitHeight: 0,
    header: {left: [edition.titel], right: [shortened(title, longestHeader(width))]},
    footer: {
      left: [`Stand ${formatDay(edition.stand)}`],
      right: ["Seite ", {field: "page"}, " von ", {field: "pages"}],
    },
    margins: {left: 0.5, right: 0.5, top: 0.55, bottom: 0.5, header: 0.25, footer: 0.25},
    ...more,
  };
}

/** Rows of a list of figures that are printed: a page that shows how it is built. */
const PRINTED_RECORDS = 30;

/**
 * Print set-up of a list with one row per figure. On paper it would run to hundreds of pages, so only its
 * beginning is in the print area, and every page says so.
 *
 * @param whole the set-up for the whole list
 * @param count rows below the header
 * @param columns of the list
 */
export function excerptSetup(whole: PrintSetup, count: number, columns: number): PrintSetup {
  if (count <= PRINTED_RECORDS) return whole;
  return {
    ...whole,
    area: {firstRow: 1, firstColumn: 1, lastRow: PRINTED_RECORDS + 1, lastColumn: columns},
    header: {
      left: [
        `Auszug: die ersten ${PRINTED_RECORDS} von ${formatNumber(count, 0)} Zeilen. Alle drucken: Seitenlayout, Druckbereich, Druckbereich aufheben`,
      ],
      right: whole.header?.right ?? [],
    },
  };
}

/** Characters that the header of a page holds beside the title of the edition. */
function longestHeader(width: number): number {
  return width <= PORTRAIT_WIDTH ? 60 : 110;
}

/** A page header holds little; a longer text ends with a sign for what is left out. */
function shortened(whole: string, most: number): string {
  return whole.length <= most ? whole : `${whole.slice(0, most - 1).trimEnd()}…`;
}

/** Width of a column that nobody set, in characters. */
const DEFAULT_WIDTH = 9;

/**
 * Last column of the print area: the table's, or as many columns beyond it as the title needs, which
 * runs over empty cells.
 */
export function lastPrintedColumn(
  widths: readonly {readonly width: number}[],
  title: string,
  subtitle: string,
): number {
  const needed = Math.max(textWidth(title, {points: 18, bold: true}), textWidth(subtitle, {points: 12}));
  const own = widths.reduce((sum, one) => sum + one.width, 0);
  return widths.length + Math.max(0, Math.ceil((needed - own) / DEFAULT_WIDTH));
}

/** Width of a column that shows these texts, in characters. */
export function fittingWidth(texts: readonly string[], bold: boolean, least: number): number {
  const widest = Math.max(0, ...texts.map((one) => textWidth(one, {bold})));
  return Math.max(least, Math.round((widest + 1.5) * 10) / 10);
}
