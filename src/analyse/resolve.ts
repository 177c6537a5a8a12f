import type {Catalogue} from "../catalogue/catalogue.js";
import type {Indicator} from "../catalogue/indicator-schema.js";
import {type Dimensions, withCodes} from "../model/observation.js";
import type {FactStore} from "../process/fact.js";
import {numberOf} from "./arithmetic.js";
import {protectFigure} from "./disclosure/primary.js";
import type {Figure} from "./figure.js";
import {findFigures} from "./make-figure.js";
import {canMake, composedCodes, type TableContext} from "./table-context.js";

/** A quantity that an indicator takes from official tables. */
export type Variable = Indicator["variables"][number];

/** Finds the figures of variables, with everything that the catalogue declares about how to make them. */
export type Resolver = {
  /** Figures of a combination, one per basis, newest basis first; empty when no table has such a row. */
  readonly find: (
    variable: Variable,
    refArea: string,
    timePeriod: string,
    dimensions: Dimensions,
  ) => readonly Figure[];
  /** Periods of a variable, ascending. */
  readonly periods: (variable: Variable) => readonly string[];
};

function isWithin(timePeriod: string, from: string | undefined, to: string | undefined): boolean {
  const after = from === undefined || timePeriod.slice(0, from.length) >= from;
  return after && (to === undefined || timePeriod.slice(0, to.length) <= to);
}

/** Makes the resolver over the facts of the warehouse. */
export function createResolver(facts: FactStore, catalogue: Catalogue): Resolver {
  const contextOf = createContexts(facts, catalogue);
  const periodsOf = new Map<Variable, readonly string[]>();
  return {
    find: (variable, refArea, timePeriod, dimensions) => {
      const found: Figure[] = [];
      for (const use of variable.tables) {
        const context = contextOf(use.table, use.measure);
        if (context === undefined || !isWithin(timePeriod, use.from, use.to)) continue;
        const codes = withCodes(dimensions, use.where);
        if (!canMake(context, timePeriod, codes)) continue;
        const rule = catalogue.confidentiality.ruleOf(use.table);
        const largest =
          rule.dominanz === undefined ? undefined : contextOf(use.table, rule.dominanz.groesster);
        for (const made of findFigures(context, refArea, timePeriod, codes)) {
          const top = largest?.table.find(refArea, timePeriod, codes)[0];
          const figure = protectFigure(made, rule, top === undefined ? undefined : numberOf(top));
          if (!found.some((one) => one.basis === figure.basis)) found.push(figure);
        }
      }
      return found.length > 1 ? found.sort(newestBasisFirst) : found;
    },
    periods: (variable) => {
      const known = periodsOf.get(variable);
      if (known !== undefined) return known;
      const all = variable.tables.flatMap((use) =>
        (contextOf(use.table, use.measure)?.table.periods ?? []).filter((period) =>
          isWithin(period, use.from, use.to),
        ),
      );
      const sorted = [...new Set(all)].sort();
      periodsOf.set(variable, sorted);
      return sorted;
    },
  };
}

/** Contexts by table and measure, each made once; undefined where no figures are at hand. */
function createContexts(
  facts: FactStore,
  catalogue: Catalogue,
): (table: string, measure: string) => TableContext | undefined {
  const composed = composedCodes(catalogue);
  const contexts = new Map<string, TableContext | undefined>();
  return (name, measure) => {
    const key = `${name}#${measure}`;
    if (!contexts.has(key)) {
      const table = facts.table(name, measure);
      const source = catalogue.sources.get(name);
      const declared = source?.measures.find((one) => one.id === measure);
      const additive = declared?.additive ?? false;
      const isCount = catalogue.units.get(declared?.unit ?? "")?.kind === "anzahl";
      contexts.set(
        key,
        table === undefined || source === undefined
          ? undefined
          : {table, source, catalogue, additive, isCount, composed, made: new Map(), makeable: new Map()},
      );
    }
    return contexts.get(key);
  };
}

/** `Z2022` before `Z2011` before `VZ1987`: by the year of the census. */
function newestBasisFirst(a: Figure, b: Figure): number {
  const year = (basis: string | null) => Number(/\d{4}/.exec(basis ?? "")?.[0] ?? 0);
  return year(b.basis) - year(a.basis);
}
