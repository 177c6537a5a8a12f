import {type BitWriter, writeBits} from "./bit-writer.js";
import {canonicalCodes, codeLengths} from "./huffman.js";

/** Order in which the lengths of the code for code lengths are written (RFC 1951, 3.2.7). */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Writes the beginning of a block: its kind and the lengths of its codes (RFC 1951, 3.2.7). */
export function writeHeader(
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
  writeBits(bits, isLast ? 1 : 0, 1);
  writeBits(bits, 2, 2);
  writeBits(bits, literalCount - 257, 5);
  writeBits(bits, distanceCount - 1, 5);
  writeBits(bits, orderCount - 4, 4);
  for (const symbol of order.slice(0, orderCount)) writeBits(bits, lengths[symbol] ?? 0, 3);
  for (const {symbol, extra, extraBits} of runs) {
    writeBits(bits, codes[symbol] ?? 0, lengths[symbol] ?? 0);
    writeBits(bits, extra, extraBits);
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
