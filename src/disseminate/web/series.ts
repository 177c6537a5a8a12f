import type {IndicatorCube} from "../../analyse/publication.js";
import type {Observation} from "../../model/observation.js";
import type {Periodicity} from "../../model/time-period.js";
import {formatTimePeriod, yearOf} from "../../model/time-period.js";
import type {LinePoint} from "../charts/chart-line.js";
import type {TimeMark} from "../charts/time-marks.js";
import type {ShownView} from "./context.js";
import {rememberPerCube, viewKey} from "./memo.js";
import {drawnNumber} from "./shown-value.js";

/** Periods of a view that have a figure for at least one unit, up to the newest. */
export const periodsOf = rememberPerCube(viewKey, (cube: IndicatorCube, view: ShownView): readonly string[] =>
  cube
    .periods(view.measure.id)
    .filter(
      (period) =>
        period <= view.latest &&
        cube
          .areas(period)
          .some(
            (region) => cube.find(view.measure.id, region.refArea, period, view.dimensions) !== undefined,
          ),
    ),
);

/** A time series as runs of neighbouring years: a missing year, a missing value or a break parts two runs. */
export const seriesRuns = rememberPerCube(
  (view: ShownView, refArea: string) => `${viewKey(view)}#${refArea}`,
  findRuns,
);

function findRuns(cube: IndicatorCube, view: ShownView, refArea: string): readonly (readonly LinePoint[])[] {
  const runs: LinePoint[][] = [];
  let before: string | undefined;
  for (const period of periodsOf(cube, view)) {
    const observation = cube.find(view.measure.id, refArea, period, view.dimensions);
    const y = observation === undefined ? null : drawnNumber(observation);
    if (y === null) {
      before = undefined;
      continue;
    }
    const previous = before;
    const parted =
      previous === undefined || yearOf(period) - yearOf(previous) !== 1 || isBreak(cube, observation);
    const point = {x: yearOf(period), y};
    const run = runs.at(-1);
    if (parted || run === undefined) runs.push([point]);
    else run.push(point);
    before = period;
  }
  return runs;
}

/** Whether the register or the basis of the figures ends comparison with the previous year, for this unit. */
function isBreak(cube: IndicatorCube, observation: Observation | undefined): boolean {
  return observation !== undefined && cube.change(observation).absolute.status === "break_in_series";
}

/** Marks of a time axis: breaks of the measure, and events within the shown years. */
export const timeMarks = rememberPerCube(viewKey, findMarks);

function findMarks(cube: IndicatorCube, view: ShownView): readonly TimeMark[] {
  const periods = periodsOf(cube, view);
  const first = yearOf(periods[0] ?? view.latest);
  const last = yearOf(view.latest);
  const breaks = cube
    .breaks(view.measure.id)
    .filter((one) => yearOf(one.before) >= first && yearOf(one.after) <= last)
    .map(
      (one): TimeMark => ({
        kind: "bruch",
        x: (yearOf(one.before) + yearOf(one.after)) / 2,
        text: `Bruch: ${one.titel}`,
      }),
    );
  const events = cube.events
    .filter((event) => event.kind === "ereignis" && yearOf(event.from) > first && yearOf(event.from) <= last)
    .map((event): TimeMark => ({kind: "ereignis", x: yearOf(event.from), text: event.titel}));
  return [...breaks, ...events];
}

/** Label of a year on a time axis. */
export function yearText(periodicity: Periodicity): (year: number) => string {
  return (year) => (periodicity === "schuljahr" ? formatTimePeriod(String(year), periodicity) : String(year));
}

/** How a figure's time is to be read; indicators with figures declare it. */
export function periodicityOf(cube: IndicatorCube): Periodicity {
  return cube.indicator.periodicity ?? "stichtag";
}
