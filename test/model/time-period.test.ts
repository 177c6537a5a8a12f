import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {KimError} from "../../src/messages/kim-error.js";
import {
  formatTimePeriod,
  minusYears,
  parseTimePeriod,
  referenceDay,
  timePeriodHeading,
  timePeriodInSentence,
} from "../../src/model/time-period.js";

describe("periods as people write them", () => {
  test.each([
    ["2024", "2024"],
    ["2024-12-31", "2024-12-31"],
    ["31.12.2024", "2024-12-31"],
    ["2023/24", "2023"],
    ["1999/2000", "1999"],
    ["Dezember 2024", "2024-12"],
    ["März 2025", "2025-03"],
    ["2024-12", "2024-12"],
    ["1. Halbjahr 2024", "2024-S1"],
    ["2024-S2", "2024-S2"],
  ])("%s is %s", (text, expected) => {
    expect(parseTimePeriod(text)).toBe(expected);
  });

  test.each([
    "24",
    "2024-13-01",
    "31.02.2024",
    "2023/25",
    "",
    "heute",
    "2024-13",
    "Maerz 2024",
    "3. Halbjahr 2024",
  ])("„%s“ is refused with a remedy", (text) => {
    expect(() => parseTimePeriod(text)).toThrow(KimError);
    expect(() => parseTimePeriod(text)).toThrow(/JJJJ-MM-TT/);
  });

  test("any text is read or refused with a message", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(parseTimePeriod(text)).toMatch(/^\d{4}(-\d{2}-\d{2}|-\d{2}|-S[12])?$/);
        } catch (error) {
          expect(error).toBeInstanceOf(KimError);
        }
      }),
    );
  });
});

test("the territorial state of a period is that of its last day", () => {
  expect(referenceDay("2024-02")).toBe("2024-02-29");
  expect(referenceDay("2025-12")).toBe("2025-12-31");
  expect(referenceDay("2026-S1")).toBe("2026-06-30");
  expect(referenceDay("2025")).toBe("2025-12-31");
});

test("the year before keeps day and month", () => {
  expect(minusYears("2024-12-31", 1)).toBe("2023-12-31");
  expect(minusYears("2000", 1)).toBe("1999");
});

test("each kind of period has its own German words", () => {
  expect(formatTimePeriod("2024-12-31", "stichtag")).toBe("31.12.2024");
  expect(formatTimePeriod("1999", "schuljahr")).toBe("1999/00");
  expect(formatTimePeriod("2024-12", "monat")).toBe("Dezember 2024");
  expect(formatTimePeriod("2024-S1", "halbjahr")).toBe("1. Halbjahr 2024");
  expect(timePeriodInSentence("2024-12", "monat")).toBe("im Dezember 2024");
  expect(timePeriodHeading("2024-12", "monat")).toBe("Berichtsmonat Dezember 2024");
  expect(timePeriodHeading("2024-S2", "halbjahr")).toBe("2. Halbjahr 2024");
  expect(timePeriodInSentence("2024", "jahresdurchschnitt")).toBe("im Jahresdurchschnitt 2024");
});
