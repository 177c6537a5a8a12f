import type {Publication} from "../../analyse/publication.js";
import {expectedWorkbook} from "./expected-workbook.js";
import {gesamtWorkbook} from "./gesamt/gesamt-workbook.js";
import {indicatorWorkbook, type WorkbookFile} from "./indicator-workbook.js";
import {kreisWorkbook} from "./kreis/kreis-workbook.js";
import {planKreise} from "./kreis/plan.js";

/** A workbook of an edition: path with forward slashes, relative to the edition's folder, and what it was written from. */
export type WorkbookPath = {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sheets: WorkbookFile["sheets"];
};

/**
 * All workbooks of an edition, one after the other as they are asked for: per indicator,
 * per Kreis and joint unit with figures, and the one with everything. Nothing where there are no figures.
 *
 * @throws KimError ooxml-… when a text of the catalogue breaks a rule of Excel
 */
export function* workbookFiles(publication: Publication): Iterable<WorkbookPath> {
  for (const published of publication.indicators) {
    const {fileName, ...rest} =
      published.cube === undefined
        ? expectedWorkbook(published.indicator, publication)
        : indicatorWorkbook(published, publication);
    yield {path: `excel/${fileName}`, ...rest};
  }
  const edition = planKreise(publication);
  for (const region of edition.regions) {
    const {fileName, ...rest} = kreisWorkbook(edition, region);
    yield {path: `excel/kreise/${fileName}`, ...rest};
  }
  if (edition.regions.length === 0) return;
  const {fileName, ...rest} = gesamtWorkbook(edition);
  yield {path: `excel/${fileName}`, ...rest};
}
