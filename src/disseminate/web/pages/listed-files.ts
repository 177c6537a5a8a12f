import type {Publication} from "../../../analyse/publication.js";
import {isKreis} from "../../../model/region.js";
import type {ListedFile} from "../context.js";

/** A file with what it holds. */
export type DescribedFile = ListedFile & {
  /** `1B Altersstruktur`, `Darmstadt, Stadt`, or the name of the file. */
  readonly subject: string;
  /** `Excel-Arbeitsmappe`. */
  readonly format: string;
  /** Day of the newest figures in it, ISO. */
  readonly stand: string;
  /** Licences of its sources. */
  readonly licences: readonly {readonly name: string; readonly link: string | undefined}[];
};

/** Files of one kind. */
export type FileGroup = {
  readonly id: string;
  readonly title: string;
  readonly files: readonly DescribedFile[];
};

/** A format of files: its name, and what it is good for. */
type Format = {readonly path: RegExp; readonly name: string; readonly use?: string};

const formats: readonly Format[] = [
  {
    path: /\.xlsx$/,
    name: "Excel-Arbeitsmappe",
    use: "Zum Lesen und Weiterrechnen: Tabellen, Diagramme, Veränderungen als Formeln, Erläuterungen. Keine Makros.",
  },
  {
    path: /sdmx\/.*\.csv$/,
    name: "SDMX-CSV",
    use: "Austauschformat der statistischen Ämter; die Codelisten stehen in der Datei „Codelisten und Struktur“.",
  },
  {
    path: /\.csv$/,
    name: "CSV-Tabelle",
    use: "Für Statistikprogramme: eine Zeile je Zahl, mit Schlüsseln, Status und Herkunft. Zeichensatz UTF-8, Trennzeichen Komma, Dezimalpunkt.",
  },
  {
    path: /\.csv-metadata\.json$/,
    name: "CSVW-Beschreibung",
    use: "Sagt Programmen, was die Spalten der CSV-Tabelle bedeuten.",
  },
  {
    path: /\.parquet$/,
    name: "Parquet",
    use: "Dieselben Zeilen wie in der CSV-Tabelle, für große Auswertungen, zum Beispiel mit DuckDB, R oder Python.",
  },
  {
    path: /ffcsv\/.*\.zip$/,
    name: "Flat-CSV",
    use: "In der Form, in der GENESIS-Online Tabellen ausgibt: mit Semikolon und Dezimalkomma.",
  },
  {path: /\d[a-z]\.json$/, name: "JSON-stat", use: "Für Webanwendungen: der ganze Würfel in einer Datei."},
  {path: /datapackage\.json$/, name: "Data Package"},
  {path: /openapi\.json$/, name: "OpenAPI"},
  {path: /\.ttl$/, name: "DCAT-AP.de (Turtle)"},
  {path: /\.jsonld$/, name: "DCAT-AP.de (JSON-LD)"},
  {path: /\.zip$/, name: "ZIP-Archiv"},
  {path: /\.json$/, name: "JSON"},
  {path: /\.xml$/, name: "XML"},
  {path: /\.txt$/, name: "Text"},
];

/** What files that belong to no single indicator or Kreis hold, by their name. */
const contents: readonly (readonly [path: RegExp, subject: string])[] = [
  [/(^|[/_-])(alle|gesamt)[._-]/, "Alle Indikatoren"],
  [/datapackage\.json$/, "Alle Indikatoren, Beschreibung"],
  [/katalog\./, "Katalog der Daten"],
  [/sdmx\/struktur\./, "Codelisten und Struktur"],
  [/openapi\./, "Adressen der Daten"],
  [/(^|\/)index\.json$/, "Verzeichnis der Daten"],
  [/(berichtig|revision)/, "Berichtigte Zahlen"],
];

/** Format of a file in words; a file of an unknown ending is named after it. */
export function formatOf(path: string): string {
  const found = formats.find((format) => format.path.test(path.toLowerCase()));
  return found?.name ?? `${path.split(".").at(-1)?.toUpperCase() ?? ""}-Datei`;
}

/** What the formats among files are good for, in the order of the list. */
export function formatUses(
  files: readonly ListedFile[],
): readonly {readonly name: string; readonly use: string}[] {
  const present = new Set(files.map(({path}) => formatOf(path)));
  return formats.flatMap(({name, use}) => (use !== undefined && present.has(name) ? [{name, use}] : []));
}

/** What a file is about that belongs to no single indicator or Kreis. */
function subjectOf(path: string): string {
  const found = contents.find(([pattern]) => pattern.test(path.toLowerCase()));
  return found?.[1] ?? path.split("/").at(-1) ?? path;
}

/** Files of the edition in groups: by indicator, by Kreis, and what holds everything. Empty groups are left out. */
export function fileGroups(publication: Publication, files: readonly ListedFile[]): readonly FileGroup[] {
  const {catalogue, indicators, edition} = publication;
  const taken = new Set<string>();
  const describe = (file: ListedFile, subject: string, codes: readonly string[]): DescribedFile => {
    taken.add(file.path);
    return {...file, subject, format: formatOf(file.path), ...originOf(publication, codes)};
  };
  const allCodes = indicators.map(({indicator}) => indicator.code);
  const byIndicator = indicators.flatMap(({indicator}) => {
    const code = indicator.code.toLowerCase();
    const own = files.filter(({path}) => new RegExp(`(^|[/_-])${code}([./_-]|$)`).test(path.toLowerCase()));
    return own.map((file) => describe(file, `${indicator.code} ${indicator.kurztitel}`, [indicator.code]));
  });
  const byKreis = catalogue.regions.all
    .filter((region) => isKreis(region) || region.level === "land")
    .flatMap((region) =>
      files
        .filter(({path}) => !taken.has(path) && new RegExp(`(^|[/_-])${region.refArea}([./_-]|$)`).test(path))
        .map((file) => describe(file, region.name, allCodes)),
    );
  const rest = files
    .filter(({path}) => !taken.has(path))
    .map((file) => describe(file, subjectOf(file.path), allCodes))
    .sort((a, b) => (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0));
  const groups = [
    {id: "alles", title: "Alles in einer Datei, Verzeichnisse", files: rest},
    {id: "je-indikator", title: "Je Indikator", files: byIndicator},
    {id: "je-kreis", title: "Je Kreis", files: byKreis},
  ];
  return groups
    .filter((group) => group.files.length > 0)
    .map((group) => ({
      ...group,
      files: group.files.map((file) => (file.stand === "" ? {...file, stand: edition.stand} : file)),
    }));
}

/** Newest Stand and licences of the sources of indicators. */
function originOf(
  {indicators}: Publication,
  codes: readonly string[],
): Pick<DescribedFile, "stand" | "licences"> {
  const sources = indicators.flatMap(({indicator, cube}) =>
    codes.includes(indicator.code) ? (cube?.sources ?? []) : [],
  );
  const licences = new Map(
    sources.map(({source}) => [source.lizenz, {name: source.lizenz, link: source.lizenzLink}]),
  );
  return {
    stand:
      sources
        .map((one) => one.stand)
        .sort()
        .at(-1) ?? "",
    licences: [...licences.values()],
  };
}
