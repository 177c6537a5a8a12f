import type {Catalogue} from "../../catalogue/catalogue.js";
import type {Indicator} from "../../catalogue/indicator-schema.js";
import type {Observation} from "../../model/observation.js";
import type {FactStore} from "../../process/fact.js";
import {numberOf} from "../arithmetic.js";
import {indexCells} from "../disclosure/cells.js";
import type {Elsewhere, KnownFigure} from "./edition-system.js";

/**
 * Figures in the tables that producers publish themselves: readers have them whatever is published here.
 * Tables that were delivered to the ministry only are not among them.
 */
export function producersTables(facts: FactStore, catalogue: Catalogue): Elsewhere {
  const {ruleOf, quantityOf} = catalogue.confidentiality;
  const byQuantity = new Map<string, {table: string; measure: string}[]>();
  for (const [table, source] of catalogue.sources) {
    if (ruleOf(table).geschuetztVon !== "produzent") continue;
    for (const {id} of source.measures) {
      const name = quantityOf(table, id);
      byQuantity.set(name, [...(byQuantity.get(name) ?? []), {table, measure: id}]);
    }
  }
  return ({quantity, refArea, timePeriod, dimensions}) => {
    for (const {table, measure} of byQuantity.get(quantity.name) ?? []) {
      const fact = facts.table(table, measure)?.find(refArea, timePeriod, dimensions)[0];
      const value = fact === undefined ? undefined : numberOf(fact);
      if (value === undefined) continue;
      const deviation = ruleOf(table).rundung?.abweichung ?? 0;
      return {value, deviation, where: `Tabelle ${table.split("/")[1] ?? table}`};
    }
    return undefined;
  };
}

/** A figure as an earlier edition published it. */
export type EarlierFigure = Pick<
  Observation,
  "measure" | "refArea" | "timePeriod" | "dimensions" | "obsValue"
>;

/**
 * Figures of an earlier edition. Readers take what was published for what is masked now: a value that was
 * not revised is then known exactly.
 *
 * @param name name of the edition, for the report
 */
export function earlierEdition(
  name: string,
  tables: readonly {readonly indicator: Indicator; readonly figures: Iterable<EarlierFigure>}[],
  catalogue: Catalogue,
): Elsewhere {
  const known = new Map<string, KnownFigure>();
  for (const {indicator, figures} of tables) {
    const observations = [...figures].flatMap((one): Observation[] =>
      one.obsValue === null
        ? []
        : [
            {
              ...one,
              obsValue: one.obsValue,
              obsStatus: "normal",
              indicator: indicator.code,
              basis: null,
              flag: "",
              origins: [],
            },
          ],
    );
    for (const [key, {state, value, quantity}] of indexCells(indicator, observations, catalogue).cells) {
      if (state !== "published" || value === undefined) continue;
      const deviations = quantity.tables.map(
        (table) => catalogue.confidentiality.ruleOf(table).rundung?.abweichung ?? 0,
      );
      known.set(key, {value, deviation: Math.max(0, ...deviations), where: `Edition ${name}`});
    }
  }
  return ({key}) => known.get(key);
}
