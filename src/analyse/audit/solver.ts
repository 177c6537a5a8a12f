import highs, {type Highs, type Model} from "highs";
import {EPSILON, type LinearSystem, type Term} from "./linear-system.js";
import type {Block, Reduced} from "./presolve.js";

/** HiGHS, loaded: solves linear programs (WebAssembly, one thread, same result everywhere). */
export type Solver = Highs;

/** A block of a system in the solver: asked again and again with another objective. */
export type BlockModel = {
  /**
   * The extreme value of a sum of variables, and the values of all variables of the block there; undefined
   * where the rows contradict each other. The value is infinite where nothing bounds it.
   */
  readonly extreme: (terms: readonly Term[], sense: "min" | "max") => Extreme | undefined;
  readonly dispose: () => void;
};

/** Result of one linear program. */
export type Extreme = {
  readonly value: number;
  /** By position in {@link Block.variables}; empty where the value is infinite. */
  readonly point: Float64Array;
  /** Multipliers of the rows, by position in {@link Block.rows}: what proves the value. */
  readonly duals: Float64Array;
};

/** Loads the solver; once per run is enough. */
export function openSolver(): Promise<Solver> {
  // Its types describe the CommonJS build, in which the loader is a property; Node loads the module.
  const loaded: unknown = highs;
  return isLoader(loaded) ? loaded() : highs.default();
}

function isLoader(value: unknown): value is typeof highs.default {
  return typeof value === "function";
}

/**
 * Puts a block into the solver.
 *
 * @param relax by how much each row of the block may be missed, by position in {@link Block.rows}
 */
export function openBlock(
  solver: Solver,
  system: LinearSystem,
  block: Block,
  bounds: Pick<Reduced, "lower" | "upper">,
  relax: Float64Array = new Float64Array(block.rows.length),
): BlockModel {
  const model = solver.createModel();
  model.options.set({
    output_flag: false,
    presolve: "off",
    solver: "simplex",
    primal_feasibility_tolerance: 1e-9,
    dual_feasibility_tolerance: 1e-9,
  });
  const columns = passBlock(solver, model, system, block, bounds, relax);
  const {optimal, unbounded, unboundedOrInfeasible} = solver.constants.modelStatus;
  const {minimize, maximize} = solver.constants.objectiveSense;
  let used: readonly number[] = [];
  return {
    extreme: (terms, sense) => {
      for (const column of used) model.changeColCost(column, 0);
      used = terms.flatMap(([variable]) => columns.get(variable) ?? []);
      for (const [variable, factor] of terms) {
        const column = columns.get(variable);
        if (column !== undefined) model.changeColCost(column, factor);
      }
      model.changeObjectiveSense(sense === "min" ? minimize : maximize);
      const {modelStatus} = model.run();
      if (modelStatus === optimal) {
        const {colValue, rowDual} = model.getSolution();
        return {value: model.getObjectiveValue(), point: colValue, duals: rowDual};
      }
      if (modelStatus !== unbounded && modelStatus !== unboundedOrInfeasible) return undefined;
      const none = new Float64Array(0);
      return {value: sense === "min" ? -Infinity : Infinity, point: none, duals: none};
    },
    dispose: () => model.dispose(),
  };
}

function passBlock(
  solver: Solver,
  model: Model,
  system: LinearSystem,
  block: Block,
  {lower, upper}: Pick<Reduced, "lower" | "upper">,
  relax: Float64Array,
): ReadonlyMap<number, number> {
  const columns = new Map(block.variables.map((variable, column) => [variable, column]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  block.rows.forEach((index, position) => {
    const row = system.rows[index];
    if (row === undefined) return;
    let constant = 0;
    for (const [variable, factor] of row.terms) {
      const column = columns.get(variable);
      if (column === undefined) {
        constant += factor * (((lower[variable] ?? 0) + (upper[variable] ?? 0)) / 2);
      } else {
        indices.push(column);
        values.push(factor);
      }
    }
    starts.push(indices.length);
    const slack = relax[position] ?? 0;
    rowLower.push(row.lower - constant - slack);
    rowUpper.push(row.upper - constant + slack);
  });
  const bound = (value: number) =>
    Number.isFinite(value) ? value : value > 0 ? solver.infinity : -solver.infinity;
  model.passModel({
    numCols: block.variables.length,
    numRows: block.rows.length,
    colCost: new Float64Array(block.variables.length),
    colLower: Float64Array.from(block.variables, (one) => bound(lower[one] ?? 0)),
    colUpper: Float64Array.from(block.variables, (one) => bound(upper[one] ?? 0)),
    rowLower: Float64Array.from(rowLower, bound),
    rowUpper: Float64Array.from(rowUpper, bound),
    matrix: {
      format: "csr",
      numRows: block.rows.length,
      numCols: block.variables.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  });
  return columns;
}

/**
 * By how much each row of a contradictory block has to be missed at least, all together as little as
 * possible. Zeros where the rows agree.
 */
export function missesOf(
  solver: Solver,
  system: LinearSystem,
  block: Block,
  bounds: Pick<Reduced, "lower" | "upper">,
): Float64Array {
  const count = system.variables.length;
  const elastic: LinearSystem = {
    variables: [
      ...system.variables,
      ...block.rows.flatMap((row) => [
        {id: `${row}+`, lower: 0, upper: Infinity},
        {id: `${row}-`, lower: 0, upper: Infinity},
      ]),
    ],
    rows: system.rows.map((row, index) => {
      const position = block.rows.indexOf(index);
      if (position < 0) return row;
      const slack: readonly Term[] = [
        [count + 2 * position, 1],
        [count + 2 * position + 1, -1],
      ];
      return {...row, terms: [...row.terms, ...slack]};
    }),
  };
  const slacks = block.rows.flatMap((_, position) => [count + 2 * position, count + 2 * position + 1]);
  const wider = (values: Float64Array, fill: number) =>
    Float64Array.from({length: count + slacks.length}, (_, index) => values[index] ?? fill);
  const model = openBlock(
    solver,
    elastic,
    {variables: [...block.variables, ...slacks], rows: block.rows},
    {lower: wider(bounds.lower, 0), upper: wider(bounds.upper, Infinity)},
  );
  try {
    const found = model.extreme(
      slacks.map((variable) => [variable, 1]),
      "min",
    );
    return Float64Array.from(block.rows, (_, position) => {
      const at = block.variables.length + 2 * position;
      const miss = (found?.point[at] ?? 0) + (found?.point[at + 1] ?? 0);
      return miss > EPSILON ? miss * (1 + EPSILON) : 0;
    });
  } finally {
    model.dispose();
  }
}
