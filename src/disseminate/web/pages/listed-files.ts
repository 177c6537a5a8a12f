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

/** Formats by the end of the file name, the longest first. */
const formats: readonly (readonly [ending: string, name: string])[] = [
  [".csv-metadata.json", "CSVW-Beschreibung"],
  [".sdmx.csv", "SDMX-CSV"],
  [".sdmx.xml", "SDMX-ML"],
  [".jsonstat.json", "JSON-stat"],
  [".json-stat.json", "JSON-stat"],
  [".xlsx", "Excel-Arbeitsmappe"],
  [".csv", "CSV-Tabelle"],
  [".parquet", "Parquet"],
  [".json", "JSON"],
  [".xml", "XML"],
  [".rdf", "DCAT-AP.de"],
  [".ttl", "DCAT-AP.de"],
  [".zip", "ZIP-Archiv"],
  [".txt", "Text"],
];

/** Format of a file in words; a file of an unknown ending is named after it. */
export function formatOf(path: string): string {
  const found = formats.find(([ending]) => path.toLowerCase().endsWith(ending));
  return found?.[1] ?? `${path.split(".").at(-1)?.toUpperCase() ?? ""}-Datei`;
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
    .map((file) => describe(file, file.path.split("/").at(-1) ?? file.path, allCodes));
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
