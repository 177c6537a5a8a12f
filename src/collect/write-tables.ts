import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, relative, sep} from "node:path";
import type {Source} from "../catalogue/source-schema.js";
import {readYamlFile} from "../catalogue/yaml-file.js";
import {kimError} from "../messages/kim-error.js";
import {type CanonicalRow, deliveryOf, formatCanonical, parseCanonical} from "./canonical-table.js";
import {type DeliveryRecord, deliveryRecordsSchema, formatRecords} from "./delivery-record.js";
import type {ImportedDelivery} from "./import-files.js";

/** A file to write, with its new content. */
export type NewFile = {readonly path: string; readonly content: string};

/**
 * The new contents of the canonical tables in `data/`: figures of the deliveries that were read
 * replace earlier ones of the same delivery, all others stay. The order of the deliveries does not
 * matter.
 *
 * @param root project folder that holds `data/`
 * @returns the files whose content changes
 * @throws KimError data-outdated when the catalogue gives a table other dimensions than its file has
 */
export function mergeTables(
  root: string,
  sources: ReadonlyMap<string, Source>,
  deliveries: readonly ImportedDelivery[],
): readonly NewFile[] {
  const distinct = withoutRepeats(deliveries);
  return [...new Set(distinct.map((one) => one.table))].sort().flatMap((table) => {
    const source = sources.get(table);
    const added = distinct.filter((one) => one.table === table);
    if (source === undefined) return [];
    const base = join(root, "data", ...table.split("/"));
    const files = [`${base}.csv`, `${base}.yml`] as const;
    const present = readPresent(root, files, source);
    const ids = new Set(added.map(({record}) => record.id));
    const rows = [
      ...present.rows.filter((row) => !ids.has(deliveryOf(row))),
      ...added.flatMap((one) => one.rows),
    ];
    const records = [
      ...present.records.filter((record) => !ids.has(record.id)),
      ...added.map(({record}) => record),
    ];
    return [
      {path: files[0], content: formatCanonical(source, rows)},
      {path: files[1], content: formatRecords(table, records)},
    ].filter(({path, content}) => !existsSync(path) || readFileSync(path, "utf8") !== content);
  });
}

/** The same file under two names is one delivery; the smaller name stands for it, in whatever order they came. */
function withoutRepeats(deliveries: readonly ImportedDelivery[]): readonly ImportedDelivery[] {
  const kept = new Map<string, ImportedDelivery>();
  for (const one of deliveries) {
    const key = `${one.table}#${one.record.id}`;
    const other = kept.get(key);
    if (other === undefined || one.record.file < other.record.file) kept.set(key, one);
  }
  return [...kept.values()];
}

function readPresent(
  root: string,
  [csv, yml]: readonly [string, string],
  source: Source,
): {readonly rows: readonly CanonicalRow[]; readonly records: readonly DeliveryRecord[]} {
  if (!existsSync(csv) || !existsSync(yml)) return {rows: [], records: []};
  const file = relative(root, csv).split(sep).join("/");
  const rows = parseCanonical(readFileSync(csv, "utf8"), source, file);
  if (rows === undefined) throw kimError("data-outdated", {table: source.table}, {file});
  return {rows, records: readYamlFile(root, yml, deliveryRecordsSchema).value.deliveries};
}

/**
 * Writes files so that a reader sees either all old or all new ones: every content goes to a
 * temporary file beside its target first, then all are renamed; if that fails the old contents are
 * put back.
 *
 * @throws KimError import-write
 */
export function writeFiles(files: readonly NewFile[]): void {
  const temporaryOf = (path: string) => `${path}.tmp`;
  const replaced: {readonly path: string; readonly old: Uint8Array | undefined}[] = [];
  try {
    for (const {path, content} of files) {
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(temporaryOf(path), content);
    }
    for (const {path} of files) {
      const old = existsSync(path) ? readFileSync(path) : undefined;
      renameSync(temporaryOf(path), path);
      replaced.push({path, old});
    }
  } catch (cause) {
    for (const {path, old} of replaced)
      old === undefined ? rmSync(path, {force: true}) : writeFileSync(path, old);
    for (const {path} of files) rmSync(temporaryOf(path), {force: true});
    throw kimError("import-write", {path: files[replaced.length]?.path ?? ""}, {}, {cause});
  }
}
