import {kimError} from "../messages/kim-error.js";
import {type CheckContext, publishedOf, variablesOf} from "./check-indicator.js";
import type {Indicator, Measure} from "./indicator-schema.js";
import {canHaveCode, deliveredCodes} from "./source-codes.js";
import type {Source} from "./source-schema.js";
import type {YamlFile} from "./yaml-file.js";

/**
 * Checks that the source tables of an indicator can have what it asks of them: fixed codes of a table are
 * among its own, every published code comes from at least one table, and the two parts of a ratio can rest
 * on the same census. References must have been checked before.
 *
 * @throws KimError catalogue-source-code, catalogue-basis with file, line and field
 */
export function checkSources(file: YamlFile<Indicator>, context: CheckContext): void {
  const indicator = file.value;
  const place = (...field: PropertyKey[]) => ({
    file: file.path,
    line: file.lineOf(field),
    field: field.map(String).join("."),
  });
  const sourceOf = (table: string): readonly Source[] => {
    const source = context.sources.get(table);
    return source === undefined ? [] : [source];
  };
  const refuse = (dimension: string, code: string, tables: readonly Source[], ...field: PropertyKey[]) =>
    kimError(
      "catalogue-source-code",
      {
        dimension,
        code,
        tables: tables.map(({table}) => table),
        known: [...new Set(tables.flatMap((source) => [...deliveredCodes(source, dimension)]))],
      },
      place(...field),
    );

  indicator.variables.forEach((variable, v) => {
    variable.tables.forEach((use, t) => {
      const sources = sourceOf(use.table);
      for (const [dimension, code] of Object.entries(use.where ?? {})) {
        const list = context.codelists.get(dimension);
        if (sources.some((source) => canHaveCode(source, dimension, code, list))) continue;
        throw refuse(dimension, code, sources, "variables", v, "tables", t, "where", dimension);
      }
    });
  });

  const used = new Set(indicator.measures.flatMap((one) => [...variablesOf(one), publishedOf(one)]));
  const tables = indicator.variables.filter(({id}) => used.has(id)).flatMap((one) => one.tables);
  const sources = [...new Set(tables.map((use) => use.table))].flatMap(sourceOf);
  indicator.dimensions.forEach(({id, codes}, d) => {
    const list = context.codelists.get(id);
    codes.forEach((code, c) => {
      if (sources.some((source) => canHaveCode(source, id, code, list))) return;
      throw refuse(id, code, sources, "dimensions", d, "codes", c);
    });
  });

  const basesOf = (ids: readonly string[]): ReadonlySet<string> | undefined => {
    const own = indicator.variables.filter(({id}) => ids.includes(id)).flatMap((one) => one.tables);
    const rules = own.flatMap((use) => sourceOf(use.table)).map(({basis}) => basis);
    // A table without a basis goes with any.
    if (rules.some((basis) => basis === undefined)) return undefined;
    return new Set(rules.flatMap((basis) => (basis ?? []).map((rule) => rule.basis)));
  };
  indicator.measures.forEach((measure, m) => {
    const parts = partsOf(measure);
    if (parts === undefined) return;
    const [above, below] = [basesOf(parts.above), basesOf(parts.below)];
    if (above === undefined || below === undefined || [...above].some((basis) => below.has(basis))) return;
    throw kimError(
      "catalogue-basis",
      {measure: measure.titel, numerator: [...above], denominator: [...below]},
      place("measures", m, "denominator"),
    );
  });
}

/** Variables of the numerator and the denominator of a ratio of two variables. */
function partsOf(
  measure: Measure,
): {readonly above: readonly string[]; readonly below: readonly string[]} | undefined {
  if (measure.kind !== "quote" && measure.kind !== "je-1000") return undefined;
  const {numerator, denominator} = measure;
  const above = "variable" in numerator ? [numerator.variable] : [numerator.plus, numerator.minus];
  return {above, below: [denominator.variable]};
}
