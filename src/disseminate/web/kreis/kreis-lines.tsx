import type {IndicatorCube} from "../../../analyse/publication.js";
import type {PeerGroup} from "../../../catalogue/catalogue.js";
import {LAND, type Region} from "../../../model/region.js";
import {formatTimePeriod} from "../../../model/time-period.js";
import type {LinePoint} from "../../charts/chart-line.js";
import {figureOf, reportingUnit, shortName} from "../areas.js";
import type {ShownView} from "../context.js";
import {inWords} from "../figures/describe.js";
import {SmallLineChart} from "../figures/small-line-chart.js";
import {closestGroup, groupRuns} from "../peer-series.js";
import {periodicityOf, periodsOf, seriesRuns, timeMarks} from "../series.js";
import {drawnNumber} from "../shown-value.js";

/** Lines that a Kreis is set beside; empty where there is nothing to draw. */
type Beside = {
  readonly land: readonly (readonly LinePoint[])[];
  readonly like: readonly (readonly LinePoint[])[];
  readonly group: PeerGroup | undefined;
};

/** Only rates are set beside the Land and like Kreise: counts would lie on other scales. */
function linesBeside(cube: IndicatorCube, view: ShownView, region: Region): Beside {
  if (view.unit.kind === "anzahl") return {land: [], like: [], group: undefined};
  const group = closestGroup(cube, region.refArea, view.latest);
  return {
    land: seriesRuns(cube, view, LAND),
    like: group === undefined ? [] : groupRuns(cube, view, group),
    group,
  };
}

/** Says what the lines beside that of the Kreis are, as far as they are drawn: `gestrichelt: Hessen`. */
export function lineKey(cube: IndicatorCube, view: ShownView, region: Region): readonly string[] {
  const {land, like} = linesBeside(cube, view, region);
  return [
    ...(land.length > 0 ? ["gestrichelt: Hessen"] : []),
    ...(like.length > 0 ? ["gepunktet: Vergleichsgruppe"] : []),
  ];
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
  const own = seriesRuns(cube, view, unit.refArea);
  if (own.flat().length < 2) return null;
  const {land, like, group} = linesBeside(cube, view, region);
  const periods = periodsOf(cube, view);
  const first = periods[0] ?? view.latest;
  const ends = [first, view.latest].flatMap((period) => {
    const value = drawnNumber(figureOf(cube, view, unit.refArea, period));
    return value === null ? [] : [`${formatTimePeriod(period, periodicityOf(cube))} ${inWords(view, value)}`];
  });
  const breaks = timeMarks(cube, view).filter((mark) => mark.kind === "bruch");
  const beside = [...(land.length > 0 ? ["Hessen"] : []), ...(like.length > 0 ? [group?.titel ?? ""] : [])];
  return (
    <SmallLineChart
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
      cube={cube}
      view={view}
    />
  );
}
