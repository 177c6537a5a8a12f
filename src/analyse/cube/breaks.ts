import type {CatalogueEvent} from "../../catalogue/catalogue.js";
import {type Dimensions, dimensionKey, type Observation} from "../../model/observation.js";
import {LAND} from "../../model/region.js";
import {breakBetween} from "../comparison.js";
import type {IndicatorCube, SeriesBreak} from "../publication.js";

/**
 * Look-up of the breaks of a measure, each found once. An area with breaks of its own is asked for by
 * itself, all others like the Land.
 */
export function createBreaks(
  byMeasure: ReadonlyMap<string, readonly Observation[]>,
  periods: IndicatorCube["periods"],
  events: readonly CatalogueEvent[],
): IndicatorCube["breaks"] {
  const known = new Map<string, readonly SeriesBreak[]>();
  const bases = createBases(byMeasure);
  const ownBreaks = new Set(events.flatMap((event) => (event.kind === "bruch" ? (event.areas ?? []) : [])));
  return (measure: string, dimensions?: Dimensions, refArea = LAND) => {
    const area = ownBreaks.has(refArea) ? refArea : LAND;
    const codes = dimensions === undefined ? undefined : dimensionKey(dimensions);
    // Without codes all figures count, which is not the same as those of the total, whose key is empty.
    const key = `${measure}#${codes ?? "*"}#${area}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = breaksOf(bases(measure, codes), periods(measure), events, area);
    known.set(key, found);
    return found;
  };
}

/** Basis of each period, as the first observation that has one says. */
type Bases = ReadonlyMap<string, string>;

/** Look-up of the bases of a measure: of those with the codes of a key, or of all. */
function createBases(
  byMeasure: ReadonlyMap<string, readonly Observation[]>,
): (measure: string, codes: string | undefined) => Bases {
  const known = new Map<string, ReadonlyMap<string | undefined, Bases>>();
  return (measure, codes) => {
    const own = known.get(measure) ?? basesByCodes(byMeasure.get(measure) ?? []);
    known.set(measure, own);
    return own.get(codes) ?? new Map();
  };
}

function basesByCodes(observations: readonly Observation[]): ReadonlyMap<string | undefined, Bases> {
  const all = new Map<string, string>();
  const byCodes = new Map<string | undefined, Map<string, string>>([[undefined, all]]);
  for (const {timePeriod, basis, dimensions} of observations) {
    if (basis === null) continue;
    if (!all.has(timePeriod)) all.set(timePeriod, basis);
    const key = dimensionKey(dimensions);
    const own = byCodes.get(key) ?? new Map<string, string>();
    if (own.size === 0) byCodes.set(key, own);
    if (!own.has(timePeriod)) own.set(timePeriod, basis);
  }
  return byCodes;
}

/** Breaks between neighbouring published periods; a register entry for single areas does not cut the whole series. */
function breaksOf(
  bases: Bases,
  periods: readonly string[],
  events: readonly CatalogueEvent[],
  refArea: string,
): readonly SeriesBreak[] {
  const state = (timePeriod: string) => ({timePeriod, basis: bases.get(timePeriod) ?? null});
  return periods.flatMap((after, position) => {
    const before = periods[position - 1];
    if (before === undefined) return [];
    const found = breakBetween(events, refArea, state(before), state(after));
    return found === undefined ? [] : [{before, after, titel: found.titel, text: found.text}];
  });
}
