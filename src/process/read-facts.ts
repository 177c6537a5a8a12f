import type {DuckDBConnection} from "@duckdb/node-api";
import {type DimensionId, type Dimensions, TOTAL} from "../model/observation.js";
import {isValueStatus, type ObsStatus, statusTable} from "../model/status.js";
import type {Fact} from "./fact.js";
import type {NeededMeasure} from "./needed.js";
import {quote} from "./sql.js";

/** Reads the newest vintages of the measures that indicators use, in no particular order. */
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
  const codes = dimensions.map(
    (id) => `CASE WHEN ${id} <> ${quote(TOTAL)} THEN ${quote(`${id}=`)} || ${id} END`,
  );
  const result = await connection.stream(`
    SELECT source, measure, ref_area, time_period, concat_ws('|', ${codes.join(", ")}),
           obs_value::DOUBLE, obs_status, flag, basis, vintage, delivery, locator
      FROM current WHERE ${conditions.join(" OR ")}`);
  const factOf = createFactReader();
  const facts: Fact[] = [];
  for await (const rows of result.yieldRowsJs()) for (const row of rows) facts.push(factOf(row));
  return facts;
}

/** Turns a row of the query above into a fact. Equal keys share one object: there are few, and many rows. */
function createFactReader(): (row: readonly unknown[]) => Fact {
  const same = createInterner();
  const codesOf = createCodes();
  return ([
    source,
    measure,
    refArea,
    timePeriod,
    codes,
    value,
    status,
    flag,
    basis,
    vintage,
    delivery,
    locator,
  ]) => {
    const table = same(String(source));
    const common = {
      table,
      measure: same(String(measure)),
      refArea: same(String(refArea)),
      timePeriod: same(String(timePeriod)),
      codes: codesOf(String(codes)),
      basis: basis === null ? null : same(String(basis)),
      flag: same(String(flag)),
      origins: [
        {table, delivery: same(String(delivery)), locator: String(locator), vintage: same(String(vintage))},
      ],
    };
    const obsStatus = statusOf(String(status));
    return isValueStatus(obsStatus)
      ? {...common, obsValue: Number(value), obsStatus}
      : {...common, obsValue: null, obsStatus};
  };
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

/** Codes from `age=Y0T2|sex=F`; one object for equal combinations. */
function createCodes(): (text: string) => Dimensions {
  const known = new Map<string, Dimensions>();
  return (text) => {
    const first = known.get(text);
    if (first !== undefined) return first;
    const made: Dimensions = Object.fromEntries(
      text.split("|").flatMap((pair) => {
        const [id, code] = pair.split("=");
        return id === undefined || code === undefined ? [] : [[id, code]];
      }),
    );
    known.set(text, made);
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
