import type {IndicatorCube} from "../../analyse/publication.js";
import {LAND, type Region} from "../../model/region.js";
import {formatTimePeriod, timePeriodHeading, yearOf} from "../../model/time-period.js";
import {LineChart} from "../charts/line-chart.js";
import {addresses} from "./addresses.js";
import {figureOf, reportingUnit, shortName} from "./areas.js";
import {type PageContext, type ShownView, shownView} from "./context.js";
import {inWords} from "./describe.js";
import {KeyFigure} from "./elements.js";
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
  return (
    <article class="karte-indikator" id={`indikator-${indicator.code.toLowerCase()}`}>
      <h3>
        <a href={context.link(addresses.indikator(indicator.code))}>
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
      <CardChart cube={cube} view={view} unit={unit} />
      <SourceLine cube={cube} shown={{views: [view]}} />
    </article>
  );
}

/** Small picture of the Kreis over time, with the Land for rates. */
function CardChart(props: {cube: IndicatorCube; view: ShownView; unit: Region}) {
  const {cube, view, unit} = props;
  const rate = view.unit.kind !== "anzahl";
  const own = seriesRuns(cube, view, unit.refArea);
  const land = rate ? seriesRuns(cube, view, LAND) : [];
  if (own.flat().length < 2) return null;
  const periods = periodsOf(cube, view);
  const first = periods[0] ?? view.latest;
  const ends = [first, view.latest].flatMap((period) => {
    const value = drawnNumber(figureOf(cube, view, unit.refArea, period));
    return value === null ? [] : [`${formatTimePeriod(period, periodicityOf(cube))} ${inWords(view, value)}`];
  });
  const breaks = timeMarks(cube, view).filter((mark) => mark.kind === "bruch");
  return (
    <LineChart
      id={`bild-${cube.indicator.code.toLowerCase()}`}
      title={`${view.title}: ${unit.name}${rate ? " und Hessen" : ""} über die Zeit`}
      description={`${unit.name}: ${ends.join(", ")}.${breaks.length === 0 ? "" : " Mit Unterbrechung durch einen Bruch der Zeitreihe."}`}
      width={270}
      height={180}
      lines={[
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
