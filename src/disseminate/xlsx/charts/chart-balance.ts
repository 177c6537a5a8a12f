import {LAND, type Region} from "../../../model/region.js";
import {yearOf} from "../../../model/time-period.js";
import type {Series} from "../../../ooxml/model/chart-model.js";
import type {Book, ColumnView} from "../book.js";
import {yearHeading} from "../indicator/series-sheets.js";
import {seriesColors} from "../look.js";
import {columnView, everyYear} from "../views.js";
import {type BlockLine, type ChartData, chartFigure, figureNumber} from "./chart-data.js";
import {type DrawnChart, extremes, PLOT_CHARACTERS, whereItStands, yearAxis} from "./drawn-chart.js";

/** What comes in upwards, what goes out downwards, and the balance as a line; without an area for the Land. */
export function balanceChart(
  book: Book,
  data: ChartData,
  area: Pick<Region, "refArea" | "inPhrase"> = {refArea: LAND, inPhrase: "in Hessen"},
): DrawnChart | undefined {
  const shown = book.indicator.darstellung?.bilanz;
  if (shown === undefined) return undefined;
  const [plus, minus, balance] = [shown.plus, shown.minus, shown.saldo].map((view) =>
    columnView(book, {measure: view.measure, dimensions: view.dimensions}),
  );
  if (plus === undefined || minus === undefined || balance === undefined) return undefined;
  const published = book.periodsOf(balance);
  if (published.length < 2) return undefined;
  const periods = everyYear(published);
  const figures = (view: ColumnView, sign: 1 | -1) =>
    periods.map((period) => chartFigure(book, view, area.refArea, period, sign));
  const balances = stretches(book, balance, area.refArea, periods, figures(balance, 1));
  const lines: readonly BlockLine[] = [
    {name: plus.measure.kurztitel, cells: figures(plus, 1)},
    {name: minus.measure.kurztitel, remark: "nach unten gezeichnet", cells: figures(minus, -1)},
    ...balances,
  ];
  const [from, to] = [
    yearHeading(periods[0] ?? "", published, book),
    yearHeading(periods.at(-1) ?? "", published, book),
  ];
  const title = `${book.indicator.kurztitel} ${area.inPhrase}`;
  const unit = book.unitOf(balance.measure);
  const heads = periods.map((period) => yearHeading(period, published, book));
  const block = data.add(`${title}, ${from} bis ${to} (${unit.titel})`, heads, lines);
  const bars = (index: number, color: Series["color"]): Series => ({
    name: block.name(index),
    categories: block.heads,
    values: block.line(index),
    color,
  });
  const named = balances.flatMap(({cells}) =>
    cells.flatMap((cell, index) => {
      const value = figureNumber(cell);
      return value === undefined ? [] : [{name: heads[index] ?? "", value}];
    }),
  );
  return {
    block,
    height: 21,
    years: heads,
    notes: [
      `${minus.measure.kurztitel} sind nach unten gezeichnet.`,
      ...book.cube.breaks(balance.measure.id, balance.dimensions, area.refArea).map((one) => one.text),
      ...(published.length < periods.length ? ["Jahre ohne Zahlen sind Lücken."] : []),
    ],
    chart: {
      altText: {
        title,
        description: `Säulen: ${plus.measure.titel} nach oben, ${minus.measure.titel} nach unten; Linie: ${balance.measure.titel}; ${from} bis ${to}, ${unit.titel}. ${balance.measure.kurztitel}: ${extremes(book, balance, named)} ${whereItStands(block)}`,
      },
      title,
      subtitle: `${unit.titel}, ${from} bis ${to}`,
      plots: [
        {
          kind: "bar",
          direction: "column",
          grouping: "stacked",
          gapWidth: 40,
          series: [bars(0, seriesColors.deutsch), bars(1, seriesColors.auslaendisch)],
        },
        {
          kind: "line",
          series: balances.map(
            (_, index): Series => ({
              name: block.name(2 + index),
              categories: block.heads,
              values: block.line(2 + index),
              color: seriesColors.land,
              width: 2.25,
              marker: {symbol: "diamond", size: 6},
              inLegend: index === 0,
            }),
          ),
        },
      ],
      categoryAxis: yearAxis(heads, PLOT_CHARACTERS.page),
      valueAxis: {gridlines: seriesColors.raster, numberFormat: "#,##0"},
      legend: "bottom",
    },
  };
}

function stretches(
  book: Book,
  view: ColumnView,
  refArea: string,
  periods: readonly string[],
  cells: BlockLine["cells"],
): readonly BlockLine[] {
  const breaks = book.cube.breaks(view.measure.id, view.dimensions, refArea);
  const number = (period: string) => breaks.filter((one) => yearOf(one.after) <= yearOf(period)).length;
  return [...new Set(periods.map(number))]
    .map((stretch): BlockLine => {
      const since = breaks[stretch - 1];
      return {
        name: view.measure.kurztitel,
        remark:
          since === undefined
            ? breaks[0] === undefined
              ? undefined
              : `vor ${breaks[0].titel}`
            : `seit ${since.titel}`,
        cells: cells.map((cell, index) => (number(periods[index] ?? "") === stretch ? cell : undefined)),
      };
    })
    .filter((line) => line.cells.some((cell) => figureNumber(cell) !== undefined));
}
