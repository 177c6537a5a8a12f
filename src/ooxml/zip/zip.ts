import {crc32} from "node:zlib";
import {createDeflater} from "./deflate.js";

/** A compressed file of a container. */
export type ZipEntry = {
  /** Path with forward slashes, ASCII. */
  readonly name: string;
  readonly compressed: Uint8Array;
  /** Bytes before compression. */
  readonly size: number;
  readonly crc: number;
};

/** 1980-01-01, the first day ZIP knows; Excel writes the same. Time 00:00. */
const DOS_DATE = 0x21;

/** Version 2.0 of the format: deflate, no ZIP64. */
const VERSION = 20;

/** Bytes that pieces are encoded into; longer pieces get their own. */
const encoded = new Uint8Array(262_144);

const encoder = new TextEncoder();

/** A piece as UTF-8, valid until the next one. */
function encode(piece: string): Uint8Array {
  if (piece.length * 3 > encoded.length) return encoder.encode(piece);
  return encoded.subarray(0, encoder.encodeInto(piece, encoded).written);
}

/** A file of a container in the making. */
export type EntryWriter = {
  /** The bytes are not kept. */
  readonly push: (bytes: Uint8Array) => void;
  /** The file under its name, after the last piece. */
  readonly finish: (name: string) => ZipEntry;
};

/**
 * Makes the writer of a file whose bytes come in pieces. The compressor is our own and not the one of
 * Node, whose output differs between versions and processors.
 */
export function createEntryWriter(): EntryWriter {
  const deflater = createDeflater();
  let size = 0;
  let crc = 0;
  return {
    push: (bytes) => {
      size += bytes.length;
      crc = crc32(bytes, crc);
      deflater.push(bytes);
    },
    finish: (name) => ({name, compressed: concat(deflater.finish()), size, crc}),
  };
}

/** Compresses text that comes in pieces, some of them as UTF-8. */
export function compress(name: string, pieces: Iterable<string | Uint8Array>): ZipEntry {
  const entry = createEntryWriter();
  for (const piece of pieces) entry.push(typeof piece === "string" ? encode(piece) : piece);
  return entry.finish(name);
}

/**
 * Puts entries into a ZIP container in their order, without time, comment or extra fields: the same
 * entries give the same bytes (APPNOTE 6.3.10; sizes under 4 GiB).
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = encoder.encode(entry.name);
    const common = [
      [2, VERSION],
      [2, 0],
      [2, 8],
      [2, 0],
      [2, DOS_DATE],
      [4, entry.crc],
      [4, entry.compressed.length],
      [4, entry.size],
      [2, name.length],
      [2, 0],
    ] as const;
    const local = record(0x04034b50, common);
    directory.push(
      record(0x02014b50, [[2, VERSION], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]),
      name,
    );
    parts.push(local, name, entry.compressed);
    offset += local.length + name.length + entry.compressed.length;
  }
  const directoryBytes = concat(directory);
  const end = record(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directoryBytes.length],
    [4, offset],
    [2, 0],
  ]);
  return concat([...parts, directoryBytes, end]);
}

/** Little-endian numbers of two or four bytes after a signature. */
function record(signature: number, fields: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const length = fields.reduce((sum, [width]) => sum + width, 4);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

function concat(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
