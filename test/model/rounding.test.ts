import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {formatNumber} from "../../src/model/format.js";
import {roundHalfAwayFromZero, toFixed} from "../../src/model/rounding.js";

describe("kaufmännisch rounding", () => {
  test.each([
    [2.345, 2, 2.35],
    [-2.345, 2, -2.35],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [8.75, 1, 8.8],
    [1.005, 2, 1.01],
    [-0.04, 1, 0],
    [1e-9, 1, 0],
    [6_280_793, 0, 6_280_793],
  ])("%d to %d decimals is %d", (value, decimals, expected) => {
    expect(roundHalfAwayFromZero(value, decimals)).toBe(expected);
  });

  test("never moves a number by more than half a unit of the last digit", () => {
    fc.assert(
      fc.property(
        fc.double({min: -1e7, max: 1e7, noNaN: true}),
        fc.integer({min: 0, max: 3}),
        (value, decimals) => {
          const step = 10 ** -decimals;
          expect(Math.abs(roundHalfAwayFromZero(value, decimals) - value)).toBeLessThanOrEqual(
            step / 2 + 1e-9,
          );
        },
      ),
    );
  });

  test("is that of fifteen decimal digits, near a half too", () => {
    const near = fc
      .tuple(
        fc.integer({min: 0, max: 99_999_999}),
        fc.constantFrom(-1e-9, -1e-12, 0, 1e-12, 1e-9, 1e-6, 2e-6),
      )
      .map(([half, off]) => half / 200 + off);
    fc.assert(
      fc.property(
        fc.oneof(near, fc.double({min: -1e9, max: 1e9, noNaN: true})),
        fc.integer({min: 0, max: 3}),
        (value, decimals) => {
          const [mantissa, exponent = "0"] = Math.abs(value).toPrecision(15).split("e");
          const units = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
          const expected = units / 10 ** decimals;
          expect(roundHalfAwayFromZero(value, decimals)).toBe(value < 0 && units > 0 ? -expected : expected);
        },
      ),
      {numRuns: 5000},
    );
  });

  test("is symmetric around zero", () => {
    fc.assert(
      fc.property(
        fc.double({min: 0, max: 1e7, noNaN: true}),
        fc.integer({min: 0, max: 3}),
        (value, decimals) => {
          const positive = roundHalfAwayFromZero(value, decimals);
          expect(roundHalfAwayFromZero(-value, decimals)).toBe(positive === 0 ? 0 : -positive);
        },
      ),
    );
  });
});

describe("German numbers", () => {
  test.each([
    [1_234_567, 0, "1\u202f234\u202f567"],
    [12.345, 1, "12,3"],
    [-4, 1, "−4,0"],
    [-0.04, 1, "0,0"],
    [999, 0, "999"],
    [1000, 0, "1\u202f000"],
  ])("%d with %d decimals is %s", (value, decimals, expected) => {
    expect(formatNumber(value, decimals)).toBe(expected);
  });

  test("fixed decimals round the same way", () => {
    expect(toFixed(8.75, 1)).toBe("8.8");
  });
});
