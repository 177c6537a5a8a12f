import {KimError} from "../../messages/kim-error.js";
import {createAsk} from "./ask.js";
import {type Fetched, fetchTable, type TableRequest} from "./fetch-table.js";
import type {FetchRecord} from "./record.js";
import type {FetchEffects} from "./transport.js";

/** What became of a table: fetched, or the message why not. */
export type TableOutcome = {readonly table: string; readonly result: Fetched | KimError};

/** Tables that are worked on at once; their requests together keep to the limit of the service. */
const TABLES_AT_ONCE = 3;

/**
 * Fetches tables, some at once. One that fails does not keep the others from coming; wrong credentials end
 * all of that service at once, so that no account is locked.
 *
 * @returns outcomes in the order of the requests
 */
export async function fetchTables(
  wanted: readonly TableRequest[],
  record: FetchRecord,
  effects: FetchEffects,
): Promise<readonly TableOutcome[]> {
  const tools = {ask: createAsk(effects), record, effects};
  const outcomes = new Map<TableRequest, TableOutcome>();
  const refused = new Map<string, KimError>();
  const queue = [...wanted];
  const work = async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      const {table, service} = one;
      const known = refused.get(service.id);
      const result = known ?? (await outcomeOf(one));
      if (result instanceof KimError && result.key === "fetch-login-wrong") refused.set(service.id, result);
      outcomes.set(one, {table, result});
      effects.progress(`  ${outcomes.size} von ${wanted.length}: ${table}`);
    }
  };
  const outcomeOf = async (one: TableRequest) => {
    try {
      return await fetchTable(one, tools);
    } catch (error) {
      if (error instanceof KimError) return error;
      throw error;
    }
  };
  await Promise.all(Array.from({length: TABLES_AT_ONCE}, work));
  return wanted.flatMap((one) => outcomes.get(one) ?? []);
}
