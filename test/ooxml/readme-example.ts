import {writeWorkbook} from "../../src/ooxml/write-workbook.js";

const title = {value: "Zuzüge 2022 bis 2024", style: "Titel"};
const heads = ["Jahr", "Personen"].map((value) => ({value, style: "Kopf"}));
const years = [
  ["2022", 250],
  ["2023", 262],
  ["2024", 240],
].map(([year = "", count = 0], index) => ({
  cells: [
    {value: year},
    {value: count, style: "Zahl"},
    // The cached value stands beside the formula: where nothing is recalculated it is what readers see.
    index === 0 ? undefined : {formula: `B${index + 3}-B${index + 2}`, value: index === 1 ? 12 : -22},
  ],
}));

/** The bytes of a workbook with a table, a formula and a chart. */
export const bytes = writeWorkbook({
  properties: {
    title: "Zuzüge",
    subject: "Beispiel",
    creator: "Amt für Beispiele",
    description: "Zuzüge nach Jahren",
    keywords: ["Zuzüge"],
    language: "de-DE",
    date: "2026-06-30T00:00:00Z",
  },
  theme: {
    name: "Beispiel",
    headingFont: "Calibri",
    bodyFont: "Calibri",
    colors: {
      ...{light1: "#FFFFFF", dark1: "#1B1F24", light2: "#D9DDE2", dark2: "#4B5563"},
      ...{accent1: "#1F5F8B", accent2: "#C2500A", accent3: "#9933E2", accent4: "#4F321A"},
      ...{accent5: "#C47C79", accent6: "#C3CAD2", hyperlink: "#1F5F8B", followedHyperlink: "#4B5563"},
    },
  },
  styles: {
    Titel: {font: {size: 16, bold: true, color: "accent1"}},
    Kopf: {font: {bold: true}, fill: "light2", alignment: {wrap: true}},
    Zahl: {numberFormat: "#,##0"},
  },
  sheets: [
    {
      name: "Zuzüge",
      rows: [{cells: [title], height: 24}, {cells: heads}, ...years],
      columns: [{width: 12}, {width: 12}],
      freeze: {rows: 2, columns: 0},
      tables: [{name: "Zuzüge", range: {firstRow: 2, firstColumn: 1, lastRow: 5, lastColumn: 2}}],
      ignoredErrors: [
        {range: {firstRow: 3, firstColumn: 1, lastRow: 5, lastColumn: 1}, kinds: ["numberStoredAsText"]},
      ],
      charts: [
        {
          name: "Diagramm 1",
          title: "Zuzüge",
          altText: {title: "Zuzüge nach Jahren", description: "Säulen: höchster Wert 262 im Jahr 2023."},
          plots: [
            {
              kind: "bar",
              direction: "column",
              grouping: "clustered",
              gapWidth: 60,
              series: [
                {
                  name: {sheet: "Zuzüge", firstRow: 2, firstColumn: 2, lastRow: 2, lastColumn: 2},
                  categories: {sheet: "Zuzüge", firstRow: 3, firstColumn: 1, lastRow: 5, lastColumn: 1},
                  values: {sheet: "Zuzüge", firstRow: 3, firstColumn: 2, lastRow: 5, lastColumn: 2},
                  color: "accent1",
                },
              ],
            },
          ],
          categoryAxis: {line: "dark2"},
          valueAxis: {min: 0, gridlines: "light2", numberFormat: "#,##0"},
          from: {row: 7, column: 1},
          to: {row: 22, column: 8},
        },
      ],
    },
  ],
});
