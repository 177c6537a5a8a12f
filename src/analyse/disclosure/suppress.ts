import type {Cell, CellIndex} from "./cells.js";
import type {Equation} from "./equations.js";

/** A cell that had to be hidden so that another stays secret. */
export type Choice = {readonly hidden: Cell; readonly protects: Cell};

/**
 * Hides further cells until no secret one can be found by solving equations with one unknown, one after
 * the other. Changes the states of the cells. The choice is the same for the same cells: the smallest
 * part of the equation that is not zero, the first of equal ones; the whole only if no part helps. A cell
 * that later choices make needless is shown again.
 */
export function suppress(
  index: CellIndex,
  equationsOf: (cell: Cell) => readonly Equation[],
): readonly Choice[] {
  const order = new Map([...index.cells.values()].map((cell, position) => [cell, position]));
  return periodsWithSecrets(index).flatMap((period) => {
    const cells = [...index.cells.values()].filter((cell) => cell.timePeriod === period);
    const before = cells.map((cell) => ({cell, state: cell.state, value: cell.value}));
    const leakWith = (hidden: readonly Choice[]): Leak | undefined => {
      for (const {cell, state, value} of before) Object.assign(cell, {state, value});
      for (const choice of hidden) hide(choice.hidden);
      hideBalances(index);
      return findLeak(
        cells.filter((cell) => cell.state !== "published"),
        equationsOf,
      );
    };
    let choices: readonly Choice[] = [];
    for (let leak = leakWith(choices); leak !== undefined; leak = leakWith(choices)) {
      const hidden = chooseFrom(leak.published, leak.cell, order);
      if (hidden === undefined) break;
      choices = [...choices, {hidden, protects: leak.cell}];
    }
    for (const choice of choices) {
      const fewer = choices.filter((one) => one !== choice);
      if (leakWith(fewer) === undefined) choices = fewer;
    }
    leakWith(choices);
    return choices;
  });
}

function hide(cell: Cell): void {
  cell.state = "secret";
  cell.value = undefined;
}

/** A balance with a secret part is secret itself. */
function hideBalances({balances}: CellIndex): void {
  for (const [whole, ...parts] of balances) {
    if (whole.state === "published" && parts.some((part) => part.state === "secret")) hide(whole);
  }
}

function periodsWithSecrets({cells}: CellIndex): readonly string[] {
  const periods = new Set<string>();
  for (const cell of cells.values()) if (cell.state === "secret") periods.add(cell.timePeriod);
  return [...periods].sort();
}

type Leak = {
  readonly cell: Cell;
  /** Published cells that the secret was computed from, those of the last equation first. */
  readonly published: readonly Equation[];
};

/** The first secret cell that can be computed, in the order in which readers would find it. */
function findLeak(
  unknowns: readonly Cell[],
  equationsOf: (cell: Cell) => readonly Equation[],
): Leak | undefined {
  if (!unknowns.some((cell) => cell.state === "secret")) return undefined;
  const equations = unknowns.map((cell) => ({cell, all: equationsOf(cell)}));
  const solvedBy = new Map<Cell, Equation>();
  const isKnown = (cell: Cell) => cell.state === "published" || solvedBy.has(cell);
  for (;;) {
    const before = solvedBy.size;
    for (const {cell, all} of equations) {
      if (solvedBy.has(cell)) continue;
      const solving = all.find((equation) => equation.every((one) => one === cell || isKnown(one)));
      if (solving === undefined) continue;
      if (cell.state === "secret") return {cell, published: trace(solving, cell, solvedBy)};
      solvedBy.set(cell, solving);
    }
    if (solvedBy.size === before) return undefined;
  }
}

/** The equation that gives a cell away, then those that its own unknowns were solved with. */
function trace(solving: Equation, cell: Cell, solvedBy: ReadonlyMap<Cell, Equation>): readonly Equation[] {
  const steps = [solving];
  const seen = new Set<Cell>([cell]);
  for (const step of steps) {
    for (const one of step) {
      const next = solvedBy.get(one);
      if (next === undefined || seen.has(one)) continue;
      seen.add(one);
      steps.push(next);
    }
  }
  return steps;
}

function chooseFrom(
  steps: readonly Equation[],
  cell: Cell,
  order: ReadonlyMap<Cell, number>,
): Cell | undefined {
  const place = (one: Cell) => order.get(one) ?? 0;
  const size = (one: Cell) => Math.abs(one.value ?? 0);
  for (const step of steps) {
    const [whole, ...parts] = step;
    const published = (cells: readonly (Cell | undefined)[]) =>
      cells.filter((one) => one !== undefined).filter((one) => one !== cell && one.state === "published");
    const smallest = published(parts)
      .filter((one) => size(one) > 0)
      .sort((a, b) => size(a) - size(b) || place(a) - place(b))[0];
    const found = smallest ?? published([whole])[0] ?? published(parts)[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
