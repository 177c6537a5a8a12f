import type {Catalogue} from "../../catalogue/catalogue.js";
import type {Observation} from "../../model/observation.js";
import type {Region} from "../../model/region.js";
import type {IndicatorCube} from "../publication.js";

/** Look-up of the territorial units with rows in a period, in official order; each list is made once. */
export function createAreas(
  observations: readonly Observation[],
  catalogue: Catalogue,
): IndicatorCube["areas"] {
  const reported = new Map<string, Set<string>>();
  for (const {timePeriod, refArea} of observations) {
    const own = reported.get(timePeriod);
    if (own === undefined) reported.set(timePeriod, new Set([refArea]));
    else own.add(refArea);
  }
  const known = new Map<string, readonly Region[]>();
  return (period) => {
    const before = known.get(period);
    if (before !== undefined) return before;
    const own = reported.get(period);
    const found = catalogue.regions.all.filter((area) => own?.has(area.refArea) === true);
    known.set(period, found);
    return found;
  };
}
