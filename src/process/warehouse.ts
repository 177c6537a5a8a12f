import {DuckDBInstance} from "@duckdb/node-api";
import type {Catalogue} from "../catalogue/catalogue.js";
import {loadCorrections} from "../catalogue/rules.js";
import {checkDelivered} from "./check-delivered.js";
import {declare} from "./declare.js";
import {type Delivery, hasFigures, readDeliveries} from "./deliveries.js";
import {createFactStore, type FactStore} from "./fact.js";
import {loadTable, usedRows} from "./load-table.js";
import {neededMeasures} from "./needed.js";
import {readFacts} from "./read-facts.js";
import {createCurrent, createTables, insertTotals} from "./sql.js";

/** Which rows are loaded: those that indicators use, or all of them, to check them. */
export type WarehouseScope = "used" | "all";

/** The canonical tables, loaded: newest vintages by basis, and the deliveries they came from. */
export type Warehouse = {
  readonly facts: FactStore;
  /** Number of loaded figures as delivered, all vintages. */
  readonly rows: number;
  readonly deliveries: readonly Delivery[];
};

/**
 * Loads every canonical table of the catalogue's sources into DuckDB and picks the newest vintage
 * of each figure and basis.
 *
 * @param root project folder that holds `data/`
 * @throws KimError data-… with file and line when a canonical table is damaged
 */
export async function openWarehouse(
  root: string,
  catalogue: Catalogue,
  scope: WarehouseScope = "used",
): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "1",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  try {
    const dimensions = [...catalogue.codelists.keys()];
    await connection.run(createTables(dimensions));
    const tables = [...catalogue.sources.keys()].filter((table) => hasFigures(root, table)).sort();
    const deliveries = tables.flatMap((table) => readDeliveries(root, table));
    await declare(connection, catalogue, deliveries, loadCorrections(root));
    const needed = neededMeasures(catalogue);
    for (const table of tables) {
      const source = catalogue.sources.get(table);
      const own = needed.filter((one) => one.table === table);
      if (source === undefined || (scope === "used" && own.length === 0)) continue;
      await loadTable(connection, root, source, dimensions, scope === "all" ? "true" : usedRows(source, own));
    }
    await checkDelivered(connection, catalogue, dimensions);
    await connection.run(createCurrent(dimensions));
    for (const dimension of dimensions) await connection.run(insertTotals(dimension, dimensions));
    const counted = await connection.runAndReadAll("SELECT count(*)::INTEGER FROM delivered");
    return {
      facts: createFactStore(await readFacts(connection, needed, dimensions)),
      rows: Number(counted.getRows()[0]?.[0] ?? 0),
      deliveries,
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
