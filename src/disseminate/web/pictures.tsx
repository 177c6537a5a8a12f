import type {IndicatorCube} from "../../analyse/publication.js";
import {LAND, type RegionRegister} from "../../model/region.js";
import {yearOf} from "../../model/time-period.js";
import {type Bar, BarChart} from "../charts/bar-chart.js";
import {type ChartLine, LineChart} from "../charts/line-chart.js";
import {drawnSections, drawnUnits, figureOf, shortName} from "./areas.js";
import type {PageContext, ShownView} from "./context.js";
import {describeSeries, describeUnits, subtitleOf, unitAndTime} from "./describe.js";
import {PictureFigure, type PictureSize} from "./elements.js";
import {periodicityOf, periodsOf, seriesRuns, timeMarks, yearText} from "./series.js";
import {drawnNumber, showValue} from "./shown-value.js";
import {SourceLine} from "./source-line.js";

/** What a picture of an indicator is made from. */
export type PictureProps = {
  readonly context: PageContext;
  readonly cube: IndicatorCube;
  readonly view: ShownView;
  /** Whether another picture has already said in words what this one shows. */
  readonly said?: boolean;
};

/** Bars of all Kreise in official order, with the Land as a line (rates) or in words (counts). */
export function KreiseFigure(props: PictureProps) {
  const {context, cube, view} = props;
  const regions = context.catalogue.regions;
  const rate = view.unit.kind !== "anzahl";
  const bar = (refArea: string, name: string, role: Bar["role"]): Bar => {
    const figure = figureOf(cube, view, refArea);
    const shown = showValue(figure, view.measure.decimals, context.publication.edition.zeichen);
    return {name, role, value: drawnNumber(figure), text: shown.text};
  };
  const groups = drawnSections(cube, view, regions).map((section) => ({
    heading: section.heading,
    bars: section.regions.map((region) => bar(region.refArea, shortName(region), "kreis")),
  }));
  const land = drawnNumber(figureOf(cube, view, LAND));
  const landBar = bar(LAND, "Hessen", "land");
  return (
    <PictureFigure
      id="bild-kreise"
      title={view.title}
      subtitle={`${subtitleOf(cube, view)}, Kreise in amtlicher Reihenfolge${rate ? ", gestrichelt: Hessen" : ""}`}
      reading={props.said === true ? undefined : describeUnits(cube, view, regions)}
      draw={(size) => (
        <BarChart
          id={size.id}
          title={`${view.title}, Balken der Kreise`}
          description={describeUnits(cube, view, regions)}
          width={size.width}
          groups={rate ? [...groups, {heading: undefined, bars: [landBar]}] : groups}
          reference={rate && land !== null ? {name: `Hessen ${landBar.text}`, value: land} : undefined}
          stacked={size.narrow}
        />
      )}
      source={<SourceLine cube={cube} shown={{views: [view], period: view.latest}} />}
    />
  );
}

/** All Kreise over time in grey, the Land in front; counts have a picture of their own for the Land. */
export function SeriesFigure(props: PictureProps) {
  const {context, cube, view} = props;
  const regions = context.catalogue.regions;
  const rate = view.unit.kind !== "anzahl";
  const kreise = kreisLines(cube, view, regions);
  const land: ChartLine = {name: "Hessen", role: "land", runs: seriesRuns(cube, view, LAND), labelled: true};
  const from = yearOf(periodsOf(cube, view)[0] ?? view.latest);
  const to = yearOf(view.latest);
  const description = describeSeries(cube, view);
  const chart = (
    size: PictureSize,
    suffix: string,
    title: string,
    height: number,
    lines: readonly ChartLine[],
  ) => (
    <LineChart
      id={`${size.id}${suffix}`}
      title={title}
      description={`${description} ${describeUnits(cube, view, regions)}`}
      width={size.width}
      height={height}
      lines={
        size.narrow
          ? lines.map((line) => ({...line, labelled: line.labelled && line.role !== "andere"}))
          : lines
      }
      from={from}
      to={to}
      yearText={yearText(periodicityOf(cube))}
      unit={view.unit.titel}
      zero={!rate}
      marks={timeMarks(cube, view)}
    />
  );
  return (
    <PictureFigure
      id="bild-zeitreihe"
      title={view.title}
      subtitle={
        rate
          ? `${unitAndTime(view, `${from}–${to}`)}; grau: die Kreise, gestrichelt: Hessen`
          : `${unitAndTime(view, `${from}–${to}`)}; oben Hessen, unten die Kreise mit eigener Achse`
      }
      reading={description}
      draw={(size) =>
        rate ? (
          chart(size, "", `${view.title}, Linien über die Zeit`, size.narrow ? 300 : 400, [...kreise, land])
        ) : (
          <>
            {chart(size, "l", `${view.title}, Hessen über die Zeit`, size.narrow ? 220 : 240, [land])}
            {chart(size, "k", `${view.title}, Kreise über die Zeit`, size.narrow ? 280 : 360, kreise)}
          </>
        )
      }
      source={<SourceLine cube={cube} shown={{views: [view]}} />}
    />
  );
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
    runs,
    labelled: latest !== null && ends.has(latest),
  }));
}
