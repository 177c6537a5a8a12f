import type {Catalogue} from "../catalogue/catalogue.js";
import type {Indicator} from "../catalogue/indicator-schema.js";
import type {DimensionId} from "../model/observation.js";

/** A measure of a source table that some indicator uses, and the dimensions it is broken down by there. */
export type NeededMeasure = {
  readonly table: string;
  readonly measure: string;
  readonly dimensions: ReadonlySet<DimensionId>;
};

/**
 * What the indicators take from the source tables, and what is compared with figures published elsewhere;
 * everything else need not leave the warehouse.
 */
export function neededMeasures(catalogue: Catalogue): readonly NeededMeasure[] {
  const needed = new Map<string, {table: string; measure: string; dimensions: Set<DimensionId>}>();
  for (const indicator of catalogue.indicators) {
    const own = new Set<DimensionId>(indicator.dimensions.map((one) => one.id));
    for (const measure of indicator.measures) {
      if (measure.kind !== "quote") continue;
      for (const id of Object.keys(measure.denominator.where ?? {})) own.add(id);
    }
    const uses = indicator.variables.flatMap((variable) => variable.tables);
    for (const use of [...uses, ...largestContributions(uses, catalogue)]) {
      const key = `${use.table}#${use.measure}`;
      const one = needed.get(key) ?? {
        table: use.table,
        measure: use.measure,
        dimensions: new Set<DimensionId>(),
      };
      for (const id of [...own, ...Object.keys(use.where ?? {})]) one.dimensions.add(id);
      needed.set(key, one);
    }
  }
  for (const {table, measure, werte} of catalogue.references.flatMap(({reihen}) => reihen)) {
    if (table === undefined || measure === undefined) continue;
    const key = `${table}#${measure}`;
    const one = needed.get(key) ?? {table, measure, dimensions: new Set<DimensionId>()};
    for (const {codes = {}} of werte) for (const id of Object.keys(codes)) one.dimensions.add(id);
    needed.set(key, one);
  }
  return [...needed.values()];
}

type Use = Indicator["variables"][number]["tables"][number];

/** Measures with the largest single contribution, where a rule of confidentiality looks at them. */
function largestContributions(uses: readonly Use[], {confidentiality}: Catalogue): readonly Use[] {
  return uses.flatMap((use) => {
    const {dominanz} = confidentiality.ruleOf(use.table);
    return dominanz === undefined ? [] : [{...use, measure: dominanz.groesster}];
  });
}
