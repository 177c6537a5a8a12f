import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parseCsv, separatorOf} from "../../src/collect/csv.js";
import {decodeText} from "../../src/collect/decode-text.js";
import {complaintOf, shared} from "./fixtures.js";

const cellsOf = (text: string, separator = ",") =>
  [...parseCsv(text, separator, "datei.csv")].map(({cells}) => cells);

describe("RFC 4180", () => {
  test("quotes enclose separators, line breaks and doubled quotes", () => {
    expect(cellsOf('a;"b;c";"d\n""e"""\n1;2;3', ";")).toEqual([
      ["a", "b;c", 'd\n"e"'],
      ["1", "2", "3"],
    ]);
  });

  test("a record knows the line it begins in, also after a cell with line breaks", () => {
    const lines = [...parseCsv('a,"x\r\ny\nz"\r\nb,c\rd,e', ",", "datei.csv")].map(({line}) => line);
    expect(lines).toEqual([1, 4, 5]);
  });

  test("a quote inside a cell is an ordinary character", () => {
    expect(cellsOf('5" Rohr,x')).toEqual([['5" Rohr', "x"]]);
  });

  test("an open quote is refused with the line it begins in", () => {
    const complaint = complaintOf(() => cellsOf('a\n"b\nc'));
    expect(complaint.key).toBe("csv-quote-open");
    expect(complaint.place.line).toBe(2);
  });

  test("text after a closing quote is refused", () => {
    expect(complaintOf(() => cellsOf('"a"b')).key).toBe("csv-after-quote");
  });

  test("whatever is written with quotes is read back", () => {
    const cell = fc.string({unit: fc.constantFrom("a", "ä", '"', ",", ";", "\n", "\r", " ", "–")});
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 5}),
        (rows) => {
          const text = rows
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(","))
            .join("\r\n");
          expect(cellsOf(text)).toEqual(rows);
        },
      ),
    );
  });
});

test.each([
  ["a;b;c", ";"],
  ["a,b,c", ","],
  ["a\tb\tc", "\t"],
  ["a,b;c;d", ";"],
  ["nur eine Spalte", ";"],
])("the separator of %j is %j", (text, separator) => {
  expect(separatorOf(text)).toBe(separator);
});

const spectrum = join(shared, "corpora", "hostile", "csv-spectrum");
const files = existsSync(spectrum)
  ? readdirSync(spectrum, {recursive: true, encoding: "utf8"}).filter(
      // The JSON beside location_coordinates.csv has another phone number than the CSV.
      (name) => name.endsWith(".csv") && !name.includes("location_coordinates"),
    )
  : [];

describe.skipIf(files.length === 0)("csv-spectrum (corpus beside the repository)", () => {
  test.each(files)("%s reads as its JSON says", (name) => {
    const expectedFile = readdirSync(spectrum, {recursive: true, encoding: "utf8"}).find((other) =>
      other.endsWith(
        `${name
          .split(/[\\/]/)
          .at(-1)
          ?.replace(/\.csv$/, "")}.json`,
      ),
    );
    const [header = [], ...rows] = cellsOf(decodeText(readFileSync(join(spectrum, name)), name).text);
    const objects = rows
      .filter((row) => row.length === header.length)
      .map((row) => Object.fromEntries(header.map((key, index) => [key, row[index]])));
    expect(objects).toEqual(JSON.parse(readFileSync(join(spectrum, expectedFile ?? ""), "utf8")));
  });
});
