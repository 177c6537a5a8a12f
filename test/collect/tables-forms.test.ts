import {describe, expect, test} from "vitest";
import type {Source} from "../../src/catalogue/source-schema.js";
import {sourceSchema} from "../../src/catalogue/source-schema.js";
import {listOfText} from "../../src/collect/list-records.js";
import {fitsListe, readListe} from "../../src/collect/read-liste.js";
import {readTabelle} from "../../src/collect/read-tabelle.js";
import {screenFigures} from "../../src/collect/screen-figures.js";
import {webTableOfText} from "../../src/collect/web-table.js";
import {catalogue, complaintOf, contextFor, sourceWith} from "./fixtures.js";

const listLayout = ({layouts: [layout]}: Source) => {
  if (layout?.format !== "liste") throw new Error("keine Liste");
  return layout;
};
const tableLayout = ({layouts: [layout]}: Source) => {
  if (layout?.format !== "tabelle") throw new Error("keine Tabelle");
  return layout;
};
const readList = (text: string, source: Source) =>
  readListe(listOfText(text, "datei.csv"), listLayout(source), contextFor(source));

describe("columns of a web table that are left out", () => {
  const text = `GENESIS-Tabelle: 99999-01-01-4
Fälle;;;;
;;;Fälle;dar. besondere Fälle
;;;Insgesamt;Insgesamt
2024;DG;Deutschland;90;8
2024;06;  Hessen;9;-
2024;06411;      Darmstadt, kreisfreie Stadt;9;-
`;
  const source = (skip: readonly (readonly string[])[]) =>
    sourceWith({
      dimensions: [],
      labels: {},
      layouts: [
        {format: "tabelle", ignore: ["Insgesamt"], skip, columns: [{header: ["Fälle"], measure: "faelle"}]},
      ],
    });
  const read = (of: Source) =>
    readTabelle(webTableOfText(text, "datei.csv"), tableLayout(of), contextFor(of));

  test("are counted for the areas that are taken", () => {
    const {figures, dropped} = read(source([["dar. besondere Fälle"]]));
    expect(figures.map((one) => [one.refArea, one.obsValue])).toEqual([
      ["06", "9"],
      ["06411", "9"],
    ]);
    expect([...dropped]).toEqual([
      ["außerhalb Hessens", 1],
      ["Spalte, die der Katalog nicht übernimmt", 2],
    ]);
  });

  test("must be named, or the file is refused", () => {
    expect(complaintOf(() => read(source([]))).key).toBe("header-unknown");
  });
});

describe("a list whose columns name their periods", () => {
  const source = sourceWith({
    periodicity: "stichtag",
    stichtag: "12-31",
    layouts: [
      {
        format: "liste",
        ignoreOthers: true,
        empty: ".",
        columns: {
          RS: "ref_area",
          NEU: {measure: "faelle", timePeriod: "2018-12-31"},
          NEU_F: {measure: "faelle", sex: "F", timePeriod: "2018-12-31"},
          ALT: {measure: "faelle", timePeriod: "2017"},
        },
      },
    ],
  });
  const csv = "RS,NEU,NEU_F,ALT,ANTEIL\n06411,20,9,15,1.5\n06633,,,,2.5\n";

  test("gives each figure the period of its column; an empty cell is the declared sign", () => {
    const {figures} = readList(csv, source);
    expect(
      figures.map((one) => [
        one.refArea,
        one.timePeriod,
        ...Object.values(one.codes),
        one.obsValue + one.sign,
        one.locator,
      ]),
    ).toEqual([
      ["06411", "2018-12-31", "_T", "20", "Z2 S2"],
      ["06411", "2018-12-31", "F", "9", "Z2 S3"],
      ["06411", "2017-12-31", "_T", "15", "Z2 S4"],
      ["06633", "2018-12-31", "_T", ".", "Z3 S2"],
      ["06633", "2018-12-31", "F", ".", "Z3 S3"],
      ["06633", "2017-12-31", "_T", ".", "Z3 S4"],
    ]);
  });

  test("is known by the columns it must have, whatever stands beside them", () => {
    expect(fitsListe(["ANTEIL", "RS", "ALT", "NEU", "NEU_F"], listLayout(source))).toBe(true);
    expect(fitsListe(["ANTEIL", "RS", "ALT", "NEU"], listLayout(source))).toBe(false);
    expect(complaintOf(() => readList(csv.replace("NEU_F", "WEG"), source)).key).toBe("header-missing");
  });

  test("cannot be described with two sources of the period, or none", () => {
    const withColumns = (columns: Record<string, unknown>) =>
      sourceSchema.safeParse({...sourceWith({}), layouts: [{format: "liste", columns}]}).success;
    const dated = {measure: "faelle", timePeriod: "2018"};
    expect(withColumns({ags: "ref_area", a: dated})).toBe(true);
    expect(withColumns({ags: "ref_area", a: dated, jahr: "time_period"})).toBe(false);
    expect(withColumns({ags: "ref_area", a: dated, b: {measure: "faelle"}})).toBe(false);
    expect(withColumns({ags: "ref_area"})).toBe(false);
  });
});

describe("a list whose keys have lost their zero", () => {
  const source = sourceWith({
    periodicity: "stichtag",
    stichtag: "12-31",
    layouts: [
      {
        format: "liste",
        zeroLost: true,
        columns: {
          "Spalte 1": "time_period",
          Kreis: "ref_area",
          Stadt: "region_label",
          faelle: {measure: "faelle"},
        },
      },
    ],
  });
  const csv = `;Kreis;Stadt;faelle
31.12.2018;DG;Deutschland;99
31.12.2018;1;  Schleswig-Holstein;9
31.12.2018;1001;      Flensburg, Kreisfreie Stadt;9
31.12.2018;6;  Hessen;20
31.12.2018;64;    Darmstadt, Regierungsbezirk;20
31.12.2018;6411;      Darmstadt, Kreisfreie Stadt;20
31.12.2018;6633;      Kassel, Landkreis;.
31.12.2018;10;  Saarland;9
31.12.2018;16075;      Saale-Orla-Kreis;9
`;

  test("gets it back where the name agrees", () => {
    const {figures, dropped} = readList(csv, source);
    expect(figures.map((one) => [one.refArea, one.obsValue + one.sign])).toEqual([
      ["06", "20"],
      ["064", "20"],
      ["06411", "20"],
      ["06633", "."],
    ]);
    expect([...dropped]).toEqual([["außerhalb Hessens", 5]]);
  });

  test.each([
    ["another name", csv.replace("Darmstadt, Kreisfreie", "Kassel, Kreisfreie")],
    ["no name", csv.replace("      Kassel, Landkreis", "")],
    ["a Regierungsbezirk by another name", csv.replace("Darmstadt, Regierungs", "Gießen, Regierungs")],
  ])("is refused with %s", (_, text) => {
    const complaint = complaintOf(() => readList(text, source));
    expect(complaint.key).toBe("area-unknown");
    expect(complaint.place.line).toBeGreaterThan(5);
  });
});

test("a period that the register of deliveries excludes is not asked about", () => {
  const source = sourceWith({dimensions: [], labels: {}, layouts: [{format: "ffcsv", contents: {}}]});
  const figure = (timePeriod: string, refArea: string, obsValue: string) => ({
    measure: "faelle",
    refArea,
    timePeriod,
    obsValue,
    sign: obsValue === "" ? "-" : "",
    flag: "",
    codes: {},
    locator: "",
  });
  const figures = ["2024", "2025"].flatMap((year) => [
    figure(year, "06", "20"),
    figure(year, "06411", year === "2024" ? "8" : ""),
    figure(year, "06412", year === "2024" ? "12" : ""),
  ]);
  const reading = {figures, dropped: new Map<string, number>(), notes: []};
  const screen = (periods?: readonly string[]) =>
    screenFigures(reading, {file: "datei.csv", source, regions: catalogue.regions, periods});
  expect(screen().questions.map(({key}) => key)).toEqual(["kreise-all-dash"]);
  const excluded = screen(["2024"]);
  expect(excluded.questions).toEqual([]);
  expect(excluded.figures.map((one) => one.timePeriod)).toEqual(["2024", "2024", "2024"]);
  expect([...excluded.dropped]).toEqual([
    ["Zeitraum, der nach dem Verzeichnis der Lieferungen nicht übernommen wird", 3],
  ]);
});
