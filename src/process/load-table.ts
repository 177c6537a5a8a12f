import {readFileSync} from "node:fs";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Source} from "../catalogue/source-schema.js";
import {type DimensionId, TOTAL} from "../model/observation.js";
import {canonicalPaths, requireColumns} from "./deliveries.js";
import type {NeededMeasure} from "./needed.js";
import {quote} from "./sql.js";

/** Loads a canonical table; dimensions that it does not have are at their total. */
export async function loadTable(
  connection: DuckDBConnection,
  root: string,
  {table, dimensions: present}: Source,
  dimensions: readonly DimensionId[],
  condition: string,
): Promise<void> {
  const {csv} = canonicalPaths(root, table);
  const header = readFileSync(csv, "utf8").split("\n", 1)[0] ?? "";
  const columns = requireColumns(header, {table, dimensions: present});
  const dimensionColumn = (id: DimensionId) => (present.includes(id) ? id : `${quote(TOTAL)} AS ${id}`);
  await connection.run(`
    INSERT INTO delivered
    SELECT ${quote(table)}, measure, ref_area, time_period, ${dimensions.map(dimensionColumn).join(", ")},
           nullif(obs_value, '')::DECIMAL(20, 6), coalesce(sign, ''), coalesce(flag, ''), delivery, locator
      FROM read_csv(${quote(csv)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"',
                    auto_detect = false,
                    columns = {${columns.map((name) => `${quote(name)}: 'VARCHAR'`).join(", ")}})
     WHERE ${condition}`);
}

/** Condition for the rows that indicators can use: their measures, and breakdowns they or a missing total need. */
export function usedRows(source: Source, needed: readonly NeededMeasure[]): string {
  const alternatives = needed.map(({measure, dimensions}) => {
    const totals = source.dimensions.filter(
      (id) => !dimensions.has(id) && source.totals?.includes(id) !== true,
    );
    return [`measure = ${quote(measure)}`, ...totals.map((id) => `${id} = ${quote(TOTAL)}`)].join(" AND ");
  });
  return `(${alternatives.join(") OR (")})`;
}
