import {EPSILON, type LinearSystem, type Row} from "./linear-system.js";

/** The system after exact elimination: narrower bounds, fewer rows, independent blocks. */
export type Reduced = {
  /** Bounds of every variable of the system; equal where elimination alone finds the value. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Parts of the system that have no variable in common; fixed variables are in none. */
  readonly blocks: readonly Block[];
  /** Positions of rows that contradict the others and were left out: published figures that do not add up. */
  readonly contradictions: readonly number[];
};

/** Rows and variables that are linked with one another, by their positions in the system. */
export type Block = {readonly variables: readonly number[]; readonly rows: readonly number[]};

/** How often bounds travel along a row before the solver takes over. */
const MOST_VISITS = 12;

/**
 * Draws every conclusion that a single row allows, again and again: a row with one unknown gives its
 * value, a sum of counts that is 0 gives all of them, the rest narrows the bounds of its variables.
 * What is concluded holds exactly, so solvers may start from it.
 */
export function presolve({variables, rows}: LinearSystem): Reduced {
  const lower = Float64Array.from(variables, (one) => one.lower);
  const upper = Float64Array.from(variables, (one) => one.upper);
  const rowsOf: number[][] = variables.map(() => []);
  rows.forEach((row, index) => {
    for (const [variable] of row.terms) rowsOf[variable]?.push(index);
  });
  const contradictions = new Set<number>();
  const visits = new Uint16Array(rows.length);
  const waiting = rows.map((_, index) => index);
  const isWaiting = new Uint8Array(rows.length).fill(1);
  for (let next = 0; next < waiting.length; next += 1) {
    const index = waiting[next] ?? 0;
    isWaiting[index] = 0;
    const row = rows[index];
    if (row === undefined || contradictions.has(index) || (visits[index] ?? 0) >= MOST_VISITS) continue;
    visits[index] = (visits[index] ?? 0) + 1;
    const changed = conclude(row, lower, upper);
    if (changed === undefined) contradictions.add(index);
    for (const variable of changed ?? []) {
      for (const other of rowsOf[variable] ?? []) {
        if (isWaiting[other] === 1 || other === index) continue;
        isWaiting[other] = 1;
        waiting.push(other);
      }
    }
  }
  return {
    lower,
    upper,
    blocks: blocksOf({variables, rows}, lower, upper, contradictions),
    contradictions: [...contradictions],
  };
}

/** Narrows the bounds of a row's variables; gives those that changed, or undefined for a contradiction. */
function conclude(row: Row, lower: Float64Array, upper: Float64Array): readonly number[] | undefined {
  let least = 0;
  let most = 0;
  let openLeast = 0;
  let openMost = 0;
  for (const [variable, factor] of row.terms) {
    const low = factor * ((factor > 0 ? lower[variable] : upper[variable]) ?? 0);
    const high = factor * ((factor > 0 ? upper[variable] : lower[variable]) ?? 0);
    if (Number.isFinite(low)) least += low;
    else openLeast += 1;
    if (Number.isFinite(high)) most += high;
    else openMost += 1;
  }
  const slack = EPSILON * Math.max(1, Math.abs(row.lower), Math.abs(row.upper));
  const tolerance = Number.isFinite(slack) ? slack : EPSILON;
  if (openLeast === 0 && least > row.upper + tolerance) return undefined;
  if (openMost === 0 && most < row.lower - tolerance) return undefined;
  const changed: number[] = [];
  for (const [variable, factor] of row.terms) {
    const low = factor * ((factor > 0 ? lower[variable] : upper[variable]) ?? 0);
    const high = factor * ((factor > 0 ? upper[variable] : lower[variable]) ?? 0);
    const othersLeast = restOf(least, openLeast, low, -Infinity);
    const othersMost = restOf(most, openMost, high, Infinity);
    const top = (row.upper - othersLeast) / factor;
    const bottom = (row.lower - othersMost) / factor;
    const newUpper = factor > 0 ? top : bottom;
    const newLower = factor > 0 ? bottom : top;
    if (narrow(variable, newLower, newUpper, lower, upper)) changed.push(variable);
  }
  return changed;
}

/** The activity without one variable's own part; infinite where another part is. */
function restOf(total: number, open: number, own: number, infinite: number): number {
  const isOpen = !Number.isFinite(own);
  if (open > (isOpen ? 1 : 0)) return infinite;
  return isOpen ? total : total - own;
}

function narrow(
  variable: number,
  low: number,
  high: number,
  lower: Float64Array,
  upper: Float64Array,
): boolean {
  let changed = false;
  if (Number.isFinite(high) && high < (upper[variable] ?? 0) - EPSILON) {
    upper[variable] = Math.max(high, lower[variable] ?? 0);
    changed = true;
  }
  if (Number.isFinite(low) && low > (lower[variable] ?? 0) + EPSILON) {
    lower[variable] = Math.min(low, upper[variable] ?? 0);
    changed = true;
  }
  return changed;
}

/** Whether elimination alone has found a variable's value. */
export function isFixed(variable: number, {lower, upper}: Pick<Reduced, "lower" | "upper">): boolean {
  return (upper[variable] ?? 0) - (lower[variable] ?? 0) <= EPSILON;
}

function blocksOf(
  {variables, rows}: LinearSystem,
  lower: Float64Array,
  upper: Float64Array,
  left: ReadonlySet<number>,
): readonly Block[] {
  const parent = Int32Array.from(variables, (_, index) => index);
  const rootOf = (variable: number): number => {
    let root = variable;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = variable; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const free = (row: Row) =>
    row.terms.flatMap(([variable]) => (isFixed(variable, {lower, upper}) ? [] : [variable]));
  const open = rows.map((row, index) => (left.has(index) ? [] : free(row)));
  for (const [first, ...others] of open) {
    if (first === undefined) continue;
    for (const other of others) parent[rootOf(other)] = rootOf(first);
  }
  const blocks = new Map<number, {variables: number[]; rows: number[]}>();
  const blockOf = (root: number) => {
    const known = blocks.get(root) ?? {variables: [], rows: []};
    blocks.set(root, known);
    return known;
  };
  variables.forEach((_, variable) => {
    if (!isFixed(variable, {lower, upper})) blockOf(rootOf(variable)).variables.push(variable);
  });
  open.forEach(([first], index) => {
    if (first !== undefined) blockOf(rootOf(first)).rows.push(index);
  });
  return [...blocks.values()];
}
