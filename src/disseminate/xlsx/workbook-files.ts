import type {Publication} from "../../analyse/publication.js";
import type {Sheet} from "../../ooxml/model.js";
import {packWorkbook} from "../../ooxml/write-workbook.js";
import {startPackingThread} from "../../ooxml/zip/packing-thread.js";
import {gesamtWorkbook} from "./gesamt/gesamt-workbook.js";
import {expectedWorkbook} from "./indicator/expected-workbook.js";
import {indicatorWorkbook, type WorkbookFile} from "./indicator/indicator-workbook.js";
import {kreisWorkbook} from "./kreis/kreis-workbook.js";
import {planKreise} from "./kreis/plan.js";

/** A workbook of an edition: path with forward slashes, relative to the edition's folder, and what it was written from. */
export type WorkbookPath = {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sheets: readonly Sheet[];
};

/**
 * All workbooks of an edition, one after the other as they are asked for: per indicator, the one with
 * everything, and per Kreis and joint unit with figures. Nothing where there are no figures.
 * While one is made the one before is compressed in another thread.
 *
 * @throws KimError ooxml-… when a text of the catalogue breaks a rule of Excel
 */
export async function* workbookFiles(publication: Publication): AsyncIterable<WorkbookPath> {
  const thread = startPackingThread();
  try {
    let before: Packed | undefined;
    for (const {folder, fileName, workbook} of madeWorkbooks(publication)) {
      const path = `${folder}/${fileName}`;
      const packed = {path, sheets: workbook.sheets, bytes: packWorkbook(workbook, thread.packer())};
      if (before !== undefined) yield {...before, bytes: await before.bytes};
      before = packed;
    }
    if (before !== undefined) yield {...before, bytes: await before.bytes};
  } finally {
    thread.close();
  }
}

/** A workbook on its way. */
type Packed = Omit<WorkbookPath, "bytes"> & {readonly bytes: Promise<Uint8Array>};

/** A workbook with the folder of its file. */
type MadeWorkbook = WorkbookFile & {readonly folder: string};

/** The same workbooks before they are written. */
export function* madeWorkbooks(publication: Publication): Iterable<MadeWorkbook> {
  for (const published of publication.indicators) {
    const file =
      published.cube === undefined
        ? expectedWorkbook(published.indicator, publication)
        : indicatorWorkbook(published, publication);
    yield {folder: "excel", ...file};
  }
  const edition = planKreise(publication);
  // The largest is not the last, so that others are made while it is compressed.
  if (edition.regions.length > 0) yield {folder: "excel", ...gesamtWorkbook(edition)};
  for (const region of edition.regions) yield {folder: "excel/kreise", ...kreisWorkbook(edition, region)};
}
