import type {Catalogue} from "../catalogue/catalogue.js";
import type {Indicator} from "../catalogue/indicator-schema.js";
import {fileOfIndicator} from "../catalogue/load.js";
import {kimError} from "../messages/kim-error.js";
import {dimensionKey} from "../model/observation.js";
import {roundHalfAwayFromZero, toFixed} from "../model/rounding.js";
import {minusYears} from "../model/time-period.js";
import {absoluteChange, percentChange} from "./comparison.js";
import {createComputer} from "./compute.js";
import type {Figure} from "./figure.js";
import type {Resolver} from "./resolve.js";

type Example = NonNullable<Indicator["rechenbeispiel"]>;

/** A result of a worked example beside what the engine makes of the same figures. */
export type ExampleOutcome = {
  readonly measure: string;
  readonly expected: number;
  /** Rounded like the published figure; undefined when the engine gives no number. */
  readonly found: number | undefined;
  readonly decimals: number;
};

/** A resolver that knows the given figures only. */
function resolverOf(example: Example): Resolver {
  const periods = (id: string) =>
    [...new Set(example.gegeben.filter((one) => one.variable === id).map((one) => one.timePeriod))].sort();
  return {
    periods: (variable) => periods(variable.id),
    find: (variable, _refArea, timePeriod, dimensions) =>
      example.gegeben
        .filter(
          (one) =>
            one.variable === variable.id &&
            one.timePeriod === timePeriod &&
            dimensionKey(one.dimensions ?? {}) === dimensionKey(dimensions),
        )
        .map(
          (one): Figure => ({
            obsValue: one.wert,
            obsStatus: "normal",
            basis: null,
            timePeriod,
            flag: "",
            origins: [],
            table: "rechenbeispiel",
          }),
        ),
  };
}

/** Computes the worked example of an indicator with the engine that computes the edition. */
export function runExample(indicator: Indicator): readonly ExampleOutcome[] {
  const example = indicator.rechenbeispiel;
  if (example === undefined) return [];
  const computer = createComputer(indicator, resolverOf(example));
  return example.ergebnis.map((result) => {
    const measure = indicator.measures.find((one) => one.id === result.measure);
    if (measure === undefined)
      throw new Error(`indicator ${indicator.code} has no measure ${result.measure}`);
    const at = (timePeriod: string) =>
      computer.compute(measure, {refArea: "06", timePeriod, dimensions: result.dimensions ?? {}});
    const own = at(result.timePeriod);
    const before = result.veraenderung === undefined ? undefined : at(minusYears(result.timePeriod, 1));
    const decimals = result.veraenderung === "prozent" ? 1 : measure.decimals;
    const value =
      own === undefined
        ? null
        : before === undefined
          ? own.obsValue
          : (result.veraenderung === "prozent" ? percentChange(own, before) : absoluteChange(own, before))
              .value;
    const found = value === null ? undefined : roundHalfAwayFromZero(value, decimals);
    return {measure: result.measure, expected: result.wert, found, decimals};
  });
}

/**
 * Runs every worked example, those of the reserve included.
 *
 * @param root project folder, to name file and line
 * @throws KimError example-wrong at the first that does not come out
 */
export function checkExamples(catalogue: Catalogue, root: string): void {
  for (const indicator of [...catalogue.indicators, ...catalogue.reserve]) {
    runExample(indicator).forEach((outcome, position) => {
      if (outcome.found === outcome.expected) return;
      const file = fileOfIndicator(root, indicator);
      const field = ["rechenbeispiel", "ergebnis", position, "wert"];
      throw kimError(
        "example-wrong",
        {
          code: indicator.code,
          measure: outcome.measure,
          expected: toFixed(outcome.expected, outcome.decimals).replace(".", ","),
          found:
            outcome.found === undefined
              ? "kein Wert"
              : toFixed(outcome.found, outcome.decimals).replace(".", ","),
        },
        {
          file: file?.path,
          line: file?.lineOf(field),
          field: field.join("."),
        },
      );
    });
  }
}
