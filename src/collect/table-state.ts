import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Source} from "../catalogue/source-schema.js";
import {readYamlFile} from "../catalogue/yaml-file.js";
import {kimError} from "../messages/kim-error.js";
import {requireBothFiles} from "../model/canonical-table.js";
import {type CanonicalRow, deliveryOf, formatCanonical, parseCanonical} from "./canonical-table.js";
import {type DeliveryRecord, deliveryRecordsSchema, formatRecords} from "./delivery-record.js";
import type {ImportedDelivery} from "./import-files.js";
import type {Change} from "./workspace/transaction.js";

/** A canonical table as it is in `data/`: empty where it does not exist yet. */
export type TableState = {
  readonly source: Source;
  readonly rows: readonly CanonicalRow[];
  readonly records: readonly DeliveryRecord[];
};

/** Paths of a table and its list of deliveries, relative to the project folder. */
function pathsOf(table: string): {readonly csv: string; readonly yml: string} {
  return {csv: `data/${table}.csv`, yml: `data/${table}.yml`};
}

/**
 * Reads a canonical table.
 *
 * @throws KimError data-outdated when the catalogue gives the table other dimensions than its file has,
 * data-missing when one of its two files was lost
 */
export function readTable(root: string, source: Source): TableState {
  const {csv, yml} = pathsOf(source.table);
  const [csvFile, ymlFile] = [join(root, ...csv.split("/")), join(root, ...yml.split("/"))];
  const isThere = requireBothFiles(source.table, {csv: existsSync(csvFile), yml: existsSync(ymlFile)});
  if (!isThere) return {source, rows: [], records: []};
  const rows = parseCanonical(readFileSync(csvFile, "utf8"), source, csv);
  if (rows === undefined) throw kimError("data-outdated", {table: source.table}, {file: csv});
  return {source, rows, records: readYamlFile(root, ymlFile, deliveryRecordsSchema).value.deliveries};
}

/**
 * The table with deliveries added: their figures replace earlier ones of the same delivery, all others
 * stay. The order of the deliveries does not matter.
 */
export function withDeliveries(state: TableState, added: readonly ImportedDelivery[]): TableState {
  const base = withoutDeliveries(state, new Set(added.map(({record}) => record.id)));
  return {
    source: state.source,
    rows: [...base.rows, ...added.flatMap((one) => one.rows)],
    records: [...base.records, ...added.map(({record}) => record)],
  };
}

/** The table without deliveries. @param ids the first eight digits of their SHA-256 */
export function withoutDeliveries({source, rows, records}: TableState, ids: ReadonlySet<string>): TableState {
  return {
    source,
    rows: rows.filter((row) => !ids.has(deliveryOf(row))),
    records: records.filter((record) => !ids.has(record.id)),
  };
}

/** The files of a table whose content changes. */
export function tableChanges(root: string, {source, rows, records}: TableState): readonly Change[] {
  const {csv, yml} = pathsOf(source.table);
  return [
    {path: csv, content: formatCanonical(source, rows)},
    {path: yml, content: formatRecords(source.table, records)},
  ].filter(({path, content}) => {
    const file = join(root, ...path.split("/"));
    return !existsSync(file) || readFileSync(file, "utf8") !== content;
  });
}

/** The same file under two names is one delivery; the smaller name stands for it, in whatever order they came. */
export function distinctDeliveries(deliveries: readonly ImportedDelivery[]): readonly ImportedDelivery[] {
  const kept = new Map<string, ImportedDelivery>();
  for (const one of deliveries) {
    const key = `${one.table}#${one.record.id}`;
    const other = kept.get(key);
    if (other === undefined || one.record.file < other.record.file) kept.set(key, one);
  }
  return [...kept.values()];
}
