import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import {type Observation, TOTAL} from "../../model/observation.js";
import {isValueStatus, signOf, statusTable} from "../../model/status.js";
import {csvRow} from "./csv.js";

/** A field of the tidy table: text, number, or empty where there is none. */
export type TidyValue = string | number | undefined;

/** One row per observation under column names of SDMX; the same for the CSV file and the worksheet. */
export type TidyTable = {
  /** Upper case, each once. */
  readonly columns: readonly string[];
  /** In the order of the cube. */
  readonly rows: readonly (readonly TidyValue[])[];
};

/** A column and how it is made from an observation. */
type TidyColumn = readonly [name: string, value: (observation: Observation) => TidyValue];

/**
 * The tidy table of an indicator. OBS_VALUE is unrounded; DECIMALS says how it is printed. Where there
 * is no number OBS_VALUE is empty and SIGN holds the sign that tables print; "genau null" is 0 and
 * has its sign as well. OBS_STATUS and CONF_STATUS are codes of SDMX (CL_OBS_STATUS 2.2,
 * CL_CONF_STATUS 1.3).
 */
export function tidyTable(cube: IndicatorCube, publication: Publication): TidyTable {
  const columns = tidyColumns(cube, publication);
  return {
    columns: columns.map(([name]) => name),
    rows: cube.observations.map((observation) => columns.map(([, value]) => value(observation))),
  };
}

function tidyColumns(cube: IndicatorCube, {catalogue, edition}: Publication): readonly TidyColumn[] {
  const labels = new Map(catalogue.regions.all.map((region) => [region.refArea, region.name]));
  const measures = new Map(cube.indicator.measures.map((measure) => [measure.id, measure]));
  const dimensions = cube.indicator.dimensions.flatMap(({id}): TidyColumn[] => {
    const titles = new Map(catalogue.codelists.get(id)?.codes.map((code) => [code.code, code.titel]));
    const code = (observation: Observation) => observation.dimensions[id] ?? TOTAL;
    return [
      [id.toUpperCase(), code],
      [`${id.toUpperCase()}_LABEL`, (observation) => titles.get(code(observation)) ?? code(observation)],
    ];
  });
  return [
    ["INDICATOR", (one) => one.indicator],
    ["MEASURE", (one) => one.measure],
    ["MEASURE_LABEL", (one) => measures.get(one.measure)?.titel],
    ["REF_AREA", (one) => one.refArea],
    ["REF_AREA_LABEL", (one) => labels.get(one.refArea)],
    ["TIME_PERIOD", (one) => one.timePeriod],
    ...dimensions,
    ["OBS_VALUE", (one) => one.obsValue ?? (one.obsStatus === "zero_exact" ? 0 : undefined)],
    ["SIGN", (one) => (one.obsValue === null ? signOf(one.obsStatus, edition.zeichen) : undefined)],
    ["OBS_STATUS", (one) => statusTable[one.obsStatus].sdmx],
    ["CONF_STATUS", (one) => statusTable[one.obsStatus].conf],
    ["FLAG", (one) => (one.flag === "" ? undefined : one.flag)],
    ["UNIT_MEASURE", (one) => unitTitle(measures.get(one.measure)?.unit, catalogue.units)],
    ["DECIMALS", (one) => measures.get(one.measure)?.decimals],
    ["NUMERATOR", (one) => (isValueStatus(one.obsStatus) ? one.numerator?.obsValue : undefined)],
    ["DENOMINATOR", (one) => (isValueStatus(one.obsStatus) ? one.denominator?.obsValue : undefined)],
    ["BASIS", (one) => one.basis ?? undefined],
    ["SOURCE", (one) => one.origins[0]?.table],
    ["VINTAGE", (one) => one.origins[0]?.vintage],
  ];
}

function unitTitle(code: string | undefined, units: Publication["catalogue"]["units"]): string | undefined {
  return code === undefined ? undefined : (units.get(code)?.titel ?? code);
}

/** The tidy table as CSV (RFC 4180, comma, UTF-8 without byte order mark, LF), header included. */
export function indicatorCsv(cube: IndicatorCube, publication: Publication): string {
  const {columns, rows} = tidyTable(cube, publication);
  return [columns, ...rows].map(csvRow).join("");
}
