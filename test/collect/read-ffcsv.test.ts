import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {canonicalRows, formatCanonical} from "../../src/collect/canonical-table.js";
import {readFfcsv} from "../../src/collect/read-ffcsv.js";
import {complaintOf, contextFor, sourceWith} from "./fixtures.js";

const source = sourceWith({
  periodicity: "stichtag",
  stichtag: "12-31",
  measures: [
    {id: "faelle", titel: "Fälle", unit: "faelle", additive: true},
    {id: "quote", titel: "Quote", unit: "prozent", additive: false},
  ],
  labels: {sex: {_T: ["Insgesamt", "Total"], M: ["GESM"], F: ["GESW"]}},
  layouts: [
    {
      format: "ffcsv",
      variables: {GES: "sex"},
      contents: {FALL01: {measure: "faelle"}, QUOTE1: {measure: "quote"}},
    },
  ],
});
const [layout] = source.layouts;
if (layout?.format !== "ffcsv") throw new Error("kein Flat File");
const read = (text: string) => readFfcsv(text, layout, contextFor(source));
const plain = (text: string) =>
  read(text)
    .figures.map((one) =>
      [one.measure, one.refArea, one.timePeriod, one.codes.sex, one.obsValue + one.sign + one.flag].join(" "),
    )
    .sort();

const oldGerman = `Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;2_Merkmal_Code;2_Merkmal_Label;2_Auspraegung_Code;2_Auspraegung_Label;FALL01__Faelle__Anzahl;QUOTE1__Quote__Prozent
99999;Prüfstatistik;STAG;Stichtag;31.12.2024;KREISE;Kreise und kreisfreie Städte;DG;Deutschland;GES;Geschlecht;;Insgesamt;90;7,5
99999;Prüfstatistik;STAG;Stichtag;31.12.2024;KREISE;Kreise und kreisfreie Städte;06411;      Darmstadt, kreisfreie Stadt;GES;Geschlecht;;Insgesamt;9;6,2
99999;Prüfstatistik;STAG;Stichtag;31.12.2024;KREISE;Kreise und kreisfreie Städte;06411;      Darmstadt, kreisfreie Stadt;GES;Geschlecht;GESM;männlich;-;.
`;
const oldEnglish = oldGerman
  .replace(
    /^.*\n/,
    "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_code;1_variable_code;2_variable_code;2_variable_label;2_variable_code;2_variable_code;FALL01__Faelle__Anzahl;QUOTE1__Quote__Prozent\n",
  )
  .replaceAll("31.12.2024", "2024-12-31")
  .replaceAll("Insgesamt", "Total")
  .replaceAll(/(\d),(\d)/g, "$1.$2");
const newHeader =
  "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label;value_q";
const newRows = [
  "99999;Prüfstatistik;STAG;Stichtag;2024-12-31;DINSG;Deutschland;DG;Deutschland;GES;Geschlecht;;Insgesamt;90;Anzahl;FALL01;Fälle;e",
  "99999;Prüfstatistik;STAG;Stichtag;2024-12-31;KREISE;Kreise;06411;Darmstadt, kreisfreie Stadt;GES;Geschlecht;;Insgesamt;9;Anzahl;FALL01;Fälle;e",
  "99999;Prüfstatistik;STAG;Stichtag;2024-12-31;KREISE;Kreise;06411;Darmstadt, kreisfreie Stadt;GES;Geschlecht;GESM;männlich;-;Anzahl;FALL01;Fälle;",
  "99999;Prüfstatistik;STAG;Stichtag;2024-12-31;KREISE;Kreise;06411;Darmstadt, kreisfreie Stadt;GES;Geschlecht;;Insgesamt;6,2;Prozent;QUOTE1;Quote;e",
  "99999;Prüfstatistik;STAG;Stichtag;2024-12-31;KREISE;Kreise;06411;Darmstadt, kreisfreie Stadt;GES;Geschlecht;GESM;männlich;.;Prozent;QUOTE1;Quote;",
];
const newForm = (rows: readonly string[]) => [newHeader, ...rows].join("\n");

const expected = [
  "faelle 06411 2024-12-31 M -",
  "faelle 06411 2024-12-31 _T 9",
  "quote 06411 2024-12-31 M .",
  "quote 06411 2024-12-31 _T 6.2",
];

describe("all forms say the same", () => {
  test("old, German: decimal comma, wide", () => expect(plain(oldGerman)).toEqual(expected));
  test("old, English: the header names columns twice", () => expect(plain(oldEnglish)).toEqual(expected));
  test("new: one figure per row", () => expect(plain(newForm(newRows))).toEqual(expected));

  test("rows may come in any order", () => {
    const canonical = (rows: readonly string[]) =>
      formatCanonical(
        source,
        canonicalRows(read(newForm(rows)).figures, source, "00000000").map((row) => row.slice(0, -1)),
      );
    fc.assert(
      fc.property(fc.shuffledSubarray(newRows, {minLength: newRows.length}), (rows) => {
        expect(canonical(rows)).toBe(canonical(newRows));
      }),
    );
  });

  test("the quality column marks a figure", () => {
    const rows = newRows.map((row) => row.replace(";9;Anzahl;FALL01;Fälle;e", ";9;Anzahl;FALL01;Fälle;s"));
    expect(plain(newForm(rows))).toContain("faelle 06411 2024-12-31 _T 9s");
  });

  test("a figure knows line and column", () => {
    expect(read(newForm(newRows)).figures.map((one) => one.locator)).toEqual([
      "Z3 S14",
      "Z4 S14",
      "Z5 S14",
      "Z6 S14",
    ]);
  });
});

describe("what is refused", () => {
  const first = newRows[1] ?? "";
  test.each([
    ["a variable that nobody described", first.replace(";GES;", ";NAT;"), "ffcsv-variable", 10],
    ["a content that nobody described", first.replace("FALL01", "FALL02"), "ffcsv-content", 16],
    ["a code that nobody described", first.replace(";;Insgesamt", ";GESD;divers"), "label-unknown", 12],
    ["a row without an area", first.replace(";KREISE;", ";DLAND2;"), "ffcsv-region", undefined],
    ["a key without its zero", first.replace(";06411;", ";6411;"), "area-key", 8],
    ["a 30 June in a table of 31 December", first.replace("2024-12-31", "2024-06-30"), "period-kind", 5],
    ["a row with a field too many", `${first};1`, "grid-columns", undefined],
  ])("%s", (_, row, key, column) => {
    const complaint = complaintOf(() => read(newForm([row])));
    expect(complaint.key).toBe(key);
    expect(complaint.place).toMatchObject({file: "datei.csv", line: 2});
    expect(complaint.place.column).toBe(column);
  });
});

describe("variants of flat files", () => {
  const row = (variable: string, key: string, code: string, label: string, value: number) =>
    `99999;Prüfstatistik;STAG;Stichtag;2024-12-31;${variable};Ebene;${key};Name;GES;Geschlecht;${code};${label};${value};Anzahl;FALL01;Fälle;e`;

  test("a total with a code of its own, and areas under several variables", () => {
    const text = [
      newHeader,
      row("DINSG", "DG", "INSGESAMT", "Insgesamt", 90),
      row("DLAND", "06", "INSGESAMT", "Insgesamt", 50),
      row("REGBEZ", "064", "", "Insgesamt", 20),
      row("KREISE", "06411", "INSGESAMT", "Insgesamt", 9),
      "",
    ].join("\n");
    expect(plain(text)).toEqual([
      "faelle 06 2024-12-31 _T 50",
      "faelle 064 2024-12-31 _T 20",
      "faelle 06411 2024-12-31 _T 9",
    ]);
  });

  test("a header with one column misspelt is refused: an overlooked variable would merge figures", () => {
    const names = newHeader.split(";");
    for (const [index] of names.entries()) {
      const changed = names.map((name, other) => (other === index ? `9${name}` : name)).join(";");
      const text = [changed, row("KREISE", "06411", "GESM", "männlich", 9), ""].join("\n");
      expect(complaintOf(() => read(text)).key, names[index]).toBe("grid-no-header");
    }
  });
});
