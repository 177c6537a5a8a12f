import {describe, expect, test} from "vitest";
import {listOfJson, listOfText} from "../../src/collect/list-records.js";
import {fitsListe, readListe} from "../../src/collect/read-liste.js";
import {complaintOf, contextFor, sourceWith} from "./fixtures.js";

const source = sourceWith({
  periodicity: "stichtag",
  stichtag: "12-31",
  dimensions: ["citizenship", "sex"],
  labels: {sex: {_T: ["insgesamt"], F: ["weiblich"]}},
  layouts: [
    {
      format: "liste",
      columns: {
        jahr: "time_period",
        ags: "ref_area",
        name: "region_label",
        geschlecht: "sex",
        alle: {measure: "faelle"},
        auslaender: {measure: "faelle", citizenship: "NATA"},
      },
      ignore: ["bemerkung"],
    },
  ],
});
const [layout] = source.layouts;
if (layout?.format !== "liste") throw new Error("keine Liste");
const csv = `jahr;ags;name;geschlecht;alle;auslaender;bemerkung
2024;06411;Darmstadt, kreisfreie Stadt;insgesamt;9,5;4;x
2024;06411;Darmstadt, kreisfreie Stadt;weiblich;5;.;
2024;01001;Flensburg;weiblich;5;.;
`;
const readCsv = (text: string) => readListe(listOfText(text, "datei.csv"), layout, contextFor(source));

describe("a list", () => {
  test("gives a figure per column of figures; a year means its Stichtag", () => {
    const {figures, dropped} = readCsv(csv);
    expect(figures.map((one) => [one.timePeriod, one.codes, one.obsValue + one.sign, one.locator])).toEqual([
      ["2024-12-31", {citizenship: "_T", sex: "_T"}, "9.5", "Z2 S5"],
      ["2024-12-31", {citizenship: "NATA", sex: "_T"}, "4", "Z2 S6"],
      ["2024-12-31", {citizenship: "_T", sex: "F"}, "5", "Z3 S5"],
      ["2024-12-31", {citizenship: "NATA", sex: "F"}, ".", "Z3 S6"],
    ]);
    expect([...dropped]).toEqual([["außerhalb Hessens", 2]]);
  });

  test("may have its columns in any order", () => {
    const turned = csv
      .trim()
      .split("\n")
      .map((line) => line.split(";").reverse().join(";"))
      .join("\n");
    const values = (text: string) => readCsv(text).figures.map((one) => one.obsValue + one.sign);
    expect(values(turned)).toEqual(values(csv));
  });

  test("may be JSON; a figure knows its JSON pointer", () => {
    const json = JSON.stringify([
      {
        jahr: 2024,
        ags: "06411",
        name: "",
        geschlecht: "insgesamt",
        alle: 9.5,
        auslaender: 4,
        bemerkung: null,
      },
    ]);
    const list = listOfJson(json, "datei.json");
    if (list === undefined) throw new Error("keine Liste");
    const {figures} = readListe(list, layout, contextFor(source));
    expect(figures.map((one) => [one.obsValue, one.locator])).toEqual([
      ["9.5", "/0/alle"],
      ["4", "/0/auslaender"],
    ]);
  });

  test("is known by exactly its columns", () => {
    const names = ["jahr", "ags", "name", "geschlecht", "alle", "auslaender", "bemerkung"];
    expect(fitsListe(names, layout)).toBe(true);
    expect(fitsListe([...names, "neu"], layout)).toBe(false);
    expect(fitsListe(names.slice(1), layout)).toBe(false);
  });
});

describe("what is refused", () => {
  test.each([
    ["a column that nobody described", csv.replace("bemerkung", "neu"), "header-unknown"],
    ["a missing column", csv.replace("auslaender", "alle2"), "header-missing"],
    ["a label that nobody described", csv.replace("insgesamt", "divers"), "label-unknown"],
    ["an empty figure", csv.replace(";4;", ";;"), "cell-empty"],
    ["a decimal point where the comma is declared", csv.replace("9,5", "9.5"), "cell-number"],
    ["a key without its zero", csv.replace("06411", "6411"), "area-key"],
    ["a row that was cut off", csv.replace(";4;x", ";4"), "grid-columns"],
  ])("%s", (_, text, key) => {
    const complaint = complaintOf(() => readCsv(text));
    expect(complaint.key).toBe(key);
    expect(complaint.place.file).toBe("datei.csv");
  });

  test("an answer of the web service is shown", () => {
    const answer = JSON.stringify({Status: {Code: 98, Content: "Die Tabelle ist zu gross", Type: "Fehler"}});
    const complaint = complaintOf(() => listOfJson(answer, "datei.json"));
    expect(complaint.key).toBe("service-answer");
    expect(complaint.message).toContain("„Die Tabelle ist zu gross“");
  });

  test("broken JSON", () => {
    expect(complaintOf(() => listOfJson("[{", "datei.json")).key).toBe("json-invalid");
  });
});
