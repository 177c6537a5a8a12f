import {crc32, inflateRawSync} from "node:zlib";
import {kimError} from "../messages/kim-error.js";

/** A file inside a ZIP archive. */
export type ZipMember = {
  /** Path inside the archive, with forward slashes. */
  readonly name: string;
  /** Unpacked size in bytes as the archive declares it; `read` holds it to that. */
  readonly size: number;
  /** Unpacks and checks size and CRC-32. @throws KimError archive-damaged */
  readonly read: () => Uint8Array;
};

/** Limits that keep a hostile archive from filling the memory (CWE-409). */
export type ZipLimits = {
  /** Members in one archive. */
  readonly members: number;
  /** Unpacked bytes of all members together. */
  readonly bytes: number;
  /** Unpacked size of a member divided by its packed size, beyond the first megabyte. */
  readonly ratio: number;
};

/** Generous for statistics: the largest official file at hand unpacks to 34 MB at a ratio of 19. */
const zipLimits: ZipLimits = {members: 2000, bytes: 512 * 1024 * 1024, ratio: 100};

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;

/** Whether the bytes begin like a ZIP archive (which an XLSX file is, too). */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/**
 * Reads the directory of a ZIP archive (PKWARE APPNOTE 6.3) and checks it before anything is
 * unpacked: plain members only, no encryption, no path that leaves the folder, no name twice
 * (also not in another case), within the limits.
 *
 * @param file name for messages
 * @throws KimError archive-damaged, archive-refused, archive-too-large
 */
export function readZip(
  bytes: Uint8Array,
  file: string,
  limits: ZipLimits = zipLimits,
): readonly ZipMember[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (detail: string) => kimError("archive-damaged", {detail}, {file});
  const end = findEndRecord(view);
  if (end === undefined) throw damaged("das Inhaltsverzeichnis fehlt");
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff || view.getUint32(end + 16, true) === 0xffffffff) throw damaged("ZIP64");
  if (count > limits.members) throw kimError("archive-too-large", {detail: `${count} Dateien`}, {file});

  const members: ZipMember[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_RECORD)
      throw damaged("das Inhaltsverzeichnis ist unvollständig");
    const nameLength = view.getUint16(at + 28, true);
    const entry = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength))
      .toString("utf8")
      .replaceAll("\\", "/");
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);

    if (names.has(name.toLowerCase()))
      throw kimError("archive-refused", {detail: `„${name}“ kommt doppelt vor`}, {file});
    names.add(name.toLowerCase());
    if (/^\/|^[a-z]:|(^|\/)\.\.(\/|$)|\0/i.test(name))
      throw kimError("archive-refused", {detail: `der Pfad „${name}“ führt aus dem Archiv hinaus`}, {file});
    if ((entry.flags & 1) !== 0)
      throw kimError("archive-refused", {detail: `„${name}“ ist verschlüsselt`}, {file});
    if (entry.method !== 0 && entry.method !== 8)
      throw kimError(
        "archive-refused",
        {detail: `„${name}“ ist mit Verfahren ${entry.method} gepackt`},
        {file},
      );
    total += entry.size;
    if (total > limits.bytes || (entry.size > 1024 * 1024 && entry.size > entry.packed * limits.ratio))
      throw kimError("archive-too-large", {detail: `„${name}“ mit ${entry.size} Bytes entpackt`}, {file});
    if (!name.endsWith("/"))
      members.push({name, size: entry.size, read: () => unpack(bytes, view, entry, name, file)});
  }
  return members;
}

function findEndRecord(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === END_RECORD) return at;
  return undefined;
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  entry: {method: number; crc: number; packed: number; size: number; offset: number},
  name: string,
  file: string,
): Uint8Array {
  const damaged = () => kimError("archive-damaged", {detail: `„${name}“ lässt sich nicht entpacken`}, {file});
  const {offset} = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_RECORD) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw damaged();
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry.size, damaged);
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) throw damaged();
  return unpacked;
}

function inflate(packed: Uint8Array, size: number, damaged: () => Error): Uint8Array {
  try {
    // One chunk of the declared size: many small ones would be put together in a second copy.
    const chunkSize = Math.min(Math.max(size, 64), 64 * 1024 * 1024);
    return inflateRawSync(packed, {maxOutputLength: Math.max(size, 1), chunkSize});
  } catch {
    throw damaged();
  }
}
