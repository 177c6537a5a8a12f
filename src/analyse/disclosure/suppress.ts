import type {Cell, CellIndex} from "./cells.js";
import type {Equation} from "./equations.js";

/** A cell that had to be hidden so that another stays secret. */
export type Choice = {readonly hidden: Cell; readonly protects: Cell};

/** Cells of a period while they are examined. */
type Period = {
  /** Cells that readers do not see; hidden ones are added. */
  readonly unknowns: Cell[];
  /** Missing cells that are no secret and can be computed, and how. */
  readonly solvedBy: Map<Cell, Equation>;
  readonly choices: Choice[];
};

type EquationsOf = (cell: Cell) => readonly Equation[];

/**
 * Hides further cells until no secret one can be found by solving equations with one unknown, one after
 * the other. Changes the states of the cells. The choice is the same for the same cells: the smallest
 * part of the equation that is not zero, the first of equal ones; the whole only if no part helps. A cell
 * that later choices make needless is shown again.
 */
export function suppress(index: CellIndex, equationsOf: EquationsOf): readonly Choice[] {
  const cells = [...index.cells.values()];
  const order = new Map(cells.map((cell, position) => [cell, position]));
  const balances = new Map<Cell, CellIndex["balances"]>();
  for (const balance of index.balances) {
    for (const cell of balance) balances.set(cell, [...(balances.get(cell) ?? []), balance]);
  }
  const hide = (cell: Cell, unknowns: Cell[]): void => {
    if (cell.state === "published") unknowns.push(cell);
    cell.state = "secret";
    // A balance with a secret part is secret itself.
    for (const [whole, ...parts] of balances.get(cell) ?? []) {
      if (parts.includes(cell) && whole.state === "published") hide(whole, unknowns);
    }
  };
  const periods = new Set(cells.filter((cell) => cell.state === "secret").map((cell) => cell.timePeriod));
  return [...periods].sort().flatMap((timePeriod) => {
    const unknowns = cells.filter((cell) => cell.timePeriod === timePeriod && cell.state !== "published");
    const period: Period = {unknowns, solvedBy: new Map(), choices: []};
    for (const cell of [...unknowns]) if (cell.state === "secret") hide(cell, unknowns);
    closeLeaks(period, equationsOf, order, (cell) => hide(cell, unknowns));
    return showNeedless(period, equationsOf, (cell) => balances.has(cell));
  });
}

function closeLeaks(
  period: Period,
  equationsOf: EquationsOf,
  order: ReadonlyMap<Cell, number>,
  hide: (cell: Cell) => void,
): void {
  const {unknowns, solvedBy, choices} = period;
  const isKnown = (cell: Cell) => cell.state === "published" || solvedBy.has(cell);
  const solvingOf = (cell: Cell) =>
    equationsOf(cell).find((equation) => equation.every((one) => one === cell || isKnown(one)));
  /** Protects a cell, and at once what has to be hidden for it, so that one chain is closed before the next. */
  const settle = (cell: Cell): boolean => {
    let changed = false;
    for (let solving = solvingOf(cell); solving !== undefined; solving = solvingOf(cell)) {
      changed = true;
      if (cell.state === "open") {
        solvedBy.set(cell, solving);
        break;
      }
      const hidden = chooseFrom(trace(solving, cell, solvedBy), cell, order);
      if (hidden === undefined) throw new Error(`nothing left to hide for ${cell.key}`);
      choices.push({hidden, protects: cell});
      const before = unknowns.length;
      hide(hidden);
      solvedBy.clear();
      for (const one of unknowns.slice(before)) settle(one);
    }
    return changed;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const cell of unknowns) if (!solvedBy.has(cell) && settle(cell)) changed = true;
  }
}

/** Shows hidden cells again that give nothing away after all; parts of balances stay hidden. */
function showNeedless(
  {solvedBy, choices}: Period,
  equationsOf: EquationsOf,
  isOfBalance: (cell: Cell) => boolean,
): readonly Choice[] {
  return choices.filter(({hidden}) => {
    if (isOfBalance(hidden)) return true;
    const known = new Map<Cell, Equation>();
    const isKnown = (cell: Cell) =>
      cell === hidden || cell.state === "published" || solvedBy.has(cell) || known.has(cell);
    const queue = [hidden];
    for (const next of queue) {
      for (const equation of equationsOf(next)) {
        const unknown = equation.filter((cell) => !isKnown(cell));
        const [only] = unknown;
        if (only === undefined || unknown.length > 1) continue;
        if (only.state === "secret") return true;
        known.set(only, equation);
        queue.push(only);
      }
    }
    hidden.state = "published";
    for (const [cell, equation] of known) solvedBy.set(cell, equation);
    return false;
  });
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
