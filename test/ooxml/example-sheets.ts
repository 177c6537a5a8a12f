import type {Workbook} from "../../src/ooxml/model.js";
import {rows, shared, workbook} from "./example-parts.js";

/** Workbooks of cells, tables, names, lists, formats and print. */
export const sheetExamples: Readonly<Record<string, Workbook>> = {
  "empty sheet": workbook([{name: "Leer", rows: []}]),

  "kinds of values": workbook([
    {
      name: "Werte",
      rows: rows(
        ["Text", "06411", " Rand ", "Zeile\nzwei", "ÄÖÜ – „ß“ € 😀", "a & b < c > d \"e\" 'f'"],
        [0, 1, -1.5, 123456789012, 0.1, 1e-7],
        [true, false, {value: {error: "#N/A"}}, {value: {error: "#DIV/0!"}}],
        [null, {style: "Kopf"}, "nach Lücke"],
      ),
    },
  ]),

  "text that looks like a formula": workbook([
    {
      name: "Text",
      rows: rows(["=1+1", "+49 611", "-", "@SUM(A1)", "_x0041_", '=HYPERLINK("http://x")', "'Apostroph"]),
    },
  ]),

  "formulas with cached values of every type": workbook([
    {
      name: "2024",
      rows: rows(
        [100, 40, {formula: "A1-B1", value: 60, style: "Zahl"}],
        ["x", 3, {formula: 'IF(AND(ISNUMBER(A2),ISNUMBER(B2)),A2-B2,"x")', value: "x", style: "Zeichen"}],
        [
          {formula: "A1>B1", value: true},
          {formula: "NA()", value: {error: "#N/A"}},
        ],
        [
          {formula: "'2024'!A1/B1*100", value: 250, style: "Anteil"},
          {formula: 'IF(A1<B1,"a","b")&"&"', value: "b&"},
        ],
      ),
    },
  ]),

  "styles, sizes and views": workbook([
    {
      name: "Gestaltung",
      rows: [
        {cells: [{value: "Titel", style: "Titel"}], height: 24},
        ...rows([
          {value: "Kopf", style: "Kopf"},
          {value: 1234.5, style: "Zahl"},
          {value: 12.345, style: "Anteil"},
          {value: "–", style: "Zeichen"},
        ]),
      ],
      columns: [{width: 30}, {width: 12.5}, {width: 10, hidden: true}],
      freeze: {rows: 2, columns: 1},
      gridlines: false,
      zoom: 90,
      tabColor: "accent2",
    },
    {name: "Zeile fest", rows: rows(["a"]), freeze: {rows: 1, columns: 0}, tabColor: "#FF8800"},
    {name: "Spalte fest", rows: rows(["a"]), freeze: {rows: 0, columns: 2}},
  ]),

  links: workbook([
    {
      name: "Inhalt",
      rows: rows([
        {
          value: "zum Blatt",
          style: "Link",
          link: {to: {sheet: "Blatt 'zwei' & mehr", cell: "A1"}, tooltip: "Hin"},
        },
        {value: "hinaus", link: {to: {url: "https://www.govdata.de/dl-de/by-2-0?a=1&b=2"}}},
        {value: "noch einmal", link: {to: {url: "https://www.govdata.de/dl-de/by-2-0?a=1&b=2"}}},
        {value: "Post", link: {to: {url: "mailto:amt@example.org"}}},
      ]),
    },
    {name: "Blatt 'zwei' & mehr", rows: rows([{value: "zurück", link: {to: {sheet: "Inhalt", cell: "A1"}}}])},
  ]),

  tables: workbook([
    {
      name: "csv-1B",
      rows: rows(
        ["REF_AREA", "OBS_VALUE", "Mehr\nzeilig", "_x0041_"],
        ["06411", 1, "a", "b"],
        ["06412", 2.5, "a", "b"],
      ),
      tables: [
        {
          name: "Daten_1B",
          range: {firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 4},
          rowStripes: true,
          style: "TableStyleLight1",
        },
      ],
      ignoredErrors: [
        {range: {firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 1}, kinds: ["numberStoredAsText"]},
      ],
    },
    {
      name: "zwei",
      rows: rows(["A", "B", null, "C"], [1, 2, null, 3]),
      tables: [
        {
          name: "Links",
          range: {firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2},
          filterButtons: false,
        },
        {
          name: "Rechts",
          range: {firstRow: 1, firstColumn: 4, lastRow: 2, lastColumn: 4},
          style: "TableStyleMedium2",
        },
      ],
    },
  ]),

  "cells without addresses": workbook([
    {
      name: "Liste",
      compact: true,
      rows: rows(["A", "B", "C"], ["x", null, 3], [null, true, 4], [], [1, 2, {style: "Kopf"}]),
    },
  ]),

  "records below a table's header": workbook([
    {
      name: "csv",
      rows: rows(["CODE", "WERT", "ZEICHEN"]),
      records: [
        [shared, undefined],
        ["06412", undefined, "=1+1"],
        [shared, "x"],
        ["06411", -0, " a\n_x0041_&<"],
      ],
      tables: [{name: "Liste", range: {firstRow: 1, firstColumn: 1, lastRow: 5, lastColumn: 3}}],
    },
  ]),

  "names, lists and conditional formats": workbook(
    [
      {
        name: "Auswahl & Liste",
        rows: rows(["Darmstadt", 3], ["Frankfurt", 5], ["Kassel", 9], ["Darmstadt", 1]),
        validations: [
          {
            range: {firstRow: 4, firstColumn: 1, lastRow: 4, lastColumn: 1},
            source: "Liste_Kreise",
            prompt: {title: "Kreis", text: "Kreis aus der Liste wählen"},
            error: {title: "Nicht in der Liste", text: "Bitte einen Kreis aus der Liste wählen."},
          },
          {range: {firstRow: 4, firstColumn: 2, lastRow: 4, lastColumn: 2}, source: ["ja", "nein"]},
        ],
        conditionalFormats: [
          {
            kind: "expression",
            range: {firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 2},
            formula: "$A1=$A$4",
            overlay: {
              font: {bold: true, color: "accent1"},
              fill: "#E8F0F6",
              border: {bottom: {style: "thin", color: "accent1"}},
            },
          },
          {
            kind: "color-scale",
            range: {firstRow: 1, firstColumn: 2, lastRow: 3, lastColumn: 2},
            colors: ["#E8F0F6", "#14547F"],
          },
          {
            kind: "color-scale",
            range: {firstRow: 1, firstColumn: 2, lastRow: 3, lastColumn: 2},
            colors: ["#A8480A", "light1", "accent1"],
          },
        ],
        print: {orientation: "portrait", titleRows: {first: 1, last: 1}},
      },
      {
        name: "2024",
        rows: rows(["a"]),
        print: {orientation: "landscape", area: {firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2}},
      },
    ],
    {
      definedNames: [
        {name: "Liste_Kreise", formula: "'Auswahl & Liste'!$A$1:$A$3"},
        {name: "Auswahl", formula: "'Auswahl & Liste'!$A$4", comment: "Gewählter Kreis"},
        {name: "Örtlich", formula: "'2024'!$A$1", sheet: "2024"},
        {name: "Quote", formula: "1/3"},
      ],
    },
  ),

  "print set-up": workbook([
    {
      name: "Druck",
      rows: rows(["a", "b"], [1, 2], [3, 4]),
      print: {
        orientation: "landscape",
        fitWidth: 1,
        fitHeight: 2,
        margins: {left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3},
        header: {left: ["Arbeit & Soziales"], right: ["Stand 30.06.2026"]},
        footer: {
          left: [{field: "sheet"}],
          center: ["Amt"],
          right: ["Seite ", {field: "page"}, " von ", {field: "pages"}],
        },
        area: {firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 2},
        titleRows: {first: 1, last: 1},
        titleColumns: {first: 1, last: 1},
        breaksAfterRows: [2],
      },
    },
  ]),
};
