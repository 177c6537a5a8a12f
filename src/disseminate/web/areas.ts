import type {IndicatorCube} from "../../analyse/publication.js";
import type {Observation, Value} from "../../model/observation.js";
import {isKreis, type Region, type RegionRegister} from "../../model/region.js";
import type {ShownView} from "./context.js";
import {notPublished} from "./shown-value.js";

/** Name for pictures, always with the kind of unit: `Kassel (Stadt)`, `Kassel (LK)`. */
export function shortName(region: Region): string {
  return region.name
    .replace(/, Stadt und Landkreis$/, " (Stadt und LK)")
    .replace(/, Stadt$/, " (Stadt)")
    .replace(/, Landkreis$/, " (LK)");
}

/** Figure of a view for a territorial unit; where no such row is published, the reason. */
export function figureOf(
  cube: IndicatorCube,
  view: ShownView,
  refArea: string,
  timePeriod: string = view.latest,
): Observation | (Value & {readonly flag?: never}) {
  return cube.find(view.measure.id, refArea, timePeriod, view.dimensions) ?? notPublished;
}

/** The joint unit that reports for a Kreis in a period; undefined where the Kreis reports for itself. */
export function jointUnitOf(
  cube: IndicatorCube,
  view: ShownView,
  refArea: string,
  timePeriod: string = view.latest,
): Region | undefined {
  const own = cube.find(view.measure.id, refArea, timePeriod, view.dimensions);
  if (own !== undefined && own.obsStatus !== "included_elsewhere") return undefined;
  return cube
    .areas(timePeriod)
    .find(
      (region) =>
        region.members.includes(refArea) &&
        cube.find(view.measure.id, region.refArea, timePeriod, view.dimensions) !== undefined,
    );
}

/** Kreise of a Regierungsbezirk, in official order. */
export type AreaSection = {readonly heading: string | undefined; readonly regions: readonly Region[]};

/**
 * Units to draw side by side in a period, by Regierungsbezirk: Kreise, and joint units in place of
 * their members.
 */
export function drawnSections(
  cube: IndicatorCube,
  view: ShownView,
  regions: RegionRegister,
): readonly AreaSection[] {
  const areas = cube.areas(view.latest);
  const units = new Map<string, Region>();
  for (const region of areas) {
    if (!isKreis(region)) continue;
    const unit = jointUnitOf(cube, view, region.refArea) ?? region;
    units.set(unit.refArea, unit);
  }
  const bezirke = [...new Set([...units.values()].map((region) => region.regierungsbezirk ?? ""))];
  return bezirke.map((bezirk) => ({
    heading: regions.has(bezirk) ? regions.get(bezirk).name : undefined,
    regions: [...units.values()].filter((region) => (region.regierungsbezirk ?? "") === bezirk),
  }));
}

/** All units of `drawnSections` in one row. */
export function drawnUnits(cube: IndicatorCube, view: ShownView, regions: RegionRegister): readonly Region[] {
  return drawnSections(cube, view, regions).flatMap((section) => section.regions);
}
