import {describe, expect, test} from "vitest";
import {type CellAction, type CellRule, cellRules, sheetNotes} from "../../src/collect/cell-rules.js";
import {cellValue} from "../../src/collect/cell-value.js";
import {openWorkbook} from "../../src/collect/workbook.js";
import {KimError} from "../../src/messages/kim-error.js";
import {packed, sheetRow, workbookParts} from "./fixtures.js";

/** What happens with a workbook: stop, a sentence, or nothing. */
const actionOf = (parts: Record<string, string>): CellAction => {
  try {
    const {sheets, notes} = openWorkbook(packed(parts), "a.xlsx");
    const said = sheets
      .filter(({hidden}) => !hidden)
      .flatMap((one) => {
        one.grid();
        return sheetNotes(one.raw());
      });
    return [...notes, ...said].length > 0 ? "finding" : "accept";
  } catch (error) {
    if (error instanceof KimError) return "stop";
    throw error;
  }
};
const sheet = (data: string, more = "") => workbookParts("Tabelle", data, more);
const workbook = (sheets: string) => {
  const parts = sheet(sheetRow(1, ["a", 1]));
  return {
    ...parts,
    "xl/workbook.xml":
      parts["xl/workbook.xml"]?.replace(/<sheets>.*<\/sheets>/, `<sheets>${sheets}</sheets>`) ?? "",
  };
};
const value = (cell: Parameters<typeof cellValue>[0]): CellAction => {
  try {
    cellValue(cell, ",", () => ({}));
    return "accept";
  } catch (error) {
    if (error instanceof KimError) return "stop";
    throw error;
  }
};

const cases: Partial<Record<CellRule, () => CellAction>> = {
  fehlerwert: () => actionOf(sheet('<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>')),
  "formel-ohne-ergebnis": () => actionOf(sheet('<row r="1"><c r="A1"><f>1+1</f></c></row>')),
  formel: () => actionOf(sheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>')),
  "formel-nach-aussen": () => actionOf(sheet('<row r="1"><c r="A1"><f>[1]Blatt!A1</f><v>2</v></c></row>')),
  "datum-als-zahl": () => value({text: "2024-03-02", kind: "date"}),
  tausenderpunkt: () => value({text: "1.234", kind: "text"}),
  "zeile-ausgeblendet": () => actionOf(sheet('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>')),
  "spalte-ausgeblendet": () =>
    actionOf({
      ...sheet(""),
      "xl/worksheets/sheet1.xml":
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1" max="1" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    }),
  "blatt-ausgeblendet": () =>
    actionOf(
      workbook(
        '<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" state="hidden" r:id="rId1"/>',
      ),
    ),
  "nur-ausgeblendete-blaetter": () =>
    actionOf(workbook('<sheet name="A" sheetId="1" state="veryHidden" r:id="rId1"/>')),
  "kopf-verbunden": () =>
    actionOf(
      sheet(
        sheetRow(1, [null, "Kopf"]) + sheetRow(2, [null, "a", "b"]),
        '<mergeCells><mergeCell ref="B1:C1"/></mergeCells>',
      ),
    ),
  "zahl-verbunden": () =>
    actionOf(sheet(sheetRow(1, [null, 1234.5]), '<mergeCells><mergeCell ref="B1:C1"/></mergeCells>')),
  "zelle-abseits": () => actionOf(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')),
};

describe("every peculiarity of cells is treated as the table of rules says", () => {
  test.each(Object.entries(cases))("%s", (rule, happens) => {
    const [, action] = Object.entries(cellRules).find(([name]) => name === rule) ?? [];
    expect(happens()).toBe(action);
  });

  test("the two that need a table have their tests with the readers", () => {
    const others = Object.keys(cellRules).filter((rule) => !Object.hasOwn(cases, rule));
    expect(others).toEqual(["datum-als-bezeichnung", "zahl-als-text"]);
  });
});
