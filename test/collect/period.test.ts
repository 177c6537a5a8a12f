import {describe, expect, test} from "vitest";
import {timePeriodOf} from "../../src/collect/period.js";
import {sourceWith} from "./fixtures.js";

const place = () => ({file: "lieferung.csv"});
const yearly = sourceWith({periodicity: "jahressumme"});
const academic = sourceWith({periodicity: "schuljahr"});

describe("winter semester in a flat file", () => {
  test("is the academic year that begins with it", () => {
    expect(timePeriodOf("2022-10P6M", academic, place)).toBe("2022");
    expect(timePeriodOf("2022/23", academic, place)).toBe("2022");
  });

  test("a summer semester is none, and a year is no semester", () => {
    expect(() => timePeriodOf("2023-04P6M", academic, place)).toThrow("ein Schuljahr");
    expect(() => timePeriodOf("2022-10P6M", yearly, place)).toThrow("ein Jahr");
  });
});
