import type {Source} from "../../catalogue/source-schema.js";
import {type KimError, kimError} from "../../messages/kim-error.js";
import {formatNumber} from "../../model/format.js";
import {type CanonicalRow, deliveryOf} from "../canonical-table.js";
import {type Comparison, compareVintages} from "../compare-vintages.js";
import type {ImportedDelivery} from "../import-files.js";
import {distinctDeliveries, readTable, type TableState, withDeliveries} from "../table-state.js";

/** A delivery and how it differs from what was known before it. */
export type Compared = {
  readonly delivery: ImportedDelivery;
  readonly comparison: Comparison;
  /** Whether `data/` holds it already. */
  readonly known: boolean;
};

/** What becomes of the deliveries that were read. */
export type Acceptance = {
  readonly taken: readonly Compared[];
  readonly refused: readonly {readonly delivery: ImportedDelivery; readonly error: KimError}[];
  /** The tables with the deliveries that are taken. */
  readonly tables: readonly TableState[];
};

/**
 * Compares deliveries with the figures known before, in the order of their Stand, and refuses those whose
 * scale is another one (rules V08 and V10: factor 1000, units).
 *
 * @param acceptScale takes them nevertheless
 */
export function acceptDeliveries(
  root: string,
  sources: ReadonlyMap<string, Source>,
  deliveries: readonly ImportedDelivery[],
  acceptScale: boolean,
): Acceptance {
  const taken: Compared[] = [];
  const refused: {delivery: ImportedDelivery; error: KimError}[] = [];
  const tables: TableState[] = [];
  const distinct = distinctDeliveries(deliveries);
  for (const table of [...new Set(distinct.map((one) => one.table))].sort()) {
    const source = sources.get(table);
    if (source === undefined) continue;
    let state = readTable(root, source);
    const before = new Set(state.records.map(({id}) => id));
    for (const delivery of distinct.filter((one) => one.table === table).sort(byStand)) {
      const {id} = delivery.record;
      const known = before.has(id);
      const comparison = compareWith(state, delivery);
      const [wrong] = known || acceptScale ? [] : comparison.outOfScale;
      if (wrong === undefined) {
        taken.push({delivery, comparison, known});
        state = withDeliveries(state, [delivery]);
      } else refused.push({delivery, error: scaleError(source, delivery, wrong)});
    }
    tables.push(state);
  }
  return {taken, refused, tables};
}

function byStand(a: ImportedDelivery, b: ImportedDelivery): number {
  const key = ({record}: ImportedDelivery) => `${record.stand}#${record.id}`;
  return key(a) < key(b) ? -1 : 1;
}

/** Compares with the deliveries that are not newer. */
function compareWith(state: TableState, {rows, record}: ImportedDelivery): Comparison {
  const stands = new Map(state.records.map(({id, stand}) => [id, stand]));
  const standOf = (id: string) => stands.get(id) ?? "";
  const older = (row: CanonicalRow) =>
    deliveryOf(row) !== record.id && standOf(deliveryOf(row)) <= record.stand;
  return compareVintages(state.source, rows, state.rows.filter(older), standOf);
}

function scaleError(
  source: Source,
  {record}: ImportedDelivery,
  {measure, ratio, figures}: Comparison["outOfScale"][number],
): KimError {
  const titel = source.measures.find(({id}) => id === measure)?.titel ?? measure;
  const factor = formatNumber(ratio, ratio < 0.01 ? 4 : ratio < 10 ? 2 : 0);
  return kimError("import-scale", {measure: titel, factor, figures}, {file: record.file});
}
