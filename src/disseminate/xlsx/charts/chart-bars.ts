import {isKreis, LAND} from "../../../model/region.js";
import {timePeriodHeading} from "../../../model/time-period.js";
import {palette} from "../../charts/palette.js";
import type {Book, ColumnView} from "../book.js";
import {hex, seriesColors} from "../look.js";
import {columnView, hasBreakdowns, latestOf, viewTitle} from "../views.js";
import {type BlockLine, type ChartData, chartFigure, figureNumber, type LiveText} from "./chart-data.js";
import {chartFormat, type DrawnChart, extremes, inWords, subtitle, whereItStands} from "./drawn-chart.js";

/**
 * Kreise side by side in official order; the Land below in another colour, unless it is a count that would
 * dwarf them.
 *
 * @param chosen the Kreis to set off, which follows the drop-down
 */
export function kreisBars(book: Book, data: ChartData, chosen?: LiveText): DrawnChart | undefined {
  const shown = book.indicator.darstellung?.kreise;
  if (shown === undefined) return undefined;
  const view = columnView(book, {measure: shown.measure, dimensions: shown.dimensions});
  const period = latestOf(book, view);
  return period === undefined ? undefined : barChart(book, data, view, period, chosen);
}

function barChart(
  book: Book,
  data: ChartData,
  view: ColumnView,
  period: string,
  chosen: LiveText | undefined,
): DrawnChart {
  const {measure} = view;
  const unit = book.unitOf(measure);
  const withLand = unit.kind !== "anzahl";
  const when = timePeriodHeading(period, book.periodicity);
  const title = `${viewTitle(book, view)}${hasBreakdowns(book, view) ? "," : ""} nach Kreisen`;
  const lines = barLines(book, view, period, withLand);
  const block = data.add(
    `${title}, ${when} (${unit.titel})`,
    [viewTitle(book, view), ...(chosen === undefined ? [] : [chosen])],
    chosen === undefined ? lines : withChosen(lines, chosen, data.nextRow() + 2),
  );
  const figures = lines.flatMap(({name, cells}) => {
    const value = figureNumber(cells[0]);
    return value === undefined ? [] : [{name, value}];
  });
  const negative = figures.some((one) => one.value < 0);
  const ends = unit.kind === "prozent" ? percentEnds(figures.map((one) => one.value)) : undefined;
  const missing = lines.filter(({cells}) => figureNumber(cells[0]) === undefined).map((line) => line.name);
  const land = figures.find((one) => one.name === "Hessen");
  const kreise = figures.filter((one) => one.name !== "Hessen");
  return {
    block,
    height: lines.length + 14,
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
      subtitle: subtitle(
        title,
        unit.titel,
        `${when}, amtliche Reihenfolge${chosen === undefined ? "" : "; dunkel: Auswahl in „Kreis im Vergleich“"}`,
      ),
      plots: [
        {
          kind: "bar",
          direction: "bar",
          grouping: "clustered",
          gapWidth: 35,
          overlap: chosen === undefined ? undefined : 100,
          series: [
            {
              name: block.head(0),
              categories: block.names,
              values: block.column(0),
              color: chosen === undefined ? seriesColors.balken : hex(palette.andere.light),
              points: withLand ? [{index: lines.length - 1, color: seriesColors.land}] : undefined,
              labels: {
                content: "value",
                position: "outside-end",
                numberFormat: chartFormat(measure.decimals),
              },
            },
            ...(chosen === undefined
              ? []
              : [
                  {
                    name: block.head(1),
                    categories: block.names,
                    values: block.column(1),
                    color: seriesColors.deutsch,
                  },
                ]),
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
        max: ends?.max,
        majorUnit: ends?.majorUnit,
        crosses: "max",
      },
      plotBox: ends === undefined ? undefined : {x: 0.25, y: 0.1, width: 0.66, height: 0.86},
      fontSize: 10,
    },
  };
}

/** The figure of the chosen Kreis once more, in a column of its own; #N/A, which is not drawn, for the others. */
function withChosen(lines: readonly BlockLine[], chosen: LiveText, firstRow: number): readonly BlockLine[] {
  return lines.map((line, index): BlockLine => {
    const row = firstRow + index;
    const value = figureNumber(line.cells[0]);
    return {
      ...line,
      cells: [
        line.cells[0],
        {
          value: line.name === chosen.value && value !== undefined ? value : {error: "#N/A"},
          formula: `IF(AND($A${row}=${chosen.formula},ISNUMBER($C${row})),$C${row},NA())`,
          style: line.cells[0]?.style,
        },
      ],
    };
  });
}

/** Ends of an axis of shares, none of which can be above 100; undefined where the axis ends well below. */
function percentEnds(
  values: readonly number[],
): {readonly max: number; readonly majorUnit: number} | undefined {
  const most = Math.max(...values);
  return most > 80 && most <= 100 ? {max: 100, majorUnit: 20} : undefined;
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
