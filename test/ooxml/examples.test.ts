import {describe, expect, test} from "vitest";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {fastestValidator} from "./check-schema.js";
import {checkWorkbook} from "./check-workbook.js";
import {examples} from "./examples.js";
import {ooxmlMaterial} from "./material.js";
import {loadSdkRules} from "./sdk-rules.js";

describe.each(Object.entries(examples))("%s", (_, workbook) => {
  test("has no defect", async () => {
    expect(await checkWorkbook(writeWorkbook(workbook), fastestValidator)).toEqual([]);
  });

  test("gives the same bytes twice", () => {
    expect(Buffer.compare(writeWorkbook(workbook), writeWorkbook(workbook))).toBe(0);
  });
});

test.skipIf(ooxmlMaterial === undefined)(
  "more than 490 rules of the Open XML SDK are run (material folder)",
  () => {
    expect(loadSdkRules(`${ooxmlMaterial}/openxmlsdk`).length).toBeGreaterThan(490);
  },
);
