import type {ImportedDelivery} from "../import-files.js";
import {depositPath} from "./deposit.js";
import {entryOf, inForce, type LedgerEntry, ledgerActions} from "./ledger.js";

/** Who did something, and when. */
export type Doing = {
  /** ISO moment in UTC, to the second; empty when unknown. */
  readonly moment: string;
  readonly person: string;
  /** What the user stated with the command. */
  readonly as?: string | undefined;
  readonly stand?: string | undefined;
};

/** The entries for deliveries that are taken and not yet in force in the ledger. */
export function entriesFor(
  taken: readonly ImportedDelivery[],
  before: readonly LedgerEntry[],
  {moment, person, as, stand}: Doing,
): readonly LedgerEntry[] {
  const known = new Set(inForce(before).map(({tabelle, lieferung}) => `${tabelle}#${lieferung}`));
  return taken
    .filter(({table, record}) => !known.has(`${table}#${record.id}`))
    .map(({table, record, rows, origin}) => {
      const periods = [...new Set(rows.map((row) => row[2] ?? ""))].sort();
      const cells: Partial<LedgerEntry> = {
        zeitpunkt: moment,
        person,
        vorgang: ledgerActions.taken,
        lieferung: record.id,
        tabelle: table,
        datei: record.file,
        archiv: record.archive ?? "",
        sha256: record.sha256,
        ablage: depositPath(origin.sha256, origin.name),
        herkunft: record.herkunft,
        stand: record.stand,
        zeitraeume: periods.join(" "),
        uebernommen: String(record.rowsKept),
        nicht_uebernommen: String(record.dropped.reduce((sum, {count}) => sum + count, 0)),
        gruende: record.dropped.map(({reason, count}) => `${count} × ${reason}`).join("; "),
        angabe_as: as ?? "",
        angabe_stand: stand ?? "",
      };
      return entryOf((column) => cells[column] ?? "");
    });
}

/** The entry for a delivery that is taken back. */
export function revertEntry(table: string, id: string, {moment, person}: Doing): LedgerEntry {
  const cells: Partial<LedgerEntry> = {
    zeitpunkt: moment,
    person,
    vorgang: ledgerActions.reverted,
    lieferung: id,
    tabelle: table,
  };
  return entryOf((column) => cells[column] ?? "");
}
