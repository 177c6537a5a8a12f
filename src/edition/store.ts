import {existsSync, mkdirSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {kimError} from "../messages/kim-error.js";
import {formatMoment, momentInBerlin} from "../model/berlin-time.js";
import {SUMS, sha256} from "./checksums.js";
import {codeOf} from "./durable.js";
import {type EditionJson, refuseNewer} from "./edition-json.js";
import {outputError} from "./output-error.js";
import {PROTOCOL, type PreparedEntry, type ProtocolEntry, prepareEntry, readProtocol} from "./protocol.js";
import {MARKER, type OutputFile, recoverFolder, replaceFolder} from "./replace-folder.js";
import {requireIntact} from "./verify-folder.js";

/** Where editions are kept and where the public one stands. */
export type Places = {
  /** Folder with one unchanged folder per published edition, and the record. */
  readonly store: string;
  /** Folder that readers see. */
  readonly published: string;
};

/** Who does something to an edition, when, and why. */
export type Act = {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly user: string;
  readonly note: string;
};

/** The entry of the edition that readers see now; undefined before the first. */
export function currentEntry(protocol: readonly ProtocolEntry[]): ProtocolEntry | undefined {
  return protocol.at(-1);
}

/** The entry that was valid at a moment. */
export function entryAt(protocol: readonly ProtocolEntry[], moment: number): ProtocolEntry | undefined {
  return protocol.findLast((entry) => Date.parse(entry.zeit) <= moment);
}

/** Versions in the store, by the order of their names. */
export function storedVersions(store: string): readonly string[] {
  if (!existsSync(store)) return [];
  return readdirSync(store)
    .filter((name) => !name.startsWith(".") && statSync(join(store, name)).isDirectory())
    .filter((name) => existsSync(join(store, name, MARKER)))
    .sort((a, b) => (numberOf(a) < numberOf(b) ? -1 : 1));
}

/** 2026.10 comes after 2026.9. */
function numberOf(version: string): string {
  const [year = "", correction = "0"] = version.split(".");
  return `${year}.${correction.padStart(4, "0")}`;
}

/**
 * Refuses what may not be published now: before the embargo ends, with a clock that runs behind the last
 * edition, or under a version that is taken.
 *
 * @throws KimError edition-embargo, edition-clock, edition-exists, edition-newer, edition-protocol
 */
export function refuseToPublish(draft: EditionJson, places: Places, now: number): void {
  const protocol = readProtocol(places.store);
  refuseNewer(places.published);
  refuseClock(protocol, now);
  const until = draft.sperrfrist === undefined ? undefined : momentInBerlin(draft.sperrfrist);
  if (until !== undefined && now < until) {
    throw kimError("edition-embargo", {until: formatMoment(until), now: formatMoment(now)});
  }
  if (protocol.some(({vorgang, version}) => vorgang === "veroeffentlicht" && version === draft.version)) {
    throw kimError("edition-exists", {version: draft.version, next: nextVersion(draft.version)});
  }
}

function refuseClock(protocol: readonly ProtocolEntry[], now: number): void {
  const last = protocol.at(-1);
  if (last !== undefined && now < Date.parse(last.zeit)) {
    throw kimError("edition-clock", {now: formatMoment(now), last: formatMoment(Date.parse(last.zeit))});
  }
}

/** Version of the next correction: `2026` → `2026.1` → `2026.2`. */
export function nextVersion(version: string): string {
  const [name = "", correction = "0"] = version.split(".");
  return `${name}.${Number(correction) + 1}`;
}

/**
 * Keeps a finished edition in the store and puts it in place of the public one. A run that was killed on
 * the way is repeated with the same files: they are the same bytes.
 *
 * @throws KimError output-…, edition-tampered, edition-protocol…: the edition that readers see is then as
 * before; edition-unrecorded: readers have the new one
 */
export function publishFiles(version: string, files: readonly OutputFile[], places: Places, act: Act): void {
  try {
    mkdirSync(places.store, {recursive: true});
  } catch (error) {
    throw outputError(places.store, error);
  }
  replaceFolder(join(places.store, version), files, {verify, durable: true});
  showToReaders("veroeffentlicht", version, files, places, act);
}

const verify = (folder: string): void => void requireIntact(folder);

/**
 * Puts an edition from the store in place of the public one.
 *
 * @param version undefined: the one that was public before the current
 * @returns the version that is public now
 * @throws KimError edition-unknown, edition-nothing-before, edition-tampered, output-…, edition-protocol…:
 * the edition that readers see is then as before; edition-unrecorded: readers have the chosen one
 */
export function rollback(version: string | undefined, places: Places, act: Act): string {
  const protocol = readProtocol(places.store);
  refuseClock(protocol, act.now);
  const chosen = version ?? versionBefore(protocol);
  const known = storedVersions(places.store);
  if (!known.includes(chosen)) throw kimError("edition-unknown", {version: chosen, known});
  const kept = requireKept(chosen, places.store, protocol);
  refuseNewer(places.published);
  showToReaders("zurueckgesetzt", chosen, readFiles(kept), places, act);
  return chosen;
}

/**
 * The folder of a kept edition, unchanged since it was published: as its checksums say, and these as the
 * record says.
 *
 * @throws KimError edition-tampered, edition-missing, edition-newer
 */
export function requireKept(version: string, store: string, protocol: readonly ProtocolEntry[]): string {
  const folder = join(store, version);
  requireIntact(folder);
  const recorded = protocol.findLast((entry) => entry.version === version)?.summe;
  if (recorded !== undefined && recorded !== sumOf(folder)) {
    const details = [`${SUMS} ist nicht die Liste, die bei der Veröffentlichung im Protokoll vermerkt wurde`];
    throw kimError("edition-tampered", {path: folder, details, count: 1});
  }
  return folder;
}

function sumOf(folder: string): string {
  return sha256(readFileSync(join(folder, SUMS)));
}

function versionBefore(protocol: readonly ProtocolEntry[]): string {
  const current = protocol.at(-1)?.version;
  const before = protocol.findLast(({version}) => version !== current);
  if (before === undefined) throw kimError("edition-nothing-before", {});
  return before.version;
}

/**
 * Puts a kept edition in place of the public one and records it. The line of the record is on the disk
 * before readers get anything else, so that only its renaming can fail afterwards.
 */
function showToReaders(
  vorgang: ProtocolEntry["vorgang"],
  version: string,
  files: readonly OutputFile[],
  places: Places,
  act: Act,
): void {
  const prepared = prepareRecord(vorgang, version, places.store, act);
  try {
    replaceFolder(places.published, files, {verify, durable: true});
  } catch (error) {
    prepared.discard();
    throw error;
  }
  try {
    prepared.enter();
  } catch (error) {
    const detail = codeOf(error);
    if (detail === undefined) throw error;
    prepared.discard();
    const record = join(places.store, PROTOCOL);
    const command = vorgang === "veroeffentlicht" ? "publish" : `rollback ${version}`;
    const parameters = {version, published: places.published, record, detail, command};
    throw kimError("edition-unrecorded", parameters, {}, {cause: error});
  }
}

function prepareRecord(
  vorgang: ProtocolEntry["vorgang"],
  version: string,
  store: string,
  act: Act,
): PreparedEntry {
  const entry = {
    zeit: new Date(act.now).toISOString(),
    vorgang,
    version,
    summe: sumOf(join(store, version)),
    wer: act.user,
    notiz: act.note,
  };
  try {
    return prepareEntry(store, entry);
  } catch (error) {
    throw outputError(store, error);
  }
}

/** Files of a folder and its subfolders, in order of their paths. */
export function readFiles(folder: string): readonly OutputFile[] {
  return readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => ({path: name.replaceAll("\\", "/"), bytes: readFileSync(join(folder, name))}));
}

/** Completes replacements that a killed run left behind, of the public folder and of every kept edition. */
export function recoverPlaces({store, published}: Places): void {
  recoverFolder(published);
  if (!existsSync(store)) return;
  for (const name of interrupted(store)) recoverFolder(join(store, name));
}

/** Versions whose folder has something beside it that a killed run left. */
function interrupted(store: string): ReadonlySet<string> {
  const names = readdirSync(store).map((name) => /^\.(.+)-(?:neu-|alt-|tausch\.json)/.exec(name)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}
