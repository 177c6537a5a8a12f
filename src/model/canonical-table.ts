import {kimError} from "../messages/kim-error.js";

/**
 * Columns of a canonical table `data/<producer>/<number>.csv`: what the figure is, its value or sign, and the
 * delivery and cell it came from.
 *
 * @param dimensions of its source, in their order
 */
export function canonicalColumns(dimensions: readonly string[]): readonly string[] {
  return [
    ...["measure", "ref_area", "time_period"],
    ...dimensions,
    ...["obs_value", "sign", "flag", "delivery", "locator"],
  ];
}

/**
 * Stops when only one of the two files of a canonical table is there: taking the table for absent would leave
 * its figures out, and an import would write over what is left.
 *
 * @returns whether the table is there
 * @throws KimError data-missing
 */
export function requireBothFiles(
  table: string,
  there: {readonly csv: boolean; readonly yml: boolean},
): boolean {
  if (there.csv === there.yml) return there.csv;
  const [kept, lost] = there.csv ? ["csv", "yml"] : ["yml", "csv"];
  throw kimError("data-missing", {path: `data/${table}.${lost}`}, {file: `data/${table}.${kept}`});
}
