import {formatNumber} from "../../../model/format.js";
import {TOTAL} from "../../../model/observation.js";
import {isKreis, LAND, type Region} from "../../../model/region.js";
import {timePeriodHeading} from "../../../model/time-period.js";
import type {Series} from "../../../ooxml/model/chart-model.js";
import {palette, structureRoles} from "../../charts/palette.js";
import type {Book, ColumnView} from "../book.js";
import {hex, seriesColors} from "../look.js";
import {codesTitle} from "../views.js";
import {type BlockLine, type ChartData, chartFigure, figureNumber} from "./chart-data.js";
import {type DrawnChart, whereItStands} from "./drawn-chart.js";

type Structure = NonNullable<NonNullable<Book["indicator"]["darstellung"]>["struktur"]>;

/** A part of a bar narrower than this many percent carries no number. */
const NARROWEST = 4;

/** Areas whose bars stand below each other, and what they are together: `in Darmstadt und Hessen`. */
export type ComparedAreas = {
  readonly areas: readonly Pick<Region, "refArea" | "name">[];
  readonly where: string;
};

/**
 * 100-percent bars: groups of the Land side by side, or the Kreise where the structure has no groups.
 *
 * @param compared areas instead, each with all groups
 */
export function structureChart(
  book: Book,
  data: ChartData,
  compared?: ComparedAreas,
): DrawnChart | undefined {
  const structure = book.indicator.darstellung?.struktur;
  if (structure === undefined) return undefined;
  const views = partViews(book, structure, {});
  const refAreas = compared === undefined ? [LAND] : compared.areas.map((area) => area.refArea);
  const period = newestComplete(book, structure, refAreas);
  if (period === undefined) return undefined;
  const lines =
    compared !== undefined
      ? comparedLines(book, structure, period, compared.areas)
      : structure.by === undefined
        ? areaLines(book, views, period)
        : groupLines(book, structure, period, LAND);
  const where = compared?.where ?? (structure.by === undefined ? "nach Kreisen" : "in Hessen");
  return drawStructure(book, data, structure, views, lines, period, where);
}

function partViews(book: Book, structure: Structure, more: ColumnView["dimensions"]): readonly ColumnView[] {
  const measure = book.cube.measure(structure.measure);
  return structure.codes.map((code) => ({
    measure,
    dimensions: {...structure.dimensions, ...more, [structure.over]: code},
  }));
}

/** Codes of the dimension that the bars are for; the total first. */
function groupsOf(book: Book, structure: Structure): readonly ColumnView["dimensions"][] {
  const {by} = structure;
  if (by === undefined) return [{}];
  const codes = book.indicator.dimensions.find((one) => one.id === by)?.codes ?? [];
  return codes.map((code) => (code === TOTAL ? {} : {[by]: code}));
}

/** The newest period in which every group has figures for the areas. */
function newestComplete(book: Book, structure: Structure, refAreas: readonly string[]): string | undefined {
  const groups = groupsOf(book, structure);
  return book.cube
    .periods(structure.measure)
    .toReversed()
    .find((period) =>
      groups.every((group) =>
        refAreas.every((refArea) =>
          partViews(book, structure, group).some(
            (view) => figureNumber(chartFigure(book, view, refArea, period)) !== undefined,
          ),
        ),
      ),
    );
}

function groupLines(book: Book, structure: Structure, period: string, refArea: string): readonly BlockLine[] {
  return groupsOf(book, structure).map((group) => ({
    name: codesTitle(book, group).replace(/^insgesamt$/, "Insgesamt"),
    cells: partViews(book, structure, group).map((view) => chartFigure(book, view, refArea, period)),
  }));
}

/** Each group of each area; the area alone where there are no groups. */
function comparedLines(
  book: Book,
  structure: Structure,
  period: string,
  areas: ComparedAreas["areas"],
): readonly BlockLine[] {
  return areas.flatMap((area) =>
    groupLines(book, structure, period, area.refArea).map((line) => ({
      ...line,
      name: structure.by === undefined ? area.name : `${area.name}: ${line.name}`,
    })),
  );
}

function areaLines(book: Book, views: readonly ColumnView[], period: string): readonly BlockLine[] {
  const shown = (area: Region) =>
    isKreis(area) || area.level === "gemeinsame-einheit" || area.refArea === LAND;
  return book.cube
    .areas(period)
    .filter(shown)
    .map((area) => ({
      name: area.name,
      cells: views.map((view) => chartFigure(book, view, area.refArea, period)),
    }))
    .filter((line) => line.cells.some((cell) => figureNumber(cell) !== undefined));
}

function drawStructure(
  book: Book,
  data: ChartData,
  structure: Structure,
  views: readonly ColumnView[],
  lines: readonly BlockLine[],
  period: string,
  where: string,
): DrawnChart {
  const measure = book.cube.measure(structure.measure);
  const when = timePeriodHeading(period, book.periodicity);
  const title = `${book.indicator.kurztitel} ${where}: ${measure.titel}`;
  const names = views.map((view) =>
    codesTitle(book, {[structure.over]: view.dimensions[structure.over]}, "kurztitel"),
  );
  const block = data.add(`${title}, ${when} (Prozent)`, names, lines);
  const few = lines.length <= 8;
  const series = names.map((_, index): Series => {
    const [area, onArea] = structureRoles(index, names.length);
    const wide = lines.flatMap(({cells}, line) =>
      (figureNumber(cells[index]) ?? 0) >= NARROWEST ? [line] : [],
    );
    return {
      name: block.head(index),
      categories: block.names,
      values: block.column(index),
      color: hex(palette[area].light),
      edge: seriesColors.achse,
      labels:
        few && wide.length > 0
          ? {
              content: "value",
              position: "center",
              points: wide,
              numberFormat: "0.0",
              color: hex(palette[onArea].light),
            }
          : undefined,
    };
  });
  return {
    block,
    height: few ? 13 + lines.length : lines.length + 13,
    notes: few
      ? [`Teile unter ${NARROWEST} Prozent tragen keine Zahl; sie stehen im Blatt „Diagrammdaten“.`]
      : [],
    chart: {
      altText: {
        title,
        description: `Gestapelte Balken zu 100 Prozent, ${when}. ${describe(lines, names)} ${whereItStands(block)}`,
      },
      title,
      subtitle: `Prozent, ${when}`,
      plots: [{kind: "bar", direction: "bar", grouping: "percent-stacked", gapWidth: few ? 45 : 30, series}],
      categoryAxis: {reversed: true, labels: "low", labelEvery: 1},
      valueAxis: {min: 0, max: 1, majorUnit: 0.2, gridlines: "light2", numberFormat: "0\\ %", crosses: "max"},
      legend: "bottom",
      fontSize: 10,
    },
  };
}

/** More bars than this are not all described. */
const MOST_DESCRIBED = 6;

/** The largest part of each bar; of many the last, which are the Land's. */
function describe(lines: readonly BlockLine[], names: readonly string[]): string {
  const sentences = lines.slice(lines.length > MOST_DESCRIBED ? -3 : 0).flatMap(({name, cells}) => {
    const values = cells.map((cell) => figureNumber(cell) ?? 0);
    const most = Math.max(...values);
    return [`${name}: größter Teil „${names[values.indexOf(most)]}“ mit ${formatNumber(most, 1)} Prozent.`];
  });
  return sentences.join(" ");
}
