import {EPSILON, type LinearSystem, type Row, type Target, type Term} from "./linear-system.js";
import {openBlock, type Solver} from "./solver.js";

/** Why a masked figure can be inferred. */
export type Cause = {
  /** Rows without any of which the figure could not be inferred so closely. */
  readonly rows: readonly string[];
  /** Published figures that the inference rests on, sorted; those that cancel out are left out. */
  readonly published: readonly string[];
};

/** Width of an interval: at most this means a leak. */
type IsLeak = (lower: number, upper: number) => boolean;

/** Most rows that are tried one by one; a proof with more is given as the solver found it. */
const MOST_TRIED = 200;

/**
 * The smallest proof of a leak, found in two steps: the multipliers of the linear programs say which rows
 * are enough to prove it; of these every row is taken out that the leak does not need (deletion filter).
 */
export function causeOf(system: LinearSystem, target: Target, isLeak: IsLeak, solver: Solver): Cause {
  const all = rowsAround(system, target);
  let proof = prove(system, target, all, solver);
  let rows = proof.rows;
  for (const row of rows.length <= MOST_TRIED ? rows : []) {
    const without = rows.filter((one) => one !== row);
    const attempt = prove(system, target, without, solver);
    if (attempt.lower === undefined || !isLeak(attempt.lower, attempt.upper)) continue;
    rows = attempt.rows.filter((one) => without.includes(one));
    proof = attempt;
  }
  return {
    rows: rows.map((index) => system.rows[index]?.id ?? ""),
    published: publishedIn(system, proof.multipliers, rows),
  };
}

/** Rows that are linked with the target, over any number of steps. */
function rowsAround({rows}: LinearSystem, {terms}: Target): readonly number[] {
  const rowsOf = new Map<number, number[]>();
  rows.forEach((row, index) => {
    for (const [variable] of row.terms) rowsOf.set(variable, [...(rowsOf.get(variable) ?? []), index]);
  });
  const seen = new Set<number>();
  const variables = new Set(terms.map(([variable]) => variable));
  for (const variable of variables) {
    for (const index of rowsOf.get(variable) ?? []) {
      seen.add(index);
      for (const [other] of rows[index]?.terms ?? []) variables.add(other);
    }
  }
  return [...seen].sort((a, b) => a - b);
}

type Proof = {
  /** Undefined where the rows contradict each other. */
  readonly lower: number | undefined;
  readonly upper: number;
  /** Rows with a multiplier in one of the two programs. */
  readonly rows: readonly number[];
  readonly multipliers: readonly ReadonlyMap<number, number>[];
};

function prove(system: LinearSystem, target: Target, rows: readonly number[], solver: Solver): Proof {
  const variables = [
    ...new Set([
      ...target.terms.map(([variable]) => variable),
      ...rows.flatMap((index) => (system.rows[index]?.terms ?? []).map(([variable]: Term) => variable)),
    ]),
  ];
  const bounds = {
    lower: Float64Array.from(system.variables, (one) => one.lower),
    upper: Float64Array.from(system.variables, (one) => one.upper),
  };
  const model = openBlock(solver, system, {variables, rows}, bounds);
  try {
    const ends = (["min", "max"] as const).map((sense) => model.extreme(target.terms, sense));
    const multipliers = ends.map(
      (end) =>
        new Map(
          rows.flatMap((row, position) => {
            const dual = end?.duals[position] ?? 0;
            return Math.abs(dual) > EPSILON ? [[row, dual] as const] : [];
          }),
        ),
    );
    const used = new Set(multipliers.flatMap((one) => [...one.keys()]));
    return {
      lower: ends[0]?.value,
      upper: ends[1]?.value ?? Infinity,
      rows: rows.filter((row) => used.has(row)),
      multipliers,
    };
  } finally {
    model.dispose();
  }
}

/** Figures whose factors do not cancel out over the rows of a proof. */
function publishedIn(
  system: LinearSystem,
  multipliers: Proof["multipliers"],
  rows: readonly number[],
): readonly string[] {
  const found = new Set<string>();
  for (const own of multipliers) {
    const sums = new Map<string, number>();
    for (const index of rows) {
      const row: Row | undefined = system.rows[index];
      for (const [figure, factor] of row?.published ?? []) {
        sums.set(figure, (sums.get(figure) ?? 0) + factor * (own.get(index) ?? 0));
      }
    }
    for (const [figure, sum] of sums) if (Math.abs(sum) > EPSILON) found.add(figure);
  }
  return [...found].sort();
}
