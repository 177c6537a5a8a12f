import type {Catalogue} from "../../catalogue/catalogue.js";
import type {Indicator} from "../../catalogue/indicator-schema.js";
import {TOTAL} from "../../model/observation.js";
import {type Cell, type CellIndex, cellKey} from "./cells.js";
import {splitsOf} from "./equations.js";
import {isPrimarySecret} from "./primary.js";

/**
 * Adds the parts that no indicator shows, but that everybody can compute, where they are secret: of 10
 * persons 9 are women, so that one is a man. Only for tables that the ministry protects.
 */
export function withComplements(indicator: Indicator, index: CellIndex, catalogue: Catalogue): CellIndex {
  const rules = catalogue.confidentiality;
  const isOwn = ({quantity}: Cell) =>
    quantity.tables.some((table) => rules.ruleOf(table).geschuetztVon === "ministerium");
  const own = [...index.cells.values()].filter((cell) => cell.state === "published" && isOwn(cell));
  if (own.length === 0) return index;
  const cells = new Map(index.cells);
  for (const whole of own) {
    for (const split of splitsOf([indicator], catalogue)) {
      if ((whole.dimensions[split.dimension] ?? TOTAL) !== split.whole) continue;
      const parts = split.parts.map((code) => {
        const dimensions = {...whole.dimensions, [split.dimension]: code};
        const key = cellKey(whole.quantity.name, whole.refArea, whole.timePeriod, dimensions);
        return {key, dimensions, cell: cells.get(key)};
      });
      const [missing, ...others] = parts.filter((part) => part.cell === undefined);
      const there = parts.flatMap((part) => part.cell ?? []);
      if (missing === undefined || others.length > 0 || there.length === 0) continue;
      if (there.some((cell) => cell.state !== "published")) continue;
      const value = there.reduce((rest, cell) => rest - (cell.value ?? 0), whole.value ?? 0);
      if (!whole.quantity.tables.some((table) => isPrimarySecret(value, rules.ruleOf(table)))) continue;
      cells.set(missing.key, {
        ...whole,
        key: missing.key,
        dimensions: missing.dimensions,
        value: undefined,
        state: "secret",
      });
    }
  }
  return {...index, cells};
}
