import {gunzipSync} from "node:zlib";
import {kimError} from "../messages/kim-error.js";

/** Unpacked bytes, and unpacked size divided by packed size beyond the first megabyte (CWE-409). */
const limits = {bytes: 256 * 1024 * 1024, ratio: 100} as const;

const MEGABYTE = 1024 * 1024;

/** Whether the bytes begin like a gzip file (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/**
 * Unpacks a gzip file within limits and checks its CRC-32.
 *
 * @throws KimError archive-damaged, archive-too-large
 */
export function readGzip(bytes: Uint8Array, file: string): Uint8Array {
  const most = Math.min(limits.bytes, Math.max(MEGABYTE, bytes.length * limits.ratio));
  try {
    return gunzipSync(bytes, {maxOutputLength: most});
  } catch (cause) {
    if (cause instanceof RangeError)
      throw kimError("archive-too-large", {detail: `mehr als ${most} Bytes entpackt`}, {file}, {cause});
    throw kimError("archive-damaged", {detail: "der Inhalt lässt sich nicht entpacken"}, {file}, {cause});
  }
}
