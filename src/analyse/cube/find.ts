import {type Dimensions, dimensionKey, type Observation} from "../../model/observation.js";
import type {IndicatorCube} from "../publication.js";

/** No codes at all; one object, so that its key is made once. */
const total: Dimensions = {};

/** Look-up of observations: measure → codes → period → area. Making one key of the four for each look-up takes longer. */
export function createFind(observations: readonly Observation[]): IndicatorCube["find"] {
  const index = new Map<string, Map<string, Map<string, Map<string, Observation>>>>();
  for (const one of observations) {
    const byCodes = entryOf(index, one.measure);
    const byPeriod = entryOf(byCodes, dimensionKey(one.dimensions));
    entryOf(byPeriod, one.timePeriod).set(one.refArea, one);
  }
  return (measure, refArea, timePeriod, dimensions = total) =>
    index.get(measure)?.get(dimensionKey(dimensions))?.get(timePeriod)?.get(refArea);
}

function entryOf<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, V>();
  map.set(key, made);
  return made;
}
