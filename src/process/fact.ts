import type {Value} from "../model/observation.js";
import {type DimensionId, dimensionIds} from "../model/observation.js";

/** A figure of a source table, newest vintage of its basis. */
export type Fact = Value & {
  readonly table: string;
  readonly measure: string;
  readonly refArea: string;
  readonly timePeriod: string;
  readonly codes: Readonly<Record<DimensionId, string>>;
  readonly basis: string | null;
  readonly flag: string;
  /** Stand of the delivery, ISO day. */
  readonly vintage: string;
  readonly delivery: string;
  readonly locator: string;
};

/** The figures of one measure of one source table. */
export type FactTable = {
  /** Figures of a combination, newest basis first; empty when there is no such row. */
  readonly find: (
    refArea: string,
    timePeriod: string,
    codes: Readonly<Record<DimensionId, string>>,
  ) => readonly Fact[];
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

function keyOf(refArea: string, timePeriod: string, codes: Readonly<Record<DimensionId, string>>): string {
  return `${refArea}#${timePeriod}#${dimensionIds.map((id) => codes[id]).join("|")}`;
}

/** Indexes facts for look-up. */
export function createFactStore(facts: readonly Fact[]): FactStore {
  const tables = new Map<string, {index: Map<string, Fact[]>; areas: Set<string>; periods: Set<string>}>();
  for (const fact of facts) {
    const name = `${fact.table}#${fact.measure}`;
    const table = tables.get(name) ?? {
      index: new Map<string, Fact[]>(),
      areas: new Set<string>(),
      periods: new Set<string>(),
    };
    tables.set(name, table);
    const key = keyOf(fact.refArea, fact.timePeriod, fact.codes);
    const same = table.index.get(key);
    if (same === undefined) table.index.set(key, [fact]);
    else same.push(fact);
    table.areas.add(`${fact.refArea}#${fact.timePeriod}`);
    table.periods.add(fact.timePeriod);
  }
  const finished = new Map<string, FactTable>();
  for (const [name, {index, areas, periods}] of tables) {
    for (const same of index.values()) same.sort((a, b) => rankOfBasis(a.basis) - rankOfBasis(b.basis));
    finished.set(name, {
      find: (refArea, timePeriod, codes) => index.get(keyOf(refArea, timePeriod, codes)) ?? [],
      reports: (refArea, timePeriod) => areas.has(`${refArea}#${timePeriod}`),
      periods: [...periods].sort(),
    });
  }
  return {table: (table, measure) => finished.get(`${table}#${measure}`)};
}
