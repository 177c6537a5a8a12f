import {formatNumber} from "../../../model/format.js";
import {isKreis, LAND, type Region} from "../../../model/region.js";
import {timePeriodHeading} from "../../../model/time-period.js";
import type {Series} from "../../../ooxml/model/chart-model.js";
import type {Book, ColumnView} from "../book.js";
import {seriesColors} from "../look.js";
import {columnView, isPublished, latestOf} from "../views.js";
import {type BlockLine, type ChartData, chartFigure, figureNumber} from "./chart-data.js";
import type {ComparedAreas} from "./chart-structure.js";
import {chartFormat, type DrawnChart, extremes, whereItStands} from "./drawn-chart.js";
import {lowerEnd} from "./line-segments.js";

/** Codes, names and marks of the two groups. */
const GROUPS = [
  ["NATD", "Deutsche", seriesColors.deutsch, "circle"],
  ["NATA", "Ausländerinnen und Ausländer", seriesColors.auslaendisch, "diamond"],
] as const;

/**
 * Germans and foreigners as two marks joined by a line; undefined where a share or rate is not published
 * for both.
 *
 * @param compared areas instead of all Kreise; undefined as well where the first of them lacks a figure
 */
export function citizenshipDumbbells(
  book: Book,
  data: ChartData,
  compared?: ComparedAreas,
): DrawnChart | undefined {
  const found = groupViews(book);
  if (found === undefined) return undefined;
  const {views, period} = found;
  const [germans, foreigners] = views;
  const {measure} = germans;
  const unit = book.unitOf(measure).titel;
  const when = timePeriodHeading(period, book.periodicity);
  const lines = (compared?.areas ?? everyKreis(book, period)).map(
    (area): BlockLine => ({
      name: area.name,
      cells: views.map((view) => chartFigure(book, view, area.refArea, period)),
    }),
  );
  if (compared !== undefined && lines[0]?.cells.some((cell) => figureNumber(cell) === undefined) !== false)
    return undefined;
  const title = `${found.title}: Deutsche sowie Ausländerinnen und Ausländer ${compared?.where ?? "nach Kreisen"}`;
  const block = data.add(
    `${title}, ${when} (${unit})`,
    GROUPS.map(([, name]) => name),
    lines,
  );
  const numbers = lines.flatMap(({cells}) => cells.flatMap((cell) => figureNumber(cell) ?? []));
  const {min, note} = lowerEnd(numbers);
  const named = (index: number) =>
    lines.flatMap(({name, cells}) => {
      const value = figureNumber(cells[index]);
      return value === undefined ? [] : [{name, value}];
    });
  return {
    block,
    height: 28,
    notes: [],
    chart: {
      altText: {
        title,
        description: `Punktpaare je ${compared === undefined ? "Kreis" : "Gebiet"}, durch eine Linie verbunden, ${when}, ${unit}. Deutsche: ${extremes(book, germans, named(0))} Ausländerinnen und Ausländer: ${extremes(book, foreigners, named(1))} ${widest(lines, measure.decimals)} ${whereItStands(block)}`,
      },
      title,
      subtitle: `${unit}, ${when}${compared === undefined ? ", amtliche Reihenfolge" : ""}${note}`,
      plots: [
        {
          kind: "line",
          highLow: seriesColors.insgesamt,
          series: GROUPS.map(
            ([, , color, symbol], index): Series => ({
              name: block.head(index),
              categories: block.names,
              values: block.column(index),
              color,
              width: 0,
              marker: {symbol, size: 8},
            }),
          ),
        },
      ],
      categoryAxis: {line: seriesColors.achse, labels: "low", labelEvery: 1},
      valueAxis: {
        gridlines: seriesColors.raster,
        numberFormat: chartFormat(Math.max(...numbers) >= 10 ? 0 : measure.decimals),
        min,
      },
      legend: "top",
      fontSize: 10,
    },
  };
}

/** Kreise and joint units that stand for them, in official order, then the Land. */
function everyKreis(book: Book, period: string): readonly Region[] {
  const areas = book.cube.areas(period);
  const replaced = new Set(
    areas.filter((area) => area.level === "gemeinsame-einheit").flatMap((area) => area.members),
  );
  return areas.filter(
    (area) =>
      (isKreis(area) && !replaced.has(area.refArea)) ||
      area.level === "gemeinsame-einheit" ||
      area.refArea === LAND,
  );
}

/** The share or rate that the indicator is shown with, for both groups, in the newest period that has both for Kreise. */
function groupViews(
  book: Book,
):
  | {readonly views: readonly [ColumnView, ColumnView]; readonly period: string; readonly title: string}
  | undefined {
  const {kreise, leitwert, karte} = book.indicator.darstellung ?? {};
  for (const shown of [kreise, leitwert, karte]) {
    if (shown === undefined) continue;
    const {measure, dimensions} = columnView(book, {measure: shown.measure, dimensions: shown.dimensions});
    if ((dimensions.citizenship ?? "_T") !== "_T" || book.unitOf(measure).kind === "anzahl") continue;
    const [germans, foreigners] = GROUPS.map(([citizenship]) => ({
      measure,
      dimensions: {...dimensions, citizenship},
    }));
    if (germans === undefined || foreigners === undefined) continue;
    if (!isPublished(book, germans) || !isPublished(book, foreigners)) continue;
    const period = latestOf(book, foreigners);
    if (period === undefined || !book.periodsOf(germans).includes(period)) continue;
    return {views: [germans, foreigners], period, title: titleOf(book, measure.titel, dimensions)};
  }
  return undefined;
}

function titleOf(book: Book, title: string, dimensions: ColumnView["dimensions"]): string {
  const codes = Object.entries(dimensions).flatMap(([id, code]) => {
    if (id === "citizenship" || code === undefined || code === "_T") return [];
    return book.publication.catalogue.codelists.get(id)?.codes.find((one) => one.code === code)?.titel ?? [];
  });
  return codes.length === 0 ? title : `${title} (${codes.join(", ")})`;
}

/** Where the two groups are farthest apart. */
function widest(lines: readonly BlockLine[], decimals: number): string {
  const gaps = lines.flatMap(({name, cells}) => {
    const [a, b] = [figureNumber(cells[0]), figureNumber(cells[1])];
    return a === undefined || b === undefined ? [] : [{name, gap: Math.abs(a - b)}];
  });
  const most = gaps.toSorted((a, b) => b.gap - a.gap)[0];
  return most === undefined
    ? ""
    : `Am weitesten liegen beide Gruppen auseinander: ${most.name} (${formatNumber(most.gap, decimals)}).`;
}
