import {existsSync} from "node:fs";
import {join} from "node:path";
import {loadSourceCatalogue} from "../catalogue/load.js";
import {readTable, tableChanges, withoutDeliveries} from "../collect/table-state.js";
import {extendLedger, inForce, LEDGER, readLedger} from "../collect/workspace/ledger.js";
import {revertEntry} from "../collect/workspace/ledger-entries.js";
import {commit} from "../collect/workspace/transaction.js";
import {kimError} from "../messages/kim-error.js";
import {formatNumber} from "../model/format.js";
import {type DoingEffects, momentOf} from "./moment.js";

/** What `kim import --revert` can be told. */
export type RevertOptions = {
  readonly root: string;
  readonly dryRun?: boolean | undefined;
  /** Takes a delivery back although its original is not in the workspace. */
  readonly withoutOriginal?: boolean | undefined;
};

/**
 * Takes a delivery back: its figures leave the canonical tables, earlier vintages count again, the ledger
 * notes it. The original stays in the workspace, so that reading it again undoes the undoing.
 *
 * @param id first digits of the delivery's SHA-256, at least four, or all eight
 * @throws KimError delivery-unknown, delivery-original, import-write
 */
export function revertCommand(id: string, options: RevertOptions, effects: DoingEffects): number {
  const {root} = options;
  const {sources} = loadSourceCatalogue(root);
  const states = [...sources.values()].map((source) => readTable(root, source));
  const records = states.flatMap(({source, records: list}) => list.map((record) => ({source, record})));
  const found = records.filter(({record}) => id.length >= 4 && record.id.startsWith(id));
  const ids = new Set(found.map(({record}) => record.id));
  const [only] = ids;
  if (only === undefined || ids.size > 1) {
    const known = [...ids].sort();
    throw kimError("delivery-unknown", {id, known});
  }
  const ledger = readLedger(root);
  const entries = inForce(ledger).filter(({lieferung}) => lieferung === only);
  const kept = entries.some(({ablage}) => ablage !== "" && existsSync(join(root, ...ablage.split("/"))));
  const file = found[0]?.record.file ?? "";
  if (!kept && options.withoutOriginal !== true) throw kimError("delivery-original", {id: only, file});

  const tables = states
    .filter(({records: list}) => list.some((record) => record.id === only))
    .map((state) => withoutDeliveries(state, ids));
  const changes = tables.flatMap((state) => tableChanges(root, state));
  const doing = momentOf(effects);
  const added = tables.map(({source}) => revertEntry(source.table, only, doing));
  if (options.dryRun !== true) commit(root, [...changes, {path: LEDGER, content: extendLedger(root, added)}]);
  for (const {source, record} of found)
    effects.out(
      `${source.table}: ${formatNumber(record.rowsKept, 0)} Zahlen und Zeichen aus „${record.file}“ (${record.id}) zurückgenommen.`,
    );
  effects.out(
    options.dryRun === true
      ? "Probelauf: Es wurde nichts geschrieben."
      : kept
        ? "Die Originaldatei bleibt im Arbeitsbereich; ein erneutes Einlesen stellt die Lieferung wieder her."
        : "Die Originaldatei liegt nicht im Arbeitsbereich; wiederherstellen lässt sich die Lieferung nur mit der Originaldatei oder aus der Versionsverwaltung.",
  );
  return 0;
}
