import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parseCsv} from "../csv.js";
import {WORKSPACE} from "./transaction.js";

/** Path of the ledger in a project: append-only, one line for each thing that was done. */
export const LEDGER = `${WORKSPACE}/verzeichnis.csv`;

/** Columns of the ledger, in German because people read it; `LedgerEntry` has the same content. */
const columns = [
  "zeitpunkt",
  "person",
  "vorgang",
  "lieferung",
  "tabelle",
  "datei",
  "archiv",
  "sha256",
  "ablage",
  "herkunft",
  "stand",
  "zeitraeume",
  "uebernommen",
  "nicht_uebernommen",
  "gruende",
  "angabe_as",
  "angabe_stand",
] as const;

/** A line of the ledger; all cells are texts. */
export type LedgerEntry = Readonly<Record<(typeof columns)[number], string>>;

/** What was done with a delivery. */
export const ledgerActions = {taken: "eingelesen", reverted: "zurückgenommen"} as const;

/** Reads the ledger; empty where there is none. @throws KimError csv-… */
export function readLedger(root: string): readonly LedgerEntry[] {
  const file = join(root, ...LEDGER.split("/"));
  if (!existsSync(file)) return [];
  const [, ...records] = parseCsv(readFileSync(file, "utf8"), ";", LEDGER);
  return records
    .filter(({cells}) => cells.length === columns.length)
    .map(({cells}) => entryOf((column) => cells[columns.indexOf(column)] ?? ""));
}

/** The content of the ledger with entries added at its end; the lines before stay byte for byte. */
export function extendLedger(root: string, added: readonly LedgerEntry[]): string {
  const file = join(root, ...LEDGER.split("/"));
  const before = existsSync(file) ? readFileSync(file, "utf8") : `${columns.join(";")}\n`;
  const lines = added.map((entry) => `${columns.map((column) => quoted(entry[column])).join(";")}\n`);
  return before + lines.join("");
}

/** Makes an entry from its cells. */
export function entryOf(cell: (column: (typeof columns)[number]) => string): LedgerEntry {
  return {
    zeitpunkt: cell("zeitpunkt"),
    person: cell("person"),
    vorgang: cell("vorgang"),
    lieferung: cell("lieferung"),
    tabelle: cell("tabelle"),
    datei: cell("datei"),
    archiv: cell("archiv"),
    sha256: cell("sha256"),
    ablage: cell("ablage"),
    herkunft: cell("herkunft"),
    stand: cell("stand"),
    zeitraeume: cell("zeitraeume"),
    uebernommen: cell("uebernommen"),
    nicht_uebernommen: cell("nicht_uebernommen"),
    gruende: cell("gruende"),
    angabe_as: cell("angabe_as"),
    angabe_stand: cell("angabe_stand"),
  };
}

/** The entries of deliveries that are in force: taken, and not reverted later. */
export function inForce(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const found = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    const key = `${entry.tabelle}#${entry.lieferung}`;
    if (entry.vorgang === ledgerActions.reverted) found.delete(key);
    else found.set(key, entry);
  }
  return [...found.values()];
}

/** A cell that no spreadsheet takes for a formula (CWE-1236), quoted where needed (RFC 4180). */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
