import {createHash} from "node:crypto";
import {kimError} from "../messages/kim-error.js";

/** Name of the file with the checksum of every other file of an edition. */
export const SUMS = "SHA256SUMS";

/** SHA-256 in hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Text of `SHA256SUMS` as `sha256sum -c` reads it: checksum, two blanks, path; by path in code unit order.
 */
export function sumsText(files: readonly {readonly path: string; readonly bytes: Uint8Array}[]): string {
  return files
    .map(({path, bytes}) => [path, sha256(bytes)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join("");
}

/**
 * Checksums by path.
 *
 * @param file name for the message
 * @throws KimError edition-damaged at the first line that is none
 */
export function readSums(text: string, file: string): ReadonlyMap<string, string> {
  const sums = new Map<string, string>();
  for (const [index, line] of text.split("\n").entries()) {
    if (line === "") continue;
    const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
    if (match === null || !isInside(match[2] ?? "")) {
      throw kimError(
        "edition-damaged",
        {path: file, detail: "keine Prüfsumme mit Pfad"},
        {file, line: index + 1},
      );
    }
    sums.set(match[2] ?? "", match[1] ?? "");
  }
  return sums;
}

/** A checksum list from elsewhere must not make the program read outside of the folder. */
function isInside(path: string): boolean {
  return !path.startsWith("/") && !path.includes("\\") && path.split("/").every((part) => part !== "..");
}
