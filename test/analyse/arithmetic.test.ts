import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {difference, mean, type Operand, ratio, sum} from "../../src/analyse/arithmetic.js";
import {absoluteChange, percentChange} from "../../src/analyse/comparison.js";
import {isSecret, type MissingStatus} from "../../src/model/status.js";

const value = (obsValue: number): Operand => ({obsValue, obsStatus: "normal"});
const missing = (obsStatus: MissingStatus): Operand => ({obsValue: null, obsStatus});

const anyValue = fc.nat(1_000_000).map(value);
const anyMissing = fc
  .constantFrom<MissingStatus>("unknown", "unknown_or_secret", "not_yet", "not_meaningful", "secret_primary")
  .map(missing);

describe("a result is missing as soon as a part is missing", () => {
  test("sum, difference, ratio and mean", () => {
    fc.assert(
      fc.property(anyValue, anyMissing, (known, unknown) => {
        for (const result of [
          sum([known, unknown]),
          difference(known, unknown),
          difference(unknown, known),
          ratio(known, unknown, 100),
          ratio(unknown, known, 100),
          mean(known, unknown),
        ]) {
          expect(result.obsValue).toBeNull();
        }
      }),
    );
  });

  test("a secret part makes the result secret, whatever else is missing", () => {
    for (const parts of [
      [missing("not_yet"), missing("unknown_or_secret")],
      [missing("unknown_or_secret"), missing("not_yet")],
    ]) {
      expect(isSecret(sum(parts).obsStatus)).toBe(true);
    }
    expect(absoluteChange(missing("not_yet"), missing("secret_primary"))).toEqual({
      value: null,
      status: "secret_primary",
    });
  });
});

describe("nothing there is exactly zero", () => {
  test("in sums and differences", () => {
    expect(sum([value(5), missing("zero_exact")])).toEqual(value(5));
    expect(difference(missing("zero_exact"), value(5))).toEqual(value(-5));
    expect(absoluteChange(value(40), missing("zero_exact")).value).toBe(40);
  });

  test("and stays so when nothing is there in any part", () => {
    expect(sum([missing("zero_exact"), missing("zero_exact")])).toEqual(missing("zero_exact"));
    expect(ratio(missing("zero_exact"), value(10), 100)).toEqual(missing("zero_exact"));
  });

  test("a ratio to nothing says nothing", () => {
    expect(ratio(value(5), value(0), 100)).toEqual(missing("not_meaningful"));
    expect(ratio(value(5), missing("zero_exact"), 100)).toEqual(missing("not_meaningful"));
  });
});

test("shares of a whole add up to 100", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(900_000), {minLength: 1, maxLength: 12}), (parts) => {
      fc.pre(parts.some((part) => part > 0));
      const whole = sum(parts.map(value));
      const total = parts.reduce((all, part) => all + (ratio(value(part), whole, 100).obsValue ?? 0), 0);
      expect(total).toBeCloseTo(100, 9);
    }),
  );
});

test("no change rate with a base below 100", () => {
  expect(percentChange(value(150), value(99))).toEqual({value: null, status: "base_too_small"});
  expect(percentChange(value(150), value(100))).toEqual({value: 50, status: "normal"});
  expect(percentChange(value(150), missing("zero_exact"))).toEqual({value: null, status: "base_too_small"});
});
