import {createHash} from "node:crypto";
import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import {compress, zip} from "../../ooxml/zip/zip.js";
import {csvwMetadata} from "./csvw.js";
import {dataPackage} from "./data-package.js";
import {describeDataset} from "./describe.js";
import {flatFile} from "./ffcsv.js";
import {jsonText} from "./json.js";
import {jsonStat} from "./json-stat.js";
import {formats, openApi} from "./openapi.js";
import {parquetFiles} from "./parquet.js";
import {cubesOf} from "./sdmx-codes.js";
import {sdmxCsv} from "./sdmx-csv.js";
import {sdmxStructure} from "./sdmx-structure.js";
import {indicatorCsv} from "./tidy.js";

/** A file of the open data: path below the edition's folder. */
export type DataFile = {readonly path: string; readonly bytes: Uint8Array};

const utf8 = new TextEncoder();

/**
 * All open data of an edition but the catalogue: each indicator in every format, and all together.
 *
 * @param scratch folder for files on the way
 */
export async function dataFiles(publication: Publication, scratch: string): Promise<readonly DataFile[]> {
  const cubes = cubesOf(publication);
  const csv = new Map(cubes.map((cube) => [idOf(cube), indicatorCsv(cube, publication)]));
  const parquet = await parquetFiles(cubes, publication, (id) => csv.get(id) ?? "", scratch);
  const own = cubes.flatMap((cube): DataFile[] => {
    const id = idOf(cube);
    return [
      file(`${id}.csv`, csv.get(id) ?? ""),
      file(`${id}.csv-metadata.json`, csvwMetadata(cube, publication)),
      {path: `daten/${id}.parquet`, bytes: parquet.get(id) ?? new Uint8Array()},
      file(`${id}.json`, jsonStat(cube, publication)),
      file(`sdmx/${id}.csv`, sdmxCsv(cube, publication)),
      {
        path: `daten/ffcsv/${id}.zip`,
        bytes: zip([compress(`${id}_de_flat.csv`, [flatFile(cube, publication)])]),
      },
    ];
  });
  if (cubes.length === 0) return [];
  const found = new Map(own.map((one) => [one.path, one]));
  const packaged = dataPackage(cubes, publication, (id) => {
    const one = found.get(`daten/${id}.csv`);
    return one === undefined
      ? undefined
      : {path: one.path, bytes: one.bytes.length, sha256: sha256Of(one.bytes)};
  });
  const together = [
    ...[...csv].map(([id, text]) => compress(`${id}.csv`, [text])),
    ...cubes.map((cube) => compress(`${idOf(cube)}.csv-metadata.json`, [csvwMetadata(cube, publication)])),
    compress("datapackage.json", [packaged]),
  ];
  return [
    ...own,
    {path: "daten/alle.parquet", bytes: parquet.get("alle") ?? new Uint8Array()},
    {path: "daten/alle.zip", bytes: zip(together)},
    file("datapackage.json", packaged),
    file("sdmx/struktur.json", sdmxStructure(publication)),
    file("openapi.json", openApi(cubes, publication, publication.catalogue.portal.operator.adresse)),
    file("index.json", indexOf(cubes, publication)),
  ];
}

/** SHA-256 of bytes, hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function idOf({indicator}: IndicatorCube): string {
  return indicator.code.toLowerCase();
}

function file(name: string, text: string): DataFile {
  return {path: `daten/${name}`, bytes: utf8.encode(text)};
}

/** `index.json`: what there is, with paths relative to the file. */
function indexOf(cubes: readonly IndicatorCube[], publication: Publication): string {
  const {edition, release} = publication;
  return jsonText({
    titel: edition.titel,
    edition: release.version,
    status: release.status,
    stand: edition.stand,
    indikatoren: cubes.map((cube) => {
      const {id, titel, from, to, modified} = describeDataset(cube, publication);
      return {
        code: cube.indicator.code,
        titel,
        von: from,
        bis: to,
        stand: modified,
        zahlen: cube.observations.length,
        dateien: formats.map(({ending, folder, type}) => ({pfad: `${folder}${id}.${ending}`, typ: type})),
      };
    }),
  });
}
