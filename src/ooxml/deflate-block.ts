import type {BitWriter} from "./bit-writer.js";
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
const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceExtra = Array.from({length: 30}, (_, symbol) => Math.max(0, (symbol >> 1) - 1));

/** First value of each symbol. */
function bases(extra: readonly number[], first: number): Uint16Array {
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

/** Order in which the lengths of the code for code lengths are written (RFC 1951, 3.2.7). */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Writes tokens as a block with codes of their own (RFC 1951, 3.2.7). A token is a byte or a match. */
export function writeBlock(bits: BitWriter, tokens: Uint32Array, count: number, isLast: boolean): void {
  const literals = new Uint32Array(286);
  const distances = new Uint32Array(30);
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
  const literalLengths = codeLengths(literals, MAX_CODE);
  const distanceLengths = codeLengths(distances, MAX_CODE);
  writeHeader(bits, literalLengths, distanceLengths, isLast);
  const literalCodes = canonicalCodes(literalLengths);
  const distanceCodes = canonicalCodes(distanceLengths);
  for (let index = 0; index < count; index++) {
    const token = tokens[index] ?? 0;
    if (token < MATCH) {
      bits.write(literalCodes[token] ?? 0, literalLengths[token] ?? 0);
      continue;
    }
    const length = (token >>> 16) & 0xff;
    const symbol = lengthSymbol[length] ?? 0;
    bits.write(literalCodes[257 + symbol] ?? 0, literalLengths[257 + symbol] ?? 0);
    bits.write(length - (lengthBase[symbol] ?? 0), lengthExtra[symbol] ?? 0);
    const distance = token & 0x7fff;
    const far = distanceSymbol[distance] ?? 0;
    bits.write(distanceCodes[far] ?? 0, distanceLengths[far] ?? 0);
    bits.write(distance - (distanceBase[far] ?? 0), distanceExtra[far] ?? 0);
  }
  bits.write(literalCodes[END] ?? 0, literalLengths[END] ?? 0);
}

function writeHeader(
  bits: BitWriter,
  literalLengths: Uint8Array,
  distanceLengths: Uint8Array,
  isLast: boolean,
): void {
  const used = (lengths: Uint8Array, least: number) => {
    let count = lengths.length;
    while (count > least && lengths[count - 1] === 0) count--;
    return count;
  };
  const literalCount = used(literalLengths, 257);
  const distanceCount = used(distanceLengths, 1);
  const runs = runLengths([
    ...literalLengths.subarray(0, literalCount),
    ...distanceLengths.subarray(0, distanceCount),
  ]);
  const frequencies = new Uint32Array(19);
  for (const {symbol} of runs) frequencies[symbol] = (frequencies[symbol] ?? 0) + 1;
  const lengths = codeLengths(frequencies, 7);
  const codes = canonicalCodes(lengths);
  let orderCount = order.length;
  while (orderCount > 4 && lengths[order[orderCount - 1] ?? 0] === 0) orderCount--;
  bits.write(isLast ? 1 : 0, 1);
  bits.write(2, 2);
  bits.write(literalCount - 257, 5);
  bits.write(distanceCount - 1, 5);
  bits.write(orderCount - 4, 4);
  for (const symbol of order.slice(0, orderCount)) bits.write(lengths[symbol] ?? 0, 3);
  for (const {symbol, extra, extraBits} of runs) {
    bits.write(codes[symbol] ?? 0, lengths[symbol] ?? 0);
    bits.write(extra, extraBits);
  }
}

/** A symbol of the code for code lengths with its extra bits. */
type Run = {readonly symbol: number; readonly extra: number; readonly extraBits: number};

/** Code lengths with repetitions drawn together: 16 repeats the last one, 17 and 18 are zeros. */
function runLengths(lengths: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (let index = 0; index < lengths.length; ) {
    const length = lengths[index] ?? 0;
    let count = 1;
    while (lengths[index + count] === length) count++;
    index += count;
    if (length !== 0) {
      runs.push({symbol: length, extra: 0, extraBits: 0});
      count--;
    }
    while (count > 0) {
      const most = length === 0 ? 138 : 6;
      const taken = Math.min(count, most);
      if (taken < 3) {
        for (let one = 0; one < taken; one++) runs.push({symbol: length, extra: 0, extraBits: 0});
      } else if (length !== 0) runs.push({symbol: 16, extra: taken - 3, extraBits: 2});
      else if (taken < 11) runs.push({symbol: 17, extra: taken - 3, extraBits: 3});
      else runs.push({symbol: 18, extra: taken - 11, extraBits: 7});
      count -= taken;
    }
  }
  return runs;
}
