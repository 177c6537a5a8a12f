import {formatNumber} from "../../../model/format.js";
import {timePeriodHeading} from "../../../model/time-period.js";
import type {PlacedChart, Series} from "../../../ooxml/chart-model.js";
import type {Cell, CellValue, Row} from "../../../ooxml/model.js";
import type {BlockLine} from "../chart-data.js";
import {chartFormat, type DrawnChart, whereItStands} from "../drawn-chart.js";
import {numberStyle, seriesColors} from "../look.js";
import {codesOf, hasBreakdowns, viewTitle} from "../views.js";
import type {ComparedSeries} from "./plan.js";
import {type CompareContext, chosen, chosenCell, drawnCell, drawnFrom} from "./section.js";
import type {ComparedFigure} from "./value-sheet.js";

/** One of the two lines of a chart over time. */
export type SeriesLine = {
  readonly which: 0 | 1;
  /** Column of its figures on the sheet, from 1. */
  readonly column: number;
  readonly values: readonly (CellValue | undefined)[];
};

/** Colours of the first and the second area. */
const LOOKS = [
  {color: "accent1", dash: "solid", symbol: "circle"},
  {color: "dark1", dash: "dash", symbol: "x"},
] as const;

/** Lines of both areas over time, one segment per comparable stretch. */
export function seriesLines(
  context: CompareContext,
  parts: {
    readonly series: ComparedSeries;
    readonly years: readonly string[];
    readonly stretches: readonly string[];
    readonly published: readonly boolean[];
    readonly firstRow: number;
    readonly lines: readonly SeriesLine[];
    readonly indexed: boolean;
    /** Whether a year lies after the break of an area of its own; absent where no area has one. */
    readonly own?:
      | ((index: number, which: 0 | 1) => {readonly formula: string; readonly value: boolean})
      | undefined;
  },
): DrawnChart {
  const {book, data, labels, sheet} = context;
  const {series, years, stretches, published, firstRow, lines, indexed, own} = parts;
  const {measure} = series.view;
  const unit = book.unitOf(measure);
  const decimals = indexed ? 1 : measure.decimals;
  const names = [...new Set(stretches.filter((_, index) => published[index] === true))];
  const sides = own === undefined ? ([undefined] as const) : (["vor", "seit"] as const);
  const segments = lines.flatMap((line) =>
    sides.flatMap((side) =>
      names.map((stretch, position) => ({
        line,
        isFirst: position === 0 && side !== "seit",
        stretch,
        cells: years.map((year, index) => {
          if (stretches[index] !== stretch || published[index] !== true) return undefined;
          const table = {firstRow, lastRow: firstRow + years.length};
          const since = own?.(index, line.which);
          const isOther = since !== undefined && since.value !== (side === "seit");
          const reference = drawnFrom(sheet, table, line.column, year);
          return drawnCell(
            reference,
            isOther ? undefined : line.values[index],
            numberStyle(decimals, "Kreis"),
            since === undefined ? undefined : `(${since.formula})=${side === "seit" ? "TRUE" : "FALSE"}`,
          );
        }),
      })),
    ),
  );
  const long = `Ausgewählte Gebiete im Zeitvergleich: ${viewTitle(book, series.view)}`;
  const codes = hasBreakdowns(book, series.view) ? codesOf(book, series.view, "kurztitel") : "";
  const title = ["Zeitvergleich", measure.kurztitel, codes].filter((one) => one !== "").join(": ");
  const [from, to] = [years[0] ?? "", years.at(-1) ?? ""];
  const measured = indexed ? "Index, Basisjahr = 100" : unit.titel;
  const block = data.add(
    `${long} (${measured})`,
    years,
    segments.map(
      ({line, stretch, cells}): BlockLine => ({
        name: labels[line.which],
        nameFormula: chosen(line.which),
        remark: names.length > 1 ? stretch : undefined,
        cells,
      }),
    ),
  );
  const breaks = book.cube.breaks(measure.id, series.view.dimensions);
  return {
    block,
    height: 18,
    notes: breaks.map((one) => one.text),
    chart: {
      altText: {
        title,
        description: `${long}. Liniendiagramm, ${from} bis ${to}, ${measured}; die Linien folgen der Auswahl, gespeichert sind ${labels.join(" und ")}. ${lines
          .map((line) => ends(labels[line.which], years, line.values, decimals))
          .join(" ")} ${
          breaks.length === 0
            ? ""
            : `Unterbrochen, weil nicht vergleichbar: ${breaks.map((one) => one.titel).join(", ")}. `
        }${whereItStands(block)}`,
      },
      title,
      subtitle: `${measured}, ${from} bis ${to}; Achse nicht immer ab null`,
      plots: [
        {
          kind: "line",
          series: segments.map(
            ({line, isFirst, stretch}, index): Series => ({
              name: block.name(index),
              categories: block.heads,
              values: block.line(index),
              color: LOOKS[line.which].color,
              dash: LOOKS[line.which].dash,
              width: 2.25,
              marker: {symbol: LOOKS[line.which].symbol, size: 6},
              inLegend: isFirst,
              remarks:
                line.which === 0 && !isFirst
                  ? [{index: firstOf(stretches, published, stretch), text: stretch}]
                  : undefined,
            }),
          ),
        },
      ],
      categoryAxis: {line: seriesColors.achse, labels: "low", labelEvery: years.length > 16 ? 3 : 1},
      valueAxis: {gridlines: seriesColors.raster, numberFormat: chartFormat(indexed ? 0 : measure.decimals)},
      legend: "bottom",
      fontSize: 10,
    },
  };
}

function firstOf(stretches: readonly string[], published: readonly boolean[], stretch: string): number {
  return Math.max(
    0,
    stretches.findIndex((one, index) => one === stretch && published[index] === true),
  );
}

/** Highest and lowest figure of a line in a sentence. */
function ends(
  name: string,
  years: readonly string[],
  values: readonly (CellValue | undefined)[],
  decimals: number,
): string {
  const numbers = values.flatMap((value, index) =>
    typeof value === "number" ? [{value, year: years[index] ?? ""}] : [],
  );
  const sorted = numbers.toSorted((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return `${name}: kein Wert.`;
  return `${name}: höchster Wert ${formatNumber(high.value, decimals)} (${high.year}), niedrigster ${formatNumber(low.value, decimals)} (${low.year}).`;
}

/** A part of a whole on the sheet. */
type PartRow = {
  readonly figure: ComparedFigure;
  readonly cells: readonly (Cell | undefined)[];
};

/** The structure of both areas side by side; undefined where there is none. */
export function partBars(context: CompareContext, parts: readonly PartRow[]): DrawnChart | undefined {
  const {book, data, labels} = context;
  const [first] = parts;
  if (first === undefined || parts.length < 2) return undefined;
  const {measure} = first.figure.view;
  const when = timePeriodHeading(first.figure.period, book.periodicity);
  const style = numberStyle(measure.decimals, "Kreis");
  const names = parts.map(({figure}) => codesOf(book, figure.view, "kurztitel"));
  const title = `Ausgewählte Gebiete: ${measure.titel}`;
  const block = data.add(
    `${title}, ${when} (${book.unitOf(measure).titel})`,
    ([0, 1] as const).map((which) => ({value: labels[which], formula: chosen(which)})),
    parts.map(
      ({figure, cells}, index): BlockLine => ({
        name: names[index] ?? "",
        cells: ([0, 1] as const).map((which) =>
          drawnCell(chosenCell(context, figure, which).formula ?? "", cells[2 + which]?.value, style),
        ),
      }),
    ),
  );
  return {
    block,
    height: Math.max(16, parts.length * 2 + 7),
    notes: [],
    chart: {
      altText: {
        title,
        description: `Balkendiagramm, ${when}, ${book.unitOf(measure).titel}; die Balken folgen der Auswahl, gespeichert sind ${labels.join(" und ")}. ${(
          [0, 1] as const
        )
          .map((which) =>
            ends(
              labels[which],
              names,
              parts.map(({cells}) => cells[2 + which]?.value),
              measure.decimals,
            ),
          )
          .join(" ")} ${whereItStands(block)}`,
      },
      title,
      subtitle: `${book.unitOf(measure).titel}, ${when}`,
      plots: [
        {
          kind: "bar",
          direction: "bar",
          grouping: "clustered",
          gapWidth: 45,
          series: ([0, 1] as const).map(
            (which): Series => ({
              name: block.head(which),
              categories: block.names,
              values: block.column(which),
              color: LOOKS[which].color,
              pattern: which === 0 ? "solid" : "diagonal",
              labels: {
                content: "value",
                position: "outside-end",
                numberFormat: chartFormat(measure.decimals),
              },
            }),
          ),
        },
      ],
      categoryAxis: {reversed: true, line: seriesColors.achse, labels: "low", labelEvery: 1},
      valueAxis: {
        gridlines: seriesColors.raster,
        numberFormat: "#,##0",
        min: 0,
        ...(canBeNearlyAll(context, parts) ? {max: 100, majorUnit: 20} : {}),
        crosses: "max",
      },
      legend: "bottom",
      fontSize: 10,
    },
  };
}

/** Whether a part of anything that can be chosen is so large that an axis of its own would go beyond 100. */
function canBeNearlyAll({values}: CompareContext, parts: readonly PartRow[]): boolean {
  return parts.some(({figure}) =>
    values.cells(figure).some(({value}) => typeof value === "number" && value > 75),
  );
}

/** Places charts below one another beside the tables. @param rows of the sheet, whose heights differ */
export function placeCharts(
  drawn: readonly DrawnChart[],
  rows: readonly Row[],
  at: {readonly row: number; readonly column: number; readonly columns: number},
): {readonly charts: readonly PlacedChart[]; readonly lastRow: number} {
  let row = at.row;
  const charts = drawn.map(({chart, height}, index): PlacedChart => {
    const from = row;
    for (let points = 0; points < height * 15; row++) points += rows[row - 1]?.height ?? 15;
    const placed = {
      ...chart,
      name: `Diagramm ${index + 1}`,
      from: {row: from, column: at.column},
      to: {row, column: at.column + at.columns},
    };
    row++;
    return placed;
  });
  return {charts, lastRow: row};
}
