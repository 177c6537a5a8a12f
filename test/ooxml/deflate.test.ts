import {inflateRawSync} from "node:zlib";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {createDeflater} from "../../src/ooxml/zip/deflate.js";
import {codeLengths, MAX_CODE} from "../../src/ooxml/zip/huffman.js";

function deflate(...pieces: readonly Uint8Array[]): Buffer {
  const deflater = createDeflater();
  for (const piece of pieces) deflater.push(piece);
  return Buffer.concat(deflater.finish());
}

function inflated(...pieces: readonly Uint8Array[]): Buffer {
  return inflateRawSync(deflate(...pieces));
}

describe("the compressor", () => {
  test("nothing, one byte, one byte many times", () => {
    for (const size of [0, 1, 2, 3, 15, 16, 17, 257, 258, 259, 600_000]) {
      const bytes = new Uint8Array(size).fill(65);
      expect(inflated(bytes).equals(bytes)).toBe(true);
    }
  });

  test("any bytes in any pieces come back, and the pieces make no difference", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({maxLength: 3_000}),
        fc.array(fc.nat(3_000), {maxLength: 4}),
        (bytes, cuts) => {
          const at = [
            0,
            ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b),
            bytes.length,
          ];
          const pieces = at.slice(1).map((to, index) => bytes.subarray(at[index], to));
          expect(inflated(...pieces).equals(bytes)).toBe(true);
          expect(deflate(...pieces).equals(deflate(bytes))).toBe(true);
        },
      ),
      {seed: 5, numRuns: 300},
    );
  });

  test("texts that repeat themselves near and far, over several windows", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({minLength: 1, maxLength: 40}), {minLength: 1, maxLength: 12}),
        fc.array(fc.nat(11), {minLength: 20_000, maxLength: 24_000}),
        (words, choice) => {
          const bytes = Buffer.from(choice.map((one) => words[one % words.length]).join("<c>"));
          expect(inflated(bytes).equals(bytes)).toBe(true);
        },
      ),
      {seed: 5, numRuns: 20},
    );
  });

  test("bytes without any order stay nearly as long", () => {
    let state = 1;
    const bytes = Uint8Array.from({length: 500_000}, () => {
      state = Math.imul(state, 1_103_515_245) + 12_345;
      return (state >>> 16) & 0xff;
    });
    const packed = deflate(bytes);
    expect(packed.length).toBeLessThan(bytes.length * 1.01);
    expect(inflateRawSync(packed).equals(bytes)).toBe(true);
  });

  test("rows of a worksheet shrink to less than an eighth", () => {
    const rows = Array.from(
      {length: 20_000},
      (_, row) => `<row r="${row}"><c t="s"><v>${row % 7}</v></c><c><v>${(row * 37) % 1_000}</v></c></row>`,
    );
    const bytes = Buffer.from(rows.join(""));
    expect(deflate(bytes).length).toBeLessThan(bytes.length / 8);
    expect(inflated(bytes).equals(bytes)).toBe(true);
  });
});

describe("code lengths", () => {
  const kraft = (lengths: Uint8Array) =>
    lengths.reduce((sum, length) => (length === 0 ? sum : sum + 2 ** -length), 0);

  test("are complete and never longer than allowed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(100_000), {minLength: 2, maxLength: 286}),
        fc.constantFrom(MAX_CODE, 9),
        (list, most) => {
          const lengths = codeLengths(Uint32Array.from(list), most);
          const used = list.filter((one) => one > 0).length;
          expect(Math.max(...lengths)).toBeLessThanOrEqual(most);
          expect([...lengths].filter((one) => one > 0)).toHaveLength(used);
          if (used > 1) expect(kraft(lengths)).toBe(1);
        },
      ),
      {seed: 5, numRuns: 1_000},
    );
  });

  test("are limited where the frequencies grow as fast as they can", () => {
    const fibonacci = [1, 1];
    while (fibonacci.length < 40) fibonacci.push((fibonacci.at(-1) ?? 0) + (fibonacci.at(-2) ?? 0));
    for (const most of [7, 15]) {
      const list = fibonacci.slice(0, most === 7 ? 19 : 40);
      const lengths = codeLengths(Uint32Array.from(list), most);
      expect(Math.max(...lengths)).toBe(most);
      expect(kraft(lengths)).toBe(1);
    }
  });
});
