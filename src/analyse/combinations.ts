import type {Codelist} from "../catalogue/catalogue.js";
import type {Indicator, Measure} from "../catalogue/indicator-schema.js";
import {type DimensionId, type Dimensions, TOTAL, withCode} from "../model/observation.js";

/**
 * Every combination of codes that a measure is published for, in the order of the indicator's
 * dimensions and codes. Totals are left out of the combination.
 */
export function combinationsOf(indicator: Indicator, measure: Measure): readonly Dimensions[] {
  let combinations: readonly Dimensions[] = [{}];
  for (const {id, codes} of indicator.dimensions) {
    const allowed = measure.only?.[id] ?? codes;
    combinations = combinations.flatMap((combination) =>
      codes
        .filter((code) => allowed.includes(code))
        .filter((code) => !isWholeOfShare(measure, id, code))
        .map((code) => (code === TOTAL ? combination : withCode(combination, id, code))),
    );
  }
  return combinations;
}

/** The share of the total in itself is always 100 and is not published. */
function isWholeOfShare(measure: Measure, dimension: DimensionId, code: string): boolean {
  return measure.kind === "anteil" && measure.of === dimension && code === TOTAL;
}

/** German words of a combination: `Deutsche, weiblich, 18 bis unter 25 Jahre`; "insgesamt" for the total. */
export function combinationTitle(
  dimensions: Dimensions,
  codelists: ReadonlyMap<DimensionId, Codelist>,
  form: "titel" | "kurztitel" = "titel",
): string {
  const words = [...codelists.keys()].flatMap((id) => {
    const code = dimensions[id];
    if (code === undefined || code === TOTAL) return [];
    return [codelists.get(id)?.codes.find((one) => one.code === code)?.[form] ?? code];
  });
  return words.length === 0 ? "insgesamt" : words.join(", ");
}
