import type {IndicatorCube} from "../../analyse/publication.js";
import {LAND, type Region} from "../../model/region.js";
import {formatTimePeriod, timePeriodHeading, yearOf} from "../../model/time-period.js";
import {LineChart} from "../charts/line-chart.js";
import {addresses} from "./addresses.js";
import {figureOf, reportingUnit, shortName} from "./areas.js";
import {type PageContext, type ShownView, shownView} from "./context.js";
import {inWords} from "./describe.js";
import {KeyFigure} from "./elements.js";
import {kreisIndicatorAddress} from "./indicator-addresses.js";
import {closestGroup, groupRuns} from "./peer-series.js";
import {periodicityOf, periodsOf, seriesRuns, timeMarks, yearText} from "./series.js";
import {drawnNumber, showValue} from "./shown-value.js";
import {SourceLine} from "./source-line.js";

/** An indicator on the page of a Kreis: figure, sentence and a small picture over time. */
export function KreisCard(props: {context: PageContext; region: Region; cube: IndicatorCube}) {
  const {context, region, cube} = props;
  const {indicator} = cube;
  const view =
    indicator.darstellung === undefined
      ? undefined
      : shownView(context.catalogue, cube, indicator.darstellung.leitwert);
  if (view === undefined) return null;
  const unit = reportingUnit(cube, view, region);
  const detail = kreisIndicatorAddress(region.refArea, indicator.code);
  return (
    <article class="karte-indikator" id={`indikator-${indicator.code.toLowerCase()}`}>
      <h3>
        <a href={context.link(context.exists(detail) ? detail : addresses.indikator(indicator.code))}>
          <span class="code">{indicator.code}</span> {indicator.kurztitel}
        </a>
      </h3>
      {unit.refArea === region.refArea ? null : <p class="gemeinsam">{unit.name}</p>}
      <KeyFigure
        shown={showValue(
          figureOf(cube, view, unit.refArea),
          view.measure.decimals,
          context.publication.edition.zeichen,
        )}
        unit={view.unit.kurztitel}
        when={timePeriodHeading(view.latest, periodicityOf(cube))}
      />
      <p class="leitsatz">{cube.keySentence(unit.refArea)}</p>
      <KreisLines
        id={`bild-${indicator.code.toLowerCase()}`}
        cube={cube}
        view={view}
        region={region}
        width={270}
        height={170}
      />
      <SourceLine cube={cube} shown={{views: [view]}} />
    </article>
  );
}

/** A Kreis over time, for rates beside the Land and like Kreise. */
export function KreisLines(props: {
  id: string;
  cube: IndicatorCube;
  view: ShownView;
  region: Region;
  width: number;
  height: number;
}) {
  const {cube, view, region} = props;
  const unit = reportingUnit(cube, view, region);
  const rate = view.unit.kind !== "anzahl";
  const own = seriesRuns(cube, view, unit.refArea);
  if (own.flat().length < 2) return null;
  const land = rate ? seriesRuns(cube, view, LAND) : [];
  const group = rate ? closestGroup(cube, region.refArea, view.latest) : undefined;
  const like = group === undefined ? [] : groupRuns(cube, view, group);
  const periods = periodsOf(cube, view);
  const first = periods[0] ?? view.latest;
  const ends = [first, view.latest].flatMap((period) => {
    const value = drawnNumber(figureOf(cube, view, unit.refArea, period));
    return value === null ? [] : [`${formatTimePeriod(period, periodicityOf(cube))} ${inWords(view, value)}`];
  });
  const breaks = timeMarks(cube, view).filter((mark) => mark.kind === "bruch");
  const beside = [...(land.length > 0 ? ["Hessen"] : []), ...(like.length > 0 ? [group?.titel ?? ""] : [])];
  return (
    <LineChart
      id={props.id}
      title={`${view.title}: ${[unit.name, ...beside].join(", ")} über die Zeit`}
      description={`${unit.name}: ${ends.join(", ")}.${breaks.length === 0 ? "" : " Mit Unterbrechung durch einen Bruch der Zeitreihe."}`}
      width={props.width}
      height={props.height}
      lines={[
        {name: "Gruppe", role: "gruppe", runs: like, labelled: like.length > 0},
        {name: "Hessen", role: "land", runs: land, labelled: land.length > 0},
        {name: shortName(unit), role: "auswahl", runs: own, labelled: false},
      ]}
      from={yearOf(first)}
      to={yearOf(view.latest)}
      yearText={yearText(periodicityOf(cube))}
      unit={view.unit.kurztitel}
      zero={false}
      marks={breaks.map((mark) => ({...mark, text: "Bruch"}))}
      type={12.5}
    />
  );
}
