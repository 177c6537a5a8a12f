import {describe, expect, test} from "vitest";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {examples} from "./examples.js";
import {
  hasLibreOffice,
  hasOpenpyxl,
  valuesOfFile,
  valuesOfHucre,
  valuesOfLibreOffice,
  valuesOfModel,
  valuesOfOpenpyxl,
} from "./other-readers.js";

const names = Object.keys(examples);
const workbooks = Object.values(examples);

describe.each(Object.entries(examples))("%s", (_, workbook) => {
  test("is read back by hucre cell by cell", async () => {
    expect(await valuesOfHucre(writeWorkbook(workbook))).toEqual(valuesOfModel(workbook));
  });

  test("is read back by the tests' own reader cell by cell", () => {
    expect(valuesOfFile(writeWorkbook(workbook))).toEqual(valuesOfModel(workbook));
  });
});

test.skipIf(!hasOpenpyxl)("openpyxl reads every cell (needs python3 with openpyxl)", () => {
  const read = valuesOfOpenpyxl(workbooks.map(writeWorkbook));
  workbooks.forEach((workbook, index) => {
    expect(read[index], names[index]).toEqual(valuesOfModel(workbook));
  });
});

test.skipIf(!hasLibreOffice)(
  "LibreOffice reads every cell and computes every formula to its cached value",
  () => {
    const read = valuesOfLibreOffice(workbooks.map(writeWorkbook));
    workbooks.forEach((workbook, index) => {
      expect(read[index], names[index]).toEqual(valuesOfModel(workbook));
    });
  },
);
