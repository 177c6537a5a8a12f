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
  // One text per row instead of a dozen: taking a text over from the database costs more than splitting it.
  const result = await connection.stream(`
    SELECT concat_ws(chr(9), source, measure, ref_area, time_period, concat_ws('|', ${codes.join(", ")}),
                     obs_status, flag, coalesce(basis, ''), vintage, delivery, locator), obs_value::DOUBLE
      FROM current WHERE ${conditions.join(" OR ")}`);
  const factOf = createFactReader();
  const facts: Fact[] = [];
  for await (const rows of result.yieldRowsJs()) {
    for (const [texts, value] of rows) facts.push(factOf(String(texts).split("\t"), Number(value)));
  }
  return facts;
}

/** Makes a fact of a row of the query above. Equal keys share one object: there are few, and many rows. */
function createFactReader(): (texts: readonly string[], value: number) => Fact {
  const same = createInterner();
  const codesOf = createCodes();
  return (texts, value) => {
    const text = (column: number) => same(texts[column] ?? "");
    const table = text(0);
    const basis = text(7);
    const common = {
      table,
      measure: text(1),
      refArea: text(2),
      timePeriod: text(3),
      codes: codesOf(texts[4] ?? ""),
      basis: basis === "" ? null : basis,
      flag: text(6),
      origins: [{table, delivery: text(9), locator: texts[10] ?? "", vintage: text(8)}],
    };
    const obsStatus = statusOf(text(5));
    // Spread at the end: V8 gives every object of a literal that begins with a spread a shape of its own,
    // which takes twenty times as long to make and three times the memory.
    return isValueStatus(obsStatus)
      ? {obsValue: value, obsStatus, ...common}
      : {obsValue: null, obsStatus, ...common};
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
