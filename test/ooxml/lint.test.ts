import {expect, test} from "vitest";
import {KimError} from "../../src/messages/kim-error.js";
import type {PlacedChart, Plot, Series} from "../../src/ooxml/model/chart-model.js";
import type {Cell, PrintSetup, Sheet, SparklineGroup, Table, Workbook} from "../../src/ooxml/model.js";
import {headerCode} from "../../src/ooxml/sheet/sheet-print.js";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {at, rows, workbook} from "./example-parts.js";

function keyOf(given: Workbook): string {
  try {
    writeWorkbook(given);
  } catch (error) {
    if (!(error instanceof KimError)) throw error;
    expect(error.problem).toMatch(/[a-zäöüß]{3}/);
    expect(error.remedy).toMatch(/[a-zäöüß]{3}.*\.$/);
    return error.key;
  }
  return "written";
}

const sheet = (more: Partial<Sheet>): Workbook =>
  workbook([{name: "Blatt", rows: rows(["A", "B"], [1, 2]), ...more}]);
const cell = (one: Cell | string | number): Workbook => sheet({rows: rows([one])});
const formula = (text: string): Workbook => cell({formula: text, value: 1});
const numberFormat = (format: string): Workbook => ({...cell(1), styles: {Zahl: {numberFormat: format}}});
const dated = (date: string): Workbook => ({...cell(1), properties: {...cell(1).properties, date}});
const printed = (print: Partial<PrintSetup>): Workbook => sheet({print: {orientation: "portrait", ...print}});
const margins = {left: 1, right: 1, top: 1, bottom: 1, header: 0.5, footer: 0.5};
const one = {firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2};
const table = (more: Partial<Table>): Table => ({name: "Tabelle", range: one, ...more});

function sparkline(values: typeof one, name = "Blatt", ...more: readonly (typeof one)[]): Workbook {
  const sparklines = [values, ...more].map((range) => ({
    cell: {row: 2, column: 3},
    values: {sheet: name, ...range},
  }));
  return sheet({sparklines: [{kind: "line", color: "accent1", sparklines}]});
}

/** A sparkline over three cells of a sheet. */
const over = (name: string): readonly SparklineGroup[] => [
  {kind: "line", color: "accent1", sparklines: [{cell: {row: 1, column: 1}, values: at(name, 1, 1, 1, 3)}]},
];

const series: Series = {
  name: at("Blatt", 1, 2),
  categories: at("Blatt", 2, 1, 3),
  values: at("Blatt", 2, 2, 3),
  color: "accent1",
};
function chart(more: Partial<PlacedChart>, cells = rows([null, "Reihe"], ["a", 1], ["b", 2])): Workbook {
  return sheet({
    rows: cells,
    charts: [
      {
        name: "Diagramm",
        altText: {title: "Titel", description: "Was zu sehen ist"},
        plots: [{kind: "line", series: [series]}],
        categoryAxis: {},
        valueAxis: {},
        from: {row: 5, column: 1},
        to: {row: 9, column: 4},
        ...more,
      },
    ],
  });
}
const stacked = (more: Partial<Series>): Plot => ({
  kind: "bar",
  direction: "column",
  grouping: "stacked",
  gapWidth: 50,
  series: [{...series, ...more}],
});
const withSeries = (more: Partial<Series>) =>
  chart({plots: [{kind: "line", series: [{...series, ...more}]}]});

const cases: Readonly<Record<string, readonly [Workbook, string]>> = {
  "no sheet": [workbook([]), "ooxml-no-sheet"],
  "sheet name of 31 characters": [sheet({name: "x".repeat(31)}), "written"],
  "sheet name of 32 characters": [sheet({name: "x".repeat(32)}), "ooxml-sheet-name"],
  "empty sheet name": [sheet({name: ""}), "ooxml-sheet-name"],
  "sheet name with slash": [sheet({name: "2023/24"}), "ooxml-sheet-name"],
  "sheet name with apostrophe at the end": [sheet({name: "a'"}), "ooxml-sheet-name"],
  "reserved sheet name": [sheet({name: "history"}), "ooxml-sheet-name"],
  "sheet names that differ in case": [
    workbook([
      {name: "A", rows: []},
      {name: "a", rows: []},
    ]),
    "ooxml-sheet-duplicate",
  ],
  "text of 32,767 characters": [cell("x".repeat(32_767)), "written"],
  "text of 32,768 characters": [cell("x".repeat(32_768)), "ooxml-text-length"],
  "control character": [cell("a\u0001b"), "ooxml-text-character"],
  "carriage return": [cell("a\r\nb"), "ooxml-text-character"],
  "half a surrogate pair": [cell("a\ud83d"), "ooxml-text-character"],
  "second half first": [cell("\ude00\ud83d"), "ooxml-text-character"],
  noncharacter: [cell("\uffff"), "ooxml-text-character"],
  "not a number": [cell(Number.NaN), "ooxml-number"],
  infinity: [cell(Number.POSITIVE_INFINITY), "ooxml-number"],
  "unknown style": [cell({value: 1, style: "Gibt es nicht"}), "ooxml-style-unknown"],
  "style named Normal": [{...cell(1), styles: {normal: {}}}, "ooxml-style-name"],
  "styles that differ in case": [{...cell(1), styles: {Zahl: {}, zahl: {}}}, "ooxml-style-name"],
  "formula with equals sign": [formula("=1+1"), "ooxml-formula"],
  "empty formula": [formula(""), "ooxml-formula"],
  "long formula": [formula(`1${"+1".repeat(4096)}`), "ooxml-formula"],
  "formula on another workbook": [formula("[1]Blatt!A1"), "ooxml-formula"],
  "formula on another workbook, quoted": [formula("'C:\\[Mappe.xlsx]Blatt'!A1"), "ooxml-formula"],
  "formula with a new function": [formula("XLOOKUP(A1,A2:A3,B2:B3)"), "ooxml-formula"],
  "formula with a new function and its prefix": [formula("_xlfn.XLOOKUP(A1,A2:A3,B2:B3)"), "ooxml-formula"],
  "formula with a function of Excel 2013": [formula("IFNA(A1,0)"), "ooxml-formula"],
  "formula with a German function": [formula("WENN(A1>0,1,2)"), "ooxml-formula"],
  "formula with a German function with umlaut": [formula("KÜRZEN(A1)"), "ooxml-formula"],
  "formula that asks the clock": [formula("TODAY()-A1"), "ooxml-formula"],
  "formula that gives several values": [formula("SUM(TRANSPOSE(A1:A3))"), "ooxml-formula"],
  "formula with a function in small letters": [formula("sum(A1,LOG10(100),ATAN2(1,2))"), "written"],
  "formula with a bracket in a text": [formula('LEN("Kassel(Stadt)")'), "written"],
  "formula in 64 brackets": [formula(`${"ABS(".repeat(64)}1${")".repeat(64)}`), "written"],
  "formula in 65 brackets": [formula(`${"ABS(".repeat(65)}1${")".repeat(65)}`), "ooxml-formula"],
  "formula with 65 brackets side by side": [formula(Array(65).fill("ABS(1)").join("+")), "written"],
  "formula with semicolon": [formula("SUM(A1;A2)"), "ooxml-formula"],
  "formula with semicolon in a text": [formula('LEN("a;b")'), "written"],
  "long formula with short texts": [formula(Array(60).fill('LEN("ab")').join("+")), "written"],
  "long formula with a long text": [
    formula(`${Array(60).fill('LEN("ab")').join("+")}+LEN("${"x".repeat(256)}")`),
    "ooxml-formula",
  ],
  "formula with a long text": [formula(`LEN("${"x".repeat(256)}")`), "ooxml-formula"],
  "style with half a colour": [{...cell(1), styles: {Zahl: {fill: "#12345"}}}, "ooxml-color"],
  "style with a colour in words": [{...cell(1), styles: {Zahl: {font: {color: "#rot"}}}}, "ooxml-color"],
  "style of 500 points": [{...cell(1), styles: {Zahl: {font: {size: 500}}}}, "ooxml-measure"],
  "style with a deep indent": [{...cell(1), styles: {Zahl: {alignment: {indent: 251}}}}, "ooxml-measure"],
  "number format with text": [numberFormat('#,##0.0" s"'), "written"],
  "number format in thousands": [numberFormat("0.000,"), "written"],
  "number format with four sections": [numberFormat('+0.0;-0.0;0;"–"'), "written"],
  "number format with five sections": [numberFormat("0;0;0;0;0"), "ooxml-number-format"],
  "number format with an open quote": [numberFormat('0.0" s'), "ooxml-number-format"],
  "number format ends with a backslash": [numberFormat("0.0\\"), "ooxml-number-format"],
  "number format in German": [numberFormat("#.##0,0"), "ooxml-number-format"],
  "date format in German": [numberFormat("TT.MM.JJJJ"), "ooxml-number-format"],
  "German name of the standard format": [numberFormat("Standard"), "ooxml-number-format"],
  "date without time": [dated("2026-06-30"), "ooxml-date"],
  "date with offset": [dated("2026-06-30T00:00:00+02:00"), "ooxml-date"],
  "control character in a property": [
    {...cell(1), properties: {...cell(1).properties, keywords: ["a", "\u0001"]}},
    "ooxml-text-character",
  ],
  "row of 500 points": [sheet({rows: [{cells: [], height: 500}]}), "ooxml-measure"],
  "column of 256 characters": [sheet({columns: [{width: 256}]}), "ooxml-measure"],
  "zoom of 5 percent": [sheet({zoom: 5}), "ooxml-measure"],
  "too many columns": [sheet({rows: [{cells: new Array(16_385).fill({value: 1})}]}), "ooxml-sheet-size"],
  "link to nowhere": [cell({value: "a", link: {to: {sheet: "Fehlt", cell: "A1"}}}), "ooxml-sheet-unknown"],
  "link with a script": [cell({value: "a", link: {to: {url: "javascript:alert(1)"}}}), "ooxml-link"],
  "link to a file": [cell({value: "a", link: {to: {url: "file:///C:/a"}}}), "ooxml-link"],
  "link with a space": [cell({value: "a", link: {to: {url: "https://example.org/a b"}}}), "ooxml-link"],
  "link with an umlaut": [cell({value: "a", link: {to: {url: "https://example.org/ä"}}}), "ooxml-link"],
  "link with brackets": [cell({value: "a", link: {to: {url: "https://example.org/[a]"}}}), "ooxml-link"],
  "link with half a percent code": [cell({value: "a", link: {to: {url: "https://a.org/%2"}}}), "ooxml-link"],
  "link with a percent code": [
    cell({value: "a", link: {to: {url: "https://a.org/%C3%A4?b=1&c#d"}}}),
    "written",
  ],
  "link to no cell": [cell({value: "a", link: {to: {sheet: "Blatt", cell: "oben"}}}), "ooxml-link"],
  "too many links": [
    sheet({rows: rows(...Array(65_531).fill([{value: "a", link: {to: {sheet: "Blatt", cell: "A1"}}}]))}),
    "ooxml-too-many",
  ],
  "long tooltip": [
    cell({value: "a", link: {to: {sheet: "Blatt", cell: "A1"}, tooltip: "x".repeat(256)}}),
    "ooxml-text-length",
  ],
  "table name with space": [sheet({tables: [table({name: "Meine Tabelle"})]}), "ooxml-table-name"],
  "table name like an address": [sheet({tables: [table({name: "KIM2024"})]}), "ooxml-table-name"],
  "table name like R1C1": [sheet({tables: [table({name: "R1C1"})]}), "ooxml-table-name"],
  "table name twice": [
    sheet({
      rows: rows(["A", "B"], [1, 2]),
      tables: [
        table({range: {...one, lastColumn: 1}}),
        table({name: "TABELLE", range: {...one, firstColumn: 2}}),
      ],
    }),
    "ooxml-table-name",
  ],
  "table name is a defined name": [
    {...sheet({tables: [table({})]}), definedNames: [{name: "tabelle", formula: "1"}]},
    "ooxml-table-name",
  ],
  "table name like an address in German Excel": [
    sheet({tables: [table({name: "Z1S1"})]}),
    "ooxml-table-name",
  ],
  "table name is a truth value": [sheet({tables: [table({name: "Wahr"})]}), "ooxml-table-name"],
  "table before the first column": [
    sheet({tables: [table({range: {...one, firstColumn: 0}})]}),
    "ooxml-range",
  ],
  "table without rows": [sheet({tables: [table({range: {...one, lastRow: 1}})]}), "ooxml-table-range"],
  "tables that overlap": [sheet({tables: [table({}), table({name: "Zwei"})]}), "ooxml-table-range"],
  "table heading is a number": [
    sheet({rows: rows(["A", 2024], [1, 2]), tables: [table({})]}),
    "ooxml-table-header",
  ],
  "table heading is a formula": [
    sheet({rows: rows(["A", {formula: '"B"', value: "B"}], [1, 2]), tables: [table({})]}),
    "ooxml-table-header",
  ],
  "table heading is empty": [
    sheet({rows: rows(["A", null], [1, 2]), tables: [table({})]}),
    "ooxml-table-header",
  ],
  "table headings that differ in case": [
    sheet({rows: rows(["A", "a"], [1, 2]), tables: [table({})]}),
    "ooxml-table-header",
  ],
  "sparkline of a block": [sparkline(one), "ooxml-sparkline"],
  "sparkline of a row": [sparkline({...one, firstRow: 2}), "written"],
  "sparkline on an unknown sheet": [sparkline({...one, firstRow: 2}, "Weg"), "ooxml-sheet-unknown"],
  "sparkline twice in a cell": [
    sparkline({...one, firstRow: 2}, "Blatt", {...one, lastRow: 1}),
    "ooxml-sparkline",
  ],
  "sparkline over a text": [sparkline({...one, lastRow: 1}), "ooxml-sparkline"],
  "sparkline over a later sheet": [
    workbook([
      {name: "A", rows: [], sparklines: over("B")},
      {name: "B", rows: rows([1, null, 2])},
    ]),
    "written",
  ],
  "sparkline over a text of a later sheet": [
    workbook([
      {name: "A", rows: [], sparklines: over("B")},
      {name: "B", rows: rows([1, "…", 2])},
    ]),
    "ooxml-sparkline",
  ],
  "no sparkline in a group": [
    sheet({sparklines: [{kind: "line", color: "accent1", sparklines: []}]}),
    "ooxml-sparkline",
  ],
  "record with infinity": [sheet({records: [[Number.POSITIVE_INFINITY]]}), "ooxml-number"],
  "record with control character": [sheet({records: [["a", "\u0001"]]}), "ooxml-text-character"],
  "list item with comma": [sheet({validations: [{range: one, source: ["a,b"]}]}), "ooxml-validation-item"],
  "long list": [
    sheet({validations: [{range: one, source: new Array(100).fill("abc")}]}),
    "ooxml-text-length",
  ],
  "list from a long formula": [
    sheet({validations: [{range: one, source: `'${"x".repeat(31)}'!$A$1${":$A$1".repeat(50)}`}]}),
    "ooxml-text-length",
  ],
  "two lists for a cell": [
    sheet({
      validations: [
        {range: one, source: ["a"]},
        {range: {...one, firstRow: 2}, source: ["b"]},
      ],
    }),
    "ooxml-overlap",
  ],
  "list outside the sheet": [
    sheet({validations: [{range: {...one, lastColumn: 16_385}, source: ["a"]}]}),
    "ooxml-range",
  ],
  "green corners twice": [
    sheet({
      ignoredErrors: [
        {range: one, kinds: ["formula"]},
        {range: {...one, firstColumn: 2}, kinds: ["evalError"]},
      ],
    }),
    "ooxml-overlap",
  ],
  "conditional format that ends before it begins": [
    sheet({
      conditionalFormats: [
        {kind: "color-scale", range: {...one, firstRow: 3}, colors: ["accent1", "accent2"]},
      ],
    }),
    "ooxml-range",
  ],
  "long prompt title": [
    sheet({validations: [{range: one, source: ["a"], prompt: {title: "x".repeat(33), text: ""}}]}),
    "ooxml-text-length",
  ],
  "long page header": [
    sheet({print: {orientation: "portrait", header: {left: ["x".repeat(254)]}}}),
    "ooxml-text-length",
  ],
  "page header at the limit": [
    sheet({print: {orientation: "portrait", header: {left: ["x".repeat(253)]}}}),
    "written",
  ],
  "fitted to half a page": [printed({fitHeight: -1}), "ooxml-measure"],
  "margin of a metre": [printed({margins: {...margins, left: 49}}), "ooxml-measure"],
  "print area outside the sheet": [printed({area: {...one, lastRow: 1_048_577}}), "ooxml-range"],
  "page breaks out of order": [printed({breaksAfterRows: [9, 5]}), "ooxml-measure"],
  "1,024 page breaks": [
    printed({breaksAfterRows: Array.from({length: 1_024}, (_, row) => row + 1)}),
    "ooxml-too-many",
  ],
  "defined name with a long comment": [
    {...cell(1), definedNames: [{name: "Wert", formula: "1", comment: "x".repeat(256)}]},
    "ooxml-text-length",
  ],
  "defined name with space": [
    {...cell(1), definedNames: [{name: "a b", formula: "1"}]},
    "ooxml-defined-name",
  ],
  "defined name like an address": [
    {...cell(1), definedNames: [{name: "AB12", formula: "1"}]},
    "ooxml-defined-name",
  ],
  "defined name twice": [
    {
      ...cell(1),
      definedNames: [
        {name: "Wert", formula: "1"},
        {name: "wert", formula: "2"},
      ],
    },
    "ooxml-defined-name",
  ],
  "defined name on no sheet": [
    {...cell(1), definedNames: [{name: "Wert", formula: "1", sheet: "Fehlt"}]},
    "ooxml-sheet-unknown",
  ],
  "a good chart": [chart({}), "written"],
  "chart without series": [chart({plots: [{kind: "line", series: []}]}), "ooxml-chart-form"],
  "chart without alternative text": [chart({altText: {title: "Titel", description: ""}}), "ooxml-chart-form"],
  "alternative text repeats the title": [
    chart({altText: {title: "Titel", description: "Titel"}}),
    "ooxml-chart-form",
  ],
  "chart without area": [chart({to: {row: 5, column: 4}}), "ooxml-chart-form"],
  "lying bars with a line": [
    chart({
      plots: [
        {kind: "bar", direction: "bar", grouping: "clustered", gapWidth: 50, series: [series]},
        {kind: "line", series: [series]},
      ],
    }),
    "ooxml-chart-form",
  ],
  "second axis without description": [
    chart({
      plots: [
        {kind: "line", series: [series]},
        {kind: "line", secondAxis: true, series: [series]},
      ],
    }),
    "ooxml-chart-form",
  ],
  "label at a point that is not there": [
    withSeries({labels: {content: "value", position: "above", points: [2]}}),
    "ooxml-chart-form",
  ],
  "label outside a stacked bar": [
    chart({plots: [stacked({labels: {content: "value", position: "outside-end"}})]}),
    "ooxml-chart-form",
  ],
  "label above a bar": [
    chart({plots: [stacked({labels: {content: "value", position: "above"}})]}),
    "ooxml-chart-form",
  ],
  "label in a stacked bar": [
    chart({plots: [stacked({labels: {content: "value", position: "inside-end"}})]}),
    "written",
  ],
  "label outside the end of a line": [
    withSeries({labels: {content: "value", position: "outside-end"}}),
    "ooxml-chart-form",
  ],
  "stems of bars": [chart({plots: [stacked({stems: "accent1"})]}), "ooxml-chart-form"],
  "point with label and remark": [
    withSeries({
      labels: {content: "value", position: "above", points: [1]},
      remarks: [{index: 1, text: "Bruch"}],
    }),
    "ooxml-chart-form",
  ],
  "point in two colours": [
    withSeries({
      points: [
        {index: 1, color: "accent1"},
        {index: 1, color: "accent2"},
      ],
    }),
    "ooxml-chart-form",
  ],
  "axis without length": [chart({valueAxis: {min: 5, max: 5}}), "ooxml-chart-form"],
  "axis with steps of nothing": [chart({valueAxis: {majorUnit: 0}}), "ooxml-chart-form"],
  "axis format in German": [chart({valueAxis: {numberFormat: "#.##0,0"}}), "ooxml-number-format"],
  "marker of 100 points": [withSeries({marker: {symbol: "circle", size: 100}}), "ooxml-measure"],
  "plot outside its chart": [chart({plotBox: {x: 0, y: 0, width: 1.5, height: 1}}), "ooxml-measure"],
  "chart below the sheet": [chart({to: {row: 1_048_577, column: 4}}), "ooxml-chart-form"],
  "control character in a chart title": [chart({title: "a\u0001"}), "ooxml-text-character"],
  "gap too wide": [
    chart({
      plots: [{kind: "bar", direction: "column", grouping: "clustered", gapWidth: 501, series: [series]}],
    }),
    "ooxml-measure",
  ],
  "series from no sheet": [withSeries({values: at("Fehlt", 2, 2, 3)}), "ooxml-sheet-unknown"],
  "series of two columns": [withSeries({values: at("Blatt", 2, 1, 3, 2)}), "ooxml-chart-range"],
  "series of another length": [withSeries({values: at("Blatt", 2, 2, 4)}), "ooxml-chart-range"],
  "series name of two cells": [withSeries({name: at("Blatt", 1, 1, 1, 2)}), "ooxml-chart-range"],
  "series name is empty": [withSeries({name: at("Blatt", 1, 1)}), "ooxml-chart-range"],
  "sign among the values": [chart({}, rows([null, "Reihe"], ["a", 1], ["b", "."])), "ooxml-chart-text"],
};

test.each(Object.entries(cases))("%s", (_, [given, key]) => {
  expect(keyOf(given)).toBe(key);
});

test("a number after the page is not added to it", () => {
  const header = (text: string) => headerCode({left: ["Seite ", {field: "page"}, text]});
  expect(header("+1")).toBe("&LSeite &P +1");
  expect(header("-2026")).toBe("&LSeite &P -2026");
  expect(header(" von 3")).toBe("&LSeite &P von 3");
  expect(header(" A&B")).toBe("&LSeite &P A&&B");
});

test("a message says where", () => {
  expect(() => writeWorkbook(workbook([{name: "Werte", rows: rows(["a"], [null, "b\u0002"])}]))).toThrow(
    /U\+0002[\s\S]*Blatt „Werte“, Zelle B2/,
  );
});
