import {dimensionKey} from "../model/observation.js";
import {existsOn, isKreis, LAND, type Region, type RegionRegister} from "../model/region.js";
import {referenceDay} from "../model/time-period.js";
import type {DeliveredFigure} from "./figure.js";

/** A period in which the Kreise have nothing although their parent has something. */
export type AllDash = {
  readonly timePeriod: string;
  readonly measure: string;
  /** Name of the parent. */
  readonly parent: string;
  /** Its delivered value. */
  readonly value: string;
};

/**
 * Finds periods whose figures for Kreise are probably not loaded yet: a Regierungsbezirk or the Land
 * has a number above zero, all of its Kreise in the file have "-".
 *
 * As of 2026-03-10 table 13111-01-03-4 did so for 30.06.2025: 2 769 430 for Hesse, "-" for every Kreis.
 *
 * @returns the first such case of each period
 */
export function findAllDash(
  figures: readonly DeliveredFigure[],
  regions: RegionRegister,
): ReadonlyMap<string, AllDash> {
  const families = new Map<string, {parent?: DeliveredFigure; children: number; dashes: number}>();
  const family = (figure: DeliveredFigure, parent: string) => {
    const key = [figure.measure, figure.timePeriod, dimensionKey(figure.codes), parent].join("#");
    const found = families.get(key) ?? {children: 0, dashes: 0};
    families.set(key, found);
    return found;
  };
  for (const figure of figures) {
    const region = regions.get(figure.refArea);
    if (!isKreis(region)) {
      family(figure, figure.refArea).parent = figure;
    } else if (existsOn(region, referenceDay(figure.timePeriod))) {
      for (const parent of parentsOf(region)) {
        const one = family(figure, parent);
        one.children++;
        if (figure.sign === "-") one.dashes++;
      }
    }
  }
  const found = new Map<string, AllDash>();
  for (const {parent, children, dashes} of families.values()) {
    if (parent === undefined || children < 2 || dashes < children || !(Number(parent.obsValue) > 0)) continue;
    const {timePeriod, measure, refArea, obsValue} = parent;
    if (!found.has(timePeriod))
      found.set(timePeriod, {timePeriod, measure, parent: regions.get(refArea).name, value: obsValue});
  }
  return found;
}

function parentsOf(region: Region): readonly string[] {
  return region.regierungsbezirk === undefined ? [LAND] : [region.regierungsbezirk, LAND];
}
