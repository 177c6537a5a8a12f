import type {Themenfeld} from "../../../catalogue/catalogue.js";
import {legendOf} from "../../../model/status.js";
import type {PlacedChart} from "../../../ooxml/model/chart-model.js";
import type {ConditionalFormat, Row, Sheet, Table} from "../../../ooxml/model.js";
import {sourceLine} from "../book.js";
import {CHART_DATA, type ChartData} from "../charts/chart-data.js";
import {PLOT_CHARACTERS, placeChart, yearAxis} from "../charts/drawn-chart.js";
import type {StatusLog} from "../figure-cell.js";
import {fittingWidth, headingRows, noteRows, pageSetup, text} from "../sheet-frame.js";
import {wrapText} from "../text-size.js";
import {breaksFor} from "../views.js";
import {feldSheet, type KreisBook, type KreisIndicator, sentenceOf} from "./kreis-book.js";
import {kreisCharts} from "./kreis-charts.js";
import {pageBreaks} from "./page-breaks.js";
import {MOST_YEARS} from "./plan.js";
import {FIRST_YEAR, tableRows} from "./table-rows.js";
import {breakLines, breakRow, headerRow} from "./year-head.js";

/** Widths of the sheet, which is the same for every Kreis, and of its columns that say what and in which unit. */
const WIDTH = 212;
const WHAT = 36;
const UNIT = 14;

/** Widths: what, where, unit, then the years. On a printed page the smallest text keeps seven points. */
function widthsFor({region}: KreisBook): readonly number[] {
  const where = Math.min(31.2, fittingWidth([region.name], true, 14));
  const years = Math.floor(((WIDTH - WHAT - UNIT - where) / MOST_YEARS) * 10) / 10;
  return [WHAT, where, UNIT, ...Array.from({length: MOST_YEARS}, () => years)];
}

/** Column at which the second of two charts side by side begins. */
const MIDDLE = 7;

/** Rows of 15 points that a chart is high. */
const CHART_ROWS = 14;

/** Collects the rows of a sheet with what lies over them. */
export type Draft = {
  readonly widths: readonly number[];
  readonly width: number;
  readonly rows: Row[];
  /** Rows after which a page may end within an indicator. */
  readonly seams: number[];
  readonly tables: Table[];
  readonly charts: PlacedChart[];
  readonly formats: ConditionalFormat[];
  readonly breaks: number[];
};

/** The sheet of a Themenfeld: per indicator its sentence, a table over the years, charts, source. */
export function feldSheetOf(kreis: KreisBook, feld: Themenfeld, data: ChartData): Sheet {
  const {edition} = kreis.publication;
  const widths = widthsFor(kreis);
  const draft: Draft = {
    widths,
    width: widths.reduce((sum, one) => sum + one, 0),
    seams: [],
    rows: [...headingRows(`${kreis.region.name}: ${feld.titel}`, `Themenfeld ${feld.nummer}. ${feld.text}`)],
    tables: [],
    charts: [],
    formats: [],
    breaks: [],
  };
  const starts: number[] = [];
  for (const one of kreis.indicators.filter(({indicator}) => indicator.themenfeld === feld.nummer)) {
    starts.push(draft.rows.length);
    addIndicator(draft, kreis, one, data);
  }
  draft.breaks.push(...pageBreaks(draft.rows, starts, draft.seams));
  const lastRow = draft.rows.length;
  return {
    name: feldSheet(feld),
    rows: draft.rows,
    columns: widths.map((width) => ({width})),
    freeze: {rows: 0, columns: 1},
    gridlines: false,
    tables: draft.tables,
    charts: draft.charts,
    conditionalFormats: draft.formats,
    ignoredErrors: draft.tables.map(({range}) => ({
      range,
      kinds: ["numberStoredAsText", "formula", "formulaRange"],
    })),
    print: pageSetup(edition, kreis.title, draft.width, {
      fitWidth: 1,
      titleRows: {first: 1, last: 1},
      area: {firstRow: 1, firstColumn: 1, lastRow, lastColumn: widths.length},
      breaksAfterRows: draft.breaks,
    }),
  };
}

function addIndicator(draft: Draft, kreis: KreisBook, one: KreisIndicator, data: ChartData): void {
  const {indicator, plan, book} = one;
  draft.rows.push({
    cells: draft.widths.map((_, index) =>
      index === 0 ? text(`${indicator.code} ${indicator.titel}`, "KIM Abschnitt") : {style: "KIM Abschnitt"},
    ),
    height: 26,
  });
  for (const line of wrapText(sentences(kreis, one), draft.width - 8))
    draft.rows.push({cells: [text(line, "KIM Satz")], height: 16});
  if (plan === undefined || book === undefined) {
    draft.rows.push({cells: [], height: 12});
    return;
  }
  const log: StatusLog = new Set();
  const breaks = breaksFor(book, plan.leading, [kreis.region.refArea]);
  draft.rows.push(breakRow(plan, breaks), headerRow(plan));
  const firstRow = draft.rows.length + 1;
  draft.rows.push(...tableRows({plan, book, region: kreis.region, sheet: one.sheet, firstRow, log}));
  const lastRow = draft.rows.length;
  draft.tables.push({
    name: `KIM_${indicator.code}_Jahre`,
    range: {
      firstRow: firstRow - 1,
      firstColumn: 1,
      lastRow,
      lastColumn: FIRST_YEAR - 1 + plan.periods.length,
    },
    filterButtons: false,
  });
  draft.formats.push(...breakLines(plan, breaks, firstRow - 1, lastRow));
  for (const status of log) kreis.log.add(status);
  const note = book.cube.areaNote(kreis.region.refArea);
  const charts = one.hasFigures ? kreisCharts(book, plan, kreis.region, data) : [];
  const signs = legendOf(log, book.dialect).map((sign) => `${sign.sign} = ${sign.text}`);
  draft.rows.push(
    {cells: [], height: 4},
    ...noteRows(
      [
        ...(note === undefined ? [] : [note]),
        ...charts.flatMap((chart) => chart.notes),
        ...(signs.length === 0 ? [] : [`Zeichen: ${signs.join("; ")}.`]),
        sourceLine(book),
      ].filter((line, index, all) => all.indexOf(line) === index),
      draft.width - 10,
    ),
  );
  placeCharts(draft, one, charts);
  draft.rows.push({cells: [], height: 12});
}

/** What the cube says about the newest figure, or why there is none. */
function sentences(kreis: KreisBook, one: KreisIndicator): string {
  return one.plan === undefined || !one.hasFigures
    ? sentenceOf(kreis, one)
    : one.plan.book.cube.sentences(kreis.region.refArea).join(" ");
}

/** Two charts side by side; every chart says where its figures are. */
function placeCharts(
  draft: Draft,
  {indicator}: KreisIndicator,
  charts: ReturnType<typeof kreisCharts>,
): void {
  charts.forEach(({chart, years}, index) => {
    const isLeft = index % 2 === 0;
    if (isLeft) {
      draft.seams.push(draft.rows.length);
      draft.rows.push({
        cells: [
          {
            value: `→ Zahlen zu ${index + 1 < charts.length ? "diesen Diagrammen" : "diesem Diagramm"}`,
            style: "KIM Link",
            link: {
              to: {sheet: CHART_DATA, cell: `A${charts[index]?.block.row ?? 1}`},
              tooltip: "Zum Blatt Diagrammdaten",
            },
          },
        ],
        height: 18,
      });
      for (let row = 0; row < CHART_ROWS; row++) draft.rows.push({cells: [], height: 15});
    }
    const last = draft.rows.length + 1;
    draft.charts.push(
      placeChart(chart, {
        name: `${indicator.code} Diagramm ${index + 1}`,
        from: {row: last - CHART_ROWS, column: isLeft ? 1 : MIDDLE},
        to: {row: last, column: isLeft ? MIDDLE : draft.widths.length + 1},
        categoryAxis: years === undefined ? chart.categoryAxis : yearAxis(years, PLOT_CHARACTERS.half),
        fontSize: 10.5,
      }),
    );
  });
}
