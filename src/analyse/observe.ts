import type {Catalogue} from "../catalogue/catalogue.js";
import type {Indicator, Measure} from "../catalogue/indicator-schema.js";
import type {Observation} from "../model/observation.js";
import type {Region} from "../model/region.js";
import {existsOn, membersOn} from "../model/region.js";
import {referenceDay} from "../model/time-period.js";
import {combinationsOf} from "./combinations.js";
import {createComputer} from "./compute.js";
import type {Resolver} from "./resolve.js";

/**
 * All observations of an indicator in their fixed order: measure, combination of codes, period, area.
 *
 * A combination that no area reports in a period is not published at all; an area without a row in a
 * published combination is `unknown`.
 */
export function observe(
  indicator: Indicator,
  resolver: Resolver,
  catalogue: Catalogue,
): readonly Observation[] {
  const computer = createComputer(indicator, resolver);
  const joint = jointUnitsOf(indicator, catalogue);
  const observations: Observation[] = [];
  const last =
    indicator.measures
      .flatMap((measure) => computer.periods(measure).map(referenceDay))
      .sort()
      .at(-1) ?? "";
  const {regions} = catalogue;
  const isReported = (area: Region, measure: Measure) => {
    if (area.level === "gemeinsame-einheit") return joint.has(area.refArea);
    if (area.level !== "zeitkonstante-einheit") return true;
    // Before its members were parted the unit is one of them, and would say the same twice.
    return measure.kind !== "veroeffentlichte-quote" && membersOn(area, last, regions).length > 1;
  };
  for (const measure of indicator.measures) {
    for (const timePeriod of computer.periods(measure)) {
      const day = referenceDay(timePeriod);
      const areas = catalogue.regions.all.filter((area) => existsOn(area, day) && isReported(area, measure));
      for (const dimensions of combinationsOf(indicator, measure)) {
        const found = areas.map((area) =>
          computer.compute(measure, {refArea: area.refArea, timePeriod, dimensions}),
        );
        if (!found.some((one) => one?.obsValue !== null && one !== undefined)) continue;
        areas.forEach((area, index) => {
          observations.push(found[index] ?? unknown(indicator, measure, area, timePeriod, dimensions));
        });
      }
    }
  }
  return observations;
}

/** Joint units that the indicator's tables report. */
function jointUnitsOf(indicator: Indicator, catalogue: Catalogue): ReadonlySet<string> {
  const tables = indicator.variables.flatMap((variable) => variable.tables.map((use) => use.table));
  return new Set(
    tables.flatMap((table) => (catalogue.sources.get(table)?.regions ?? []).map((one) => one.means)),
  );
}

function unknown(
  indicator: Indicator,
  measure: Measure,
  area: Region,
  timePeriod: string,
  dimensions: Observation["dimensions"],
): Observation {
  // In the same order as computed figures, so that all have the same shape in V8.
  return {
    basis: null,
    flag: "",
    origins: [],
    numerator: undefined,
    denominator: undefined,
    obsValue: null,
    obsStatus: "unknown",
    indicator: indicator.code,
    measure: measure.id,
    refArea: area.refArea,
    timePeriod,
    dimensions,
  };
}
