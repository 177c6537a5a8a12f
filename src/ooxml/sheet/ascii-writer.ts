/** Puts together ASCII text as bytes. */
export type AsciiWriter = {
  /** Characters up to U+007F. */
  readonly text: (text: string) => void;
  /** A finite number as JavaScript writes it; negative zero as 0. */
  readonly number: (value: number) => void;
  readonly bytes: (bytes: Uint8Array) => void;
  /** Bytes since they were taken last. */
  readonly size: () => number;
  /** These bytes, valid until something is added. */
  readonly take: () => Uint8Array;
};

/** Bytes there is room for at first. */
const ROOM = 131_072;

const ZERO = 48;

/** Makes an empty writer; it grows as needed. */
export function createAsciiWriter(): AsciiWriter {
  let bytes = new Uint8Array(ROOM);
  let used = 0;

  function reserve(more: number): void {
    if (used + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * bytes.length, used + more));
    larger.set(bytes.subarray(0, used));
    bytes = larger;
  }

  function text(added: string): void {
    reserve(added.length);
    for (let index = 0; index < added.length; index++) bytes[used++] = added.charCodeAt(index);
  }

  /** A whole number of up to nine digits, from its last digit. */
  function digits(value: number): void {
    reserve(9);
    let length = 1;
    for (let rest = value; rest >= 10; rest = (rest / 10) | 0) length++;
    used += length;
    let rest = value;
    for (let at = used - 1; length > 0; at--, length--) {
      const tens = (rest / 10) | 0;
      bytes[at] = ZERO + rest - 10 * tens;
      rest = tens;
    }
  }

  return {
    text,
    number: (value) => {
      if (value >= 0 && value < 1e9 && value === (value | 0)) digits(value | 0);
      else text(String(value));
    },
    bytes: (added) => {
      reserve(added.length);
      bytes.set(added, used);
      used += added.length;
    },
    size: () => used,
    take: () => {
      const taken = bytes.subarray(0, used);
      used = 0;
      return taken;
    },
  };
}
