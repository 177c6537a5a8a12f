import type {Cell, CheckedTable, Combination} from "../cells.js";
import {entry} from "../entry.js";

/** The figures of one combination and period in one delivery. */
export type DeliveredGroup = {
  readonly first: Cell;
  /** First cell of each area, by the key as delivered. */
  readonly areas: ReadonlyMap<string, Cell>;
};

/** Delivered figures by combination, delivery and period, and those that a delivery has twice. */
export type DeliveredGroups = {
  readonly groups: readonly DeliveredGroup[];
  readonly twice: readonly {readonly first: Cell; readonly again: Cell}[];
};

/** Groups already made: several rules look at the same ones. */
const known = new WeakMap<CheckedTable, DeliveredGroups>();

/** Groups the delivered figures of a table. */
export function deliveredGroups(table: CheckedTable): DeliveredGroups {
  const found = known.get(table);
  if (found !== undefined) return found;
  const byCombination = new Map<Combination, Map<string, Map<string, Cell>>>();
  const twice: {first: Cell; again: Cell}[] = [];
  for (const cell of table.delivered) {
    const byPeriod = entry(byCombination, cell.combination, () => new Map<string, Map<string, Cell>>());
    const areas = entry(byPeriod, cell.timePeriod + cell.delivery, () => new Map<string, Cell>());
    const first = areas.get(cell.deliveredArea);
    if (first === undefined) areas.set(cell.deliveredArea, cell);
    else twice.push({first, again: cell});
  }
  const groups = [...byCombination.values()].flatMap((byPeriod) =>
    [...byPeriod.values()].flatMap((areas): DeliveredGroup[] => {
      const [first] = areas.values();
      return first === undefined ? [] : [{first, areas}];
    }),
  );
  const made = {groups, twice};
  known.set(table, made);
  return made;
}
