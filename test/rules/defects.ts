import type {Cell, CheckedTable} from "../../src/process/rules/cells.js";
import {kinds} from "./defect-kinds.js";

/** A row of a canonical table that a defect may change. */
export type Row = string[];

/** What a defect works on: the rows and, in the same order, the cells they are read as. */
export type Material = {
  readonly table: CheckedTable;
  readonly rows: Row[];
  readonly random: Random;
  /** Row of a cell. */
  readonly rowOf: (cell: Cell) => Row;
};

/** Random numbers from a seed. */
export type Random = {
  /** Whole number from 0 to below `below`. */
  readonly below: (below: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
};

/** A kind of defect that deliveries have. */
export type DefectKind = {
  readonly id: string;
  /** Tables it is injected into. */
  readonly tables: readonly string[];
  /** What must come of it at least. */
  readonly severity: "stop" | "frage";
  /** Rules of which one must find it. */
  readonly rules: readonly string[];
  /** Changes the rows. @returns the period it lies in; undefined when the place does not suit */
  readonly inject: (material: Material) => string | undefined;
};

export const defectKinds: readonly DefectKind[] = kinds;

/** Mulberry32: the same numbers from the same seed everywhere. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new Error("nothing to pick from");
      return one;
    },
  };
}
