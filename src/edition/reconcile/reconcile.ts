import type {Publication} from "../../analyse/publication.js";
import {kimError} from "../../messages/kim-error.js";
import {formatNumber} from "../../model/format.js";
import type {Gate} from "../provenance.js";
import type {OutputFile} from "../replace-folder.js";
import {csvCheck} from "./csv-check.js";
import {jsonStatCheck} from "./json-stat-check.js";
import {pagesCheck} from "./pages-check.js";
import {rateCheck} from "./rate-check.js";
import {tableCheck} from "./table-check.js";
import type {Check} from "./types.js";

/**
 * Reads the outputs of an edition back from their bytes and compares every figure in them with the cube.
 *
 * @param before results for outputs that were read back while they were written
 * @param scratch folder for files on the way
 * @returns one result per kind of output, all without deviation
 * @throws KimError edition-reconcile with the first deviations
 */
export async function reconcile(
  publication: Publication,
  files: readonly OutputFile[],
  before: readonly Check[],
  scratch: string,
): Promise<readonly Check[]> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const checks = [
    ...before,
    csvCheck(publication, byPath),
    rateCheck(publication, byPath),
    jsonStatCheck(publication, byPath),
    await tableCheck(publication, byPath, scratch),
    pagesCheck(publication, files),
  ];
  const deviations = checks.flatMap((check) => check.deviations);
  if (deviations.length > 0) {
    const details = deviations
      .slice(0, 10)
      .map(({place, found, expected}) => `${place}: „${found}“ statt „${expected}“`);
    throw kimError("edition-reconcile", {details, count: deviations.length});
  }
  return checks;
}

/** What the record of an edition says about a check. */
export function gateOf({id, titel, compared}: Check): Gate {
  return {id, titel, ergebnis: `${formatNumber(compared, 0)} Angaben verglichen, keine Abweichung`};
}
