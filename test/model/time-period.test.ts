import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {KimError} from "../../src/messages/kim-error.js";
import {
  formatTimePeriod,
  minusYears,
  parseTimePeriod,
  timePeriodInSentence,
} from "../../src/model/time-period.js";

describe("periods as people write them", () => {
  test.each([
    ["2024", "2024"],
    ["2024-12-31", "2024-12-31"],
    ["31.12.2024", "2024-12-31"],
    ["2023/24", "2023"],
    ["1999/2000", "1999"],
  ])("%s is %s", (text, expected) => {
    expect(parseTimePeriod(text)).toBe(expected);
  });

  test.each(["24", "2024-13-01", "31.02.2024", "2023/25", "", "heute"])(
    "„%s“ is refused with a remedy",
    (text) => {
      expect(() => parseTimePeriod(text)).toThrow(KimError);
      expect(() => parseTimePeriod(text)).toThrow(/JJJJ-MM-TT/);
    },
  );

  test("any text is read or refused with a message", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(parseTimePeriod(text)).toMatch(/^\d{4}(-\d{2}-\d{2})?$/);
        } catch (error) {
          expect(error).toBeInstanceOf(KimError);
        }
      }),
    );
  });
});

test("the year before keeps day and month", () => {
  expect(minusYears("2024-12-31", 1)).toBe("2023-12-31");
  expect(minusYears("2000", 1)).toBe("1999");
});

test("each kind of period has its own German words", () => {
  expect(formatTimePeriod("2024-12-31", "stichtag")).toBe("31.12.2024");
  expect(formatTimePeriod("1999", "schuljahr")).toBe("1999/00");
  expect(timePeriodInSentence("2024", "jahresdurchschnitt")).toBe("im Jahresdurchschnitt 2024");
});
