import {LAND} from "../../../model/region.js";
import {legendOf, signOf} from "../../../model/status.js";
import {formatDay, formatTimePeriod, minusYears} from "../../../model/time-period.js";
import type {Cell, ConditionalFormat, Row, Sheet, SparklineGroup} from "../../../ooxml/model.js";
import type {ChartData} from "../charts/chart-data.js";
import {derivedCell, figureCell, type StatusLog, signCell} from "../figure-cell.js";
import {difference, liveOr, percentChange, shownOr} from "../formulas.js";
import {referenceTo} from "../references.js";
import {HEADING_ROWS, headingRows, noteRows, pageSetup, text} from "../sheet-frame.js";
import {wrapText} from "../text-size.js";
import {codesOf, hasBreakdowns} from "../views.js";
import {type KreisBook, type KreisIndicator, sentenceOf} from "./kreis-book.js";
import {sparklineGroups, sparklineRanges} from "./overview-sparklines.js";

/** Name of the sheet with all indicators on one page. */
export const OVERVIEW = "Überblick";

/** Heading and width of the columns. */
const columns = [
  ["Code", 5.5],
  ["Indikator und Kennzahl", 28],
  ["Zeitraum", 10.5],
  ["Verlauf", 11],
  ["Einheit", 11],
  ["Wert", 9.5],
  ["Vorjahr", 9.5],
  ["Veränderung absolut", 13.5],
  ["Veränderung in %", 13.5],
  ["Hessen", 10],
  ["In Worten", 90],
] as const;

const HEADER_ROW = HEADING_ROWS + 1;
const FIRST_ROW = HEADER_ROW + 1;

/** Columns of figures, from A = 1. */
const SPARKLINE = 4;
const VALUE = 6;
const LAST_FIGURE = 10;

/** Height of a line of 10 points. */
const TIGHT_LINE = 13;

const WIDTH = columns.reduce((sum, [, width]) => sum + width, 0);

/**
 * All indicators on one printed page: newest figure, previous year, change, the Land, the run of the
 * comparable years as a sparkline, and a sentence. A figure that is missing has its sign and its reason.
 */
export function overviewSheet(kreis: KreisBook, data: ChartData): Sheet {
  const {publication, region} = kreis;
  const {edition} = publication;
  const log: StatusLog = new Set();
  const ranges = sparklineRanges(kreis, data);
  const sparklines: SparklineGroup["sparklines"][number][] = [];
  const body = kreis.indicators.map((one, index): Row => {
    const row = FIRST_ROW + index;
    const values = ranges.get(one.indicator.code);
    if (values !== undefined) sparklines.push({cell: {row, column: SPARKLINE}, values});
    const sentence = sentenceOf(kreis, one);
    return {
      cells: [
        {
          value: one.indicator.code,
          style: "KIM Zelle Link",
          link: {to: {sheet: one.sheet, cell: "A1"}, tooltip: `Zum Blatt ${one.sheet}`},
        },
        text(labelOf(one), "KIM Zelle"),
        text(periodOf(one), "KIM Text Kreis"),
        values === undefined
          ? {...signCell("not_meaningful", "Kreis", edition.zeichen, log), style: "KIM Text Kreis"}
          : {style: "KIM Text Kreis"},
        ...figureCells(kreis, one, row, log),
        text(sentence, "KIM Zelle Satz"),
      ],
      height: Math.max(heightOf(sentence, 88), heightOf(labelOf(one), 29), 22),
    };
  });
  const lastRow = HEADER_ROW + body.length;
  for (const status of log) kreis.log.add(status);
  const notes = noteRows(
    [
      "Verlauf: die Jahre, die sich mit dem neuesten vergleichen lassen; kein Strich über einen Bruch oder eine Lücke hinweg. Alle Jahre stehen in den Blättern der Themenfelder. Excel sortiert die Linien nicht mit.",
      "Veränderung absolut: bei Prozentwerten in Prozentpunkten. Veränderung in %: nur bei Anzahlen.",
      ...areaNotes(kreis),
      `Zeichen: ${legendOf(log, edition.zeichen)
        .map(({sign, text: meaning}) => `${sign} = ${meaning}`)
        .join("; ")}.`,
      `Quellen: siehe Blatt Methodik; eigene Berechnungen. Stand ${formatDay(edition.stand)}.`,
    ],
    WIDTH - 4,
  );
  return {
    name: OVERVIEW,
    rows: [
      ...headingRows(region.officialName, `Alle Indikatoren auf einer Seite. ${kindOf(kreis)}`),
      {
        cells: columns.map(([heading], index) => text(heading, headingStyle(index + 1))),
        height: 32,
      },
      ...body,
      {cells: [], height: 6},
      ...notes,
    ],
    columns: columns.map(([, width]) => ({width})),
    freeze: {rows: HEADER_ROW, columns: 2},
    gridlines: false,
    tables: [
      {
        name: "KIM_Überblick",
        range: {firstRow: HEADER_ROW, firstColumn: 1, lastRow, lastColumn: columns.length},
        filterButtons: false,
      },
    ],
    conditionalFormats: body.length > 1 ? [lineAboveThemenfeld(lastRow)] : [],
    sparklines: sparklineGroups(sparklines),
    ignoredErrors: [
      {
        range: {firstRow: FIRST_ROW, firstColumn: 1, lastRow, lastColumn: columns.length},
        kinds: ["formula", "formulaRange", "numberStoredAsText"],
      },
    ],
    print: {
      ...pageSetup(edition, kreis.title, WIDTH, {
        fitWidth: 1,
        fitHeight: 1,
        titleRows: {first: HEADER_ROW, last: HEADER_ROW},
        area: {
          firstRow: 1,
          firstColumn: 1,
          lastRow: lastRow + 1 + notes.length,
          lastColumn: columns.length,
        },
      }),
      margins: {left: 0.35, right: 0.35, top: 0.5, bottom: 0.45, header: 0.25, footer: 0.2},
    },
  };
}

/** A line where the first character of the code, the Themenfeld, changes. */
function lineAboveThemenfeld(lastRow: number): ConditionalFormat {
  return {
    kind: "expression",
    range: {firstRow: FIRST_ROW + 1, firstColumn: 1, lastRow, lastColumn: columns.length},
    formula: `LEFT($A${FIRST_ROW + 1},1)<>LEFT($A${FIRST_ROW},1)`,
    overlay: {border: {top: {style: "thin", color: "dark2"}}},
  };
}

/** Height of a text of 10 points, as tight as the page needs it. @param width in characters */
function heightOf(content: string, width: number): number {
  return Math.ceil(wrapText(content, width, {points: 10}).length * TIGHT_LINE) + 1;
}

function headingStyle(column: number): string {
  if (column >= VALUE && column <= LAST_FIGURE) return "KIM Kopf";
  return column > LAST_FIGURE ? "KIM Kopf Satz" : "KIM Kopf links";
}

function periodOf({plan, book}: KreisIndicator): string {
  return plan === undefined || book === undefined ? "…" : formatTimePeriod(plan.latest, book.periodicity);
}

/** Short title, and below it what the number is. */
function labelOf({indicator, plan, book}: KreisIndicator): string {
  if (plan === undefined || book === undefined) return indicator.kurztitel;
  const {leading} = plan;
  const codes = hasBreakdowns(book, leading) ? codesOf(book, leading, "kurztitel") : "";
  const figure = [leading.measure.kurztitel, codes.replace(/^insgesamt$/, "")].filter(
    (part) => part !== "" && part !== indicator.kurztitel,
  );
  return figure.length === 0 ? indicator.kurztitel : `${indicator.kurztitel}\n${figure.join(": ")}`;
}

function kindOf({region, publication}: KreisBook): string {
  const {regions} = publication.catalogue;
  const bezirk =
    region.regierungsbezirk !== undefined && regions.has(region.regierungsbezirk)
      ? ` im ${regions.get(region.regierungsbezirk).name}`
      : "";
  if (region.members.length > 0)
    return `Gemeinsame Einheit aus ${region.members.map((key) => regions.get(key).name).join(" und ")}${bezirk}`;
  return `${region.level === "kreisfreie-stadt" ? "Kreisfreie Stadt" : "Landkreis"}${bezirk}, Schlüssel ${region.refArea}`;
}

function areaNotes(kreis: KreisBook): readonly string[] {
  const notes = kreis.indicators.flatMap(({book}) => book?.cube.areaNote(kreis.region.refArea) ?? []);
  return [...new Set(notes)];
}

/** Unit, figure, previous year, changes, the Land: all formulas over the sheet of the Themenfeld. */
function figureCells(
  kreis: KreisBook,
  {plan, book}: KreisIndicator,
  row: number,
  log: StatusLog,
): readonly Cell[] {
  const dialect = kreis.publication.edition.zeichen;
  const missing = () => signCell("unknown", "Kreis", dialect, log);
  if (plan === undefined || book === undefined)
    return [
      {style: "KIM Text Kreis"},
      ...["", "", "", "", ""].map(() => signCell("not_yet", "Kreis", dialect, log)),
    ];
  const {leading, latest} = plan;
  const {measure} = leading;
  const unit = book.unitOf(measure);
  const cellAt = (refArea: string, period: string): Cell => {
    const observation = book.cube.find(measure.id, refArea, period, leading.dimensions);
    if (observation === undefined) return missing();
    const cell = figureCell(observation, measure.decimals, "Kreis", dialect, log);
    const place = book.cells.get(leading, refArea, period);
    return place === undefined || cell.value === undefined
      ? cell
      : {formula: shownOr(referenceTo(place), signOf("unknown", dialect)), ...cell};
  };
  const {refArea} = kreis.region;
  const value = cellAt(refArea, latest);
  const previous = cellAt(refArea, minusYears(latest, 1));
  const observation = book.cube.find(measure.id, refArea, latest, leading.dimensions);
  const change = observation === undefined ? undefined : book.cube.change(observation);
  const zero = signOf("zero_exact", dialect);
  const operand = (column: string, cell: Cell) => ({address: `${column}${row}`, value: cell.value});
  const absolute =
    change === undefined
      ? missing()
      : liveOr(
          difference(operand("F", value), operand("G", previous), zero, false),
          derivedCell(change.absolute, measure.decimals, "Kreis", dialect, log),
        );
  const percent =
    change === undefined
      ? missing()
      : change.percent === undefined
        ? signCell("not_meaningful", "Kreis", dialect, log)
        : liveOr(
            percentChange(operand("H", absolute), operand("G", previous)),
            derivedCell(change.percent, 1, "Kreis", dialect, log),
          );
  return [text(unit.kurztitel, "KIM Text Kreis"), value, previous, absolute, percent, cellAt(LAND, latest)];
}
