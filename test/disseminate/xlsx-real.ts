import {createPublication} from "../../src/analyse/create-publication.js";
import type {IndicatorCube, Publication} from "../../src/analyse/publication.js";
import {loadCatalogue} from "../../src/catalogue/load.js";
import {indicatorWorkbook} from "../../src/disseminate/xlsx/indicator/indicator-workbook.js";
import {writeWorkbook} from "../../src/ooxml/write-workbook.js";
import {openWarehouse} from "../../src/process/warehouse.js";

/** A workbook of the edition with the cube it was made from. */
export type RealWorkbook = {
  readonly code: string;
  readonly cube: IndicatorCube;
  readonly publication: Publication;
  readonly fileName: string;
  readonly bytes: Uint8Array;
};

/** Indicators with every kind of sheet and chart, secret figures, joint units, breaks and gaps. */
const sample = ["1B", "1D", "3A", "3C", "5C", "6A"];

/**
 * The workbooks of indicators with figures, from the catalogue and figures of the project: a sample, and
 * all with KIM_FULL=1.
 */
export async function realWorkbooks(): Promise<readonly RealWorkbook[]> {
  const root = process.cwd();
  const catalogue = loadCatalogue(root);
  const publication = createPublication(catalogue, await openWarehouse(root, catalogue));
  const isFull = process.env.KIM_FULL === "1";
  return publication.indicators.flatMap((published) => {
    const {code} = published.indicator;
    if (published.cube === undefined || !(isFull || sample.includes(code))) return [];
    const {fileName, workbook} = indicatorWorkbook(published, publication);
    return [{code, cube: published.cube, publication, fileName, bytes: writeWorkbook(workbook)}];
  });
}
