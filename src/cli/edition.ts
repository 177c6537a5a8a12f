import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import {type EditionJson, readEditionJson} from "../edition/edition-json.js";
import {fingerprintOf} from "../edition/fingerprint.js";
import {withLock} from "../edition/lock.js";
import {readProtocol} from "../edition/protocol.js";
import {withScratch} from "../edition/replace-folder.js";
import {readPrivateKey} from "../edition/signature.js";
import {
  type Act,
  type Places,
  publishFiles,
  recoverPlaces,
  refuseToPublish,
  rollback,
  storedVersions,
} from "../edition/store.js";
import {requireIntact, verifyFolder} from "../edition/verify-folder.js";
import {kimError} from "../messages/kim-error.js";
import {formatMoment, momentInBerlin} from "../model/berlin-time.js";
import {formatDay} from "../model/time-period.js";
import type {Surroundings} from "./commands/declare.js";
import {makeOutput, STORE} from "./make-output.js";
import {formatTable} from "./text-table.js";

/** Folder that readers see, below the project. */
export const PUBLISHED = "veroeffentlicht";

/** Options of `kim edition publish`. */
export type PublishOptions = {
  /** Folder of the draft. */
  readonly draft: string;
  /** Folder that readers see. */
  readonly out: string;
  readonly key?: string;
  readonly note?: string;
};

/**
 * Publishes the draft: builds it again from the same inputs without the mark of a draft, keeps it in
 * the store for good, and puts it in place of the edition that readers see.
 *
 * @throws KimError edition-…, output-…: the edition that readers see is then as before, except for
 * edition-unrecorded
 */
export async function publishCommand(
  options: PublishOptions,
  root: string,
  surroundings: Surroundings,
): Promise<number> {
  const places = placesOf(root, options.out);
  const key = options.key === undefined ? undefined : readPrivateKey(resolve(surroundings.cwd, options.key));
  return withLock(places.store, async () => {
    recoverPlaces(places);
    const draft = readDraft(resolve(root, options.draft), root);
    refuseToPublish(draft, places, surroundings.now());
    const {files} = await withScratch(places.published, (scratch) =>
      makeOutput(root, {status: "veroeffentlicht", quick: false, key, scratch}, surroundings),
    );
    surroundings.progress("Edition ablegen und prüfen …");
    publishFiles(draft.version, files, places, actOf(surroundings, options.note));
    surroundings.out("");
    surroundings.out(`Veröffentlicht: ${draft.titel}, Edition ${draft.version}`);
    surroundings.out(`Für Leser:      ${places.published}`);
    surroundings.out(`Aufbewahrt:     ${join(places.store, draft.version)}`);
    surroundings.out(
      key === undefined
        ? "Unterschrift:   keine (--key SCHLÜSSEL.pem unterschreibt die Prüfsummen)"
        : "Unterschrift:   Ed25519",
    );
    return 0;
  });
}

/** The draft that somebody looked at; what is published must come from the same inputs. */
function readDraft(folder: string, root: string): EditionJson {
  if (!existsSync(folder)) throw kimError("edition-no-draft", {path: folder});
  const {edition} = requireIntact(folder);
  if (edition.status !== "entwurf") throw kimError("edition-no-draft", {path: folder});
  if (!edition.abgleich) throw kimError("edition-draft-quick", {path: folder});
  const {inputs, program} = fingerprintOf(root);
  if (inputs !== edition.eingaben) {
    throw kimError("edition-draft-changed", {what: "Katalog oder Zahlen (catalogue/, data/)"});
  }
  if (program !== edition.programm) throw kimError("edition-draft-changed", {what: "das Programm (src/)"});
  return edition;
}

/**
 * Puts an earlier edition back in place of the one that readers see.
 *
 * @param version undefined: the one before the current
 */
export async function rollbackCommand(
  version: string | undefined,
  options: {readonly out: string; readonly note?: string},
  root: string,
  surroundings: Surroundings,
): Promise<number> {
  const places = placesOf(root, options.out);
  return withLock(places.store, async () => {
    recoverPlaces(places);
    const chosen = rollback(version, places, actOf(surroundings, options.note));
    surroundings.out(`Für Leser steht jetzt wieder die Edition ${chosen} in ${places.published}.`);
    surroundings.out("Rückgängig: npx kim edition rollback, mit der Version, die wieder gelten soll.");
    return 0;
  });
}

/** Lists the draft and the published editions. */
export function listCommand(root: string, surroundings: Surroundings): number {
  const places = placesOf(root, PUBLISHED);
  const protocol = readProtocol(places.store);
  const current = protocol.at(-1)?.version;
  const rows = storedVersions(places.store).map((version) => {
    const {stand} = readEditionJson(join(places.store, version));
    const entry = protocol.findLast((one) => one.version === version && one.vorgang === "veroeffentlicht");
    return [
      version,
      entry === undefined
        ? "unterbrochen, noch einmal veröffentlichen"
        : version === current
          ? "für Leser sichtbar"
          : "aufbewahrt",
      formatDay(stand),
      entry === undefined ? "" : formatMoment(Date.parse(entry.zeit)),
      entry?.notiz ?? "",
    ];
  });
  for (const line of draftLines(join(root, "ausgabe"))) surroundings.out(line);
  if (rows.length === 0) {
    surroundings.out("Es ist noch keine Edition veröffentlicht: npx kim edition publish.");
    return 0;
  }
  const header = ["Edition", "Status", "Stand", "veröffentlicht", "Notiz"];
  for (const line of formatTable(header, rows)) surroundings.out(line);
  return 0;
}

function draftLines(folder: string): readonly string[] {
  if (!existsSync(join(folder, "edition.json"))) return [];
  const {version, sperrfrist, abgleich} = readEditionJson(folder);
  const until = sperrfrist === undefined ? undefined : momentInBerlin(sperrfrist);
  const embargo = until === undefined ? "" : `, gesperrt bis ${formatMoment(until)}`;
  return [`Entwurf: Edition ${version}${embargo}${abgleich ? "" : ", ohne Abgleich"} (${folder})`, ""];
}

/** Shows one edition: what it holds, whether it is unchanged, and what happened to it. */
export function showCommand(version: string, root: string, surroundings: Surroundings): number {
  const {store} = placesOf(root, PUBLISHED);
  const known = storedVersions(store);
  if (!known.includes(version)) throw kimError("edition-unknown", {version, known});
  const folder = join(store, version);
  for (const line of verificationLines(folder)) surroundings.out(line);
  surroundings.out("");
  for (const entry of readProtocol(store).filter((one) => one.version === version)) {
    const what = entry.vorgang === "veroeffentlicht" ? "veröffentlicht" : "wieder eingesetzt";
    surroundings.out(
      `${formatMoment(Date.parse(entry.zeit))}  ${what} von ${entry.wer}${entry.notiz === "" ? "" : `: ${entry.notiz}`}`,
    );
  }
  return verifyFolder(folder).deviations.length === 0 ? 0 : 1;
}

function verificationLines(folder: string): readonly string[] {
  const {edition, files, bytes, deviations, signedBy} = verifyFolder(folder);
  const withFigures = edition.indikatoren.filter(({zeitraeume}) => zeitraeume.length > 0).length;
  return [
    `${edition.titel}, Edition ${edition.version}, Stand ${formatDay(edition.stand)}`,
    `Status:       ${edition.status === "entwurf" ? "Entwurf" : "veröffentlicht"}`,
    `Indikatoren:  ${withFigures} von ${edition.indikatoren.length} mit Zahlen`,
    `Dateien:      ${files} unverändert, ${Math.round(bytes / 1_000_000)} MB`,
    `Unterschrift: ${signedBy === undefined ? "keine" : `Schlüssel ${signedBy}`}`,
    `Eingaben:     ${edition.eingaben.slice(0, 16)} (Katalog und Zahlen), ${edition.programm.slice(0, 16)} (Programm)`,
    ...deviations.map((one) => `Abweichung:   ${one}`),
  ];
}

function actOf({now, user}: Surroundings, note = ""): Act {
  return {now: now(), user, note};
}

function placesOf(root: string, published: string): Places {
  return {store: join(root, STORE), published: resolve(root, published)};
}
