import type {PlacedChart, Series} from "../../src/ooxml/model/chart-model.js";
import type {CellStyles, Theme} from "../../src/ooxml/model/style-model.js";
import type {Cell, Row, Sheet, SheetRange, Workbook} from "../../src/ooxml/model.js";

/** Fonts and colours of the examples. */
export const theme: Theme = {
  name: "Beispiel",
  headingFont: "Calibri",
  bodyFont: "Calibri",
  colors: {
    light1: "#FFFFFF",
    dark1: "#1B1F24",
    light2: "#D9DDE2",
    dark2: "#4B5563",
    accent1: "#1F5F8B",
    accent2: "#C2500A",
    accent3: "#9933E2",
    accent4: "#4F321A",
    accent5: "#C47C79",
    accent6: "#C3CAD2",
    hyperlink: "#1F5F8B",
    followedHyperlink: "#4B5563",
  },
};

/** Cell styles of the examples, by their names in Excel. */
export const styles: CellStyles = {
  Titel: {font: {size: 16, bold: true, family: "heading", color: "accent1"}},
  Kopf: {
    font: {bold: true},
    fill: "light2",
    border: {bottom: {style: "thin", color: "dark1"}, top: {style: "medium", color: "#123456"}},
    alignment: {wrap: true, vertical: "center", horizontal: "center"},
  },
  Zahl: {numberFormat: "#,##0"},
  Anteil: {numberFormat: "0.0"},
  Zeichen: {alignment: {horizontal: "right", indent: 1}},
  Link: {font: {underline: true, color: "accent1", italic: true}},
};

/** A workbook of the given sheets with everything else as plain as can be. */
export function workbook(sheets: readonly Sheet[], more: Partial<Workbook> = {}): Workbook {
  return {
    properties: {
      title: "Beispiel & Probe",
      subject: "Test",
      creator: "Amt <für> Proben",
      description: "„Beschreibung“",
      keywords: ["eins", "zwei"],
      language: "de-DE",
      date: "2026-06-30T00:00:00Z",
    },
    theme,
    styles,
    sheets,
    ...more,
  };
}

/** Rows of plain values; null is an empty cell. */
export function rows(...values: readonly (readonly (Cell | string | number | boolean | null)[])[]): Row[] {
  return values.map((row) => ({
    cells: row.map((one) => (one === null ? undefined : typeof one === "object" ? one : {value: one})),
  }));
}

/** A range on a sheet from row and column to row and column. */
export function at(
  sheet: string,
  firstRow: number,
  firstColumn: number,
  lastRow = firstRow,
  lastColumn = firstColumn,
): SheetRange {
  return {sheet, firstRow, firstColumn, lastRow, lastColumn};
}

/** Cells that several rows share. */
export const shared = {run: ["06411", 1.5]};

/** Arrivals, departures, balance and rate of five years, one of them without figures, below a header. */
export const yearRows = rows(
  ["Jahr", "Zuzüge", "Fortzüge", "Saldo", "Quote"],
  ["2019", 120, -80, 40, 1.25],
  ["2020", 90, -95, -5, 1.5],
  ["2021", null, null, null, null],
  ["2022", 200, -70, 130, 2.75],
  ["2023", 180, -75, 105, 2.25],
);

/** A series over a column of the years. */
export function yearSeries(column: number, more: Partial<Series> = {}): Series {
  return {
    name: at("Daten", 1, column),
    categories: at("Daten", 2, 1, 6),
    values: at("Daten", 2, column, 6),
    color: "accent1",
    ...more,
  };
}

/** A chart below the years, plain but for what is given. */
export function chart(more: Partial<PlacedChart> & Pick<PlacedChart, "plots">): PlacedChart {
  return {
    name: "Diagramm 1",
    altText: {
      title: "Wanderung",
      description: "Zu- und Fortzüge 2019 bis 2023, höchster Wert 200 im Jahr 2022.",
    },
    title: "Wanderung über die Kreisgrenze",
    subtitle: "Personen, Jahressumme",
    categoryAxis: {line: "dark2", labels: "low"},
    valueAxis: {gridlines: "light2", numberFormat: "#,##0", title: "Personen"},
    legend: "bottom",
    from: {row: 8, column: 1},
    to: {row: 24, column: 8},
    ...more,
  };
}

/** A sheet with the years and a chart of them. */
export const chartSheet = (one: PlacedChart): readonly Sheet[] => [
  {name: "Daten", rows: yearRows, charts: [one]},
];
