import type {DuckDBConnection} from "@duckdb/node-api";
import type {Correction} from "../catalogue/answer-schema.js";
import type {Catalogue} from "../catalogue/catalogue.js";
import {DEFAULT_DIALECT, inputSigns} from "../model/input-signs.js";
import type {Delivery} from "./deliveries.js";
import {quote} from "./sql.js";

/** Writes what the catalogue declares about sources, areas and signs into the warehouse. */
export async function declare(
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
