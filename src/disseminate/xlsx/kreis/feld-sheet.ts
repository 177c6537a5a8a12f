import type {Themenfeld} from "../../../catalogue/catalogue.js";
import {legendOf} from "../../../model/status.js";
import type {PlacedChart} from "../../../ooxml/chart-model.js";
import type {Cell, ConditionalFormat, Row, Sheet, Table} from "../../../ooxml/model.js";
import {sourceLine} from "../book.js";
import {CHART_DATA, type ChartData} from "../chart-data.js";
import type {StatusLog} from "../figure-cell.js";
import {headingRows, noteRows, pageSetup, text} from "../sheet-frame.js";
import {wrapText} from "../text-size.js";
import {feldSheet, type KreisBook, type KreisIndicator, sentenceOf} from "./kreis-book.js";
import {kreisCharts} from "./kreis-charts.js";
import type {IndicatorPlan} from "./plan.js";
import {FIRST_YEAR, tableRows} from "./table-rows.js";

/** Widths: what, where, unit, then sixteen years. */
const YEARS = 16;
const WIDTHS = [46, 24, 14, ...Array.from({length: YEARS}, () => 9.4)];
const WIDTH = WIDTHS.reduce((sum, one) => sum + one, 0);

/** Column at which the second of two charts side by side begins. */
const MIDDLE = 7;

/** Rows of 15 points that a chart is high. */
const CHART_ROWS = 18;

/** Points of height that a printed page holds at this width. */
const PAGE_HEIGHT = 800;

/** Where the leading figures of an indicator stand: sheet and row, for the overview. */
export type LeadingRows = Map<string, number>;

/** Collects the rows of a sheet with what lies over them. */
type Draft = {
  readonly rows: Row[];
  readonly tables: Table[];
  readonly charts: PlacedChart[];
  readonly formats: ConditionalFormat[];
  readonly breaks: number[];
};

/** The sheet of a Themenfeld: per indicator its sentence, a table over the years, charts, source. */
export function feldSheetOf(
  kreis: KreisBook,
  feld: Themenfeld,
  data: ChartData,
  leadingRows: LeadingRows,
): Sheet {
  const {edition} = kreis.publication;
  const draft: Draft = {
    rows: [...headingRows(`${kreis.region.name}: ${feld.titel}`, `Themenfeld ${feld.nummer}. ${feld.text}`)],
    tables: [],
    charts: [],
    formats: [],
    breaks: [],
  };
  let pageStart = 0;
  for (const one of kreis.indicators.filter(({indicator}) => indicator.themenfeld === feld.nummer)) {
    const before = draft.rows.length;
    addIndicator(draft, kreis, one, data, leadingRows);
    if (before > 3 && heightOf(draft.rows.slice(pageStart)) > PAGE_HEIGHT) {
      draft.breaks.push(before);
      pageStart = before;
    }
  }
  const lastRow = draft.rows.length;
  return {
    name: feldSheet(feld),
    rows: draft.rows,
    columns: WIDTHS.map((width) => ({width})),
    freeze: {rows: 0, columns: 1},
    gridlines: false,
    tables: draft.tables,
    charts: draft.charts,
    conditionalFormats: draft.formats,
    ignoredErrors: draft.tables.map(({range}) => ({
      range,
      kinds: ["numberStoredAsText", "formula", "formulaRange"],
    })),
    print: pageSetup(edition, kreis.title, WIDTH, {
      area: {firstRow: 1, firstColumn: 1, lastRow, lastColumn: WIDTHS.length},
      breaksAfterRows: draft.breaks,
    }),
  };
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + (row.height ?? 15), 0);
}

function addIndicator(
  draft: Draft,
  kreis: KreisBook,
  one: KreisIndicator,
  data: ChartData,
  leadingRows: LeadingRows,
): void {
  const {indicator, plan, book} = one;
  draft.rows.push({
    cells: WIDTHS.map((_, index) =>
      index === 0 ? text(`${indicator.code} ${indicator.titel}`, "KIM Abschnitt") : {style: "KIM Abschnitt"},
    ),
    height: 26,
  });
  for (const line of wrapText(sentences(kreis, one), WIDTH - 8))
    draft.rows.push({cells: [text(line, "KIM Satz")], height: 16});
  if (plan === undefined || book === undefined) {
    draft.rows.push({cells: [], height: 12});
    return;
  }
  const log: StatusLog = new Set();
  draft.rows.push(breakRow(plan), headerRow(plan));
  const firstRow = draft.rows.length + 1;
  const {rows, leadingRow} = tableRows({plan, book, region: kreis.region, sheet: one.sheet, firstRow, log});
  leadingRows.set(indicator.code, leadingRow);
  draft.rows.push(...rows);
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
  draft.formats.push(...breakLines(plan, firstRow - 1, lastRow));
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
      WIDTH - 10,
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
  charts.forEach(({chart}, index) => {
    const isLeft = index % 2 === 0;
    if (isLeft) {
      draft.rows.push({
        cells: [
          {
            value: "→ Zahlen zu diesen Diagrammen",
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
    draft.charts.push({
      ...chart,
      fontSize: 9,
      name: `${indicator.code} Diagramm ${index + 1}`,
      from: {row: last - CHART_ROWS, column: isLeft ? 1 : MIDDLE},
      to: {row: last, column: isLeft ? MIDDLE : WIDTHS.length + 1},
    });
  });
}

/** Names of the breaks above the first year after them. */
function breakRow({book, leading, periods}: IndicatorPlan): Row {
  const breaks = book.cube.breaks(leading.measure.id, leading.dimensions);
  return {
    cells: [
      ...new Array<undefined>(FIRST_YEAR - 1),
      ...periods.map((period): Cell | undefined => {
        const broken = breaks.find((one) => one.after === period);
        return broken === undefined ? undefined : text(broken.titel, "KIM Bruch");
      }),
    ],
    height: 18,
  };
}

function headerRow({headings}: IndicatorPlan): Row {
  return {
    cells: [
      ...["Reihe", "Gebiet", "Einheit"].map((heading) => text(heading, "KIM Kopf links")),
      ...headings.map((heading) => text(heading, "KIM Kopf")),
    ],
    height: headings.some((heading) => heading.length > 8) ? 32 : 20,
  };
}

function breakLines(
  {book, leading, periods}: IndicatorPlan,
  headerRowNumber: number,
  lastRow: number,
): readonly ConditionalFormat[] {
  const breaks = book.cube.breaks(leading.measure.id, leading.dimensions);
  return periods.flatMap((period, index): ConditionalFormat[] => {
    if (!breaks.some((one) => one.after === period)) return [];
    const column = FIRST_YEAR + index;
    return [
      {
        kind: "expression",
        range: {firstRow: headerRowNumber, firstColumn: column, lastRow, lastColumn: column},
        formula: `LEN($A$${headerRowNumber})>0`,
        overlay: {border: {left: {style: "thin", color: "accent2"}}},
      },
    ];
  });
}
