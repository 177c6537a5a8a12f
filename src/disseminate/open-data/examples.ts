/** An example of using the open data in a program. */
export type DataExample = {
  /** Anchor on the page. */
  readonly id: string;
  readonly titel: string;
  /** Language of the code block in the handbook. */
  readonly language: string;
  /** What to know before copying it. */
  readonly text?: string;
  readonly code: string;
};

/**
 * Examples that all give the same figure: the population of Frankfurt am Main on 31.12.2022. The handbook
 * prints the same code, and tests run it where the program is installed.
 */
export const dataExamples: readonly DataExample[] = [
  {
    id: "excel",
    titel: "Excel (Power Query)",
    language: "powerquery",
    text: "„Daten“, „Daten abrufen“, „Aus anderen Quellen“, „Leere Abfrage“, dann „Erweiterter Editor“. Die Schlüssel bleiben Text, Zahlen werden mit Punkt gelesen, gleich welche Sprache Excel hat.",
    code: `let
  Datei = File.Contents("C:\\Monitoring\\ausgabe\\daten\\1a.csv"),
  Tabelle = Csv.Document(Datei, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  Kopf = Table.PromoteHeaders(Tabelle, [PromoteAllScalars = true]),
  Zahlen = Table.TransformColumnTypes(Kopf, {{"OBS_VALUE", type number}}, "en-US"),
  Auswahl = Table.SelectRows(Zahlen, each [MEASURE] = "personen" and [SEX] = "_T"
    and [REF_AREA] = "06412" and [TIME_PERIOD] = "2022-12-31")
in
  Auswahl
`,
  },
  {
    id: "r",
    titel: "R",
    language: "r",
    code: `daten <- read.csv("ausgabe/daten/1a.csv", colClasses = c(REF_AREA = "character"), na.strings = "")
zeile <- subset(daten, MEASURE == "personen" & SEX == "_T" & REF_AREA == "06412" & TIME_PERIOD == "2022-12-31")
cat(zeile$OBS_VALUE, "\\n")
`,
  },
  {
    id: "python",
    titel: "Python",
    language: "python",
    text: "Ohne weitere Pakete.",
    code: `import csv

with open("ausgabe/daten/1a.csv", encoding="utf-8", newline="") as datei:
    for zeile in csv.DictReader(datei):
        if (zeile["MEASURE"], zeile["SEX"], zeile["REF_AREA"], zeile["TIME_PERIOD"]) == (
            "personen", "_T", "06412", "2022-12-31",
        ):
            print(zeile["OBS_VALUE"] or zeile["SIGN"])
`,
  },
  {
    id: "duckdb",
    titel: "DuckDB",
    language: "sql",
    code: `SELECT OBS_VALUE
FROM 'ausgabe/daten/1a.parquet'
WHERE MEASURE = 'personen' AND SEX = '_T' AND REF_AREA = '06412' AND TIME_PERIOD = '2022-12-31';
`,
  },
  {
    id: "javascript",
    titel: "JavaScript",
    language: "js",
    text: "Mit Node.js; im Browser statt der ersten beiden Zeilen die Adresse mit fetch holen.",
    code: `import {readFileSync} from "node:fs";

const cube = JSON.parse(readFileSync("ausgabe/daten/1a.json", "utf8"));
const place = {MEASURE: "personen", SEX: "_T", TIME_PERIOD: "2022-12-31", REF_AREA: "06412"};
const index = cube.id.reduce(
  (sum, id, axis) => sum * cube.size[axis] + cube.dimension[id].category.index.indexOf(place[id]),
  0,
);
console.log(cube.value[index] ?? cube.status[index]);
`,
  },
];
