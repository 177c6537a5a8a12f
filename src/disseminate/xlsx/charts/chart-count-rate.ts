import type {Measure} from "../../../catalogue/indicator-schema.js";
import {LAND} from "../../../model/region.js";
import type {Series} from "../../../ooxml/model/chart-model.js";
import {palette} from "../../charts/palette.js";
import type {Book, ColumnView} from "../book.js";
import {yearHeading} from "../indicator/series-sheets.js";
import {hex, seriesColors} from "../look.js";
import {codesOf, columnView, everyYear, hasBreakdowns, isPublished, viewTitle} from "../views.js";
import {type BlockLine, type ChartData, chartFigure, figureNumber} from "./chart-data.js";
import {
  chartFormat,
  type DrawnChart,
  extremes,
  PLOT_CHARACTERS,
  whereItStands,
  yearAxis,
} from "./drawn-chart.js";
import {type Line, segmentsOf} from "./line-segments.js";

/** Columns for a count and a line for its share or rate on a second axis, for the Land; undefined where there is no such pair. */
export function countAndRate(book: Book, data: ChartData): DrawnChart | undefined {
  const pair = pairOf(book);
  if (pair === undefined) return undefined;
  const {count, rate} = pair;
  const published = book.periodsOf(rate).filter((period) => book.periodsOf(count).includes(period));
  if (published.length < 3) return undefined;
  const periods = everyYear(published);
  const heads = periods.map((period) => yearHeading(period, published, book));
  const line: Line = {
    name: rate.measure.titel,
    view: rate,
    refArea: LAND,
    color: seriesColors.auslaendisch,
    dash: "solid",
    marker: "diamond",
  };
  const segments = segmentsOf(book, line, periods);
  const all = hasBreakdowns(book, count) ? codesOf(book, count) : "insgesamt";
  const codes = all === "insgesamt" ? "" : all;
  const lines: readonly BlockLine[] = [
    {
      name: codes === "" ? count.measure.titel : viewTitle(book, count),
      remark: "linke Achse",
      cells: periods.map((period) => chartFigure(book, count, LAND, period)),
    },
    ...segments.map((segment) => ({
      ...segment,
      remark: ["rechte Achse", segment.remark].filter((one) => one !== undefined).join(", "),
    })),
  ];
  if (segments.length === 0 || lines[0]?.cells.every((cell) => figureNumber(cell) === undefined) === true)
    return undefined;
  const [countUnit, rateUnit] = [book.unitOf(count.measure).titel, book.unitOf(rate.measure).titel];
  const [from, to] = [heads[0] ?? "", heads.at(-1) ?? ""];
  const title =
    codes !== "" && rate.measure.titel.includes(codes)
      ? `${rate.measure.titel} und ihre Zahl in Hessen`
      : `${count.measure.titel} und ${rate.measure.titel} in Hessen${codes === "" ? "" : `: ${codes}`}`;
  const block = data.add(`${title}, ${from} bis ${to} (${countUnit}; ${rateUnit})`, heads, lines);
  const breaks = book.cube.breaks(rate.measure.id, rate.dimensions);
  const named = (cells: BlockLine["cells"]) =>
    cells.flatMap((cell, index) => {
      const value = figureNumber(cell);
      return value === undefined ? [] : [{name: heads[index] ?? "", value}];
    });
  return {
    block,
    height: 21,
    years: heads,
    notes: [
      ...breaks.map((one) => one.text),
      ...(published.length < periods.length ? ["Jahre ohne Zahlen sind Lücken."] : []),
    ],
    chart: {
      altText: {
        title,
        description: `Säulen, linke Achse: ${count.measure.titel}, ${countUnit}. ${extremes(book, count, named(lines[0]?.cells ?? []))} Linie, rechte Achse: ${rate.measure.titel}, ${rateUnit}. ${extremes(
          book,
          rate,
          segments.flatMap(({cells}) => named(cells)),
        )} ${from} bis ${to}. ${whereItStands(block)}`,
      },
      title,
      subtitle: `Säulen: ${countUnit} (links); Linie: ${rateUnit} (rechts); ${from} bis ${to}`,
      plots: [
        {
          kind: "bar",
          direction: "column",
          grouping: "clustered",
          gapWidth: 50,
          series: [
            {
              name: block.name(0),
              categories: block.heads,
              values: block.line(0),
              color: hex(palette.karte3.light),
            },
          ],
        },
        {
          kind: "line",
          secondAxis: true,
          series: segments.map(
            (segment, index): Series => ({
              name: block.name(index + 1),
              categories: block.heads,
              values: block.line(index + 1),
              color: segment.line.color,
              width: 2.25,
              marker: {symbol: "diamond", size: 7},
              inLegend: segment.isFirst,
            }),
          ),
        },
      ],
      categoryAxis: yearAxis(heads, PLOT_CHARACTERS.page),
      valueAxis: {gridlines: seriesColors.raster, numberFormat: "#,##0", min: 0, title: countUnit},
      secondValueAxis: {numberFormat: chartFormat(rate.measure.decimals), min: 0, title: rateUnit},
      legend: "bottom",
    },
  };
}

/** The measure that the indicator is shown with and the count or rate that goes with it. */
function pairOf(book: Book): {readonly count: ColumnView; readonly rate: ColumnView} | undefined {
  const {zeitreihe, karte, leitwert} = book.indicator.darstellung ?? {};
  const shown = [zeitreihe, leitwert, karte].flatMap((view) =>
    view === undefined ? [] : [columnView(book, {measure: view.measure, dimensions: view.dimensions})],
  );
  for (const rate of shown) {
    const variable = countedBy(rate.measure);
    if (variable === undefined) continue;
    const measure = book.indicator.measures.find((one) => one.kind === "anzahl" && one.variable === variable);
    const count = measure === undefined ? undefined : {measure, dimensions: rate.dimensions};
    const neverNegative = book
      .periodsOf(rate)
      .every((period) => (figureNumber(chartFigure(book, rate, LAND, period)) ?? 0) >= 0);
    if (count !== undefined && neverNegative && isPublished(book, count)) return {count, rate};
  }
  return undefined;
}

/** Variable that a share or rate counts; undefined for balances and for what is no share. */
function countedBy(measure: Measure): string | undefined {
  if (measure.kind === "anteil") return measure.variable;
  if (measure.kind !== "quote" && measure.kind !== "je-1000") return undefined;
  return "variable" in measure.numerator ? measure.numerator.variable : undefined;
}
