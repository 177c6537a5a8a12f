import type {CatalogueEvent} from "../../catalogue/catalogue.js";
import {type Dimensions, dimensionKey, type Observation} from "../../model/observation.js";
import {LAND} from "../../model/region.js";
import {breakBetween} from "../comparison.js";
import type {IndicatorCube, SeriesBreak} from "../publication.js";

/** Look-up of the breaks of a measure, each found once. An area with breaks of its own is asked for by itself, all others like the Land. */
export function createBreaks(
  byMeasure: ReadonlyMap<string, readonly Observation[]>,
  periods: IndicatorCube["periods"],
  events: readonly CatalogueEvent[],
): IndicatorCube["breaks"] {
  const known = new Map<string, readonly SeriesBreak[]>();
  const ownBreaks = new Set(events.flatMap((event) => (event.kind === "bruch" ? (event.areas ?? []) : [])));
  return (measure: string, dimensions?: Dimensions, refArea = LAND) => {
    const area = ownBreaks.has(refArea) ? refArea : LAND;
    const codes = dimensions === undefined ? undefined : dimensionKey(dimensions);
    const key = `${measure}#${codes ?? ""}#${area}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const all = byMeasure.get(measure) ?? [];
    const own = codes === undefined ? all : all.filter((one) => dimensionKey(one.dimensions) === codes);
    const found = breaksOf(own, periods(measure), events, area);
    known.set(key, found);
    return found;
  };
}

/** Breaks between neighbouring published periods; a register entry for single areas does not cut the whole series. */
function breaksOf(
  observations: readonly Observation[],
  periods: readonly string[],
  events: readonly CatalogueEvent[],
  refArea: string,
): readonly SeriesBreak[] {
  const basisOf = new Map<string, string | null>();
  for (const {timePeriod, basis} of observations) {
    if (basis !== null && !basisOf.has(timePeriod)) basisOf.set(timePeriod, basis);
  }
  const state = (timePeriod: string) => ({timePeriod, basis: basisOf.get(timePeriod) ?? null});
  return periods.flatMap((after, position) => {
    const before = periods[position - 1];
    if (before === undefined) return [];
    const found = breakBetween(events, refArea, state(before), state(after));
    return found === undefined ? [] : [{before, after, titel: found.titel, text: found.text}];
  });
}
