/** Longest code of literals, lengths and distances (RFC 1951, 3.2.7). */
export const MAX_CODE = 15;

/** More symbols than any code has; frequency times this plus symbol sorts by both, and fits 32 bits for a block. */
const SYMBOLS = 512;

/**
 * Lengths of the codes of a Huffman code for symbols of these frequencies, none longer than `most` bits
 * (RFC 1951, 3.2.2). A symbol that does not occur has length 0; a single one has length 1.
 */
export function codeLengths(frequencies: Uint32Array, most: number): Uint8Array {
  const lengths = new Uint8Array(frequencies.length);
  let count = 0;
  const keys = new Uint32Array(frequencies.length);
  for (let symbol = 0; symbol < frequencies.length; symbol++) {
    const frequency = frequencies[symbol] ?? 0;
    if (frequency > 0) keys[count++] = frequency * SYMBOLS + symbol;
  }
  // Ties are broken by the symbol, so that the same text gives the same code everywhere.
  const sorted = keys.subarray(0, count).sort();
  if (count < 2) {
    for (const key of sorted) lengths[key % SYMBOLS] = 1;
    return lengths;
  }
  const depths = treeDepths(sorted.map((key) => Math.floor(key / SYMBOLS)));
  limit(depths, most);
  sorted.forEach((key, index) => {
    lengths[key % SYMBOLS] = depths[index] ?? 0;
  });
  return lengths;
}

/** Depths of the leaves of a Huffman tree over ascending weights, by two queues. */
function treeDepths(weights: Uint32Array): Uint16Array {
  const leaves = weights.length;
  const nodes = 2 * leaves - 1;
  const weight = new Uint32Array(nodes);
  weight.set(weights);
  const parent = new Uint16Array(nodes);
  let leaf = 0;
  let node = leaves;
  let made = leaves;
  const next = () => {
    const takeLeaf = leaf < leaves && (node >= made || (weight[leaf] ?? 0) <= (weight[node] ?? 0));
    return takeLeaf ? leaf++ : node++;
  };
  for (; made < nodes; made++) {
    const a = next();
    const b = next();
    weight[made] = (weight[a] ?? 0) + (weight[b] ?? 0);
    parent[a] = made;
    parent[b] = made;
  }
  const depths = new Uint16Array(nodes);
  for (let index = nodes - 2; index >= 0; index--) depths[index] = (depths[parent[index] ?? 0] ?? 0) + 1;
  return depths.subarray(0, leaves);
}

/** Shortens codes over the limit and lengthens others until the code is complete again (Kraft sum 1). */
function limit(depths: Uint16Array, most: number): void {
  let excess = -(2 ** most);
  depths.forEach((depth, index) => {
    const kept = Math.min(depth, most);
    depths[index] = kept;
    excess += 2 ** (most - kept);
  });
  // The rarest symbols stand first; those just under the limit are lengthened with the least loss.
  for (let length = most - 1; excess > 0 && length > 0; length--)
    for (let index = 0; index < depths.length && excess > 0; index++)
      while (excess > 0 && (depths[index] ?? 0) <= length && (depths[index] ?? most) < most) {
        excess -= 2 ** (most - (depths[index] ?? 0) - 1);
        depths[index] = (depths[index] ?? 0) + 1;
      }
  for (let index = depths.length - 1; index >= 0 && excess < 0; index--)
    while ((depths[index] ?? 0) > 1 && excess + 2 ** (most - (depths[index] ?? 0)) <= 0) {
      excess += 2 ** (most - (depths[index] ?? 0));
      depths[index] = (depths[index] ?? 0) - 1;
    }
}

/** Codes of these lengths, bits in the order in which they are written (RFC 1951, 3.1.1 and 3.2.2). */
export function canonicalCodes(lengths: Uint8Array): Uint16Array {
  const counts = new Uint16Array(MAX_CODE + 2);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
  const next = new Uint16Array(MAX_CODE + 2);
  for (let length = 1; length <= MAX_CODE; length++)
    next[length + 1] = ((next[length] ?? 0) + (counts[length] ?? 0)) << 1;
  const codes = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const code = next[length] ?? 0;
    next[length] = code + 1;
    let reversed = 0;
    for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
    codes[symbol] = reversed;
  });
  return codes;
}
