import {unzipSync, zipSync} from "fflate";
import {describe, expect, test} from "vitest";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {zipDefects} from "./check-container.js";
import {greenCorners} from "./check-excel.js";
import {fastestValidator, validateWithWasm} from "./check-schema.js";
import {checkWorkbook} from "./check-workbook.js";
import {openContainer} from "./container.js";
import {examples} from "./examples.js";
import {ooxmlMaterial} from "./material.js";
import {readCells} from "./read-cells.js";

function exampleBytes(name: string): Uint8Array {
  const workbook = examples[name];
  if (workbook === undefined) throw new Error(`no example ${name}`);
  return writeWorkbook(workbook);
}

/** A file with one part changed. */
function damaged(example: string, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(exampleBytes(example));
  const before = new TextDecoder().decode(parts[part]);
  const after = change(before);
  if (after === before) throw new Error(`${part} was not changed`);
  parts[part] = new TextEncoder().encode(after);
  return zipSync(parts);
}

const sheet = "xl/worksheets/sheet1.xml";

describe("what the check must find", () => {
  const cases: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
    "dangling relation": [
      damaged("links", "xl/worksheets/_rels/sheet1.xml.rels", (xml) =>
        xml.replace(
          "<Relationship ",
          '<Relationship Id="rId9" Type="x/hyperlink" Target="../nichts.xml"/><Relationship ',
        ),
      ),
      /relates to absent/,
    ],
    "content type missing": [
      damaged("tables", "[Content_Types].xml", (xml) =>
        xml.replace(/<Override PartName="\/xl\/tables[^>]*>/, ""),
      ),
      /no content type for xl\/tables/,
    ],
    "chart cache differs": [
      damaged("clustered columns", "xl/charts/chart1.xml", (xml) =>
        xml.replace("<c:v>200</c:v>", "<c:v>201</c:v>"),
      ),
      /point 3 is 201, the cell 200/,
    ],
    "table heading differs": [
      damaged("tables", "xl/tables/table1.xml", (xml) => xml.replace('name="OBS_VALUE"', 'name="WERT"')),
      /headings differ/,
    ],
    "merged cells": [
      damaged("kinds of values", sheet, (xml) =>
        xml.replace(
          "</sheetData>",
          '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
        ),
      ),
      /merged cells/,
    ],
    "no such text": [
      damaged("kinds of values", sheet, (xml) => xml.replace('t="s"><v>0<', 't="s"><v>99<')),
      /no such text/,
    ],
    "label outside a stacked bar": [
      damaged("stacked and 100 percent", "xl/charts/chart2.xml", (xml) =>
        xml.replace('<c:dLblPos val="ctr"/>', '<c:dLblPos val="outEnd"/>'),
      ),
      /label outEnd in barChart/,
    ],
    "range where a value is wanted": [
      damaged("formulas with cached values of every type", sheet, (xml) =>
        xml.replace(/<f>[^<]*<\/f>/, "<f>A1:A3*2</f>"),
      ),
      /A1:A3 where one value is wanted/,
    ],
    "number of shared texts": [
      damaged("kinds of values", "xl/sharedStrings.xml", (xml) => xml.replace(/ count="\d+"/, ' count="1"')),
      /number of shared texts/,
    ],
    "text that is hard to read": [
      damaged("kinds of values", "xl/styles.xml", (xml) =>
        xml.replace(/<font><sz val="11"\/><color [^>]*>/, '<font><sz val="11"/><color rgb="FFCCCCCC"/>'),
      ),
      /hard to read/,
    ],
    "conditional format takes an edge away": [
      damaged("names, lists and conditional formats", "xl/styles.xml", (xml) =>
        xml.replace(/(<dxf>.*?<border>)/, "$1<left/>"),
      ),
      /edge left without style/,
    ],
    "sparkline over a text": [
      damaged("sparklines and data bars", sheet, (xml) =>
        xml.replace(/<c r="B2"[^>]*><v>5<\/v>/, '<c r="B2" t="s"><v>0</v>'),
      ),
      /sparkline over a text/,
    ],
    "lists that share a cell": [
      damaged("names, lists and conditional formats", sheet, (xml) =>
        xml.replace(/(<dataValidation [^>]*sqref=")[^"]*/g, "$1A1:B9"),
      ),
      /dataValidation overlaps/,
    ],
    "page breaks out of order": [
      damaged("print set-up", sheet, (xml) => xml.replace(/<brk id="\d+"/, '<brk id="0"')),
      /page breaks/,
    ],
    "scale that runs backwards": [
      damaged("clustered columns", "xl/charts/chart1.xml", (xml) =>
        xml.replace(/(<c:valAx>.*?<c:orientation [^>]*>)/s, '$1<c:max val="0"/><c:min val="9"/>'),
      ),
      /scale of an axis/,
    ],
    "chart without alternative text": [
      damaged("clustered columns", "xl/drawings/drawing1.xml", (xml) => xml.replace(/ descr="[^"]*"/, "")),
      /no alternative text/,
    ],
  };
  test.each(Object.entries(cases))("%s", async (_, [bytes, defect]) => {
    expect((await checkWorkbook(bytes, fastestValidator, false)).join("\n")).toMatch(defect);
  });
});

test("a container of another make is told from ours by its headers", () => {
  const own = exampleBytes("links");
  expect(zipDefects(own)).toEqual([]);
  expect(zipDefects(zipSync(unzipSync(own)))).not.toEqual([]);
});

test("what Excel would mark with a green corner is found unless a range is to be ignored", () => {
  const corners = (name: string) => {
    const container = openContainer(exampleBytes(name));
    return greenCorners(container, readCells(container));
  };
  expect(corners("kinds of values")).toEqual(["Werte!B1: 06411", "Werte!C3: #N/A", "Werte!D3: #DIV/0!"]);
  expect(corners("tables").filter((one) => one.includes("06411"))).toEqual([]);
});

describe.skipIf(ooxmlMaterial === undefined)("what schemas and rules must find (material folder)", () => {
  const cases: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
    "wrong order of elements": [
      damaged("styles, sizes and views", sheet, (xml) =>
        xml.replace(/(<sheetFormatPr[^>]*>)(<cols>.*<\/cols>)/, "$2$1"),
      ),
      /sheet1\.xml:.*not expected/,
    ],
    "unknown attribute": [
      damaged("kinds of values", sheet, (xml) => xml.replace("<row ", '<row farbe="rot" ')),
      /farbe/,
    ],
    "unknown element in the core properties": [
      damaged("links", "docProps/core.xml", (xml) => xml.replace("<dc:title>", "<dc:titel/><dc:title>")),
      /titel/,
    ],
    "sheet id twice": [
      damaged("links", "xl/workbook.xml", (xml) => xml.replace('sheetId="2"', 'sheetId="1"')),
      /distinct-values/,
    ],
    "zoom outside Excel's limits": [
      damaged("styles, sizes and views", sheet, (xml) => xml.replace('zoomScale="90"', 'zoomScale="900"')),
      /zoomScale/,
    ],
  };
  test.each(Object.entries(cases))("%s", async (_, [bytes, defect]) => {
    expect((await checkWorkbook(bytes, validateWithWasm, false)).join("\n")).toMatch(defect);
    expect((await checkWorkbook(bytes, fastestValidator, false)).join("\n")).toMatch(defect);
  });
});
