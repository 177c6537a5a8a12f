/** A file of the site: path from the root of the edition, with `/`, and its content as text or as bytes. */
export type WebFile =
  | {readonly path: string; readonly text: string; readonly bytes?: undefined}
  | {readonly path: string; readonly bytes: Uint8Array; readonly text?: undefined};

const utf8 = new TextEncoder();

/** Bytes of a file; text is UTF-8. */
export function bytesOf(file: WebFile): Uint8Array {
  return file.bytes ?? utf8.encode(file.text);
}
