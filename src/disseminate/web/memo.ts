import type {IndicatorCube} from "../../analyse/publication.js";
import {dimensionKey} from "../../model/observation.js";
import type {ShownView} from "./context.js";

/**
 * Remembers what was found for a cube under a key: hundreds of pages ask the same of the same cube.
 *
 * @returns the function, asked once per cube and key
 */
export function rememberPerCube<Ask extends readonly unknown[], Answer>(
  keyOf: (...ask: Ask) => string,
  find: (cube: IndicatorCube, ...ask: Ask) => Answer,
): (cube: IndicatorCube, ...ask: Ask) => Answer {
  const known = new WeakMap<IndicatorCube, Map<string, {readonly answer: Answer}>>();
  return (cube, ...ask) => {
    const own = known.get(cube) ?? new Map<string, {readonly answer: Answer}>();
    if (own.size === 0) known.set(cube, own);
    const key = keyOf(...ask);
    const found = own.get(key) ?? {answer: find(cube, ...ask)};
    own.set(key, found);
    return found.answer;
  };
}

/** Key of a view: its measure, its codes and the newest period shown. */
export function viewKey(view: ShownView): string {
  return `${view.measure.id}#${dimensionKey(view.dimensions)}#${view.latest}`;
}
