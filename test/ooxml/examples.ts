import type {PlacedChart, Series} from "../../src/ooxml/chart-model.js";
import type {Cell, Row, Sheet, SheetRange, Workbook} from "../../src/ooxml/model.js";
import type {CellStyles, Theme} from "../../src/ooxml/style-model.js";

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
const shared = {run: ["06411", 1.5]};

const yearRows = rows(
  ["Jahr", "Zuzüge", "Fortzüge", "Saldo", "Quote"],
  ["2019", 120, -80, 40, 1.25],
  ["2020", 90, -95, -5, 1.5],
  ["2021", null, null, null, null],
  ["2022", 200, -70, 130, 2.75],
  ["2023", 180, -75, 105, 2.25],
);

function yearSeries(column: number, more: Partial<Series> = {}): Series {
  return {
    name: at("Daten", 1, column),
    categories: at("Daten", 2, 1, 6),
    values: at("Daten", 2, column, 6),
    color: "accent1",
    ...more,
  };
}

function chart(more: Partial<PlacedChart> & Pick<PlacedChart, "plots">): PlacedChart {
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

const chartSheet = (one: PlacedChart): readonly Sheet[] => [{name: "Daten", rows: yearRows, charts: [one]}];

/** One workbook per feature of the writer; each is written, checked and read back by other programs. */
export const examples: Readonly<Record<string, Workbook>> = {
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

  "line chart with a gap": workbook(
    chartSheet(
      chart({
        plots: [
          {
            kind: "line",
            series: [
              yearSeries(2, {
                marker: {symbol: "circle", size: 6},
                labels: {
                  content: "series-name",
                  position: "right",
                  points: [4],
                  bold: true,
                  color: "accent1",
                },
              }),
              yearSeries(4, {
                color: "#C2500A",
                dash: "dash",
                width: 1.5,
                marker: {symbol: "none"},
                inLegend: false,
              }),
            ],
          },
        ],
        plotBox: {x: 0.1, y: 0.15, width: 0.7, height: 0.7},
      }),
    ),
  ),

  "clustered columns": workbook(
    chartSheet(
      chart({
        title: at("Daten", 1, 2),
        plots: [
          {
            kind: "bar",
            direction: "column",
            grouping: "clustered",
            gapWidth: 50,
            overlap: -10,
            series: [
              yearSeries(2, {
                points: [{index: 4, color: "dark1"}],
                labels: {content: "value", position: "outside-end", numberFormat: "#,##0"},
              }),
              yearSeries(4, {color: "accent2", pattern: "diagonal"}),
            ],
          },
        ],
        valueAxis: {min: 0, max: 250, majorUnit: 50, gridlines: "#D9DDE2"},
      }),
    ),
  ),

  "lying bars, first category on top": workbook(
    chartSheet(
      chart({
        plots: [
          {kind: "bar", direction: "bar", grouping: "clustered", gapWidth: 30, series: [yearSeries(2)]},
        ],
        categoryAxis: {reversed: true, line: "dark2", labelEvery: 1},
        valueAxis: {min: 0, gridlines: "light2", crosses: "max"},
        legend: undefined,
        title: undefined,
      }),
    ),
  ),

  "stacked and 100 percent": workbook([
    {
      name: "Daten",
      rows: yearRows,
      charts: [
        chart({
          name: "Gestapelt",
          plots: [
            {
              kind: "bar",
              direction: "column",
              grouping: "stacked",
              gapWidth: 60,
              series: [yearSeries(2), yearSeries(3, {color: "accent2", pattern: "dots"})],
            },
          ],
        }),
        chart({
          name: "Anteile",
          from: {row: 26, column: 1},
          to: {row: 40, column: 8},
          plots: [
            {
              kind: "bar",
              direction: "bar",
              grouping: "percent-stacked",
              gapWidth: 60,
              series: [
                yearSeries(2, {labels: {content: "series-name-and-value", position: "center"}}),
                yearSeries(5, {color: "accent3", pattern: "horizontal"}),
              ],
            },
          ],
          valueAxis: {numberFormat: "0%", labels: "high"},
          legend: "top",
        }),
      ],
    },
  ]),

  "columns and line with second axis": workbook(
    chartSheet(
      chart({
        plots: [
          {
            kind: "bar",
            direction: "column",
            grouping: "stacked",
            gapWidth: 60,
            series: [yearSeries(2), yearSeries(3, {color: "accent2"})],
          },
          {kind: "line", series: [yearSeries(4, {color: "dark1", marker: {symbol: "diamond"}})]},
          {kind: "line", secondAxis: true, series: [yearSeries(5, {color: "accent3", dash: "long-dash"})]},
        ],
        secondValueAxis: {numberFormat: "0.0", title: "Prozent", min: 0},
        legend: "right",
      }),
    ),
  ),

  "numbers as categories and #N/A": workbook([
    {
      name: "Daten",
      rows: rows([null, "Werte"], [1, 5], [2, {formula: "NA()", value: {error: "#N/A"}}], [3, 7]),
      charts: [
        chart({
          plots: [
            {
              kind: "line",
              series: [
                {
                  name: at("Daten", 1, 2),
                  categories: at("Daten", 2, 1, 4),
                  values: at("Daten", 2, 2, 4),
                  color: "accent1",
                },
              ],
            },
          ],
        }),
      ],
    },
  ]),

  "sparklines and data bars": workbook([
    {
      name: "Überblick & Verlauf",
      rows: rows(
        ["Maß", 2021, 2022, 2023, "Verlauf", "Balken"],
        ["a", 5, null, 9, {style: "Zahl"}, 9],
        ["b", 3, 2, 1, {style: "Zahl"}, -3],
      ),
      conditionalFormats: [
        {
          kind: "data-bar",
          range: {firstRow: 2, firstColumn: 6, lastRow: 3, lastColumn: 6},
          color: "#9FC0DA",
          negativeColor: "#E3A57F",
        },
        {
          kind: "expression",
          range: {firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 1},
          formula: "$B2>4",
          overlay: {font: {bold: true}},
        },
        {
          kind: "data-bar",
          range: {firstRow: 2, firstColumn: 2, lastRow: 3, lastColumn: 2},
          color: "accent1",
          showValue: false,
        },
      ],
      sparklines: [
        {
          kind: "line",
          color: "accent1",
          lastColor: "accent2",
          markers: true,
          width: 1.5,
          sparklines: [2, 3].map((row) => ({
            cell: {row, column: 5},
            values: at("Überblick & Verlauf", row, 2, row, 4),
          })),
        },
        {
          kind: "column",
          color: "#4B5563",
          axis: "group",
          sparklines: [{cell: {row: 1, column: 7}, values: at("Zweites", 1, 1, 3, 1)}],
        },
      ],
    },
    {name: "Zweites", rows: rows([1], [2], [3])},
  ]),

  "dumbbell of marks and upright lines": workbook(
    chartSheet(
      chart({
        plots: [
          {
            kind: "line",
            highLow: "accent6",
            series: [
              yearSeries(2, {width: 0, marker: {symbol: "circle", size: 8}}),
              yearSeries(4, {width: 0, color: "accent2", marker: {symbol: "square", size: 8}}),
            ],
          },
        ],
      }),
    ),
  ),

  "bars that begin away from zero": workbook(
    chartSheet(
      chart({
        plots: [
          {
            kind: "bar",
            direction: "bar",
            grouping: "stacked",
            gapWidth: 60,
            series: [yearSeries(2, {invisible: true}), yearSeries(5, {color: "accent2"})],
          },
        ],
        legend: "bottom",
      }),
    ),
  ),
};
