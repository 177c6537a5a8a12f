import {readFileSync} from "node:fs";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type {Correction} from "../catalogue/answer-schema.js";
import type {Catalogue} from "../catalogue/catalogue.js";
import {loadCorrections} from "../catalogue/rules.js";
import type {Source} from "../catalogue/source-schema.js";
import {kimError} from "../messages/kim-error.js";
import {DEFAULT_DIALECT, inputSigns} from "../model/input-signs.js";
import {type DimensionId, TOTAL} from "../model/observation.js";
import {canonicalPaths, type Delivery, hasFigures, readDeliveries} from "./deliveries.js";
import {createFactStore, type FactStore} from "./fact.js";
import {type NeededMeasure, neededMeasures} from "./needed.js";
import {readFacts} from "./read-facts.js";
import {createCurrent, createTables, insertTotals, keyColumns, quote} from "./sql.js";

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

/** Writes what the catalogue declares about sources, areas and signs into the warehouse. */
async function declare(
  connection: DuckDBConnection,
  catalogue: Catalogue,
  deliveries: readonly Delivery[],
  corrections: readonly Correction[],
): Promise<void> {
  const insert = async (table: string, rows: readonly (readonly (string | number | null)[])[]) => {
    if (rows.length === 0) return;
    const values = rows.map(
      (row) => `(${row.map((cell) => (typeof cell === "string" ? quote(cell) : String(cell))).join(", ")})`,
    );
    await connection.run(`INSERT INTO ${table} VALUES ${values.join(", ")}`);
  };
  const sources = [...catalogue.sources.values()];
  await insert(
    "delivery",
    deliveries.map((delivery) => [delivery.table, delivery.id, delivery.stand]),
  );
  await insert("correction", correctionRows(deliveries, corrections));
  await insert(
    "basis_rule",
    sources.flatMap((source) =>
      (source.basis ?? []).map((rule, rank) => [
        source.table,
        rank,
        rule.basis,
        dayOf(rule.from, "0000", "-01-01"),
        dayOf(rule.to, "9999", "-12-31"),
        rule.standBefore ?? "9999",
      ]),
    ),
  );
  await insert(
    "joint_unit",
    sources.flatMap((source) =>
      (source.regions ?? []).map((one) => [source.table, one.delivered, one.means]),
    ),
  );
  await insert(
    "area",
    catalogue.regions.all.map((area) => [area.refArea, area.validFrom ?? "0000", area.validTo ?? "9999"]),
  );
  await insert(
    "sign_status",
    Object.entries(inputSigns).flatMap(([dialect, signs]) =>
      [["", "normal"], ...Object.entries(signs)].map(([sign = "", status = ""]) => [dialect, sign, status]),
    ),
  );
  await insert(
    "source_dialect",
    sources.map((source) => [
      source.table,
      source.zeichen ?? DEFAULT_DIALECT,
      source.gebietsstand ?? "",
      source.estimated === true ? 1 : 0,
    ]),
  );
  await insert(
    "source_area",
    sources.flatMap((source) => (source.withoutAreas ?? []).map((area) => [source.table, area])),
  );
  await insert(
    "source_total",
    sources.flatMap((source) => (source.totals ?? []).map((dimension) => [source.table, dimension])),
  );
}

/** Corrections by cell: those of the catalogue go before signs that the import proved wrong. */
function correctionRows(
  deliveries: readonly Delivery[],
  corrections: readonly Correction[],
): readonly (readonly (string | number | null)[])[] {
  const byCell = new Map<string, readonly (string | number | null)[]>();
  for (const {table, id, corrected} of deliveries)
    for (const {locator, delivered, meaning} of corrected)
      byCell.set(`${table}#${id}#${locator}`, [table, id, locator, delivered, meaning, null]);
  for (const {table, delivery, locator, delivered, sign = null, value = null} of corrections)
    byCell.set(`${table}#${delivery}#${locator}`, [table, delivery, locator, delivered, sign, value]);
  return [...byCell.values()];
}

function dayOf(bound: string | undefined, otherwise: string, suffix: string): string {
  if (bound === undefined) return otherwise;
  return bound.length === 4 ? `${bound}${suffix}` : bound;
}

/** Loads a canonical table; dimensions that it does not have are at their total. */
async function loadTable(
  connection: DuckDBConnection,
  root: string,
  {table, dimensions: present}: Source,
  dimensions: readonly DimensionId[],
  condition: string,
): Promise<void> {
  const {csv} = canonicalPaths(root, table);
  const header = readFileSync(csv, "utf8").split("\n", 1)[0] ?? "";
  const expected = [
    "measure",
    "ref_area",
    "time_period",
    ...present,
    "obs_value",
    "sign",
    "flag",
    "delivery",
    "locator",
  ];
  if (header !== expected.join(",")) {
    throw kimError(
      "data-columns",
      {expected: expected.join(","), found: header},
      {file: `data/${table}.csv`, line: 1},
    );
  }
  const dimensionColumn = (id: DimensionId) => (present.includes(id) ? id : `${quote(TOTAL)} AS ${id}`);
  await connection.run(`
    INSERT INTO delivered
    SELECT ${quote(table)}, measure, ref_area, time_period, ${dimensions.map(dimensionColumn).join(", ")},
           nullif(obs_value, '')::DECIMAL(20, 6), coalesce(sign, ''), coalesce(flag, ''), delivery, locator
      FROM read_csv(${quote(csv)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"',
                    auto_detect = false,
                    columns = {${expected.map((name) => `${quote(name)}: 'VARCHAR'`).join(", ")}})
     WHERE ${condition}`);
}

/** Condition for the rows that indicators can use: their measures, and breakdowns they or a missing total need. */
function usedRows(source: Source, needed: readonly NeededMeasure[]): string {
  const alternatives = needed.map(({measure, dimensions}) => {
    const totals = source.dimensions.filter(
      (id) => !dimensions.has(id) && source.totals?.includes(id) !== true,
    );
    return [`measure = ${quote(measure)}`, ...totals.map((id) => `${id} = ${quote(TOTAL)}`)].join(" AND ");
  });
  return `(${alternatives.join(") OR (")})`;
}

/** Stops at the first figure that has neither a known sign nor a number, or no known delivery or area. */
async function checkDelivered(
  connection: DuckDBConnection,
  {sources}: Catalogue,
  dimensions: readonly DimensionId[],
): Promise<void> {
  const first = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS()[0];
  const sign = await first(`SELECT source, sign, locator FROM delivered d
    WHERE (obs_value IS NULL) = (sign = '') OR NOT EXISTS (
      SELECT 1 FROM sign_status s JOIN source_dialect q USING (dialect) WHERE q.source = d.source AND s.sign = d.sign)
    ORDER BY ALL LIMIT 1`);
  if (sign !== undefined) {
    const dialect = sources.get(String(sign.source))?.zeichen ?? DEFAULT_DIALECT;
    throw kimError(
      "data-value",
      {text: String(sign.sign), known: Object.keys(inputSigns[dialect])},
      {file: `data/${sign.source}.csv`, cell: String(sign.locator)},
    );
  }
  const delivery = await first(`SELECT source, delivery FROM delivered d
    WHERE NOT EXISTS (SELECT 1 FROM delivery v WHERE v.source = d.source AND v.id = d.delivery) ORDER BY ALL LIMIT 1`);
  if (delivery !== undefined) {
    throw kimError(
      "data-delivery-unknown",
      {delivery: String(delivery.delivery)},
      {file: `data/${delivery.source}.yml`},
    );
  }
  const area = await first(`SELECT source, ref_area FROM delivered d
    WHERE NOT EXISTS (SELECT 1 FROM area a WHERE a.ref_area = d.ref_area) ORDER BY ALL LIMIT 1`);
  if (area !== undefined) {
    throw kimError("ref-area-unknown", {text: String(area.ref_area)}, {file: `data/${area.source}.csv`});
  }
  const twice = await first(`SELECT source, ref_area, time_period, min(locator) AS one, max(locator) AS two
    FROM delivered GROUP BY ${keyColumns(dimensions).join(", ")}, delivery HAVING count(*) > 1 ORDER BY ALL LIMIT 1`);
  if (twice !== undefined) {
    throw kimError(
      "data-duplicate",
      {key: `${twice.ref_area}, ${twice.time_period}`, first: String(twice.one), second: String(twice.two)},
      {file: `data/${twice.source}.csv`},
    );
  }
}
