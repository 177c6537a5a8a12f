import type {DuckDBConnection} from "@duckdb/node-api";
import type {Catalogue} from "../catalogue/catalogue.js";
import {kimError} from "../messages/kim-error.js";
import {DEFAULT_DIALECT, inputSigns} from "../model/input-signs.js";
import type {DimensionId} from "../model/observation.js";
import {keyColumns} from "./sql.js";

/** Stops at the first figure that has neither a known sign nor a number, or no known delivery or area. */
export async function checkDelivered(
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
