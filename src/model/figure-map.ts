import {type Dimensions, dimensionKey} from "./observation.js";

/**
 * Values by measure, codes, period and area of a figure, in four maps within each other: to put together
 * one key of the four, and to hash it, takes longer than the four look-ups.
 */
export type FigureMap<V> = {
  readonly get: (
    measure: string,
    refArea: string,
    timePeriod: string,
    dimensions: Dimensions,
  ) => V | undefined;
  readonly set: (
    measure: string,
    refArea: string,
    timePeriod: string,
    dimensions: Dimensions,
    value: V,
  ) => void;
};

/** Makes an empty map. */
export function createFigureMap<V>(): FigureMap<V> {
  const index = new Map<string, Map<string, Map<string, Map<string, V>>>>();
  return {
    get: (measure, refArea, timePeriod, dimensions) =>
      index.get(measure)?.get(dimensionKey(dimensions))?.get(timePeriod)?.get(refArea),
    set: (measure, refArea, timePeriod, dimensions, value) => {
      const byPeriod = entryOf(entryOf(index, measure), dimensionKey(dimensions));
      entryOf(byPeriod, timePeriod).set(refArea, value);
    },
  };
}

function entryOf<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, V>();
  map.set(key, made);
  return made;
}
