import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {cellValue, type DecimalMark} from "../../src/collect/cell-value.js";
import {complaintOf} from "./fixtures.js";

const place = () => ({file: "datei.csv", line: 7, column: 3});
const read = (text: string, decimal: DecimalMark = ",", quality = "") =>
  cellValue({text, kind: "text"}, decimal, place, quality);

describe("numbers", () => {
  test.each([
    ["6,2", "6.2"],
    [" 4875 ", "4875"],
    ["0", "0"],
    ["0,0", "0.0"],
    ["-0,3", "-0.3"],
  ])("%j is %s", (text, obsValue) => {
    expect(read(text)).toEqual({obsValue, sign: "", flag: ""});
  });

  test("a whole number is the same text in every notation", () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom<DecimalMark>(",", ".", "either"),
        (number, decimal) => {
          expect(read(String(number), decimal).obsValue).toBe(String(number));
        },
      ),
    );
  });

  test("a decimal number keeps all its digits and gets a point", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.string({unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 6}),
        (whole, fraction) => {
          expect(read(`${whole},${fraction}`).obsValue).toBe(`${whole}.${fraction}`);
        },
      ),
    );
  });

  test.each(["1.234", "1 234", "1.234,5", "007", "+5", "5-", "1e5", "12a", "#REF!", "1,2,3", "--", "k. A."])(
    "%j is refused with place and remedy",
    (text) => {
      const complaint = complaintOf(() => read(text));
      expect(complaint.key).toBe("cell-number");
      expect(complaint.message).toContain(`„${text}“`);
      expect(complaint.message).toContain("datei.csv, Zeile 7, Spalte 3");
      expect(complaint.remedy).not.toBe("");
    },
  );

  test("flat files have either mark, because none groups thousands", () => {
    expect([read("0,5", "either").obsValue, read("0.5", "either").obsValue]).toEqual(["0.5", "0.5"]);
  });

  test("a number cell of a workbook is taken in its shortest notation", () => {
    const cell = {text: String(8.1999999999999993), kind: "number"} as const;
    expect(cellValue(cell, ",", place).obsValue).toBe("8.2");
  });
});

describe("signs and flags", () => {
  test.each([
    ["-", "-"],
    ["–", "-"],
    [".", "."],
    ["...", "..."],
    ["…", "..."],
    ["/", "/"],
    ["x", "x"],
    ["X", "x"],
    ["*", "*"],
  ])("%j is the sign %j and no number", (text, sign) => {
    expect(read(text)).toEqual({obsValue: "", sign, flag: ""});
  });

  test.each([
    ["(12)", "12", "()"],
    ["12 p", "12", "p"],
    ["12,5r", "12.5", "r"],
  ])("%j is %s with the flag %s", (text, obsValue, flag) => {
    expect(read(text)).toEqual({obsValue, sign: "", flag});
  });

  test("the quality column gives the flag; final figures have none", () => {
    expect(read("12", ",", "s").flag).toBe("s");
    expect(read("12", ",", "e").flag).toBe("");
    expect(read("-", ",", "e")).toEqual({obsValue: "", sign: "-", flag: ""});
  });

  test("an empty field is no sign", () => {
    expect(complaintOf(() => read("")).key).toBe("cell-empty");
  });

  test("a date where a number belongs is refused", () => {
    expect(complaintOf(() => cellValue({text: "2024-03-02", kind: "date"}, ",", place)).key).toBe(
      "cell-date",
    );
  });
});
