import {
  EPSILON,
  type FeasibleInterval,
  type LinearSystem,
  snap,
  type Target,
  type Term,
} from "./linear-system.js";
import {type Block, isFixed, presolve, type Reduced} from "./presolve.js";
import {type BlockModel, missesOf, openBlock, type Solver} from "./solver.js";

/** What an attacker can infer from a system. */
export type Inference = {
  /** In the order of the targets. */
  readonly intervals: readonly FeasibleInterval[];
  /** Rows that contradict others: they were left out, or missed by as little as possible. */
  readonly contradictions: readonly string[];
  /** The system with those rows widened as far as needed. */
  readonly agreed: LinearSystem;
  /** Linear programs that were solved; the rest followed from bounds and points already known. */
  readonly solved: number;
};

/** Smallest and largest value of each target that agree with all rows. */
export function inferIntervals(system: LinearSystem, targets: readonly Target[], solver: Solver): Inference {
  const reduced = presolve(system);
  const sums = targets.map(() => ({lower: 0, upper: 0}));
  const byBlock = new Map<number, {target: number; terms: Term[]}[]>();
  const blockOf = new Map(
    reduced.blocks.flatMap(({variables}, index) => variables.map((variable) => [variable, index] as const)),
  );
  targets.forEach(({terms}, target) => {
    const sum = sums[target];
    if (sum === undefined) return;
    const parts = new Map<number, Term[]>();
    for (const [variable, factor] of terms) {
      const block = blockOf.get(variable);
      if (block === undefined || isFixed(variable, reduced)) {
        const value = factor * (((reduced.lower[variable] ?? 0) + (reduced.upper[variable] ?? 0)) / 2);
        sum.lower += value;
        sum.upper += value;
      } else parts.set(block, [...(parts.get(block) ?? []), [variable, factor]]);
    }
    for (const [block, own] of parts) {
      byBlock.set(block, [...(byBlock.get(block) ?? []), {target, terms: own}]);
    }
  });
  let solved = 0;
  const misses = new Map(reduced.contradictions.map((row) => [row, Infinity]));
  for (const [index, parts] of byBlock) {
    const block = reduced.blocks[index];
    if (block === undefined) continue;
    const found = inferBlock(
      system,
      block,
      reduced,
      parts.map((part) => part.terms),
      solver,
    );
    solved += found.solved;
    for (const [row, miss] of found.misses) misses.set(row, miss);
    found.intervals.forEach(({lower, upper}, position) => {
      const sum = sums[parts[position]?.target ?? -1];
      if (sum === undefined) return;
      sum.lower += lower;
      sum.upper += upper;
    });
  }
  return {
    intervals: targets.map(({id}, target) => ({
      id,
      lower: snap(sums[target]?.lower ?? 0),
      upper: snap(sums[target]?.upper ?? 0),
    })),
    contradictions: [...misses.keys()].map((row) => system.rows[row]?.id ?? ""),
    agreed: widen(system, misses),
    solved,
  };
}

/** The system with some rows missed by as much as given. */
function widen(system: LinearSystem, misses: ReadonlyMap<number, number>): LinearSystem {
  if (misses.size === 0) return system;
  return {
    ...system,
    rows: system.rows.map((row, index) => {
      const miss = misses.get(index) ?? 0;
      return miss === 0 ? row : {...row, lower: row.lower - miss, upper: row.upper + miss};
    }),
  };
}

type Range = {lower: number; upper: number};

function inferBlock(
  system: LinearSystem,
  block: Block,
  reduced: Reduced,
  targets: readonly (readonly Term[])[],
  solver: Solver,
): {
  readonly intervals: readonly Range[];
  /** By how much rows that contradict each other were missed. */
  readonly misses: ReadonlyMap<number, number>;
  readonly solved: number;
} {
  if (block.rows.length === 0) {
    return {intervals: targets.map((terms) => boundsOf(terms, reduced)), misses: new Map(), solved: 0};
  }
  let missed: ReadonlyMap<number, number> = new Map();
  let model: BlockModel = openBlock(solver, system, block, reduced);
  try {
    if (model.extreme([], "min") === undefined) {
      model.dispose();
      const misses = missesOf(solver, system, block, reduced);
      missed = new Map(
        block.rows.flatMap((row, position) => {
          const miss = misses[position] ?? 0;
          return miss > 0 ? [[row, miss] as const] : [];
        }),
      );
      model = openBlock(solver, system, block, reduced, misses);
    }
    return {...searchBlock(model, block, reduced, targets), misses: missed};
  } finally {
    model.dispose();
  }
}

/** Bounds of a sum from the bounds of its variables. */
function boundsOf(terms: readonly Term[], {lower, upper}: Reduced): Range {
  let low = 0;
  let high = 0;
  for (const [variable, factor] of terms) {
    low += factor * ((factor > 0 ? lower[variable] : upper[variable]) ?? 0);
    high += factor * ((factor > 0 ? upper[variable] : lower[variable]) ?? 0);
  }
  return {lower: low, upper: high};
}

/**
 * The extremes of every target. Each point that the solver finds is a possible truth for all targets: a
 * target whose bound has been reached by a point needs no linear program of its own.
 */
function searchBlock(
  model: BlockModel,
  {variables}: Block,
  reduced: Reduced,
  targets: readonly (readonly Term[])[],
): {readonly intervals: readonly Range[]; readonly solved: number} {
  const columns = new Map(variables.map((variable, column) => [variable, column]));
  const sparse = targets.map((terms) =>
    terms.map(([variable, factor]): Term => [columns.get(variable) ?? 0, factor]),
  );
  const bounds = targets.map((terms) => boundsOf(terms, reduced));
  const seen = targets.map((): Range => ({lower: Infinity, upper: -Infinity}));
  let solved = 0;
  const look = (point: Float64Array) => {
    if (point.length === 0) return;
    sparse.forEach((terms, index) => {
      const own = seen[index];
      if (own === undefined) return;
      let value = 0;
      for (const [column, factor] of terms) value += factor * (point[column] ?? 0);
      if (value < own.lower) own.lower = value;
      if (value > own.upper) own.upper = value;
    });
  };
  const ask = (terms: readonly Term[], sense: "min" | "max"): number => {
    solved += 1;
    const found = model.extreme(terms, sense);
    if (found === undefined) throw new Error("a linear program that was feasible has become infeasible");
    look(found.point);
    return found.value;
  };
  const everything = targets.flat();
  if (targets.length > 2) for (const sense of ["min", "max"] as const) ask(collect(everything), sense);
  const intervals = targets.map((terms, index): Range => {
    const own = seen[index] ?? {lower: Infinity, upper: -Infinity};
    const {lower, upper} = bounds[index] ?? {lower: -Infinity, upper: Infinity};
    return {
      lower: own.lower <= lower + EPSILON ? lower : ask(terms, "min"),
      upper: own.upper >= upper - EPSILON ? upper : ask(terms, "max"),
    };
  });
  return {intervals, solved};
}

/** Terms with each variable once. */
function collect(terms: readonly Term[]): readonly Term[] {
  const sums = new Map<number, number>();
  for (const [variable, factor] of terms) sums.set(variable, (sums.get(variable) ?? 0) + factor);
  return [...sums];
}
