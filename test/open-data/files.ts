import {tmpdir} from "node:os";
import type {Publication} from "../../src/analyse/publication.js";
import {catalogueFiles} from "../../src/disseminate/open-data/catalogue-files.js";
import {type DataFile, dataFiles} from "../../src/disseminate/open-data/data-files.js";
import {inventedPublication} from "../fixtures/web-publication.js";

/** Files of a publication by path, the catalogue included. */
export async function openData(publication: Publication): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = await dataFiles(publication, tmpdir());
  const workbook: DataFile = {path: "excel/kim-hessen_1a-bevoelkerungsstand.xlsx", bytes: new Uint8Array(3)};
  const kreis: DataFile = {path: "excel/kreise/kim-hessen_06411-darmstadt.xlsx", bytes: new Uint8Array(4)};
  const all = [...files, workbook, kreis];
  return new Map([...all, ...catalogueFiles(publication, all)].map(({path, bytes}) => [path, bytes]));
}

/** Indicators with every kind of measure, a joint unit and three dimensions. */
const chosen = ["1A", "1D", "2C", "4B", "5C", "6A"];

/** Some indicators of the invented publication and their open data. */
export async function inventedData() {
  const all = inventedPublication();
  const publication = {
    ...all,
    indicators: all.indicators.filter(({indicator}) => chosen.includes(indicator.code)),
  };
  return {publication, files: await openData(publication)};
}

/** Text of a file. */
export function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`no file ${path}`);
  return new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
}
