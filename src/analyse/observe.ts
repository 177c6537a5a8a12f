import type {Catalogue} from "../catalogue/catalogue.js";
import type {Indicator, Measure} from "../catalogue/indicator-schema.js";
import type {Observation} from "../model/observation.js";
import type {Region} from "../model/region.js";
import {existsOn} from "../model/region.js";
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
  for (const measure of indicator.measures) {
    for (const timePeriod of resolver.periods(computer.variableOfPeriods(measure))) {
      const day = referenceDay(timePeriod);
      const areas = catalogue.regions.all.filter((area) => existsOn(area, day) && isReported(area, joint));
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

function isReported(area: Region, joint: ReadonlySet<string>): boolean {
  return area.level !== "gemeinsame-einheit" || joint.has(area.refArea);
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
  return {
    indicator: indicator.code,
    measure: measure.id,
    refArea: area.refArea,
    timePeriod,
    dimensions,
    obsValue: null,
    obsStatus: "unknown",
    basis: null,
    flag: "",
    origins: [],
  };
}
