import {type BitWriter, reserveBytes, writeBits} from "./bit-writer.js";
import {writeHeader} from "./deflate-header.js";
import {canonicalCodes, codeLengths, MAX_CODE} from "./huffman.js";

/** Most tokens of a block; each block has its own codes. */
export const MAX_TOKENS = 32_768;

/** Symbol that ends a block. */
const END = 256;

/** Marks a token that is a match: length − 3 in bits 16 to 23, distance − 1 in bits 0 to 14. */
const MATCH = 0x8000_0000;

/** A match as a token. */
export function matchToken(length: number, distance: number): number {
  return (MATCH | ((length - 3) << 16) | (distance - 1)) >>> 0;
}

/** Number of extra bits of length symbols 257 to 285 and distance symbols 0 to 29 (RFC 1951, 3.2.5). */
const lengthExtra = Uint8Array.of(
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
);
const distanceExtra = Uint8Array.from({length: 30}, (_, symbol) => Math.max(0, (symbol >> 1) - 1));

/** First value of each symbol. */
function bases(extra: Uint8Array, first: number): Uint16Array {
  let value = first;
  return Uint16Array.from(extra, (bits) => {
    const base = value;
    value += 1 << bits;
    return base;
  });
}

const lengthBase = bases(lengthExtra, 0);
lengthBase[28] = 255;
const distanceBase = bases(distanceExtra, 0);

/** Symbol of each value, by filling the range of every symbol. */
function symbolTable(base: Uint16Array, size: number): Uint8Array {
  const table = new Uint8Array(size);
  base.forEach((from, symbol) => {
    table.fill(symbol, from, size);
  });
  return table;
}

const lengthSymbol = symbolTable(lengthBase, 256);
const distanceSymbol = symbolTable(distanceBase, 32_768);

/** Bits of the longest token: codes of length and distance with their extra bits. */
const LONGEST_TOKEN = 15 + 5 + 15 + 13;

/** Writes tokens as a block with codes of their own (RFC 1951, 3.2.7). A token is a byte or a match. */
export function writeBlock(bits: BitWriter, tokens: Uint32Array, count: number, isLast: boolean): void {
  const literals = new Uint32Array(286);
  const distances = new Uint32Array(30);
  countTokens(tokens, count, literals, distances);
  const literalLengths = codeLengths(literals, MAX_CODE);
  const distanceLengths = codeLengths(distances, MAX_CODE);
  writeHeader(bits, literalLengths, distanceLengths, isLast);
  const literalCodes = canonicalCodes(literalLengths);
  const distanceCodes = canonicalCodes(distanceLengths);
  reserveBytes(bits, Math.ceil((count * LONGEST_TOKEN) / 8) + 8);
  writeTokens(bits, tokens, count, {literalCodes, literalLengths, distanceCodes, distanceLengths});
  writeBits(bits, literalCodes[END] ?? 0, literalLengths[END] ?? 0);
}

function countTokens(
  tokens: Uint32Array,
  count: number,
  literals: Uint32Array,
  distances: Uint32Array,
): void {
  literals[END] = 1;
  for (let index = 0; index < count; index++) {
    const token = tokens[index] ?? 0;
    if (token < MATCH) literals[token] = (literals[token] ?? 0) + 1;
    else {
      const symbol = 257 + (lengthSymbol[(token >>> 16) & 0xff] ?? 0);
      literals[symbol] = (literals[symbol] ?? 0) + 1;
      const distance = distanceSymbol[token & 0x7fff] ?? 0;
      distances[distance] = (distances[distance] ?? 0) + 1;
    }
  }
}

/** The codes of a block. */
type Codes = {
  readonly literalCodes: Uint16Array;
  readonly literalLengths: Uint8Array;
  readonly distanceCodes: Uint16Array;
  readonly distanceLengths: Uint8Array;
};

/** Writes the tokens; the innermost loop of all, so its state is kept in local variables. */
function writeTokens(bits: BitWriter, tokens: Uint32Array, count: number, codes: Codes): void {
  const {literalCodes, literalLengths, distanceCodes, distanceLengths} = codes;
  const {bytes} = bits;
  let {length, buffer, count: filled} = bits;
  // Fewer than eight bits are pending before a token: 20 for a length with its extra bits fit as well.
  for (; filled >= 8; filled -= 8, buffer >>>= 8) bytes[length++] = buffer;
  for (let index = 0; index < count; index++) {
    const token = tokens[index] ?? 0;
    if (token < MATCH) {
      buffer |= (literalCodes[token] ?? 0) << filled;
      filled += literalLengths[token] ?? 0;
    } else {
      const matched = (token >>> 16) & 0xff;
      const symbol = lengthSymbol[matched] ?? 0;
      buffer |= (literalCodes[257 + symbol] ?? 0) << filled;
      filled += literalLengths[257 + symbol] ?? 0;
      buffer |= (matched - (lengthBase[symbol] ?? 0)) << filled;
      filled += lengthExtra[symbol] ?? 0;
      for (; filled >= 8; filled -= 8, buffer >>>= 8) bytes[length++] = buffer;
      const distance = token & 0x7fff;
      const far = distanceSymbol[distance] ?? 0;
      buffer |= (distanceCodes[far] ?? 0) << filled;
      filled += distanceLengths[far] ?? 0;
      for (; filled >= 8; filled -= 8, buffer >>>= 8) bytes[length++] = buffer;
      buffer |= (distance - (distanceBase[far] ?? 0)) << filled;
      filled += distanceExtra[far] ?? 0;
    }
    for (; filled >= 8; filled -= 8, buffer >>>= 8) bytes[length++] = buffer;
  }
  bits.length = length;
  bits.buffer = buffer;
  bits.count = filled;
}
