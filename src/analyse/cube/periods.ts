import type {Observation} from "../../model/observation.js";
import type {IndicatorCube} from "../publication.js";

/** Observations of each measure, in their order. */
export function groupByMeasure(
  observations: readonly Observation[],
): ReadonlyMap<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) {
    const group = groups.get(one.measure);
    if (group === undefined) groups.set(one.measure, [one]);
    else group.push(one);
  }
  return groups;
}

/** Look-up of the published periods, ascending, of all measures or of one; each list is made once. */
export function createPeriods(
  observations: readonly Observation[],
  byMeasure: ReadonlyMap<string, readonly Observation[]>,
): IndicatorCube["periods"] {
  const known = new Map<string, readonly string[]>();
  return (measure) => {
    const key = measure ?? "";
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = new Set<string>();
    for (const {timePeriod} of measure === undefined ? observations : (byMeasure.get(measure) ?? []))
      found.add(timePeriod);
    const sorted = [...found].sort();
    known.set(key, sorted);
    return sorted;
  };
}
