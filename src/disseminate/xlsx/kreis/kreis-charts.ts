import {LAND, type Region} from "../../../model/region.js";
import type {Book, ColumnView} from "../book.js";
import {balanceChart} from "../charts/chart-balance.js";
import type {ChartData} from "../charts/chart-data.js";
import {citizenshipDumbbells} from "../charts/chart-dumbbells.js";
import {drawnPeriods, hasFigures, lineChart} from "../charts/chart-lines.js";
import {citizenshipPyramid} from "../charts/chart-pyramid.js";
import {type ComparedAreas, structureChart} from "../charts/chart-structure.js";
import type {DrawnChart} from "../charts/drawn-chart.js";
import type {Line} from "../charts/line-segments.js";
import {seriesColors} from "../look.js";
import {columnView, isPublished, viewTitle} from "../views.js";
import type {IndicatorPlan} from "./plan.js";
import {rowLabel} from "./table-rows.js";

/**
 * Charts of an indicator for a Kreis: its series beside the Land, then what the indicator is about:
 * balance, age, Germans beside foreigners, structure.
 */
export function kreisCharts(
  book: Book,
  plan: IndicatorPlan,
  region: Region,
  data: ChartData,
): readonly DrawnChart[] {
  const shown = book.indicator.darstellung;
  if (shown === undefined) return [];
  const series = columnView(book, {
    measure: shown.zeitreihe.measure,
    dimensions: shown.zeitreihe.dimensions,
  });
  const lines = areaLines(book, series, region);
  const groups = groupLines(book, series, region);
  const draw = (view: ColumnView, drawn: readonly Line[], who: string) =>
    drawn.length > 0 && drawnPeriods(book, drawn).length >= 2
      ? withShortTitle(lineChart(book, data, view, drawn, who), viewTitle(book, view), rowLabel(book, view))
      : undefined;
  const own = hasFigures(book, series, region.refArea);
  return [
    own
      ? draw(series, lines, lines.length > 1 ? ` ${region.inPhrase} und in Hessen` : ` ${region.inPhrase}`)
      : undefined,
    groups.length < 2 ? undefined : draw(series, groups, ` ${region.inPhrase}, nach Staatsangehörigkeit`),
    own || hasFigures(book, plan.leading, region.refArea) ? balanceChart(book, data, region) : undefined,
    citizenshipPyramid(book, data, region),
    citizenshipDumbbells(book, data, comparedAreas(book, region)),
    structureChart(book, data, {
      areas: [region, {refArea: LAND, name: "Hessen"}],
      where: `${region.inPhrase} und in Hessen`,
    }),
  ].filter((one) => one !== undefined);
}

/** The Kreis, its Regierungsbezirk and the Land. */
function comparedAreas(book: Book, region: Region): ComparedAreas {
  const {regions} = book.publication.catalogue;
  const bezirk = region.regierungsbezirk === undefined ? [] : [regions.get(region.regierungsbezirk)];
  return {
    areas: [region, ...bezirk, {refArea: LAND, name: "Hessen"}],
    where: `${region.inPhrase}, im Regierungsbezirk und in Hessen`,
  };
}

/** The long name of the figure stays in the description; half a page holds the short one. */
function withShortTitle(drawn: DrawnChart, long: string, short: string): DrawnChart {
  const {title} = drawn.chart;
  if (typeof title !== "string") return drawn;
  const shortened = title.replace(long, short);
  const {altText} = drawn.chart;
  return {
    ...drawn,
    chart: {
      ...drawn.chart,
      title: shortened,
      altText: {title: shortened, description: `${long}. ${altText.description}`},
    },
  };
}

/** The Kreis, and the Land where it is on the same scale. */
function areaLines(book: Book, view: ColumnView, region: Region): readonly Line[] {
  const own: Line = {
    name: region.name,
    view,
    refArea: region.refArea,
    color: seriesColors.auswahl[0],
    dash: "solid",
    marker: "circle",
  };
  const land: Line = {
    name: "Hessen",
    view,
    refArea: LAND,
    color: seriesColors.land,
    dash: "dash",
    marker: "x",
  };
  return (book.unitOf(view.measure).kind === "anzahl" ? [own] : [own, land]).filter((line) =>
    hasFigures(book, line.view, line.refArea),
  );
}

function groupLines(book: Book, view: ColumnView, region: Region): readonly Line[] {
  if ((view.dimensions.citizenship ?? "_T") !== "_T") return [];
  const looks = [
    ["NATD", "Deutsche", seriesColors.deutsch, "solid", "circle"],
    ["NATA", "Ausländerinnen und Ausländer", seriesColors.auslaendisch, "solid", "square"],
  ] as const;
  return looks
    .map(
      ([citizenship, name, color, dash, marker]): Line => ({
        name,
        view: {measure: view.measure, dimensions: {...view.dimensions, citizenship}},
        refArea: region.refArea,
        color,
        dash,
        marker,
      }),
    )
    .filter((line) => isPublished(book, line.view) && hasFigures(book, line.view, line.refArea));
}
