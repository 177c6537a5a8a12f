import fc from "fast-check";
import {expect, test} from "vitest";
import {createAsciiWriter} from "../../src/ooxml/sheet/ascii-writer.js";

const decoder = new TextDecoder();
const ascii = fc.string({unit: fc.integer({min: 0, max: 127}).map((code) => String.fromCharCode(code))});

test("what is put together reads like the same pieces as text", () => {
  const piece = fc.oneof(ascii, fc.integer(), fc.nat({max: 2_000_000_000}), fc.double({noNaN: true}));
  fc.assert(
    fc.property(fc.array(piece), fc.nat({max: 5}), (pieces, kept) => {
      const writer = createAsciiWriter();
      let read = "";
      pieces.forEach((one, index) => {
        if (typeof one === "number") writer.number(one);
        else if (index % 2 === 0) writer.text(one);
        else writer.bytes(Buffer.from(one));
        if (index % 6 > kept) read += decoder.decode(writer.take());
      });
      read += decoder.decode(writer.take());
      expect(writer.size()).toBe(0);
      expect(read).toBe(pieces.map((one) => (typeof one === "number" ? `${one + 0}` : one)).join(""));
    }),
  );
});

test("it grows as needed", () => {
  const writer = createAsciiWriter();
  const long = "0123456789".repeat(50_000);
  writer.text(long);
  writer.bytes(Buffer.from(long));
  writer.number(7);
  expect(writer.size()).toBe(1_000_001);
  expect(decoder.decode(writer.take())).toBe(`${long}${long}7`);
});
