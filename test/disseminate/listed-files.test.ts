import {expect, test} from "vitest";
import {fileGroups, formatOf, formatUses} from "../../src/disseminate/web/pages/listed-files.js";
import {inventedPublication} from "../fixtures/web-publication.js";

const paths = [
  "excel/kim-hessen_1a-bevoelkerungsstand.xlsx",
  "excel/kreise/kim-hessen_06412-frankfurt-am-main.xlsx",
  "excel/kim-hessen_gesamt.xlsx",
  "daten/1a.csv",
  "daten/1a.csv-metadata.json",
  "daten/1a.json",
  "daten/1a.parquet",
  "daten/sdmx/1a.csv",
  "daten/ffcsv/1a.zip",
  "daten/sdmx/struktur.json",
  "daten/alle.zip",
  "daten/katalog.ttl",
  "daten/etwas.neu",
];

test("every file of an edition stands once, under what it is about", () => {
  const groups = fileGroups(
    inventedPublication(),
    paths.map((path) => ({path, bytes: 1})),
  );
  const listed = groups.flatMap((group) => group.files.map((file) => file.path));
  expect([...listed].sort()).toEqual([...paths].sort());
  const about = (id: string) => groups.find((group) => group.id === id)?.files.map((file) => file.path);
  expect(about("je-indikator")).toHaveLength(7);
  expect(about("je-kreis")).toEqual(["excel/kreise/kim-hessen_06412-frankfurt-am-main.xlsx"]);
  const whole = groups.find((group) => group.id === "alles")?.files.map((file) => file.subject);
  expect(whole).toEqual([
    "Alle Indikatoren",
    "Alle Indikatoren",
    "Codelisten und Struktur",
    "Katalog der Daten",
    "etwas.neu",
  ]);
  for (const file of groups.flatMap((group) => group.files)) {
    expect(file.stand).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(file.licences.length).toBeGreaterThan(0);
  }
});

test.each([
  ["daten/1a.csv", "CSV-Tabelle"],
  ["daten/1a.csv-metadata.json", "CSVW-Beschreibung"],
  ["daten/1a.json", "JSON-stat"],
  ["daten/sdmx/1a.csv", "SDMX-CSV"],
  ["daten/ffcsv/1a.zip", "Flat-CSV"],
  ["daten/alle.zip", "ZIP-Archiv"],
  ["daten/etwas.neu", "NEU-Datei"],
])("%s is called %s", (path, name) => {
  expect(formatOf(path)).toBe(name);
});

test("formats are explained only where there are such files", () => {
  expect(formatUses([{path: "daten/1a.csv", bytes: 1}]).map((one) => one.name)).toEqual(["CSV-Tabelle"]);
});
