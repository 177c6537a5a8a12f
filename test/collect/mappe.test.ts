import {utils, write} from "@e965/xlsx";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Source} from "../../src/catalogue/source-schema.js";
import {importFile} from "../../src/collect/import-files.js";
import {openInput} from "../../src/collect/input-files.js";
import {cleanLabel} from "../../src/collect/mappe/clean-label.js";
import {headerPeriod} from "../../src/collect/mappe/header-period.js";
import {catalogue, fileWith, sourceWith} from "./fixtures.js";

type Cell = string | number | Date | null;
type Form = "xlsx" | "xlsb" | "biff8";

/** A workbook as other programs write it, in one of three formats. */
const workbook = (
  rows: readonly (readonly Cell[])[],
  form: Form = "xlsx",
  merges: readonly string[] = [],
) => {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    {UTC: true, cellDates: true, dateNF: "mmm yy"},
  );
  sheet["!merges"] = merges.map((range) => utils.decode_range(range));
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([["Statistik der Bundesagentur für Arbeit"]]),
    "Deckblatt",
  );
  utils.book_append_sheet(book, sheet, "Übersicht_Kreise");
  const bytes: unknown = write(book, {type: "buffer", bookType: form, compression: true});
  if (!(bytes instanceof Uint8Array)) throw new Error("kein Puffer");
  return fileWith(form === "biff8" ? "heft.xls" : `heft.${form}`, bytes);
};

const read = (file: string, source: Source) => {
  const sources = new Map([[source.table, source]]);
  const context = {
    catalogue: {sources, regions: catalogue.regions},
    register: new Map(),
    stand: "2026-02-01",
  };
  const [found] = openInput(file).flatMap((input) => importFile(input, context));
  if (found === undefined) throw new Error("nichts gelesen");
  const width = source.dimensions.length;
  const figures = (found.delivery?.rows ?? []).map((row) => [...row.slice(1, 5 + width)].join(" ").trim());
  return {
    ...found.outcome,
    record: found.delivery?.record,
    figures,
    locators: found.delivery?.rows.map((row) => row.at(-1)),
  };
};

const unemployed = (more: object = {}) =>
  sourceWith({
    table: "ba/arbeitslose-heft",
    producer: "ba",
    zeichen: "ba",
    periodicity: "monat",
    measures: [
      {id: "arbeitslose", titel: "Arbeitslose", unit: "personen", additive: true},
      {id: "quote", titel: "Arbeitslosenquote", unit: "prozent", additive: false},
    ],
    dimensions: ["citizenship"],
    labels: {citizenship: {_T: ["Insgesamt"], NATA: ["Ausländer"]}},
    layouts: [
      {
        format: "mappe",
        sheet: "Übersicht*",
        anchor: "Region",
        marks: ["Arbeitslose"],
        above: 1,
        area: "key-name",
        measure: "arbeitslose",
        levels: ["citizenship"],
        pending: true,
        ...more,
      },
    ],
  });

const month = (year: number, number: number) => new Date(Date.UTC(year, number - 1, 1));
const heft = (mark = " 1)") => [
  ["Arbeitslose nach Kreisen"],
  ["Berichtsmonat: Januar 2026"],
  [],
  [null, month(2025, 12), month(2025, 12), month(2026, 1), month(2026, 1)],
  ["Region", "Insgesamt", `Ausländer${mark}`, "Insgesamt", `Ausländer${mark}`],
  ["D Deutschland", 2_900_000, 1_000_000, 0, 0],
  ["06 Hessen", 205_944, 95_648, 0, 0],
  ["06411 Darmstadt, Wissenschaftsstadt", 4875, 2461, 0, 0],
  ["06412 Frankfurt am Main, Stadt", 24_000.30338102, "*", 0, 0],
  ["darunter ohne Zuordnung", 12, 3, 0, 0],
  ["1) Ohne Staatenlose"],
];
const expected = [
  "06 2025-12 NATA 95648",
  "06 2025-12 _T 205944",
  "06411 2025-12 NATA 2461",
  "06411 2025-12 _T 4875",
  "06412 2025-12 NATA  *",
  "06412 2025-12 _T 24000.30338102",
];

describe("a workbook of the BA, by its declared layout", () => {
  test.each<Form>(["xlsx", "xlsb", "biff8"])("%s: months in the header, key and name in one cell", (form) => {
    const {verdict, figures, locators, dropped, reason} = read(workbook(heft(), form), unemployed());
    expect(verdict).toBe("übernommen");
    expect([...figures].sort()).toEqual(expected);
    expect(locators).toContain("B8");
    expect([dropped, reason]).toEqual([6, "Zeitraum noch nicht berichtet (überall 0 oder „...“)"]);
  });

  test("footnote marks that move, and a sheet shifted by rows", () => {
    for (const mark of ["", " 2) 4)", "¹", " *)"]) {
      const shifted = [["Neue Zeile"], [], ...heft(mark)];
      expect([...read(workbook(shifted), unemployed()).figures].sort()).toEqual(expected);
    }
  });

  test("years over numbers of months", () => {
    const rows = [
      ["Arbeitslose"],
      [null, "2025", null, "2026"],
      [null, "11", "12", "1"],
      ["Region", "Insgesamt", "Insgesamt", "Insgesamt"],
      ["06411 Darmstadt", 1, 2, 3],
    ];
    const {figures} = read(workbook(rows, "xlsx", ["B2:C2"]), unemployed({above: 2}));
    expect(figures).toEqual(["06411 2025-11 _T 1", "06411 2025-12 _T 2", "06411 2026-01 _T 3"]);
  });

  test("a column that the layout does not describe is a complaint, or left out where it says so", () => {
    const rows = heft().map((row, index) =>
      index === 4 ? [...row, "Veränderung"] : index > 5 ? [...row, 1] : row,
    );
    expect(read(workbook(rows), unemployed()).reason).toContain("Veränderung");
    const {figures} = read(workbook(rows), unemployed({ignoreOthers: true}));
    expect([...figures].sort()).toEqual(expected);
  });

  test("a month that is 0 in one Kreis only is reported", () => {
    const rows = heft().map((row, index) => (index === 7 ? [row[0] ?? null, 4875, 0, 0, 5] : row));
    const {figures} = read(workbook(rows), unemployed());
    expect(figures).toContain("06411 2025-12 NATA 0");
    expect(figures).toContain("06411 2026-01 NATA 5");
    expect(figures).not.toContain("06411 2026-01 _T 0");
  });

  test("another workbook is not taken for it", () => {
    const rows = heft().map((row) => row.map((cell) => (cell === "Region" ? "Gebiet" : cell)));
    expect(read(workbook(rows), unemployed()).verdict).toBe("nicht erkannt");
    const marked = unemployed({marks: ["Beschäftigte"]});
    expect(read(workbook(heft()), marked).verdict).toBe("nicht erkannt");
  });
});

describe("a special table with breakdowns in columns of their own", () => {
  const wages = sourceWith({
    table: "ba/entgelt",
    producer: "ba",
    zeichen: "ba",
    periodicity: "stichtag",
    stichtag: "12-31",
    measures: [{id: "beschaeftigte", titel: "Beschäftigte", unit: "personen", additive: true}],
    dimensions: ["citizenship"],
    labels: {citizenship: {_T: ["Insgesamt"], NATA: ["Ausländer"], NATD: ["Deutsche"]}},
    layouts: [
      {
        format: "mappe",
        sheet: "Übersicht_Kreise",
        anchor: "Schlüssel",
        above: 1,
        rows: {Merkmal: "citizenship"},
        columns: [{header: ["Vollzeit", "Insgesamt"], measure: "beschaeftigte"}],
        ignoreOthers: true,
      },
    ],
  });
  const rows = (key: Cell = "06411") => [
    ["Entgelt nach Kreisen"],
    ["Stichtag: 31.12.2024"],
    [null, null, null, "Vollzeit", null],
    ["Schlüssel", "Region", "Merkmal", "Insgesamt", "Median"],
    [key, "Darmstadt, Wissenschaftsstadt", null, 70_000, 4100],
    [key, "Darmstadt, Wissenschaftsstadt", "Deutsche", 60_000, 4300],
    [key, "Darmstadt, Wissenschaftsstadt", "Ausländer", "*", "x"],
    [key, "Darmstadt, Wissenschaftsstadt", "unter 25 Jahre", 5000, 2900],
  ];

  test.each<Form>(["xlsx", "xlsb", "biff8"])(
    "%s: an empty cell means the total, the Stichtag stands above",
    (form) => {
      const {figures, reason} = read(workbook(rows(), form, ["D3:E3"]), wages);
      expect([...figures].sort()).toEqual([
        "06411 2024-12-31 NATA  *",
        "06411 2024-12-31 NATD 60000",
        "06411 2024-12-31 _T 70000",
      ]);
      expect(reason).toContain("Zeile, die der Katalog nicht übernimmt");
    },
  );

  test("a key that lost its zero is a complaint", () => {
    expect(read(workbook(rows(6411), "xlsx", ["D3:E3"]), wages).reason).toContain(
      "„6411“ ist kein amtlicher Gebietsschlüssel",
    );
  });

  test("a date in a column of labels is a complaint", () => {
    const changed = rows().map((row, index) =>
      index === 6 ? [row[0] ?? null, row[1] ?? null, new Date(Date.UTC(2023, 2, 2)), 5, 5] : row,
    );
    expect(read(workbook(changed, "xlsx", ["D3:E3"]), wages).errors[0]?.key).toBe("cell-date-label");
  });
});

describe("labels and periods as offices write them", () => {
  test.each([
    ["Ausländer 1)", "Ausländer"],
    ["Bestand 2) 4)", "Bestand"],
    ["Ausländer¹", "Ausländer"],
    ["Jahresdurch-\nschnitt", "Jahresdurchschnitt"],
    ["15 bis unter 25 Jahre", "15 bis unter 25 Jahre"],
    ["SGB II", "SGB II"],
    ["2024", "2024"],
  ])("%j", (text, clean) => expect(cleanLabel(text)).toBe(clean));

  const monthly = unemployed();
  test.each([
    [["Dezember 2025"], "2025-12"],
    [["Dez 25", "Insgesamt"], "2025-12"],
    [["2025-12-01", "2025", "12"], "2025-12"],
    [["2026", "3"], "2026-03"],
    [["Insgesamt"], undefined],
  ])("%j", (texts, period) => expect(headerPeriod(texts, monthly).period).toBe(period));

  test("in a table with a Stichtag a month means its last day", () => {
    const daily = sourceWith({periodicity: "stichtag"});
    expect(headerPeriod(["Februar 2024"], daily).period).toBe("2024-02-29");
    expect(headerPeriod(["2024"], sourceWith({})).period).toBe("2024");
  });

  test("cleaning twice is cleaning once", () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => cleanLabel(cleanLabel(text)) === cleanLabel(text) || cleanLabel(text).length < text.length,
      ),
    );
  });
});

describe("a cube file", () => {
  const cubeSource = sourceWith({
    periodicity: "stichtag",
    stichtag: "12-31",
    dimensions: ["sex"],
    layouts: [{format: "ffcsv", variables: {GES: "sex"}, contents: {FAE001: {measure: "faelle"}}}],
  });
  const cube = (rows: readonly string[]) =>
    [
      "* Der Benutzer DE0000000 der Benutzergruppe DE0000 hat am 18.02.2026 um 20:52:23 diesen Export angestossen.",
      'K;DQ;FACH-SCHL;GHH-ART;GHM-WERTE-JN;GENESIS-VBD;REGIOSTAT;EU-VBD;"mit Werten"',
      "D;99999KJ001;;N;N;N;N",
      "K;DQ-ERH;FACH-SCHL",
      "D;99999",
      "K;DQA;NAME;RHF-BSR;RHF-ACHSE",
      "D;KREISE;1;1",
      "D;GES;2;2",
      "K;DQZ;NAME;ZI-RHF-BSR;ZI-RHF-ACHSE",
      "D;STAG;3;3",
      "K;DQI;NAME;ME-NAME;DST;TYP;NKM-STELLEN;GHH-ART;GHM-WERTE-JN",
      "D;FAE001;Anzahl;FEST;GANZ;0;;N",
      "K;QEI;FACH-SCHL;FACH-SCHL;ZI-WERT;WERT;QUALITAET;GESPERRT;WERT-VERFAELSCHT",
      ...rows,
      "",
    ].join("\n");

  test("axis keys, points for decimals, quality and locks", () => {
    const file = fileWith(
      "cube.csv",
      cube([
        "D;06411;GESM;31.12.2024;136.5;p;;0.0",
        "D;06411;GESW;31.12.2024;12;;X;0.0",
        "D;06411;;31.12.2024;-;;;0.0",
        "D;DG;GESM;31.12.2024;9;;;0.0",
      ]),
    );
    const {figures, record} = read(file, cubeSource);
    expect(figures).toEqual(["06411 2024-12-31 M 136.5", "06411 2024-12-31 F  .", "06411 2024-12-31 _T  -"]);
    expect([record?.format, record?.dropped[0]?.reason]).toEqual(["quader-csv", "außerhalb Hessens"]);
  });

  test("a row of another width is a complaint", () => {
    expect(
      read(fileWith("cube.csv", cube(["D;06411;GESM;31.12.2024;136.5;p;"])), cubeSource).errors[0]?.key,
    ).toBe("grid-columns");
  });
});
