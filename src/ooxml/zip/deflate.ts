import {alignBits, createBitWriter, takeBytes} from "./bit-writer.js";
import {MAX_TOKENS, matchToken, writeBlock} from "./deflate-block.js";

/** Farthest match and longest match of the format. */
const WINDOW = 32_768;
const MAX_MATCH = 258;

/** Bytes that are compressed together after the window before them. */
const CHUNK = 262_144;

/** Bits of the table for long and for short beginnings. */
const LONG_BITS = 16;
const SHORT_BITS = 15;

/** Shortest match worth its distance. */
const SHORTEST = 5;

/** A match of this length is taken without looking further. */
const GOOD_ENOUGH = 64;

/** Bytes that must follow for a position to be looked up: those of the long beginning. */
const LOOK_AHEAD = 16;

/** Compresses bytes that come in pieces. */
export type Deflater = {
  readonly push: (bytes: Uint8Array) => void;
  /** What is compressed, after the last piece. */
  readonly finish: () => readonly Uint8Array[];
};

/** Memory of a compressor; made once and used again, for an edition has thousands of parts. */
type Workspace = {
  readonly input: Uint8Array;
  readonly view: DataView;
  readonly longTable: Int32Array;
  readonly shortTable: Int32Array;
  readonly tokens: Uint32Array;
  /** Place of the first byte: places count on from stream to stream, so that older ones are out of reach. */
  offset: number;
};

/** Places count up to here before a workspace is given up. */
const LAST_PLACE = 2 ** 30;

const spare: Workspace[] = [];

function takeWorkspace(): Workspace {
  const used = spare.pop();
  if (used !== undefined) return used;
  const input = new Uint8Array(WINDOW + CHUNK);
  return {
    input,
    view: new DataView(input.buffer),
    longTable: new Int32Array(1 << LONG_BITS),
    shortTable: new Int32Array(1 << SHORT_BITS),
    tokens: new Uint32Array(MAX_TOKENS),
    offset: 1,
  };
}

/** Length of what is equal at two places, at most `most`; four bytes at a time as long as they are equal. */
function matchLength(view: DataView, at: number, before: number, most: number): number {
  let length = 0;
  while (length + 4 <= most && view.getInt32(at + length) === view.getInt32(before + length)) length += 4;
  while (length < most && view.getUint8(at + length) === view.getUint8(before + length)) length++;
  return length;
}

/**
 * Makes a compressor for deflate streams (RFC 1951), made for worksheets: text whose lines are like the
 * lines before. It tries the distance of the last match, then the last place with the same sixteen
 * bytes, then that with the same five, and takes the longest. Whole numbers only: the same bytes give
 * the same stream on every machine, in half the time of a general compressor in JavaScript.
 */
export function createDeflater(): Deflater {
  const workspace = takeWorkspace();
  const {input} = workspace;
  const bits = createBitWriter();
  const output: Uint8Array[] = [];
  let {offset} = workspace;
  let start = 0;
  let end = 0;
  let count = 0;
  let lastDistance = 0;

  function writeTokens(isLast: boolean): void {
    writeBlock(bits, workspace.tokens, count, isLast);
    count = 0;
  }

  function compress(): void {
    // Local names: what closures share is loaded anew for every byte.
    const {view, longTable, shortTable, tokens} = workspace;
    const last = end;
    const base = offset;
    let at = start;
    while (at < last) {
      if (count === MAX_TOKENS) {
        writeTokens(false);
        output.push(takeBytes(bits));
      }
      if (last - at < LOOK_AHEAD) {
        tokens[count++] = view.getUint8(at++);
        continue;
      }
      const first = Math.imul(view.getUint32(at, true), 0x9e37_79b1);
      const second = view.getUint32(at + 4, true);
      const short = (first ^ Math.imul(second & 0xff, 0x85eb_ca6b)) >>> (32 - SHORT_BITS);
      const mixed =
        first ^
        Math.imul(second, 0x85eb_ca6b) ^
        Math.imul(view.getUint32(at + 8, true), 0xc2b2_ae35) ^
        Math.imul(view.getUint32(at + 12, true), 0x27d4_eb2f);
      const long = Math.imul(mixed ^ (mixed >>> 15), 0x9e37_79b1) >>> (32 - LONG_BITS);
      const most = Math.min(MAX_MATCH, last - at);
      let best = 0;
      let distance = 0;
      if (lastDistance > 0 && lastDistance <= at) {
        best = matchLength(view, at, at - lastDistance, most);
        distance = lastDistance;
      }
      const farLong = (longTable[long] ?? 0) - base;
      const farShort = (shortTable[short] ?? 0) - base;
      longTable[long] = at + base;
      shortTable[short] = at + base;
      if (best < GOOD_ENOUGH && farLong >= 0 && at - farLong <= WINDOW && at - farLong !== distance) {
        const length = matchLength(view, at, farLong, most);
        if (length > best) {
          best = length;
          distance = at - farLong;
        }
      }
      if (best < LOOK_AHEAD && farShort >= 0 && at - farShort <= WINDOW) {
        const length = matchLength(view, at, farShort, most);
        if (length > best) {
          best = length;
          distance = at - farShort;
        }
      }
      if (best < SHORTEST) {
        tokens[count++] = view.getUint8(at++);
        continue;
      }
      tokens[count++] = matchToken(best, distance);
      lastDistance = distance;
      at += best;
    }
    start = last;
  }

  /** Keeps the window before the next bytes. */
  function slide(): void {
    const kept = Math.min(WINDOW, end);
    input.copyWithin(0, end - kept, end);
    offset += end - kept;
    start = kept;
    end = kept;
  }

  return {
    push: (bytes) => {
      for (let taken = 0; taken < bytes.length; ) {
        if (end === input.length) {
          compress();
          slide();
        }
        const size = Math.min(bytes.length - taken, input.length - end);
        input.set(bytes.subarray(taken, taken + size), end);
        taken += size;
        end += size;
      }
    },
    finish: () => {
      compress();
      if (count === MAX_TOKENS) {
        writeTokens(false);
        output.push(takeBytes(bits));
      }
      writeTokens(true);
      alignBits(bits);
      output.push(takeBytes(bits));
      workspace.offset = offset + end;
      if (workspace.offset < LAST_PLACE) spare.push(workspace);
      return output;
    },
  };
}
