import {compress, type ZipEntry, zip} from "./zip.js";

/** A piece of a part: text, or its UTF-8; bytes are valid until the next piece is asked for. */
export type XmlPiece = string | Uint8Array;

/** Compresses the parts of a workbook and puts them into a container. */
export type Packer<File> = {
  /** Takes the pieces of a part's text at once, one after the other. */
  readonly add: (name: string, pieces: Iterable<XmlPiece>) => void;
  /** The container with the parts in this order, all of which were added. */
  readonly finish: (names: readonly string[]) => File;
};

/** The container with these parts in this order. */
export function containerOf(
  entries: ReadonlyMap<string, ZipEntry>,
  names: readonly string[],
): Uint8Array<ArrayBuffer> {
  return zip(
    names.map((name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new Error(`part ${name} was not added`);
      return entry;
    }),
  );
}

/** Makes the packer of a workbook that works in this thread. */
export function createPacker(): Packer<Uint8Array> {
  const entries = new Map<string, ZipEntry>();
  return {
    add: (name, pieces) => {
      entries.set(name, compress(name, pieces));
    },
    finish: (names) => containerOf(entries, names),
  };
}
