import {describe, expect, test} from "vitest";
import {textAt} from "../../src/collect/grid.js";
import {openWorkbook} from "../../src/collect/workbook.js";
import {complaintOf, packed, sheetRow, workbookParts} from "./fixtures.js";

const gridOf = (data: string, more = "") =>
  openWorkbook(packed(workbookParts("Tabelle", data, more)), "a.xlsx").sheets[0]?.grid();
const complaintAbout = (data: string) => complaintOf(() => gridOf(data));

describe("cells of a worksheet", () => {
  test("numbers, texts and rows with their line", () => {
    const grid = gridOf(sheetRow(1, ["06411", 8.1999999999999993, null, "-"]) + sheetRow(4, [null, 4875]));
    expect(grid?.rows.map(({line, cells}) => [line, cells])).toEqual([
      [
        1,
        [
          {text: "06411", kind: "text"},
          {text: "8.2", kind: "number"},
          {text: "", kind: "empty"},
          {text: "-", kind: "text"},
        ],
      ],
      [
        4,
        [
          {text: "", kind: "empty"},
          {text: "4875", kind: "number"},
        ],
      ],
    ]);
  });

  test("header cells merged over columns are repeated, those of the first column are not", () => {
    const rows =
      sheetRow(1, ["Titel"]) +
      sheetRow(2, [null, null, "2024", null, "2023"]) +
      sheetRow(3, [null, null, "m", "w", "m", "w"]);
    const merges =
      '<mergeCells count="3"><mergeCell ref="A1:F1"/><mergeCell ref="C2:D2"/><mergeCell ref="E2:F2"/></mergeCells>';
    const grid = gridOf(rows, merges);
    const texts = grid?.rows.map((row) => [0, 1, 2, 3, 4, 5].map((column) => textAt(row, column)));
    expect(texts).toEqual([
      ["Titel", "", "", "", "", ""],
      ["", "", "2024", "2024", "2023", "2023"],
      ["", "", "m", "w", "m", "w"],
    ]);
  });

  test("a stated extent to the last cell of the sheet costs nothing", () => {
    const parts = workbookParts("Tabelle", sheetRow(1, [1]));
    const sheet = parts["xl/worksheets/sheet1.xml"]?.replace(
      "<sheetData>",
      '<dimension ref="A1:XFD1048576"/><sheetData>',
    );
    const {sheets} = openWorkbook(packed({...parts, "xl/worksheets/sheet1.xml": sheet ?? ""}), "a.xlsx");
    expect(sheets[0]?.grid().rows).toHaveLength(1);
  });
});

describe("what is refused with its cell", () => {
  test.each([
    ["an error value", '<row r="3"><c r="B3" t="e"><v>#REF!</v></c></row>', "cell-error", "B3", "#REF!"],
    [
      "a formula without result",
      '<row r="3"><c r="C3"><f>A1+1</f></c></row>',
      "cell-formula",
      "C3",
      "Formel",
    ],
    [
      "a text formula without result",
      '<row r="2"><c r="A2" t="str"><f>"a"</f><v></v></c></row>',
      "cell-formula",
      "A2",
      "Formel",
    ],
  ])("%s", (_, data, key, cell, word) => {
    const complaint = complaintAbout(data);
    expect(complaint.key).toBe(key);
    expect(complaint.message).toContain(`a.xlsx, Blatt „Tabelle“, Zelle ${cell}`);
    expect(complaint.message).toContain(word);
  });

  test("a formula with its result counts as the result", () => {
    expect(gridOf('<row r="1"><c r="A1"><f>2+3</f><v>5</v></c></row>')?.rows[0]?.cells).toEqual([
      {text: "5", kind: "number"},
    ]);
  });

  test("a text that the workbook does not contain", () => {
    const parts = workbookParts("Tabelle", '<row r="1"><c r="A1" t="s"><v>7</v></c></row>');
    expect(complaintOf(() => openWorkbook(packed(parts), "a.xlsx").sheets[0]?.grid()).key).toBe(
      "xml-damaged",
    );
  });
});

describe("damaged parts are not taken for empty ones", () => {
  const sheet = (text: string) => ({...workbookParts("Tabelle", ""), "xl/worksheets/sheet1.xml": text});

  test.each([
    ["cut off", "<worksheet><sheetData><row>"],
    ["crossed elements", "<worksheet><sheetData></worksheet></sheetData>"],
    ["open markup", "<worksheet><sheetData"],
    ["empty", ""],
    ["with a document type", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'],
    ["too deep", `${"<a>".repeat(100)}${"</a>".repeat(100)}`],
  ])("%s", (_, text) => {
    const complaint = complaintOf(() => openWorkbook(packed(sheet(text)), "a.xlsx").sheets[0]?.grid());
    expect(complaint.key).toBe("xml-damaged");
    expect(complaint.message).toContain("xl/worksheets/sheet1.xml");
  });

  test("more rows than any official table", () => {
    const rows = Array.from({length: 200_001}, (_, index) => `<row r="${index + 1}"/>`).join("");
    expect(
      complaintOf(() => openWorkbook(packed(workbookParts("Tabelle", rows)), "a.xlsx").sheets[0]?.grid()).key,
    ).toBe("archive-too-large");
  });

  test("an archive without a workbook", () => {
    expect(complaintOf(() => openWorkbook(packed({"[Content_Types].xml": "<a/>"}), "a.xlsx")).key).toBe(
      "workbook-unreadable",
    );
  });
});
