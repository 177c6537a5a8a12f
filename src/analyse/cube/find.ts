import {createFigureMap} from "../../model/figure-map.js";
import type {Dimensions, Observation} from "../../model/observation.js";
import type {IndicatorCube} from "../publication.js";

/** No codes at all; one object, so that its key is made once. */
const total: Dimensions = {};

/** Look-up of observations. */
export function createFind(observations: readonly Observation[]): IndicatorCube["find"] {
  const index = createFigureMap<Observation>();
  for (const one of observations) index.set(one.measure, one.refArea, one.timePeriod, one.dimensions, one);
  return (measure, refArea, timePeriod, dimensions = total) =>
    index.get(measure, refArea, timePeriod, dimensions);
}
