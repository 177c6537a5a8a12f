/**
 * Bits collected in bytes, the lowest of each number first (RFC 1951, 3.1.1). The state lies open, so that
 * the loop over thousands of tokens can keep it in local variables.
 */
export type BitWriter = {
  /** The first `length` are in use. */
  bytes: Uint8Array;
  length: number;
  /** Bits that fill no byte yet: `count` of them, fewer than 16. */
  buffer: number;
  count: number;
};

/** Makes an empty writer. */
export function createBitWriter(): BitWriter {
  return {bytes: new Uint8Array(4_096), length: 0, buffer: 0, count: 0};
}

/** Makes room for so many further bytes. */
export function reserveBytes(bits: BitWriter, more: number): void {
  const wanted = bits.length + more;
  if (wanted <= bits.bytes.length) return;
  const larger = new Uint8Array(Math.max(wanted, bits.bytes.length * 2));
  larger.set(bits.bytes.subarray(0, bits.length));
  bits.bytes = larger;
}

/** Writes the lowest bits of a number, at most 16. */
export function writeBits(bits: BitWriter, value: number, size: number): void {
  bits.buffer |= value << bits.count;
  bits.count += size;
  if (bits.count < 16) return;
  reserveBytes(bits, 2);
  bits.bytes[bits.length++] = bits.buffer & 0xff;
  bits.bytes[bits.length++] = (bits.buffer >>> 8) & 0xff;
  bits.buffer >>>= 16;
  bits.count -= 16;
}

/** Fills the last byte with zeros. */
export function alignBits(bits: BitWriter): void {
  reserveBytes(bits, 2);
  while (bits.count > 0) {
    bits.bytes[bits.length++] = bits.buffer & 0xff;
    bits.buffer >>>= 8;
    bits.count -= 8;
  }
  bits.buffer = 0;
  bits.count = 0;
}

/** The full bytes so far, once. */
export function takeBytes(bits: BitWriter): Uint8Array {
  const taken = bits.bytes.slice(0, bits.length);
  bits.length = 0;
  return taken;
}
