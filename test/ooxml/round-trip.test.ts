import fc from "fast-check";
import {expect, test} from "vitest";
import {fromBuffer} from "yauzl";
import {address, columnName, quoteSheetName, rangeAddress} from "../../src/ooxml/address.js";
import type {CellValue} from "../../src/ooxml/model.js";
import {escapeXstring} from "../../src/ooxml/package/xml.js";
import {headerCode} from "../../src/ooxml/sheet/sheet-print.js";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {compress, zip} from "../../src/ooxml/zip/zip.js";
import {openContainer} from "./container.js";
import {workbook} from "./example-parts.js";
import {valuesOfFile, valuesOfHucre, valuesOfModel} from "./other-readers.js";
import {decodeXstring, parseAddress} from "./read-cells.js";

/** Text that a cell may hold: no control characters, no halves of pairs. */
const cellText = fc
  .string({unit: "binary", maxLength: 40})
  .map((text) => text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ""));

const value: fc.Arbitrary<CellValue> = fc.oneof(
  cellText,
  fc.constantFrom("=1", "+1", "-1", "@a", "_x0041_", "__x000D_", " a ", "\n"),
  fc.double({noNaN: true, noDefaultInfinity: true}).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
);

const grid = fc.array(fc.array(fc.option(value, {nil: undefined}), {maxLength: 6}), {maxLength: 8});

test("whatever cells hold, they are read back the same", async () => {
  await fc.assert(
    fc.asyncProperty(grid, async (cells) => {
      const given = workbook([
        {
          name: "Werte",
          rows: cells.map((row) => ({
            cells: row.map((one) => (one === undefined ? undefined : {value: one})),
          })),
        },
      ]);
      const bytes = writeWorkbook(given);
      expect(valuesOfFile(bytes)).toEqual(valuesOfModel(given));
      expect(await valuesOfHucre(bytes)).toEqual(valuesOfModel(given));
    }),
    {numRuns: 150},
  );
});

test("text never becomes a formula", () => {
  fc.assert(
    fc.property(fc.constantFrom("=", "+", "-", "@", "\t=", "{="), cellText, (first, rest) => {
      const bytes = writeWorkbook(workbook([{name: "Text", rows: [{cells: [{value: `${first}${rest}`}]}]}]));
      const sheet = openContainer(bytes).texts.get("xl/worksheets/sheet1.xml") ?? "";
      expect(sheet).toContain('<c r="A1" t="s">');
      expect(sheet).not.toContain("<f>");
    }),
  );
});

test("Excel's escapes survive in both directions", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("_", "x", "0041", "000D", "a", "_x0041_", "x005F_")), (parts) => {
      expect(decodeXstring(escapeXstring(parts.join("")))).toBe(parts.join(""));
    }),
  );
});

test("addresses", () => {
  expect([1, 26, 27, 702, 703, 16_384].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  fc.assert(
    fc.property(fc.integer({min: 1, max: 1_048_576}), fc.integer({min: 1, max: 16_384}), (row, column) => {
      expect(parseAddress(address(row, column))).toEqual({row, column});
    }),
  );
  expect(rangeAddress({firstRow: 2, firstColumn: 1, lastRow: 2, lastColumn: 1})).toBe("A2");
  expect(["Inhalt", "2024", "A1", "csv-1B", "Zeit 'x'", "R", "ABC", "Übersicht"].map(quoteSheetName)).toEqual(
    [...["Inhalt", "'2024'", "'A1'", "'csv-1B'", "'Zeit ''x'''", "'R'", "'ABC'", "'Übersicht'"]],
  );
});

test("page headers double the ampersand", () => {
  expect(headerCode({left: ["A & B"], right: ["Seite ", {field: "page"}, " von ", {field: "pages"}]})).toBe(
    "&LA && B&RSeite &P von &N",
  );
});

test("the container is read by another program, with its fixed date", async () => {
  const pieces = ["Zeile eins\n", "ÄÖÜ ".repeat(50_000), "Ende"];
  const bytes = zip([compress("a.xml", pieces), compress("ordner/b.xml", [])]);
  const entries = await new Promise<{name: string; date: string; size: number; text: string}[]>(
    (resolve, reject) => {
      const found: {name: string; date: string; size: number; text: string}[] = [];
      fromBuffer(Buffer.from(bytes), {lazyEntries: true}, (error, file) => {
        if (error !== null) return reject(error);
        file.on("error", reject);
        file.on("end", () => resolve(found));
        file.on("entry", (entry) => {
          file.openReadStream(entry, (streamError, stream) => {
            if (streamError !== null) return reject(streamError);
            const chunks: Buffer[] = [];
            stream.on("data", (chunk: Buffer) => chunks.push(chunk));
            stream.on("end", () => {
              const date = [
                1980 + (entry.lastModFileDate >> 9),
                (entry.lastModFileDate >> 5) & 15,
                entry.lastModFileDate & 31,
              ];
              found.push({
                name: entry.fileName,
                date: date.join("-"),
                size: entry.uncompressedSize,
                text: Buffer.concat(chunks).toString(),
              });
              file.readEntry();
            });
          });
        });
        file.readEntry();
      });
    },
  );
  expect(entries).toEqual([
    {name: "a.xml", date: "1980-1-1", size: Buffer.byteLength(pieces.join("")), text: pieces.join("")},
    {name: "ordner/b.xml", date: "1980-1-1", size: 0, text: ""},
  ]);
});

test("rows may be made as they are asked for", async () => {
  const lazy = {
    *[Symbol.iterator]() {
      for (let row = 1; row <= 5000; row++) yield {cells: [{value: `Zeile ${row}`}, {value: row}]};
    },
  };
  const bytes = writeWorkbook(workbook([{name: "Lang", rows: lazy}]));
  expect(Object.keys(await valuesOfHucre(bytes))).toHaveLength(10_000);
});
