import type {IndicatorCube} from "../../../analyse/publication.js";
import {formatNumber} from "../../../model/format.js";
import {LAND, type RegionRegister} from "../../../model/region.js";
import {yearOf} from "../../../model/time-period.js";
import {type Bar, BarChart} from "../../charts/bar-chart.js";
import type {ChartLine} from "../../charts/chart-line.js";
import {LineChart} from "../../charts/line-chart.js";
import type {LineChartProps} from "../../charts/line-chart-props.js";
import {StripChart} from "../../charts/strip-chart.js";
import {drawnSections, drawnUnits, figureOf, shortName} from "../areas.js";
import type {PageContext, ShownView} from "../context.js";
import type {PictureSize} from "../elements.js";
import {periodicityOf, periodsOf, seriesRuns, timeMarks, yearText} from "../series.js";
import {drawnNumber, showValue} from "../shown-value.js";
import {sourceText} from "../source-line.js";
import {describeSeries, describeUnits, inWords, subtitleOf, unitAndTime} from "./describe.js";
import {type Drawing, pictureSizes} from "./drawing.js";

/** What a picture of an indicator is made from. */
export type PictureProps = {
  readonly context: PageContext;
  readonly cube: IndicatorCube;
  readonly view: ShownView;
  /** Address of the table with the same figures. */
  readonly table: string;
  /** Whether another picture has already said in words what this one shows. */
  readonly said?: boolean;
};

/** Bars of all Kreise in official order, with the Land as a line (rates) or in words (counts). */
export function kreiseDrawing(props: PictureProps): Drawing {
  const {context, cube, view} = props;
  const regions = context.catalogue.regions;
  const rate = view.unit.kind !== "anzahl";
  const bar = (refArea: string, name: string, role: Bar["role"]): Bar => {
    const figure = figureOf(cube, view, refArea);
    const shown = showValue(figure, view.measure.decimals, context.publication.edition.zeichen);
    return {name, role, value: drawnNumber(figure), text: shown.text, refArea};
  };
  const groups = drawnSections(cube, view, regions).map((section) => ({
    heading: section.heading,
    bars: section.regions.map((region) => bar(region.refArea, shortName(region), "kreis")),
  }));
  const land = drawnNumber(figureOf(cube, view, LAND));
  const landBar = bar(LAND, "Hessen", "land");
  const description = describeUnits(cube, view, regions);
  return {
    name: "kreise",
    title: view.title,
    subtitle: `${subtitleOf(cube, view)}, Kreise in amtlicher Reihenfolge${rate && land !== null ? ", gestrichelt: Hessen" : ""}`,
    reading: props.said === true ? undefined : description,
    source: sourceText(cube, {views: [view], period: view.latest}),
    table: props.table,
    sortable: true,
    draw: (size) => [
      <BarChart
        id={size.id}
        title={`${view.title}, Balken der Kreise`}
        description={description}
        width={size.width}
        groups={rate ? [...groups, {heading: undefined, bars: [landBar]}] : groups}
        reference={rate && land !== null ? {name: `Hessen ${landBar.text}`, value: land} : undefined}
        stacked={size.narrow}
      />,
    ],
  };
}

/** All Kreise as dots on one line, with quartiles, median and, for rates, the Land. */
export function stripDrawing(props: PictureProps): Drawing | undefined {
  const {context, cube, view} = props;
  const regions = context.catalogue.regions;
  const dots = drawnUnits(cube, view, regions).flatMap((region) => {
    const value = drawnNumber(figureOf(cube, view, region.refArea));
    return value === null ? [] : [{refArea: region.refArea, name: shortName(region), value}];
  });
  if (dots.length < 3) return undefined;
  const {decimals} = view.measure;
  const spread = cube.distribution(view.measure.id, view.latest, view.dimensions);
  const land = drawnNumber(figureOf(cube, view, LAND));
  const rate = view.unit.kind !== "anzahl";
  const text = (value: number) => formatNumber(value, decimals);
  const reading =
    spread === undefined
      ? undefined
      : `Bei der Hälfte der Kreise liegt der Wert zwischen ${text(spread.lowerQuartile)} und ${inWords(view, spread.upperQuartile)} (blaue Fläche), in der Mitte bei ${inWords(view, spread.median)} (Median).`;
  const landText = land === null ? "" : text(land);
  return {
    name: "verteilung",
    title: `${view.title}: Verteilung über die Kreise`,
    subtitle: `${subtitleOf(cube, view)}, ein Punkt je Kreis${rate && land !== null ? ", gestrichelt: Hessen" : ""}`,
    reading,
    source: sourceText(cube, {views: [view], period: view.latest}),
    table: props.table,
    draw: (size) => [
      <StripChart
        id={size.id}
        title={`${view.title}, Verteilung über die Kreise`}
        description={`${reading ?? ""} ${describeUnits(cube, view, regions)}`.trim()}
        width={size.width}
        dots={dots}
        unit={view.unit.titel}
        quartiles={
          spread === undefined
            ? undefined
            : {lower: spread.lowerQuartile, median: spread.median, upper: spread.upperQuartile}
        }
        medianText={spread === undefined ? "" : `Median ${text(spread.median)}`}
        reference={rate && land !== null ? {name: `Hessen ${landText}`, value: land} : undefined}
        textOf={text}
      />,
    ],
  };
}

/** All Kreise over time in grey, the Land in front; counts have a picture of their own for the Land. */
export function seriesDrawing(props: PictureProps): Drawing {
  const {context, cube, view} = props;
  const regions = context.catalogue.regions;
  const rate = view.unit.kind !== "anzahl";
  const kreise = kreisLines(cube, view, regions);
  const land: ChartLine = {name: "Hessen", role: "land", runs: seriesRuns(cube, view, LAND), labelled: true};
  const from = yearOf(periodsOf(cube, view)[0] ?? view.latest);
  const to = yearOf(view.latest);
  const description = describeSeries(cube, view);
  const propsOf = (
    size: PictureSize,
    suffix: string,
    title: string,
    height: number,
    lines: readonly ChartLine[],
  ): LineChartProps => ({
    id: `${size.id}${suffix}`,
    title,
    description: `${description} ${describeUnits(cube, view, regions)}`,
    width: size.width,
    height,
    lines: size.narrow
      ? lines.map((line) => ({...line, labelled: line.labelled && line.role !== "andere"}))
      : lines,
    from,
    to,
    yearText: yearText(periodicityOf(cube)),
    unit: view.unit.titel,
    zero: !rate,
    marks: timeMarks(cube, view),
  });
  /** The narrow picture of two shows the lines of the wide one. */
  const chart = (
    size: PictureSize,
    suffix: string,
    title: string,
    heights: readonly [wide: number, narrow: number],
    lines: readonly ChartLine[],
  ) => {
    const wide = propsOf(pictureSizes("zeitreihe").wide, suffix, title, heights[0], lines);
    const own = propsOf(size, suffix, title, heights[size.narrow ? 1 : 0], lines);
    return <LineChart {...own} sharedWith={size.narrow ? wide : undefined} file={size.file} />;
  };
  return {
    name: "zeitreihe",
    ownFile: true,
    title: view.title,
    subtitle: rate
      ? `${unitAndTime(view, `${from}–${to}`)}; grau: die Kreise${land.runs.length === 0 ? "" : ", gestrichelt: Hessen"}`
      : `${unitAndTime(view, `${from}–${to}`)}; oben Hessen, unten die Kreise mit eigener Achse`,
    reading: description,
    source: sourceText(cube, {views: [view]}),
    table: props.table,
    draw: (size) =>
      rate
        ? [chart(size, "", `${view.title}, Linien über die Zeit`, [400, 300], [...kreise, land])]
        : [
            chart(size, "l", `${view.title}, Hessen über die Zeit`, [240, 220], [land]),
            chart(size, "k", `${view.title}, Kreise über die Zeit`, [360, 280], kreise),
          ],
  };
}

/** Lines of the Kreise; the highest and the lowest of the newest period carry their names. */
function kreisLines(cube: IndicatorCube, view: ShownView, regions: RegionRegister): readonly ChartLine[] {
  const units = drawnUnits(cube, view, regions).map((region) => ({
    region,
    runs: seriesRuns(cube, view, region.refArea),
    latest: drawnNumber(figureOf(cube, view, region.refArea)),
  }));
  const values = units.flatMap((unit) => (unit.latest === null ? [] : [unit.latest]));
  const ends = new Set([Math.min(...values), Math.max(...values)]);
  return units.map(({region, runs, latest}) => ({
    name: shortName(region),
    role: "andere",
    refArea: region.refArea,
    runs,
    labelled: latest !== null && ends.has(latest),
  }));
}
