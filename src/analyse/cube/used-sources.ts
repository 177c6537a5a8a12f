import type {Catalogue} from "../../catalogue/catalogue.js";
import type {Indicator} from "../../catalogue/indicator-schema.js";
import type {Observation} from "../../model/observation.js";
import type {Region} from "../../model/region.js";
import type {UsedSource} from "../publication.js";

/** Source tables in the order of the definition, with the newest Stand and the periods taken from each. */
export function usedSources(
  indicator: Indicator,
  observations: readonly Observation[],
  catalogue: Catalogue,
): readonly UsedSource[] {
  const used = new Map<string, {stand: string; from: string; to: string}>();
  for (const {origins, timePeriod} of observations) {
    for (const {table, vintage} of origins) {
      const known = used.get(table);
      if (known === undefined) {
        used.set(table, {stand: vintage, from: timePeriod, to: timePeriod});
        continue;
      }
      if (vintage > known.stand) known.stand = vintage;
      if (timePeriod < known.from) known.from = timePeriod;
      if (timePeriod > known.to) known.to = timePeriod;
    }
  }
  const tables = indicator.variables.flatMap((variable) => variable.tables.map((use) => use.table));
  return [...new Set(tables)].flatMap((table) => {
    const source = catalogue.sources.get(table);
    const range = used.get(table);
    return source === undefined || range === undefined ? [] : [{source, ...range}];
  });
}

/** The joint unit in whose figures the tables contain a Kreis (Kassel); undefined where there is none. */
export function jointUnitOf(
  catalogue: Catalogue,
  refArea: string,
  sources: readonly UsedSource[],
): Region | undefined {
  const means = sources.flatMap(({source}) => (source.regions ?? []).map((one) => one.means));
  return catalogue.regions.all.find((one) => means.includes(one.refArea) && one.members.includes(refArea));
}
