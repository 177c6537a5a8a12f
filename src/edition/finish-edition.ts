import type {KeyObject} from "node:crypto";
import type {Publication} from "../analyse/publication.js";
import {SUMS, sumsText} from "./checksums.js";
import {editionJson} from "./edition-json.js";
import type {Fingerprint} from "./fingerprint.js";
import {type Answer, type Gate, PROVENANCE, provenance} from "./provenance.js";
import {MARKER, type OutputFile} from "./replace-folder.js";
import {PUBLIC_KEY, SIGNATURE, signText} from "./signature.js";

/** What is recorded with an edition. */
export type EditionRecord = {
  readonly fingerprint: Fingerprint;
  readonly gates: readonly Gate[];
  readonly answers: readonly Answer[];
  /** Whether every output was read back and compared with the cube. */
  readonly reconciled: boolean;
  /** Private key to sign with. */
  readonly key?: KeyObject | undefined;
};

const utf8 = new TextEncoder();

/**
 * The files of an edition with its description, its origin, and the checksums of all of them; signed when
 * there is a key.
 */
export function finishEdition(
  publication: Publication,
  files: readonly OutputFile[],
  record: EditionRecord,
): readonly OutputFile[] {
  const described = [
    ...files,
    text(MARKER, editionJson(publication, record.fingerprint, record.reconciled)),
    text(PROVENANCE, provenance(publication, record.fingerprint, record.gates, record.answers)),
  ];
  const sums = sumsText(described);
  return [...described, text(SUMS, sums), ...signed(sums, record.key)];
}

function signed(sums: string, key: KeyObject | undefined): readonly OutputFile[] {
  if (key === undefined) return [];
  const {signature, publicKey} = signText(sums, key);
  return [text(SIGNATURE, signature), text(PUBLIC_KEY, publicKey)];
}

function text(path: string, content: string): OutputFile {
  return {path, bytes: utf8.encode(content)};
}
