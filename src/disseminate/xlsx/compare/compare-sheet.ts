import {LAND} from "../../../model/region.js";
import type {DefinedName, ListValidation, Row, Sheet, Table} from "../../../ooxml/model.js";
import {type Book, bookTitle, sourceLine} from "../book.js";
import type {ChartData, LiveText} from "../charts/chart-data.js";
import {headingRows, noteRows, printSetup, text} from "../sheet-frame.js";
import {wrappedHeight} from "../text-size.js";
import {choicesOf} from "./choices.js";
import {pageEnds, placeCharts} from "./compare-charts.js";
import {comparedValues} from "./compared-values.js";
import {newestSection} from "./newest-section.js";
import {type ComparePlan, comparePlan} from "./plan.js";
import {pyramidSection} from "./pyramid-section.js";
import {type CompareContext, chosen, chosenLabel, INPUT_ROWS} from "./section.js";
import {seriesSection} from "./series-section.js";

/** Sheet with the drop-downs. */
export const COMPARE = "Kreis im Vergleich";

/** Columns of the tables: what, when, first and second area, further figures, and the marks where there are any. */
const WIDTHS = [39, 20, 12.5, 12.5, 11.5, 12.5, 12.5, 11, 11] as const;
const MARK_WIDTH = 8;

/** Columns that the charts stand over, after a narrow gap. */
const CHART_COLUMNS = 8;
const CHART_COLUMN_WIDTH = 7.4;

/** The comparison and what it needs elsewhere in the workbook. */
export type Comparison = {
  readonly sheets: readonly [compare: Sheet, values: Sheet];
  readonly definedNames: readonly DefinedName[];
  /** The Kreis chosen first, for charts elsewhere. */
  readonly chosen: LiveText;
  /** Whether peer groups are among the choices. */
  readonly hasGroups: boolean;
};

/** The sheet on which tables and charts follow two drop-downs; undefined where there is nothing to compare. */
export function comparison(book: Book, data: ChartData): Comparison | undefined {
  const plan = comparePlan(book);
  const figures = figuresOf(plan);
  if (plan.newest.length === 0) return undefined;
  const choices = choicesOf(book, [...new Set(plan.newest.map(({period}) => period))]);
  const hasGroups = choices.all.some(({group}) => group !== undefined);
  const first = choices.all[0];
  const second = choices.all.find((choice) => choice.area?.refArea === LAND) ?? choices.all[1];
  if (first === undefined || second === undefined) return undefined;
  const values = comparedValues(book, choices, figures);
  const widths = values.hasMarks ? [...WIDTHS, MARK_WIDTH] : WIDTHS;
  const context: CompareContext = {
    book,
    data,
    values,
    indexes: [choices.all.indexOf(first), choices.all.indexOf(second)],
    labels: [first.label, second.label],
    sheet: COMPARE,
    widths,
  };
  const head = [
    ...headingRows(bookTitle(book), "Kreis im Vergleich: zwei Gebiete wählen, Tabellen und Diagramme folgen"),
    ...inputRows(
      context,
      choices.all.map((choice) => choice.label),
      hasGroups,
    ),
  ];
  const newest = newestSection(context, plan, head.length + 1);
  const rows: Row[] = [...head, ...newest.rows];
  const sections = [newest];
  const starts: number[] = [];
  for (const [index, series] of plan.series.entries()) {
    starts.push(rows.length);
    const section = seriesSection(context, series, index + 1, rows.length + 1);
    sections.push(section);
    rows.push(...section.rows);
  }
  if (plan.pyramid !== undefined) {
    starts.push(rows.length);
    const section = pyramidSection(context, plan.pyramid, rows.length + 1);
    sections.push(section);
    rows.push(...section.rows);
  }
  const width = widths.reduce((sum, one) => sum + one, 0);
  rows.push(
    ...noteRows(
      [
        ...new Set([
          "1. und 2. Gebiet wählen Sie in den Zellen B4 und B5. Wo kein Wert vorliegt, steht das Zeichen dafür; im Diagramm ist dort eine Lücke.",
          ...(hasGroups
            ? [
                "Werte von Vergleichsgruppen sind aus den Zahlen ihrer Kreise berechnet: Summen von Anzahlen, bei Anteilen Summe der Zähler durch Summe der Nenner.",
              ]
            : []),
          ...choices.all.flatMap(({group}) => (group === undefined ? [] : [`${group.titel}: ${group.text}`])),
          ...sections.flatMap((section) => [
            ...section.notes,
            ...section.charts.flatMap((chart) => chart.notes),
          ]),
          ...book.cube.notes,
          sourceLine(book),
        ]),
      ],
      width - 2,
    ),
  );
  const ends = pageEnds(rows, starts);
  const placed = placeCharts(
    sections.flatMap((section) => section.charts),
    rows,
    {row: head.length + 1, column: widths.length + 2, columns: CHART_COLUMNS},
    ends,
  );
  while (rows.length < placed.lastRow) rows.push({cells: []});
  const compare: Sheet = {
    name: COMPARE,
    rows,
    columns: [
      ...widths.map((one) => ({width: one})),
      {width: 2},
      ...Array.from({length: CHART_COLUMNS}, () => ({width: CHART_COLUMN_WIDTH})),
    ],
    // The drop-downs stay in view beside the tables and charts that follow them.
    freeze: {rows: INPUT_ROWS.second, columns: 0},
    // Tables and charts side by side on a screen 1366 pixels wide.
    zoom: 90,
    gridlines: false,
    charts: placed.charts,
    tables: sections.flatMap((section): readonly Table[] => section.tables),
    validations: [
      ...selectors(hasGroups),
      ...sections.flatMap((section): readonly ListValidation[] => section.validations),
    ],
    ignoredErrors: [
      {
        range: {firstRow: 1, firstColumn: 1, lastRow: rows.length, lastColumn: widths.length},
        kinds: ["numberStoredAsText", "formula", "formulaRange"],
      },
    ],
    print: printSetup(book, width + 2 + CHART_COLUMNS * CHART_COLUMN_WIDTH, {
      area: {
        firstRow: 1,
        firstColumn: 1,
        lastRow: rows.length,
        lastColumn: widths.length + 1 + CHART_COLUMNS,
      },
      fitWidth: 1,
      titleRows: {first: INPUT_ROWS.first, last: INPUT_ROWS.second},
      breaksAfterRows: placed.pageEnds,
    }),
  };
  return {
    chosen: {value: first.label, formula: chosenLabel(0)},
    hasGroups,
    sheets: [compare, values.sheet],
    definedNames: [
      {name: chosen(0), formula: `'${COMPARE}'!$B$${INPUT_ROWS.first}`, comment: "1. Gebiet"},
      {name: chosen(1), formula: `'${COMPARE}'!$B$${INPUT_ROWS.second}`, comment: "2. Gebiet"},
      ...values.definedNames,
      ...sections.flatMap((section): readonly DefinedName[] => section.definedNames),
    ],
  };
}

function figuresOf({newest, series, pyramid}: ComparePlan) {
  return [
    ...newest,
    ...series.flatMap(({view, periods}) => periods.map((period) => ({view, period}))),
    ...(pyramid?.ages.flatMap(({men, women}) => [men, women]) ?? []),
  ];
}

/** The two cells with the drop-downs and what to do with them. */
function inputRows({labels}: CompareContext, all: readonly string[], hasGroups: boolean): readonly Row[] {
  const hints = ["← Zelle anklicken, dann den Pfeil daneben: ein Kreis", `← ${secondChoice(hasGroups)}`];
  return [
    ...labels.map(
      (label, index): Row => ({
        cells: [
          text(`${index + 1}. Gebiet`, "KIM Stichwort Mitte"),
          text(label, "KIM Auswahl"),
          text(hints[index] ?? "", "KIM Anmerkung"),
        ],
        // As high as the longest name that can be chosen needs.
        height: Math.max(22, ...all.map((one) => wrappedHeight(one, WIDTHS[1] - 2, {bold: true}) + 4)),
      }),
    ),
    {cells: [], height: 8},
  ];
}

/** What can be chosen second. */
function secondChoice(hasGroups: boolean): string {
  return hasGroups
    ? "ein anderer Kreis, Hessen, ein Regierungsbezirk oder eine Vergleichsgruppe"
    : "ein anderer Kreis, Hessen oder ein Regierungsbezirk";
}

function selectors(hasGroups: boolean): readonly ListValidation[] {
  const error = {
    title: "Steht nicht in der Liste",
    text: "Bitte einen Eintrag aus der Liste wählen: Zelle anklicken, dann den Pfeil daneben.",
  };
  return [
    {
      range: cellRange(INPUT_ROWS.first),
      source: "Liste_Kreise",
      prompt: {
        title: "1. Gebiet",
        text: "Kreis oder kreisfreie Stadt wählen; Tabellen und Diagramme folgen.",
      },
      error,
    },
    {
      range: cellRange(INPUT_ROWS.second),
      source: "Liste_Vergleich",
      prompt: {
        title: "2. Gebiet",
        text: `Wählen Sie: ${secondChoice(hasGroups)}. Tabellen und Diagramme folgen.`,
      },
      error,
    },
  ];
}

function cellRange(row: number) {
  return {firstRow: row, firstColumn: 2, lastRow: row, lastColumn: 2};
}
