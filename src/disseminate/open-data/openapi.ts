import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import {draftMark} from "../../model/release.js";
import {describeDataset} from "./describe.js";
import {jsonText} from "./json.js";

/** Formats of an indicator's figures: ending of the file, folder, media type, title. */
export const formats = [
  {ending: "csv", folder: "", type: "text/csv", titel: "CSV, eine Zeile je Zahl"},
  {ending: "parquet", folder: "", type: "application/vnd.apache.parquet", titel: "Parquet"},
  {ending: "json", folder: "", type: "application/json", titel: "JSON-stat 2.0"},
  {
    ending: "csv-metadata.json",
    folder: "",
    type: "application/csvm+json",
    titel: "Beschreibung der Spalten (CSVW)",
  },
  {ending: "csv", folder: "sdmx/", type: "application/vnd.sdmx.data+csv", titel: "SDMX-CSV 2.0"},
  {ending: "zip", folder: "ffcsv/", type: "application/zip", titel: "Flat-File-CSV in der Form von GENESIS"},
] as const;

/**
 * Description of the addresses of the data after OpenAPI 3.1: plain files under addresses that stay. The
 * newest edition stands at the root; a published edition keeps its own folder.
 *
 * @param address where the pages stand, with a slash at the end; absent: relative to this file
 */
export function openApi(
  cubes: readonly IndicatorCube[],
  publication: Publication,
  address: string | undefined,
): string {
  const {edition, release} = publication;
  const ids = cubes.map((cube) => describeDataset(cube, publication).id);
  const path = (summary: string, type: string, parameters: readonly unknown[] = []) => ({
    get: {
      summary,
      ...(parameters.length === 0 ? {} : {parameters}),
      responses: {
        "200": {description: "Die Datei", content: {[type]: {}}},
        "404": {description: "Zu diesem Indikator liegen keine Zahlen vor, oder es gibt ihn nicht"},
      },
    },
  });
  const indicator = {
    name: "indikator",
    in: "path",
    required: true,
    description: "Code des Indikators in Kleinbuchstaben",
    schema: {type: "string", enum: ids},
  };
  const draft = draftMark(release);
  return jsonText({
    openapi: "3.1.0",
    info: {
      title: `${edition.titel}: Daten`,
      version: release.version,
      description: `${draft === undefined ? "" : `${draft}. `}Dateien unter festen Adressen, ohne Anmeldung und ohne Abfragesprache. Unter der Adresse selbst steht immer die neueste Edition. Betreiber, die frühere Editionen vorhalten, legen sie unter editionen/<Version>/ ab.`,
      license: {
        name: "Datenlizenz Deutschland – Namensnennung – Version 2.0",
        url: "https://www.govdata.de/dl-de/by-2-0",
      },
    },
    servers: [
      {url: `${address ?? "../"}daten`, description: "Neueste Edition"},
      {
        url: `${address ?? "../"}editionen/{version}/daten`,
        description: "Eine bestimmte Edition, wenn der Betreiber sie vorhält",
        variables: {version: {default: release.version}},
      },
    ],
    paths: Object.fromEntries([
      ["/index.json", path("Verzeichnis der Indikatoren und ihrer Dateien", "application/json")],
      ["/alle.parquet", path("Alle Indikatoren in einer Tabelle", "application/vnd.apache.parquet")],
      ["/alle.zip", path("Alle CSV-Dateien mit ihrer Beschreibung (Data Package)", "application/zip")],
      ["/datapackage.json", path("Frictionless Data Package", "application/json")],
      ["/katalog.ttl", path("Katalog nach DCAT-AP.de 3.0", "text/turtle")],
      ["/katalog.jsonld", path("Katalog nach DCAT-AP.de 3.0", "application/ld+json")],
      [
        "/sdmx/struktur.json",
        path("Codelisten und Datenstrukturen (SDMX-JSON)", "application/vnd.sdmx.structure+json"),
      ],
      ...formats.map(
        ({ending, folder, type, titel}) =>
          [`/${folder}{indikator}.${ending}`, path(titel, type, [indicator])] as const,
      ),
    ]),
  });
}
