/** Collects bits, the lowest of each number first, in bytes (RFC 1951, 3.1.1). */
export type BitWriter = {
  /** At most 16 bits. */
  readonly write: (value: number, bits: number) => void;
  /** The full bytes so far, once. */
  readonly take: () => Uint8Array;
  /** Fills the last byte with zeros. */
  readonly align: () => void;
};

/** Makes an empty writer. */
export function createBitWriter(): BitWriter {
  let bytes = new Uint8Array(4_096);
  let length = 0;
  let buffer = 0;
  let count = 0;
  return {
    write: (value, bits) => {
      buffer |= value << count;
      count += bits;
      if (count < 16) return;
      if (length + 2 > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes);
        bytes = larger;
      }
      bytes[length++] = buffer & 0xff;
      bytes[length++] = (buffer >>> 8) & 0xff;
      buffer >>>= 16;
      count -= 16;
    },
    take: () => {
      const taken = bytes.slice(0, length);
      length = 0;
      return taken;
    },
    align: () => {
      while (count > 0) {
        if (length + 1 > bytes.length) {
          const larger = new Uint8Array(bytes.length * 2);
          larger.set(bytes);
          bytes = larger;
        }
        bytes[length++] = buffer & 0xff;
        buffer >>>= 8;
        count -= 8;
      }
      buffer = 0;
      count = 0;
    },
  };
}
