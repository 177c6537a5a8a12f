import type {Catalogue} from "../../catalogue/catalogue.js";
import type {Indicator} from "../../catalogue/indicator-schema.js";
import type {Observation} from "../../model/observation.js";
import {isSecret} from "../../model/status.js";
import {type Cell, type CellIndex, indexCells} from "../disclosure/cells.js";

/** An indicator with what is published of it. */
export type PublishedTable = {readonly indicator: Indicator; readonly observations: readonly Observation[]};

/** Quantities of all indicators together: what counts the same is one cell, whichever indicator shows it. */
export type PublishedCells = Pick<CellIndex, "cells" | "balances"> & {
  /** Cells that some indicator masks. */
  readonly masked: ReadonlySet<Cell>;
  /** Codes of the indicators that a cell stands in. */
  readonly shownIn: ReadonlyMap<Cell, readonly string[]>;
  /** Masked figures that no other figure is computed from or adds up with: rates as the producer published them. */
  readonly unlinked: readonly Observation[];
  readonly indicators: readonly Indicator[];
};

/**
 * The cells of everything that is published for periods in which something is masked. What one indicator
 * publishes is known, also where another masks it.
 */
export function publishedCells(tables: readonly PublishedTable[], catalogue: Catalogue): PublishedCells {
  const isMasked = (one: Observation) => isSecret(one.obsStatus);
  const periods = new Set(
    tables.flatMap(({observations}) => observations.filter(isMasked).map((one) => one.timePeriod)),
  );
  const cells = new Map<string, Cell>();
  const masked = new Set<Cell>();
  const shownIn = new Map<Cell, string[]>();
  const balances = new Map<string, readonly [Cell, Cell, Cell]>();
  const unlinked: Observation[] = [];
  const merge = (cell: Cell, code: string): Cell => {
    const known = cells.get(cell.key) ?? cell;
    cells.set(cell.key, known);
    const codes = shownIn.get(known) ?? [];
    if (!codes.includes(code)) shownIn.set(known, [...codes, code]);
    if (cell.state === "secret") masked.add(known);
    if (cell.state === "published" && known.state !== "published") {
      known.state = "published";
      known.value = cell.value;
      known.deviation = cell.deviation;
    } else if (cell.state === "secret" && known.state === "open") known.state = "secret";
    return known;
  };
  for (const {indicator, observations} of periods.size === 0 ? [] : tables) {
    const index = indexCells(
      indicator,
      observations.filter((one) => periods.has(one.timePeriod)),
      catalogue,
    );
    for (const cell of index.cells.values()) merge(cell, indicator.code);
    for (const [whole, plus, minus] of index.balances) {
      balances.set(whole.key, [
        merge(whole, indicator.code),
        merge(plus, indicator.code),
        merge(minus, indicator.code),
      ]);
    }
    for (const {observation, own, parts} of index.exposures) {
      if (isMasked(observation) && own === undefined && parts.length === 0) unlinked.push(observation);
    }
  }
  return {
    cells,
    balances: [...balances.values()],
    masked,
    shownIn,
    unlinked,
    indicators: tables.map(({indicator}) => indicator),
  };
}
