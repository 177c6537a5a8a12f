import {isKreis, LAND} from "../../model/region.js";
import {timePeriodHeading} from "../../model/time-period.js";
import type {Book, ColumnView} from "./book.js";
import {type BlockLine, type ChartData, chartFigure, figureNumber} from "./chart-data.js";
import {chartFormat, type DrawnChart, extremes, inWords, subtitle, whereItStands} from "./drawn-chart.js";
import {seriesColors} from "./look.js";
import {columnView, latestOf, viewTitle} from "./views.js";

/** Kreise side by side in official order; the Land below in another colour, unless it is a count that would dwarf them. */
export function kreisBars(book: Book, data: ChartData): DrawnChart | undefined {
  const shown = book.indicator.darstellung?.kreise;
  if (shown === undefined) return undefined;
  const view = columnView(book, {measure: shown.measure, dimensions: shown.dimensions});
  const period = latestOf(book, view);
  return period === undefined ? undefined : barChart(book, data, view, period);
}

function barChart(book: Book, data: ChartData, view: ColumnView, period: string): DrawnChart {
  const {measure} = view;
  const unit = book.unitOf(measure);
  const withLand = unit.kind !== "anzahl";
  const when = timePeriodHeading(period, book.periodicity);
  const title = `${viewTitle(book, view)} nach Kreisen`;
  const lines = barLines(book, view, period, withLand);
  const block = data.add(`${title}, ${when} (${unit.titel})`, [viewTitle(book, view)], lines);
  const figures = lines.flatMap(({name, cells}) => {
    const value = figureNumber(cells[0]);
    return value === undefined ? [] : [{name, value}];
  });
  const negative = figures.some((one) => one.value < 0);
  const missing = lines.filter(({cells}) => figureNumber(cells[0]) === undefined).map((line) => line.name);
  const land = figures.find((one) => one.name === "Hessen");
  const kreise = figures.filter((one) => one.name !== "Hessen");
  return {
    block,
    height: lines.length + 11,
    notes: missing.length === 0 ? [] : [`Kein Wert: ${missing.join("; ")}.`],
    chart: {
      altText: {
        title,
        description: [
          `Balkendiagramm, ${when}, ${unit.titel}, in amtlicher Reihenfolge.`,
          extremes(book, view, kreise),
          land === undefined ? "" : `Hessen: ${inWords(book, view, land.value)}.`,
          missing.length === 0 ? "" : `Kein Wert: ${missing.join("; ")}.`,
          whereItStands(block),
        ]
          .filter((one) => one !== "")
          .join(" "),
      },
      title,
      subtitle: subtitle(title, unit.titel, `${when}, amtliche Reihenfolge`),
      plots: [
        {
          kind: "bar",
          direction: "bar",
          grouping: "clustered",
          gapWidth: 35,
          series: [
            {
              name: block.head(0),
              categories: block.names,
              values: block.column(0),
              color: seriesColors.balken,
              points: withLand ? [{index: lines.length - 1, color: seriesColors.land}] : undefined,
              labels: {
                content: "value",
                position: "outside-end",
                numberFormat: chartFormat(measure.decimals),
              },
            },
          ],
        },
      ],
      categoryAxis: {reversed: true, line: seriesColors.achse, labels: "low", labelEvery: 1},
      valueAxis: {
        gridlines: seriesColors.raster,
        numberFormat: chartFormat(
          Math.max(...figures.map((one) => Math.abs(one.value))) >= 5 ? 0 : measure.decimals,
        ),
        min: negative ? undefined : 0,
        crosses: "max",
      },
      fontSize: 9,
    },
  };
}

/** Kreise and joint units that stand for them, in official order, then the Land. */
function barLines(book: Book, view: ColumnView, period: string, withLand: boolean): readonly BlockLine[] {
  const areas = book.cube.areas(period);
  const joint = areas.filter((area) => area.level === "gemeinsame-einheit");
  const replaced = new Set(joint.flatMap((area) => area.members));
  return areas
    .filter(
      (area) =>
        (isKreis(area) && !replaced.has(area.refArea)) ||
        area.level === "gemeinsame-einheit" ||
        (withLand && area.refArea === LAND),
    )
    .map((area) => ({
      name: area.name,
      cells: [chartFigure(book, view, area.refArea, period)],
    }));
}
