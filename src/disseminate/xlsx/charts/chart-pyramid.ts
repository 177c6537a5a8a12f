import {LAND, type Region} from "../../../model/region.js";
import {timePeriodHeading} from "../../../model/time-period.js";
import type {Cell} from "../../../ooxml/model.js";
import {palette} from "../../charts/palette.js";
import type {Book, ColumnView} from "../book.js";
import {hex, numberStyle, seriesColors} from "../look.js";
import {
  type BlockLine,
  type ChartData,
  chartFigure,
  chartTerm,
  figureNumber,
  type LiveText,
} from "./chart-data.js";
import {type DrawnChart, whereItStands} from "./drawn-chart.js";

/** First age and number of single years of an age group; the open group is drawn up to 94. */
export type AgeSpan = {readonly from: number; readonly years: number; readonly isOpen: boolean};

/** Age at which the open group ends in a drawing. */
const OLDEST = 95;

/** Ages of a code of the codelist (`Y18T24`, `Y_GE65`); undefined where it is no age group. */
export function ageSpan(code: string): AgeSpan | undefined {
  const closed = /^Y(\d+)T(\d+)$/.exec(code);
  if (closed !== null) {
    const from = Number(closed[1]);
    return {from, years: Number(closed[2]) - from + 1, isOpen: false};
  }
  const open = /^Y_GE(\d+)$/.exec(code);
  if (open === null) return undefined;
  return {from: Number(open[1]), years: OLDEST - Number(open[1]), isOpen: true};
}

/** One side of a pyramid: figures per age group, drawn per single year of age. */
export type PyramidSide = {
  readonly name: string;
  /** The area, where it follows other cells. */
  readonly follows?: LiveText | undefined;
  /** The figure of a group in percent per year of age, in the order of the groups, already with its sign. */
  readonly cells: readonly (Cell | undefined)[];
};

/** What a pyramid shows. */
export type PyramidParts = {
  readonly title: string;
  readonly subtitle: string;
  readonly blockTitle: string;
  readonly spans: readonly AgeSpan[];
  readonly sides: readonly [PyramidSide, PyramidSide];
  readonly colors: readonly [`#${string}` | "accent1" | "accent2", `#${string}` | "accent1" | "accent2"];
  /** Percent per year of age at both ends of the axis. */
  readonly most: number;
  readonly description: string;
};

/**
 * A pyramid of age groups of differing width. Each group is drawn as one bar per single year of age, so
 * that its area and not its height stands for the persons.
 */
export function pyramidChart(data: ChartData, parts: PyramidParts): DrawnChart {
  const {spans, sides} = parts;
  const lines = spans.flatMap((span, group) =>
    Array.from(
      {length: span.years},
      (_, year): BlockLine => ({
        name: String(span.from + year),
        cells: sides.map((side) => side.cells[group]),
      }),
    ),
  );
  const block = data.add(
    parts.blockTitle,
    sides.map(({name, follows}, side) => {
      // The legend tells the sides apart where colours are not printed.
      const placed = `${name} (${side === 0 ? "links" : "rechts"})`;
      return follows === undefined
        ? placed
        : {value: `${placed}, ${follows.value}`, formula: `"${placed}, "&${follows.formula}`};
    }),
    lines,
  );
  const open = spans.find((span) => span.isOpen);
  return {
    block,
    height: 25,
    notes: [
      `Die Altersgruppen sind verschieden breit. Gezeichnet ist der Anteil je Altersjahr: Die Fläche entspricht der Zahl der Personen.${
        open === undefined
          ? ""
          : ` Die offene Gruppe ab ${open.from} Jahren ist auf ${open.years} Altersjahre verteilt.`
      }`,
    ],
    chart: {
      altText: {title: parts.title, description: `${parts.description} ${whereItStands(block)}`},
      title: parts.title,
      subtitle: parts.subtitle,
      plots: [
        {
          kind: "bar",
          direction: "bar",
          grouping: "clustered",
          gapWidth: 0,
          overlap: 100,
          series: sides.map((_, side) => ({
            name: block.head(side),
            categories: block.names,
            values: block.column(side),
            color: parts.colors[side === 0 ? 0 : 1],
          })),
        },
      ],
      categoryAxis: {title: "Alter in Jahren", labels: "low", labelEvery: 10, line: seriesColors.achse},
      valueAxis: {
        min: -parts.most,
        max: parts.most,
        majorUnit: parts.most > 2 ? 1 : 0.5,
        gridlines: seriesColors.raster,
        numberFormat: "0.0;0.0",
      },
      legend: "bottom",
    },
  };
}

/** A round end for both sides of an axis. */
export function pyramidEnd(values: readonly number[]): number {
  return Math.ceil(Math.max(0.5, ...values.map(Math.abs)) * 2) / 2;
}

/** Colours of men and women: light and dark, so that they differ in print. */
export const sexColors = [hex(palette.karte5.light), hex(palette.karte3.light)] as const;

/** Germans to the left, foreigners to the right, each in percent of their own group; without an area for the Land. */
export function citizenshipPyramid(
  book: Book,
  data: ChartData,
  area: Pick<Region, "refArea" | "inPhrase"> = {refArea: LAND, inPhrase: "in Hessen"},
): DrawnChart | undefined {
  const shown = book.indicator.darstellung?.pyramide;
  if (shown === undefined) return undefined;
  const measure = book.cube.measure(shown.measure);
  const spans = shown.codes.flatMap((code) => ageSpan(code) ?? []);
  if (spans.length !== shown.codes.length) return undefined;
  const views = (citizenship: string) =>
    shown.codes.map((age): ColumnView => ({measure, dimensions: {age, citizenship}}));
  const period = book.cube
    .periods(measure.id)
    .toReversed()
    .find((one) =>
      ["NATD", "NATA"].every((code) =>
        views(code).every((view) => figureNumber(chartFigure(book, view, area.refArea, one)) !== undefined),
      ),
    );
  if (period === undefined) return undefined;
  const side = (name: string, code: string, sign: 1 | -1): PyramidSide => ({
    name,
    cells: perYear(
      views(code).map((view) => chartTerm(book, view, area.refArea, period)),
      spans,
      sign,
    ),
  });
  const sides = [side("Deutsche", "NATD", -1), side("Ausländerinnen und Ausländer", "NATA", 1)] as const;
  const when = timePeriodHeading(period, book.periodicity);
  const title = `Altersaufbau der Deutschen und der Ausländerinnen und Ausländer ${area.inPhrase}`;
  return pyramidChart(data, {
    title,
    subtitle: `Prozent der jeweiligen Gruppe je Altersjahr, ${when}`,
    blockTitle: `${title}, ${when}`,
    spans,
    sides,
    colors: ["accent1", "accent2"],
    most: pyramidEnd(sides.flatMap(({cells}) => cells.flatMap((cell) => figureNumber(cell) ?? []))),
    description: `Bevölkerungspyramide, ${when}: links Deutsche, rechts Ausländerinnen und Ausländer, jeweils in Prozent der eigenen Gruppe je Altersjahr. ${sides
      .map(
        (one) => `${one.name}: am stärksten besetzt je Altersjahr sind die Jahre ${strongest(one, spans)}.`,
      )
      .join(" ")}`,
  });
}

/** Percent of the sum per single year of age, as formulas where the figures stand in the workbook. */
function perYear(
  figures: readonly (Cell | undefined)[],
  spans: readonly AgeSpan[],
  sign: 1 | -1,
): readonly (Cell | undefined)[] {
  const sum = figures.reduce((total, cell) => total + (figureNumber(cell) ?? 0), 0);
  const references = figures.map((cell) => cell?.formula);
  const live = references.every((one) => one !== undefined);
  return figures.map((cell, index): Cell | undefined => {
    const value = figureNumber(cell);
    const years = spans[index]?.years ?? 1;
    if (value === undefined) return undefined;
    const style = numberStyle(3, "Kreis");
    const computed = (sign * value * 100) / years / sum;
    return live
      ? {
          value: computed,
          formula: `IFERROR(${sign === 1 ? "" : "-"}${references[index]}*100/${years}/(${references.join("+")}),NA())`,
          style,
        }
      : {value: computed, style};
  });
}

function strongest({cells}: PyramidSide, spans: readonly AgeSpan[]): string {
  const values = cells.map((cell) => Math.abs(figureNumber(cell) ?? 0));
  const span = spans[values.indexOf(Math.max(...values))];
  if (span === undefined) return "";
  return span.isOpen ? `ab ${span.from}` : `${span.from} bis ${span.from + span.years - 1}`;
}
