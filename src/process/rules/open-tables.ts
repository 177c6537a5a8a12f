import type {Correction} from "../../catalogue/answer-schema.js";
import type {Catalogue} from "../../catalogue/catalogue.js";
import {hasFigures, readDeliveries} from "../deliveries.js";
import type {CheckedTable} from "./cells.js";
import {checkedTable} from "./checked-table.js";
import {readLines} from "./read-cells.js";

/**
 * Reads all canonical tables of the catalogue's sources for the rules, in the order of their names.
 *
 * @param root project folder that holds `data/`
 * @throws KimError data-…, catalogue-… when a table is damaged
 */
export function openTables(
  root: string,
  catalogue: Catalogue,
  corrections: readonly Correction[],
): ReadonlyMap<string, CheckedTable> {
  const tables = new Map<string, CheckedTable>();
  for (const name of [...catalogue.sources.keys()].sort()) {
    const source = catalogue.sources.get(name);
    if (source === undefined || !hasFigures(root, name)) continue;
    const deliveries = new Map(readDeliveries(root, name).map((one) => [one.id, one]));
    const lines = readLines(root, source);
    tables.set(name, checkedTable(lines, {source, deliveries, corrections}, catalogue.regions));
  }
  return tables;
}
