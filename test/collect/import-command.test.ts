import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import iconv from "iconv-lite";
import {describe, expect, test} from "vitest";
import {
  deliveriesOf,
  fileWith,
  packed,
  runImport,
  sheetRow,
  smallProject,
  tableOf,
  workbookParts,
} from "./fixtures.js";

const births = (value: string, stand = "10.10.2017") => `GENESIS-Tabelle: 12612-01-01-4
Geburten;;;;;
;;;Insgesamt;männlich;weiblich
2015;06;  Hessen;57000;29000;28000
2015;06411;      Darmstadt, Kreisfreie Stadt;${value};800;757
__________
"© Statistische Ämter des Bundes und der Länder, Deutschland, 2017."
Stand: ${stand} / 12:03:08
`;

const header = "measure,ref_area,time_period,sex,obs_value,sign,flag,delivery,locator\n";

describe("a file is read into the canonical table", () => {
  test("figures, places and what the file says about itself", async () => {
    const root = smallProject();
    const {code, out} = await runImport([fileWith("geburten.csv", births("1557"))], {root});
    expect(code).toBe(0);
    const [, first, second, third] = tableOf(root, "hsl/12612-01-01-4").split("\n");
    const id = first?.split(",").at(-2) ?? "";
    expect([first, second, third]).toEqual([
      `lebendgeborene,06,2015,F,28000,,,${id},Z4 S6`,
      `lebendgeborene,06,2015,M,29000,,,${id},Z4 S5`,
      `lebendgeborene,06,2015,_T,57000,,,${id},Z4 S4`,
    ]);
    const record = deliveriesOf(root, "hsl/12612-01-01-4");
    expect(record).toContain("stand: 2017-10-10");
    expect(record).toContain("titel: Geburten");
    expect(record).toContain("herkunft: Regionaldatenbank Deutschland, Tabellendownload");
    expect(record).toContain("rowsKept: 6");
    expect(out).toMatch(/geburten\.csv +übernommen +hsl\/12612-01-01-4 +6 +0/);
  });

  test("in Windows-1252 as in UTF-8", async () => {
    const [one, two] = [smallProject(), smallProject()];
    await runImport([fileWith("a.csv", births("1557"))], {root: one});
    await runImport([fileWith("a.csv", iconv.encode(births("1557"), "win1252"))], {root: two});
    const figures = (root: string) =>
      tableOf(root, "hsl/12612-01-01-4")
        .split("\n")
        .map((line) => line.split(",").slice(0, 5));
    expect(figures(one)).toEqual(figures(two));
    expect(deliveriesOf(two, "hsl/12612-01-01-4")).toContain("encoding: Windows-1252");
  });

  test("the same figures again change nothing", async () => {
    const root = smallProject();
    const file = fileWith("a.csv", births("1557"));
    await runImport([file], {root});
    const before = tableOf(root, "hsl/12612-01-01-4") + deliveriesOf(root, "hsl/12612-01-01-4");
    const {code, out} = await runImport([file], {root});
    expect(code).toBe(0);
    expect(out).toContain("Die Tabellen waren schon auf diesem Stand.");
    expect(tableOf(root, "hsl/12612-01-01-4") + deliveriesOf(root, "hsl/12612-01-01-4")).toBe(before);
  });

  test("a newer delivery stands beside the older one, in whatever order they come", async () => {
    const older = fileWith("a.csv", births("1557"));
    const newer = fileWith("b.csv", births("1558", "01.06.2018"));
    const [one, two, three] = [smallProject(), smallProject(), smallProject()];
    await runImport([older, newer], {root: one});
    await runImport([newer, older], {root: two});
    await runImport([newer], {root: three});
    await runImport([older], {root: three});
    const all = (root: string) =>
      tableOf(root, "hsl/12612-01-01-4") + deliveriesOf(root, "hsl/12612-01-01-4");
    expect(all(two)).toBe(all(one));
    expect(all(three)).toBe(all(one));
    expect(all(one).match(/lebendgeborene,06411,2015,_T,155[78]/g)).toHaveLength(2);
  });

  test("a folder and an archive are gone through", async () => {
    const root = smallProject();
    const folder = join(smallProject(), "lieferung");
    mkdirSync(join(folder, "unter"), {recursive: true});
    writeFileSync(join(folder, "unter", "geburten.csv"), births("1557"));
    writeFileSync(join(folder, "lies-mich.txt"), "Hinweise zur Lieferung");
    writeFileSync(join(folder, ".versteckt"), "x");
    writeFileSync(join(folder, "b.zip"), packed({"b.csv": births("1558", "01.06.2018")}));
    const {code, out} = await runImport([folder], {root});
    expect(code).toBe(0);
    expect(out).toMatch(/lies-mich\.txt +nicht erkannt/);
    expect(out).toMatch(/b\.zip\/b\.csv +übernommen/);
    expect(out).not.toContain("versteckt");
    expect(out).toContain("2 von 3 Dateien eingelesen, 12 Zahlen und Zeichen für Hessen.");
    expect(deliveriesOf(root, "hsl/12612-01-01-4")).toContain("archive: b.zip");
  });

  test("a worksheet is known by its name", async () => {
    const root = smallProject();
    const rows = [
      ["Geburten"],
      ["Kreise", null, "Insgesamt", "männlich", "weiblich"],
      ["Jahr: 2024"],
      ["06411", "      Darmstadt, kreisfreie Stadt", 1557, 800, 757],
      ["______________"],
      ["Stand: 01.06.2026 / 12:59:10"],
    ];
    const data = rows.map((cells, index) => sheetRow(index + 1, cells)).join("");
    const file = fileWith("x.xlsx", packed(workbookParts("12612-01-01-4", data)));
    expect((await runImport([file], {root})).code).toBe(0);
    expect(tableOf(root, "hsl/12612-01-01-4")).toMatch(
      /^lebendgeborene,06411,2024,_T,1557,,,[0-9a-f]{8},C4$/m,
    );
    expect(deliveriesOf(root, "hsl/12612-01-01-4")).toContain("sheet: 12612-01-01-4");
  });

  test("a trial run writes nothing", async () => {
    const root = smallProject();
    const {code, out} = await runImport([fileWith("a.csv", births("1557"))], {root, dryRun: true});
    expect(code).toBe(0);
    expect(out).toContain("Probelauf: Es wurde nichts geschrieben.");
    expect(existsSync(join(root, "data"))).toBe(false);
  });
});

describe("lists do not say which table they are", () => {
  const list = "jahr;ags;insgesamt;maennlich;weiblich\n2024;06411;1557;800;757\n";

  test("with the same columns the table must be stated", async () => {
    const root = smallProject();
    const {code, out} = await runImport([fileWith("liste.csv", list)], {root, stand: "2025-07-01"});
    expect(code).toBe(1);
    expect(out).toContain("Die Datei passt zu mehreren Tabellen: hsl/12612-01-01-4, hsl/12613-01-01-4.");
    expect(out).toContain("--as");
    expect(existsSync(join(root, "data"))).toBe(false);
  });

  test("stated, with a Stand", async () => {
    const root = smallProject();
    const file = fileWith("liste.csv", list);
    expect((await runImport([file], {root, as: "hsl/12613-01-01-4"})).out).toContain(
      "Die Datei nennt keinen Stand.",
    );
    expect((await runImport([file], {root, as: "hsl/12613-01-01-4", stand: "2025-07-01"})).code).toBe(0);
    expect(tableOf(root, "hsl/12613-01-01-4")).toContain("gestorbene,06411,2024,F,757");
    expect(deliveriesOf(root, "hsl/12613-01-01-4")).toContain("stand: 2025-07-01");
  });

  test("the table number in the name decides, too", async () => {
    const root = smallProject();
    await runImport([fileWith("12612-01-01-4_2024.csv", list)], {root, stand: "2025-07-01"});
    expect(tableOf(root, "hsl/12612-01-01-4")).toContain("lebendgeborene,06411,2024,_T,1557");
  });
});

describe("bad input changes nothing and says what to do", () => {
  const page = "<!DOCTYPE html><html><body>Anmeldung</body></html>";
  test.each([
    ["a missing file", () => join(smallProject(), "fehlt.csv"), "gibt es nicht"],
    ["an empty file", () => fileWith("leer.csv", ""), "ist leer"],
    [
      "an empty folder",
      () => dirname(mkdirSync(join(smallProject(), "a", "b"), {recursive: true}) ?? ""),
      "",
    ],
    ["binary garbage", () => fileWith("a.csv", Uint8Array.from([0, 1, 2, 3, 255, 254])), "keine Textdatei"],
    ["a web page", () => fileWith("a.csv", page), "eine Webseite und keine Tabelle"],
    [
      "an old workbook",
      () => fileWith("a.xls", Buffer.from("d0cf11e0a1b11ae1", "hex")),
      "Die Arbeitsmappe lässt sich nicht lesen",
    ],
    [
      "a damaged archive",
      () => fileWith("a.zip", packed({a: "1"}).subarray(0, 40)),
      "Das Archiv ist beschädigt",
    ],
    [
      "an unknown table",
      () => fileWith("a.csv", births("1").replace("12612-01-01-4", "99999-01-01-4")),
      "Tabelle 99999-01-01-4",
    ],
    [
      "an unknown worksheet",
      () => fileWith("a.xlsx", packed(workbookParts("99999-01-01-4", sheetRow(1, ["Titel"])))),
      "Tabelle 99999-01-01-4",
    ],
    [
      "destroyed umlauts",
      () => fileWith("a.csv", births("1").replace("männlich", "mÃ¤nnlich")),
      "Umlaute sind zerstört",
    ],
    ["an unknown column", () => fileWith("a.csv", births("1").replace("männlich", "divers")), "„divers“"],
    ["an unknown area", () => fileWith("a.csv", births("1").replace("06411", "06499")), "„06499“"],
    ["a figure that is none", () => fileWith("a.csv", births("1.557")), "„1.557“"],
  ])("%s", async (_, make, words) => {
    const root = smallProject();
    const {code, out} = await runImport([make()], {root});
    expect(code).toBe(1);
    expect(out).toContain(words);
    expect(existsSync(join(root, "data"))).toBe(false);
  });

  test("a refused file does not stop the others, but shows in the exit code", async () => {
    const root = smallProject();
    const good = fileWith("gut.csv", births("1557"));
    const bad = fileWith("schlecht.csv", births("1,2,3"));
    const {code, out} = await runImport([bad, good], {root});
    expect(code).toBe(1);
    expect(out).toMatch(/schlecht\.csv, Zeile 5, Spalte 4/);
    expect(out).toContain("Abhilfe:");
    expect(tableOf(root, "hsl/12612-01-01-4")).toContain("lebendgeborene,06411,2015,_T,1557");
    expect(tableOf(root, "hsl/12612-01-01-4").startsWith(header)).toBe(true);
  });

  test.each([
    [{as: "hsl/1"}, "option-table"],
    [{stand: "2025-02-30"}, "option-stand"],
    [{stand: "gestern"}, "option-stand"],
  ])("wrong options %j", async (options, key) => {
    const call = runImport([fileWith("a.csv", births("1"))], {root: smallProject(), ...options});
    await expect(call).rejects.toMatchObject({key});
  });

  test("no file at all", async () => {
    await expect(runImport([], {root: smallProject()})).rejects.toMatchObject({key: "import-nothing"});
  });
});

describe("writing", () => {
  const filesOf = (folder: string) => readdirSync(folder).sort();

  test("leaves no temporary file", async () => {
    const root = smallProject();
    await runImport([fileWith("a.csv", births("1557"))], {root});
    expect(filesOf(join(root, "data", "hsl"))).toEqual(["12612-01-01-4.csv", "12612-01-01-4.yml"]);
    expect(filesOf(join(root, "ablage"))).not.toContain(".vorgang");
  });

  test("a table whose columns changed in the catalogue is not overwritten", async () => {
    const root = smallProject();
    const file = fileWith("a.csv", births("1557"));
    await runImport([file], {root});
    const csv = join(root, "data", "hsl", "12612-01-01-4.csv");
    const other = readFileSync(csv, "utf8").replace("time_period,sex", "time_period,age");
    writeFileSync(csv, other);
    await expect(runImport([file], {root})).rejects.toMatchObject({key: "data-outdated"});
    expect(readFileSync(csv, "utf8")).toBe(other);
  });
});

test("Kreise that are not loaded yet are a question, the other periods are taken", async () => {
  const root = smallProject();
  const text = births("1557").replace(
    "2015;06;",
    "2016;06;  Hessen;58000;29000;29000\n2016;06411;Darmstadt;-;-;-\n2016;06412;Frankfurt;-;-;-\n2015;06;",
  );
  const {code, out} = await runImport([fileWith("a.csv", text)], {root});
  expect(code).toBe(1);
  expect(out).toContain("2016: „Lebendgeborene“ hat für Hessen den Wert 58000, für alle Kreise aber „-“.");
  expect(out).toMatch(/a\.csv +mit Rückfrage +hsl\/12612-01-01-4 +6 +9 +2016: für alle Kreise „-“/);
  expect(tableOf(root, "hsl/12612-01-01-4")).not.toContain(",2016,");
});
