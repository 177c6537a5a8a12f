import {describe, expect, test} from "vitest";
import type {Source} from "../../src/catalogue/source-schema.js";
import {readTabelle} from "../../src/collect/read-tabelle.js";
import {webTableOfSheet, webTableOfText} from "../../src/collect/web-table.js";
import {openWorkbook} from "../../src/collect/workbook.js";
import {complaintOf, contextFor, packed, sheetRow, sourceWith, workbookParts} from "./fixtures.js";

const foot = `__________
"zu ""gesamte Tabelle"":
31.12.2001
Stand der Gebiete: 01.01.2009"
"© Statistische Ämter des Bundes und der Länder, Deutschland, 2026.
Dieses Werk ist lizenziert unter der Datenlizenz Deutschland
- Namensnennung - Version 2.0."
Stand: 09.07.2026 / 11:01:42
`;

const timeFirst = `GENESIS-Tabelle: 99999-01-01-4
Fälle nach Geschlecht;;;;;
;;;Geschlecht;Geschlecht;Geschlecht
;;;Insgesamt;männlich;weiblich
2024;DG;Deutschland;90;50;40
2024;06;  Hessen;9;5;4
2024;06411;      Darmstadt, kreisfreie Stadt;9;5;-
2023;06;  Hessen;8;.;4
2023;06411;      Darmstadt, kreisfreie Stadt;8;x;4
${foot}`;

const timeAcross = `Tabelle: 99999-01-01-4
Fälle nach Geschlecht;;;;;;;
;;2024;2024;2024;2023;2023;2023
;;Insgesamt;männlich;weiblich;Insgesamt;männlich;weiblich
DG;Deutschland;90;50;40;80;40;40
06;  Hessen;9;5;4;8;.;4
06411;      Darmstadt, kreisfreie Stadt;9;5;-;8;x;4
${foot}`;

const timeAlone = `GENESIS-Tabelle: 99999-01-01-4
Fälle nach Geschlecht;;;;
2024;;;;
;;Insgesamt;männlich;weiblich
06;  Hessen;9;5;4
06411;      Darmstadt, kreisfreie Stadt;9;5;-
2023;;;;
06;  Hessen;8;.;4
06411;      Darmstadt, kreisfreie Stadt;8;x;4
${foot}`;

const source = sourceWith({});
const layoutOf = ({layouts: [layout]}: Source) => {
  if (layout?.format !== "tabelle") throw new Error("keine Tabelle");
  return layout;
};
const readText = (text: string, of = source) =>
  readTabelle(webTableOfText(text, "datei.csv"), layoutOf(of), contextFor(of));
const plain = (text: string, of = source) =>
  readText(text, of)
    .figures.map((one) =>
      [one.refArea, one.timePeriod, ...Object.values(one.codes), one.obsValue + one.sign].join(" "),
    )
    .sort();

const expected = [
  "06 2023 F 4",
  "06 2023 M .",
  "06 2023 _T 8",
  "06 2024 F 4",
  "06 2024 M 5",
  "06 2024 _T 9",
  "06411 2023 F 4",
  "06411 2023 M x",
  "06411 2023 _T 8",
  "06411 2024 F -",
  "06411 2024 M 5",
  "06411 2024 _T 9",
];

describe("the time may stand", () => {
  test("in the first column", () => expect(plain(timeFirst)).toEqual(expected));
  test("across the header", () => expect(plain(timeAcross)).toEqual(expected));
  test("in a line of its own", () => expect(plain(timeAlone)).toEqual(expected));

  test("in cells of a worksheet, alone in a row", () => {
    const rows = [
      ["Fälle nach Geschlecht"],
      ["Jahr\nKreise", null, "Geschlecht"],
      [null, null, "Insgesamt", "männlich", "weiblich"],
      ["2024"],
      ["06", "  Hessen", 9, 5, 4],
      ["06411", "      Darmstadt, kreisfreie Stadt", 9, 5, "-"],
      ["2023"],
      ["06", "  Hessen", 8, ".", 4],
      ["06411", "      Darmstadt, kreisfreie Stadt", 8, "x", 4],
      ["______________"],
      ["01.01.2009"],
      ["- Namensnennung - Version 2.0. | Stand: 11.06.2026 / 15:03:29"],
    ];
    const merges =
      '<mergeCells count="3"><mergeCell ref="A2:B3"/><mergeCell ref="C2:E2"/><mergeCell ref="A4:E4"/></mergeCells>';
    const data = rows.map((cells, index) => sheetRow(index + 1, cells)).join("");
    const [sheet] = openWorkbook(packed(workbookParts("99999-01-01-4", data, merges)), "a.xlsx").sheets;
    if (sheet === undefined) throw new Error("kein Blatt");
    const reading = readTabelle(webTableOfSheet(sheet.grid()), layoutOf(source), contextFor(source));
    expect(
      reading.figures
        .map((one) =>
          [one.refArea, one.timePeriod, ...Object.values(one.codes), one.obsValue + one.sign].join(" "),
        )
        .sort(),
    ).toEqual(expected);
    expect(reading.stand).toBe("2026-06-11");
    expect(reading.figures.find((one) => one.sign === "x")?.locator).toBe("D9");
  });
});

describe("what a file says about itself", () => {
  test("title, copyright line and Stand", () => {
    const {titel, copyright, stand} = readText(timeFirst);
    expect({titel, copyright, stand}).toEqual({
      titel: "Fälle nach Geschlecht",
      copyright: "© Statistische Ämter des Bundes und der Länder, Deutschland, 2026.",
      stand: "2026-07-09",
    });
  });

  test("every figure knows its line and column", () => {
    const figure = readText(timeFirst).figures.find((one) => one.sign === "x");
    expect(figure?.locator).toBe("Z9 S5");
    expect(timeFirst.split("\n")[8]?.split(";")[4]).toBe("x");
  });

  test("figures outside Hesse are counted", () => {
    expect([...readText(timeFirst).dropped]).toEqual([["außerhalb Hessens", 3]]);
  });

  test("an unusual name of an area is a note, the key alone decides", () => {
    const reading = readText(timeFirst.replaceAll("Darmstadt, kreisfreie", "Kassel, kreisfreie"));
    expect(reading.figures).toHaveLength(12);
    expect(reading.notes).toEqual([
      "Gebietsschlüssel 06411 ist mit „Kassel, kreisfreie Stadt“ bezeichnet; im Gebietsverzeichnis heißt er „Darmstadt, Stadt“.",
    ]);
  });
});

describe("further columns", () => {
  const withAge = sourceWith({
    dimensions: ["sex", "age"],
    labels: {sex: {_T: ["Insgesamt"], F: ["weiblich"]}, age: {_T: ["Insgesamt"], Y_LT18: ["unter 18 Jahre"]}},
    layouts: [{format: "tabelle", measure: "faelle", rows: ["age"], levels: ["sex"]}],
  });

  test("before the figures are rows of a dimension", () => {
    const text = `GENESIS-Tabelle: 99999-01-01-4
Fälle;;;;;
;;;;Insgesamt;weiblich
2024;06;Hessen;unter 18 Jahre;3;1
2024;06;Hessen;Insgesamt;9;4
`;
    expect(plain(text, withAge)).toEqual([
      "06 2024 F Y_LT18 1",
      "06 2024 F _T 4",
      "06 2024 _T Y_LT18 3",
      "06 2024 _T _T 9",
    ]);
  });

  test("in a worksheet the area stands only in the first row of its block", () => {
    const data = [
      ["Titel"],
      ["Kreise\nAlter", null, null, "Insgesamt", "weiblich"],
      ["Jahr: 2024"],
      ["06", "  Hessen", "unter 18 Jahre", 3, 1],
      [null, null, "Insgesamt", 9, 4],
    ];
    const rows = data.map((cells, index) => sheetRow(index + 1, cells)).join("");
    const merges = '<mergeCells count="1"><mergeCell ref="A2:C2"/></mergeCells>';
    const [sheet] = openWorkbook(packed(workbookParts("99999-01-01-4", rows, merges)), "a.xlsx").sheets;
    if (sheet === undefined) throw new Error("kein Blatt");
    const {figures} = readTabelle(webTableOfSheet(sheet.grid()), layoutOf(withAge), contextFor(withAge));
    expect(figures.map((one) => one.locator)).toEqual(["D4", "E4", "D5", "E5"]);
  });

  test("that nobody described are refused", () => {
    const text = timeFirst.replace(/^;;;Geschlecht.*\n;;;Insg.*\n/m, ";;;;Insgesamt;männlich\n");
    expect(complaintOf(() => readText(text)).key).toBe("grid-row-count");
  });
});

describe("columns one by one", () => {
  const rates = sourceWith({
    measures: [
      {id: "faelle", titel: "Fälle", unit: "faelle", additive: true},
      {id: "quote", titel: "Quote", unit: "prozent", additive: false},
    ],
    dimensions: ["citizenship"],
    layouts: [
      {
        format: "tabelle",
        spellings: {ausländisch: ["Ausländer"]},
        columns: [
          {header: ["Fälle"], measure: "faelle"},
          {header: ["Fälle", "ausländisch"], measure: "faelle", citizenship: "NATA"},
          {header: ["Quote"], measure: "quote"},
        ],
      },
    ],
  });
  const table = (header: string, units = "Anzahl;Anzahl;Prozent") => `GENESIS-Tabelle: 99999-01-01-4
Titel;;;;;
;;;Fälle;Fälle;Quote
;;;${header}
;;;${units}
2024;06;Hessen;9;4;5,5
`;

  test("a label has several spellings", () => {
    expect(plain(table(";ausländisch;"), rates)).toEqual(plain(table(";Ausländer;"), rates));
    expect(plain(table(";Ausländer;"), rates)).toEqual(["06 2024 NATA 4", "06 2024 _T 5.5", "06 2024 _T 9"]);
  });

  test("an unknown label is refused with the known ones", () => {
    const complaint = complaintOf(() => readText(table(";divers;"), rates));
    expect(complaint.key).toBe("header-unknown");
    expect(complaint.message).toContain("„Fälle > divers“");
    expect(complaint.message).toContain("„Fälle > ausländisch“");
    expect(complaint.place).toMatchObject({file: "datei.csv", line: 5, column: 5});
  });

  test("a rate under Anzahl is refused", () => {
    expect(complaintOf(() => readText(table(";Ausländer;", "Anzahl;Anzahl;Anzahl"), rates)).key).toBe(
      "header-unit",
    );
  });

  test("two columns that mean the same are refused", () => {
    expect(complaintOf(() => readText(table(";;"), rates)).key).toBe("header-twice");
  });
});

describe("what is refused", () => {
  test.each([
    ["a row that was cut off", timeFirst.replace("9;5;-", "9;5"), "grid-columns", 7],
    ["a row that nobody knows", timeFirst.replace("2023;06;  Hessen;8", "2023;;  Hessen;8"), "grid-row", 8],
    ["a period that is none", timeFirst.replace("2023;06;", "20x3;06;"), "grid-row", 8],
    ["a key without its leading zero", timeFirst.replace("2023;06411", "2023;6411"), "area-key", 9],
    ["a key that Hesse does not have", timeFirst.replace("2023;06411", "2023;06499"), "area-unknown", 9],
    ["a Stichtag in a table of years", timeFirst.replace("2023;06411", "31.12.2023;06411"), "period-kind", 9],
    ["a label that nobody knows", timeFirst.replace(";männlich;", ";divers;"), "label-unknown", 4],
    ["a figure that is none", timeFirst.replace("8;x;4", "8;1.234;4"), "cell-number", 9],
    ["an empty field", timeFirst.replace("8;x;4", "8;;4"), "cell-empty", 9],
    ["the same figure with two values", timeFirst.replace("2023;06411", "2024;06411"), "figure-twice", 9],
    ["no figures", timeFirst.replaceAll(/^20.*\n/gm, ""), "grid-no-data", undefined],
    ["no header", timeFirst.replaceAll(/^;;;.*\n/gm, ""), "grid-no-header", 3],
    ["no period", timeAlone.replace(/^2024;;;;\n/m, ""), "grid-no-period", 4],
  ])("%s", (_, text, key, line) => {
    const complaint = complaintOf(() => readText(text));
    expect(complaint.key).toBe(key);
    expect(complaint.place.file).toBe("datei.csv");
    expect(complaint.place.line).toBe(line);
  });

  test("a table without Hesse", () => {
    const complaint = complaintOf(() => readText(timeFirst.replaceAll(/^20\d\d;06.*\n/gm, "")));
    expect(complaint.key).toBe("figures-none");
  });
});

test("the same figure twice with the same value is taken once", () => {
  const twice = timeFirst.replace(
    "2023;06411;      Darmstadt, kreisfreie Stadt;8;x;4",
    "2024;06411;      Darmstadt, kreisfreie Stadt;9;5;-",
  );
  const {figures, dropped} = readText(twice);
  expect(figures).toHaveLength(9);
  expect(dropped.get("doppelt mit gleichem Wert")).toBe(3);
});
