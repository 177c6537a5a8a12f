import type {IndicatorCube} from "../../analyse/publication.js";
import type {Catalogue, PeerGroup} from "../../catalogue/catalogue.js";
import type {Value} from "../../model/observation.js";
import {yearOf} from "../../model/time-period.js";
import type {LinePoint} from "../charts/chart-line.js";
import type {ShownView} from "./context.js";
import {rememberPerCube, viewKey} from "./memo.js";
import {periodsOf} from "./series.js";
import {drawnNumber} from "./shown-value.js";

/** The group that a Kreis is set beside: of those that are not an official territorial unit the smallest. */
export function closestGroup(
  cube: IndicatorCube,
  refArea: string,
  timePeriod: string,
): PeerGroup | undefined {
  const own = cube.peerGroups(refArea, timePeriod).filter((group) => group.refArea === undefined);
  return own.reduce<PeerGroup | undefined>(
    (best, group) => (best === undefined || group.members.length < best.members.length ? group : best),
    undefined,
  );
}

/** The value of a group for a view; undefined where no member has a row. */
export const groupValue = rememberPerCube(
  (view: ShownView, group: PeerGroup, timePeriod: string) => `${viewKey(view)}#${group.code}#${timePeriod}`,
  (cube, view, group, timePeriod): (Value & {readonly basis: string | null}) | undefined =>
    cube.peerValue(group, view.measure.id, timePeriod, view.dimensions),
);

/** Values of a group over time as runs of neighbouring years without a break in between. */
export const groupRuns = rememberPerCube(
  (view: ShownView, group: PeerGroup) => `${viewKey(view)}#${group.code}`,
  findRuns,
);

function findRuns(cube: IndicatorCube, view: ShownView, group: PeerGroup): readonly (readonly LinePoint[])[] {
  const breaks = new Set(cube.breaks(view.measure.id).map((one) => one.after));
  const runs: LinePoint[][] = [];
  let before: string | undefined;
  for (const period of periodsOf(cube, view)) {
    const value = groupValue(cube, view, group, period);
    const y = value === undefined ? null : drawnNumber(value);
    if (y === null) {
      before = undefined;
      continue;
    }
    const run = runs.at(-1);
    const parted = before === undefined || yearOf(period) - yearOf(before) !== 1 || breaks.has(period);
    if (parted || run === undefined) runs.push([{x: yearOf(period), y}]);
    else run.push({x: yearOf(period), y});
    before = period;
  }
  return runs;
}

/** Groups of like Kreise that are not official territorial units. */
export function closestGroups(catalogue: Catalogue): readonly PeerGroup[] {
  return catalogue.peerGroups.filter((group) => group.refArea === undefined);
}
