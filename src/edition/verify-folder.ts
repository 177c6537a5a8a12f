import type {KeyObject} from "node:crypto";
import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {kimError} from "../messages/kim-error.js";
import {readSums, SUMS, sha256} from "./checksums.js";
import {type EditionJson, readEditionJson} from "./edition-json.js";
import {fingerprintOf, isSignedBy, PUBLIC_KEY, publicKeyOf, SIGNATURE} from "./signature.js";

/** What was found in the folder of an edition. */
export type Verification = {
  readonly edition: EditionJson;
  /** Number of files with the right checksum. */
  readonly files: number;
  readonly bytes: number;
  /** German, one line each; empty: the edition is as it was built. */
  readonly deviations: readonly string[];
  /** Short name of the key it was signed with; undefined: not signed. */
  readonly signedBy: string | undefined;
};

/**
 * Compares every file of an edition with `SHA256SUMS`, and the signature of that list with the key.
 *
 * @param key the operator's public key; without it the key in the folder is used, which proves only that
 *   nobody changed the files without signing again
 * @throws KimError edition-missing, edition-damaged, edition-newer
 */
export function verifyFolder(folder: string, key?: KeyObject): Verification {
  const edition = readEditionJson(folder);
  const sumsPath = join(folder, SUMS);
  if (!existsSync(sumsPath)) {
    return {edition, files: 0, bytes: 0, deviations: [`${SUMS} fehlt`], signedBy: undefined};
  }
  const text = readFileSync(sumsPath, "utf8");
  const compared = compareFiles(folder, readSums(text, sumsPath));
  const signature = checkSignature(folder, text, key);
  return {
    edition,
    files: compared.files,
    bytes: compared.bytes,
    deviations: [...compared.deviations, ...signature.deviations],
    signedBy: signature.signedBy,
  };
}

/**
 * The same, as a gate.
 *
 * @throws KimError edition-tampered with the first deviations, and what `verifyFolder` throws
 */
export function requireIntact(folder: string, key?: KeyObject): Verification {
  const found = verifyFolder(folder, key);
  if (found.deviations.length > 0) {
    const details = found.deviations.slice(0, 10);
    throw kimError("edition-tampered", {path: folder, details, count: found.deviations.length});
  }
  return found;
}

function compareFiles(folder: string, sums: ReadonlyMap<string, string>) {
  const deviations: string[] = [];
  let files = 0;
  let bytes = 0;
  for (const [path, sum] of sums) {
    const file = join(folder, ...path.split("/"));
    if (statSync(file, {throwIfNoEntry: false})?.isFile() !== true) {
      deviations.push(`${path} fehlt`);
      continue;
    }
    const content = readFileSync(file);
    if (sha256(content) === sum) files += 1;
    else deviations.push(`${path} wurde verändert`);
    bytes += content.length;
  }
  for (const path of filesOf(folder)) {
    if (!sums.has(path) && !unlisted.has(path)) deviations.push(`${path} gehört nicht zur Edition`);
  }
  return {deviations, files, bytes};
}

/** Files that cannot be in the list themselves. */
const unlisted: ReadonlySet<string> = new Set([SUMS, SIGNATURE, PUBLIC_KEY]);

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}

function checkSignature(folder: string, sums: string, expected: KeyObject | undefined) {
  const signaturePath = join(folder, SIGNATURE);
  const keyPath = join(folder, PUBLIC_KEY);
  if (!existsSync(signaturePath)) {
    const deviations =
      expected === undefined ? [] : [`${SIGNATURE} fehlt: Die Edition ist nicht unterschrieben`];
    return {deviations, signedBy: undefined};
  }
  const own = existsSync(keyPath) ? publicKeyOf(readFileSync(keyPath, "utf8")) : undefined;
  const key = expected ?? own;
  if (key === undefined)
    return {deviations: [`${PUBLIC_KEY} fehlt oder ist kein Schlüssel`], signedBy: undefined};
  if (!isSignedBy(sums, readFileSync(signaturePath, "utf8"), key)) {
    const which = expected === undefined ? "dem beiliegenden" : "diesem";
    return {deviations: [`${SIGNATURE} passt nicht zu ${SUMS} und ${which} Schlüssel`], signedBy: undefined};
  }
  return {deviations: [], signedBy: fingerprintOf(key)};
}
