import type {DuckDBConnection} from "@duckdb/node-api";
import {type DimensionId, type Dimensions, TOTAL} from "../model/observation.js";
import {isValueStatus, type ObsStatus, statusTable} from "../model/status.js";
import type {Fact} from "./fact.js";
import type {NeededMeasure} from "./needed.js";
import {quote} from "./sql.js";

/** Reads the newest vintages of the measures that indicators use, in a fixed order. */
export async function readFacts(
  connection: DuckDBConnection,
  needed: readonly NeededMeasure[],
  dimensions: readonly DimensionId[],
): Promise<readonly Fact[]> {
  if (needed.length === 0) return [];
  const conditions = needed.map(({table, measure, dimensions: own}) => {
    const totals = dimensions.filter((id) => !own.has(id)).map((id) => `${id} = ${quote(TOTAL)}`);
    return `(${[`source = ${quote(table)}`, `measure = ${quote(measure)}`, ...totals].join(" AND ")})`;
  });
  const reader = await connection.runAndReadAll(`
    SELECT source, measure, ref_area, time_period, ${dimensions.join(", ")},
           obs_value::DOUBLE AS obs_value, obs_status, flag, basis, vintage, delivery, locator
      FROM current WHERE ${conditions.join(" OR ")} ORDER BY ALL`);
  const columns = reader.getColumnsJS();
  const names = reader.columnNames();
  const column = (name: string) => columns[names.indexOf(name)] ?? [];
  const same = createInterner();
  const text = (name: string) => {
    const values = column(name);
    return (row: number) => same(String(values[row] ?? ""));
  };
  const source = text("source");
  const measure = text("measure");
  const refArea = text("ref_area");
  const timePeriod = text("time_period");
  const status = text("obs_status");
  const flag = text("flag");
  const basis = column("basis");
  const vintage = text("vintage");
  const delivery = text("delivery");
  const locator = column("locator");
  const codesOf = createCodes(dimensions.map((id) => ({id, code: text(id)})));
  return column("obs_value").map((value, row): Fact => {
    const table = source(row);
    const common = {
      table,
      measure: measure(row),
      refArea: refArea(row),
      timePeriod: timePeriod(row),
      codes: codesOf(row),
      basis: basis[row] === null ? null : same(String(basis[row])),
      flag: flag(row),
      origins: [{table, delivery: delivery(row), locator: String(locator[row]), vintage: vintage(row)}],
    };
    const obsStatus = statusOf(status(row));
    return isValueStatus(obsStatus)
      ? {...common, obsValue: Number(value), obsStatus}
      : {...common, obsValue: null, obsStatus};
  });
}

/** One object for equal texts: a table has thousands of rows with the same few keys. */
function createInterner(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const first = known.get(text);
    if (first !== undefined) return first;
    known.set(text, text);
    return text;
  };
}

/** Codes of a row that are not totals; one object for equal combinations. */
function createCodes(
  columns: readonly {readonly id: DimensionId; readonly code: (row: number) => string}[],
): (row: number) => Dimensions {
  const known = new Map<string, Dimensions>();
  return (row) => {
    const codes = columns.flatMap(({id, code}) => (code(row) === TOTAL ? [] : [[id, code(row)] as const]));
    const key = codes.join("|");
    const first = known.get(key);
    if (first !== undefined) return first;
    const made: Dimensions = Object.fromEntries(codes);
    known.set(key, made);
    return made;
  };
}

function statusOf(text: string): ObsStatus {
  if (isStatus(text)) return text;
  throw new Error(`unknown status in the warehouse: ${text}`);
}

function isStatus(text: string): text is ObsStatus {
  return Object.hasOwn(statusTable, text);
}
