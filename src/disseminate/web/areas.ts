import type {IndicatorCube} from "../../analyse/publication.js";
import type {Observation, Value} from "../../model/observation.js";
import {isKreis, type Region, type RegionRegister} from "../../model/region.js";
import type {ShownView} from "./context.js";
import {rememberPerCube, viewKey} from "./memo.js";
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

/** The unit whose figure stands for a Kreis: itself, or the joint unit that reports for it. */
export function reportingUnit(cube: IndicatorCube, view: ShownView, region: Region): Region {
  return jointUnitOf(cube, view, region.refArea) ?? region;
}

/** Kreise of a Regierungsbezirk, in official order. */
export type AreaSection = {readonly heading: string | undefined; readonly regions: readonly Region[]};

/** Units by Regierungsbezirk, each once: what `unitOf` puts in the place of every Kreis of a period. */
export function sectionsOf(
  cube: IndicatorCube,
  period: string,
  regions: RegionRegister,
  unitOf: (kreis: Region) => Region,
): readonly AreaSection[] {
  const units = cube.areas(period).filter(isKreis).map(unitOf);
  const unique = [...new Map(units.map((region) => [region.refArea, region])).values()];
  const bezirke = [...new Set(unique.map((region) => region.regierungsbezirk ?? ""))];
  return bezirke.map((bezirk) => ({
    heading: regions.has(bezirk) ? regions.get(bezirk).name : undefined,
    regions: unique.filter((region) => (region.regierungsbezirk ?? "") === bezirk),
  }));
}

/** Units of a view to draw side by side: Kreise, and joint units in place of their members. */
export const drawnSections = rememberPerCube(
  (view: ShownView, _regions: RegionRegister) => viewKey(view),
  (cube, view, regions): readonly AreaSection[] =>
    sectionsOf(cube, view.latest, regions, (kreis) => reportingUnit(cube, view, kreis)),
);

/** All units of `drawnSections` in one row. */
export function drawnUnits(cube: IndicatorCube, view: ShownView, regions: RegionRegister): readonly Region[] {
  return drawnSections(cube, view, regions).flatMap((section) => section.regions);
}
