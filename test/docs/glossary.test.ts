import {expect, test} from "vitest";
import {parse} from "yaml";
import {z} from "zod";
import {indicatorSchema} from "../../src/catalogue/indicator-schema.js";
import {
  editionSchema,
  eventsSchema,
  glossarySchema,
  regionsSchema,
  themenfelderSchema,
  unitsSchema,
} from "../../src/catalogue/list-schemas.js";
import {sourceSchema} from "../../src/catalogue/source-schema.js";
import {fieldNames} from "./field-names.js";
import {codeMarks, filesOf, tableRows, textOf} from "./markdown.js";

const rows = tableRows(textOf("docs/glossar.md")).filter(([term]) => term !== "Begriff");
const terms = rows.map(([term = ""]) => term);

/** Entries for readers; the rest of the words stands in `docs/glossar.md`. */
const glossary = glossarySchema.parse(parse(textOf("catalogue/glossar.yml")));
const readerTerms = glossary.map((entry) => entry.term);
const identifiers = new Set(terms.flatMap(codeMarks).map((mark) => mark.toLowerCase()));

/** Words of the terms without their identifiers: `Kreisfreie Stadt (…)` has `kreisfreie` and `stadt`. */
const words = new Set(
  [...terms, ...readerTerms].flatMap((term) =>
    term
      .replace(/`[^`]*`/g, "")
      .toLowerCase()
      .split(/[^\p{L}]+/u),
  ),
);

/** Umlauts as in identifiers. */
function ascii(text: string): string {
  return text.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss");
}

const known = new Set([...identifiers, ...[...words].map(ascii)]);

test("every row has a term, a definition and an English word", () => {
  expect(rows.length).toBeGreaterThan(50);
  for (const row of rows) {
    expect(row).toHaveLength(3);
    expect(row.every((cell) => cell !== "")).toBe(true);
  }
});

test("no term stands twice", () => {
  expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
});

test("holds the terms a reader meets", () => {
  const required = [
    "Ausländerinnen und Ausländer",
    "Bedarfsgemeinschaft",
    "Bevölkerungsfortschreibung",
    "Deutsche",
    "Gebietsstand",
    "Geheimhaltung",
    "Gestorbene",
    "Kaufmännische Rundung",
    "Kreisschlüssel",
    "Lebendgeborene",
    "Migrationshintergrund",
    "Mittlere Bevölkerung",
    "Nenner",
    "Prozentpunkt",
    "Rechenbeispiel",
    "Schutzsuchende",
    "Schutzstatus",
    "Stichtag",
    "Themenfeld",
    "Veränderung zum Vorjahr",
    "Zähler",
    "Zensus",
  ];
  expect(required.filter((term) => !readerTerms.some((one) => one.startsWith(term)))).toEqual([]);
  expect(glossary.length).toBeGreaterThanOrEqual(50);
});

/** Key of the German alphabet as in dictionaries (DIN 5007-1): umlauts as their base letters, word by word. */
function alphabetical(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ä", "a")
    .replaceAll("ö", "o")
    .replaceAll("ü", "u")
    .replaceAll("ß", "ss")
    .replaceAll("\u202f", "")
    .replace(/[^a-z0-9 ]/g, "");
}

test("the glossary for readers is in alphabetical order", () => {
  const keys = readerTerms.map(alphabetical);
  expect(keys).toEqual([...keys].sort());
});

test("an entry for readers is a sentence or two, and its source is named", () => {
  const odd = glossary.filter(({text, quelle}) => !/[.“)]$/.test(text) || text.length < 40 || quelle === "");
  expect(odd.map((entry) => entry.id)).toEqual([]);
});

/** Field names that are English words, or SDMX words. */
const englishFields = new Set(
  `above additive age anchor marks areas base basis below by citizenship code codes columns complements contents country decimal
  decimals delivered denominator dimension dimensions empty en estimated evas events format from header id ignore
  ignoreOthers indicators keySuffix keys kind labels lag layouts level levels link means measure measures members minus name
  numerator nuts of officialCodes officialName only over pending periodicity plus producer protection_status published refArea
  regions inPhrase rounding rows school_type sex sheet skip slug sparse spellings splitFrom standBefore table tables term text
  timePeriod to total totals unit validFrom validTo variable variables where withoutAreas zeroLost`.split(
    /\s+/,
  ),
);

test("explains every German field of the catalogue", () => {
  const schemas = [
    indicatorSchema,
    sourceSchema,
    editionSchema,
    eventsSchema,
    glossarySchema,
    regionsSchema,
    themenfelderSchema,
    unitsSchema,
  ];
  const fields = schemas.flatMap((schema) => fieldNames(z.toJSONSchema(schema, {io: "input"})));
  const missing = [...new Set(fields)].filter(
    (field) => !englishFields.has(field) && !known.has(field.toLowerCase()),
  );
  expect(missing).toEqual([]);
});

/** English words that look German to the pattern below. */
const englishWords = new Set(["schema", "schemas", "scheme", "school", "does", "tag"]);

test("explains the German words that the code uses as names", () => {
  const declaration = /\b(?:const|function|type|readonly|class) ([A-Za-z]\w*)/g;
  const used = new Set(
    filesOf(".ts", ".tsx")
      .filter((path) => path.startsWith("src/"))
      .flatMap((path) => [...textOf(path).matchAll(declaration)])
      .flatMap((match) => [...(match[1] ?? "").matchAll(/[A-Z]?[a-z]{2,}|[A-Z]{3,}/g)])
      .map((match) => match[0].toLowerCase()),
  );
  expect(used).toContain("themenfeld");
  const german = /(ung|heit|keit|schaft|nis|reihe|jahr|tag|feld|kreis|kreise|bezirk|schnitt)$|sch|ae|oe/;
  const explained = (word: string) => [...known].some((one) => one.endsWith(word));
  const missing = [...used].filter(
    (word) => german.test(word) && !englishWords.has(word) && !explained(word),
  );
  expect(missing).toEqual([]);
});

test("names only identifiers that exist", () => {
  const files = filesOf(".ts", ".tsx", ".yml").filter((path) => /^(src|catalogue)\//.test(path));
  const code = files.map(textOf).join("\n");
  const stale = terms.flatMap(codeMarks).filter((mark) => !new RegExp(`\\b${mark}\\b`).test(code));
  expect(stale).toEqual([]);
});
