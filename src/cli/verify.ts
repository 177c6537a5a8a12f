import {resolve} from "node:path";
import {readPublicKey} from "../edition/signature.js";
import {requireIntact} from "../edition/verify-folder.js";
import {formatDay} from "../model/time-period.js";
import type {Surroundings} from "./commands/declare.js";

/** Options of `kim verify`. */
export type VerifyOptions = {readonly key?: string};

/**
 * Checks that the folder of an edition is as it was built: every checksum, no file too many, the signature.
 *
 * @throws KimError edition-… with the first deviations
 */
export function verifyCommand(folder: string, options: VerifyOptions, surroundings: Surroundings): number {
  const key = options.key === undefined ? undefined : readPublicKey(resolve(surroundings.cwd, options.key));
  const {edition, files, signedBy} = requireIntact(resolve(surroundings.cwd, folder), key);
  surroundings.out(
    `In Ordnung: ${edition.titel}, Edition ${edition.version} (${edition.status === "entwurf" ? "Entwurf" : "veröffentlicht"}), Stand ${formatDay(edition.stand)}`,
  );
  surroundings.out(`${files} Dateien sind unverändert, keine ist zu viel.`);
  surroundings.out(signatureLine(signedBy, key !== undefined));
  return 0;
}

function signatureLine(signedBy: string | undefined, withKey: boolean): string {
  if (signedBy === undefined) return "Die Prüfsummen sind nicht unterschrieben.";
  const line = `Unterschrieben mit dem Schlüssel ${signedBy}.`;
  return withKey
    ? line
    : `${line} Ob es der Schlüssel der herausgebenden Stelle ist, prüft --key mit deren öffentlichem Schlüssel.`;
}
