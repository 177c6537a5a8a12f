import {type Dimensions, dimensionKey, type Origin, type Value} from "../model/observation.js";

/** A figure of a source table, newest vintage of its basis. */
export type Fact = Value & {
  readonly table: string;
  readonly measure: string;
  readonly refArea: string;
  readonly timePeriod: string;
  /** Codes that are not totals. */
  readonly codes: Dimensions;
  readonly basis: string | null;
  readonly flag: string;
  /** The source cell; for a total that the table does not deliver, the cells it is the sum of. */
  readonly origins: readonly Origin[];
};

/** The figures of one measure of one source table. */
export type FactTable = {
  /** Figures of a combination, newest basis first; empty when there is no such row. */
  readonly find: (refArea: string, timePeriod: string, codes: Dimensions) => readonly Fact[];
  /** Whether any area has a row of a combination in a period. */
  readonly has: (timePeriod: string, codes: Dimensions) => boolean;
  /** Whether an area has any row in a period. */
  readonly reports: (refArea: string, timePeriod: string) => boolean;
  /** Periods in which there is any row, ascending. */
  readonly periods: readonly string[];
};

/** All facts by table and measure. */
export type FactStore = {
  readonly table: (table: string, measure: string) => FactTable | undefined;
};

/** Census bases, newest first. */
const basesNewestFirst = ["Z2022", "Z2011", "VZ1987"];

function rankOfBasis(basis: string | null): number {
  return basis === null ? -1 : basesNewestFirst.indexOf(basis);
}

/** Key of a combination of codes in a period, the same for every area. */
export function combinationKey(timePeriod: string, codes: Dimensions): string {
  return `${timePeriod}#${dimensionKey(codes)}`;
}

/** A table while it is being indexed: combination → area → figures by basis. */
type Index = {
  readonly combinations: Map<string, Map<string, Fact[]>>;
  readonly areas: Set<string>;
  readonly periods: Set<string>;
};

/** Indexes facts for look-up. */
export function createFactStore(facts: readonly Fact[]): FactStore {
  const tables = new Map<string, Index>();
  for (const fact of facts) addFact(tables, fact);
  const finished = new Map<string, FactTable>();
  for (const [name, index] of tables) finished.set(name, factTable(index));
  return {table: (table, measure) => finished.get(`${table}#${measure}`)};
}

function addFact(tables: Map<string, Index>, fact: Fact): void {
  const name = `${fact.table}#${fact.measure}`;
  const table = tables.get(name) ?? {combinations: new Map(), areas: new Set(), periods: new Set()};
  tables.set(name, table);
  const key = combinationKey(fact.timePeriod, fact.codes);
  const areas = table.combinations.get(key) ?? new Map<string, Fact[]>();
  table.combinations.set(key, areas);
  const same = areas.get(fact.refArea);
  if (same === undefined) areas.set(fact.refArea, [fact]);
  else same.push(fact);
  table.areas.add(`${fact.refArea}#${fact.timePeriod}`);
  table.periods.add(fact.timePeriod);
}

function factTable({combinations, areas, periods}: Index): FactTable {
  for (const byArea of combinations.values()) {
    for (const same of byArea.values()) same.sort((a, b) => rankOfBasis(a.basis) - rankOfBasis(b.basis));
  }
  return {
    find: (refArea, timePeriod, codes) =>
      combinations.get(combinationKey(timePeriod, codes))?.get(refArea) ?? [],
    has: (timePeriod, codes) => combinations.has(combinationKey(timePeriod, codes)),
    reports: (refArea, timePeriod) => areas.has(`${refArea}#${timePeriod}`),
    periods: [...periods].sort(),
  };
}
