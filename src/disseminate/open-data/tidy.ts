import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import {type TidyValue, tidyColumns} from "./columns.js";
import {csvRow} from "./csv.js";

export type {TidyValue} from "./columns.js";

/** One row per observation under column names of SDMX; the same for the CSV file and the worksheet. */
export type TidyTable = {
  /** Upper case, each once. */
  readonly columns: readonly string[];
  /** In the order of the cube. */
  readonly rows: readonly (readonly TidyValue[])[];
};

/**
 * The tidy table of an indicator. OBS_VALUE is unrounded; DECIMALS says how it is printed. Where there
 * is no number OBS_VALUE is empty and SIGN holds the sign that tables print; "genau null" is 0 and
 * has its sign as well. OBS_STATUS and CONF_STATUS are codes of SDMX (CL_OBS_STATUS 2.2,
 * CL_CONF_STATUS 1.3).
 */
export function tidyTable(cube: IndicatorCube, publication: Publication): TidyTable {
  const columns = tidyColumns(cube, publication);
  return {
    columns: columns.map(({name}) => name),
    rows: cube.observations.map((observation) => columns.map(({value}) => value(observation))),
  };
}

/** The tidy table as CSV (RFC 4180, comma, UTF-8 without byte order mark, LF), header included. */
export function indicatorCsv(cube: IndicatorCube, publication: Publication): string {
  const {columns, rows} = tidyTable(cube, publication);
  return [columns, ...rows].map(csvRow).join("");
}
