import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {loadSourceCatalogue} from "../catalogue/load.js";
import type {ImportedDelivery} from "../collect/import-files.js";
import {createChildReader} from "../collect/reader/child-reader.js";
import {readLimits} from "../collect/reader/limits.js";
import type {Reader} from "../collect/reader/reader.js";
import {distinctDeliveries, readTable, tableChanges, withDeliveries} from "../collect/table-state.js";
import {inForce, type LedgerEntry, readLedger} from "../collect/workspace/ledger.js";
import {commit} from "../collect/workspace/transaction.js";
import {kimError} from "../messages/kim-error.js";
import type {Effects} from "../model/effects.js";

/** What `kim import --rebuild` can be told. */
export type RebuildOptions = {
  readonly root: string;
  readonly dryRun?: boolean | undefined;
  readonly reader?: Reader | undefined;
};

/**
 * Makes the canonical tables again from the originals of the workspace. Deliveries whose original is not
 * there keep the rows that `data/` has, and are named.
 *
 * @returns exit code: 0 when all deliveries could be read again, else 1
 * @throws KimError delivery-damaged when an original is no longer what it was
 */
export async function rebuildCommand(options: RebuildOptions, effects: Effects): Promise<number> {
  const {root, dryRun} = options;
  const {sources} = loadSourceCatalogue(root);
  const entries = inForce(readLedger(root));
  const reader = options.reader ?? createChildReader({root, limits: readLimits(root)});
  const read: ImportedDelivery[] = [];
  try {
    for (const [index, entry] of firstOfEach(entries).entries()) {
      effects.progress(`Lieferung ${index + 1}: ${entry.datei}`);
      const path = checkedPath(root, entry);
      const name = entry.archiv === "" ? entry.datei : entry.archiv;
      const stated = {as: entry.angabe_as || undefined, stand: entry.angabe_stand || undefined, name};
      const wanted = new Set(
        entries
          .filter(({ablage}) => ablage === entry.ablage)
          .map(({tabelle, lieferung}) => `${tabelle}#${lieferung}`),
      );
      for (const {outcome, delivery} of await reader.read(path, stated)) {
        for (const error of outcome.errors) effects.out(`${error.message}\n`);
        if (delivery !== undefined && wanted.has(`${delivery.table}#${delivery.record.id}`))
          read.push(delivery);
      }
    }
  } finally {
    reader.close();
  }
  const distinct = distinctDeliveries(read);
  const states = [...sources.values()].map((source) => readTable(root, source));
  const changes = states
    .map((state) =>
      withDeliveries(
        state,
        distinct.filter(({table}) => table === state.source.table),
      ),
    )
    .filter(({records}) => records.length > 0)
    .flatMap((state) => tableChanges(root, state));
  if (dryRun !== true) commit(root, changes);

  const known = new Set(distinct.map(({table, record}) => `${table}#${record.id}`));
  const without = states.flatMap(({source, records}) =>
    records
      .filter(({id}) => !known.has(`${source.table}#${id}`))
      .map(({id, file}) => `  ${source.table}: ${file} (${id})`),
  );
  const {out} = effects;
  out(
    `${distinct.length} Lieferungen aus dem Arbeitsbereich neu gelesen; ${
      changes.length === 0
        ? "die Tabellen sind Byte für Byte dieselben."
        : dryRun === true
          ? `${changes.length} Dateien in data/ wären anders.`
          : `${changes.length} Dateien in data/ sind neu geschrieben.`
    }`,
  );
  if (without.length > 0) {
    out("");
    out(
      `Für ${without.length} Lieferungen liegt keine Originaldatei im Arbeitsbereich; ihre Zahlen bleiben, wie sie in data/ stehen:`,
    );
    for (const line of without) out(line);
  }
  return without.length > 0 || distinct.length < entries.length ? 1 : 0;
}

/** One entry of each original: an archive or workbook may hold several tables. */
function firstOfEach(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return [...new Map(entries.map((entry) => [entry.ablage, entry])).values()];
}

function checkedPath(root: string, {ablage}: LedgerEntry): string {
  const path = join(root, ...ablage.split("/"));
  const expected = /([0-9a-f]{64})/.exec(ablage)?.[1];
  const found = existsSync(path) ? createHash("sha256").update(readFileSync(path)).digest("hex") : undefined;
  if (found === undefined || found !== expected)
    throw kimError("delivery-damaged", {path: ablage}, {file: ablage});
  return path;
}
