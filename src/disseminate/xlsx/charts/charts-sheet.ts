import type {PlacedChart} from "../../../ooxml/model/chart-model.js";
import type {Row, Sheet} from "../../../ooxml/model.js";
import {type Book, bookTitle, shortTitle, sourceLine} from "../book.js";
import {headingRows, noteRows, printSetup, text} from "../sheet-frame.js";
import {balanceChart} from "./chart-balance.js";
import {kreisBars} from "./chart-bars.js";
import {countAndRate} from "./chart-count-rate.js";
import {CHART_DATA, type ChartData, type LiveText} from "./chart-data.js";
import {citizenshipDumbbells} from "./chart-dumbbells.js";
import {lineCharts} from "./chart-lines.js";
import {citizenshipPyramid} from "./chart-pyramid.js";
import {structureChart} from "./chart-structure.js";
import {type DrawnChart, placeChart} from "./drawn-chart.js";
import {multiplesSheet} from "./multiples-sheet.js";

/** Sheet with the charts. */
export const CHARTS = "Diagramme";

/** Columns of the sheet, equally wide. */
const COLUMNS = 10;
const COLUMN_WIDTH = 13.5;

/** Rows that a page in portrait holds at this width. */
const PAGE_ROWS = 70;

/**
 * The sheet with the charts and the sheet with the figures of all charts; none where there is nothing to draw.
 *
 * @param chosen the Kreis that charts set off
 */
export function chartSheets(book: Book, data: ChartData, chosen?: LiveText): readonly Sheet[] {
  const drawn = [
    ...lineCharts(book, data),
    balanceChart(book, data),
    citizenshipPyramid(book, data),
    countAndRate(book, data),
    kreisBars(book, data, chosen),
    citizenshipDumbbells(book, data),
    structureChart(book, data),
  ].filter((one) => one !== undefined);
  const multiples = multiplesSheet(book, data);
  const charts = [
    ...(drawn.length === 0 ? [] : [chartsSheet(book, drawn)]),
    ...(multiples === undefined ? [] : [multiples]),
  ];
  return data.isEmpty() ? charts : [...charts, data.sheet(book.publication.edition, bookTitle(book))];
}

function chartsSheet(book: Book, drawn: readonly DrawnChart[]): Sheet {
  const width = COLUMNS * COLUMN_WIDTH;
  const rows: Row[] = [
    ...headingRows(
      shortTitle(book, width),
      "Diagramme: frei kopierbar, an die Zellen im Blatt „Diagrammdaten“ gebunden",
    ),
  ];
  const charts: PlacedChart[] = [];
  const breaks: number[] = [];
  let pageStart = 0;
  drawn.forEach(({chart, block, height, notes}, index) => {
    const below = [...noteRows([...notes, sourceLine(book)], width)];
    const size = 1 + height + below.length + 1;
    if (rows.length - pageStart + size > PAGE_ROWS && rows.length > 3) {
      breaks.push(rows.length);
      pageStart = rows.length;
    }
    rows.push({
      cells: [
        text(`Abbildung ${index + 1}`, "KIM Gruppe"),
        undefined,
        {
          value: "→ Zahlen zu diesem Diagramm",
          style: "KIM Link",
          link: {to: {sheet: CHART_DATA, cell: `A${block.row}`}, tooltip: "Zum Blatt Diagrammdaten"},
        },
      ],
      height: 18,
    });
    const first = rows.length + 1;
    for (let row = 0; row < height; row++) rows.push({cells: [], height: 15});
    charts.push(
      placeChart(chart, {
        name: `Diagramm ${index + 1}`,
        from: {row: first, column: 1},
        to: {row: first + height, column: COLUMNS + 1},
      }),
    );
    rows.push(...below, {cells: [], height: 15});
  });
  return {
    name: CHARTS,
    rows,
    columns: Array.from({length: COLUMNS}, () => ({width: COLUMN_WIDTH})),
    gridlines: false,
    charts,
    print: printSetup(book, width, {
      area: {firstRow: 1, firstColumn: 1, lastRow: rows.length, lastColumn: COLUMNS},
      breaksAfterRows: breaks,
    }),
  };
}
