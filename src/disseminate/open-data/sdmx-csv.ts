import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import type {Observation} from "../../model/observation.js";
import {tidyColumns} from "./columns.js";
import {csvRow} from "./csv.js";
import {dataflowOf, frequencyOf, SDMX_ATTRIBUTES, sdmxCode, sdmxDimensions} from "./sdmx-codes.js";

/**
 * The figures as SDMX-CSV 2.0 (SDMX Technical Working Group, 2023): structure, action `I` (information),
 * dimensions, value, attributes. Codes are those of `struktur.json`; the unit is its code.
 */
export function sdmxCsv(cube: IndicatorCube, publication: Publication): string {
  const tidy = new Map(tidyColumns(cube, publication).map((column) => [column.name, column.value]));
  const measures = new Map(cube.indicator.measures.map((measure) => [measure.id, measure]));
  const frequency = frequencyOf(cube.indicator.periodicity);
  const flow = dataflowOf(cube);
  const dimensions = [...sdmxDimensions(cube), "TIME_PERIOD"];
  const fieldOf = (name: string) => (one: Observation) => {
    if (name === "FREQ") return frequency;
    if (name === "UNIT_MEASURE") return measures.get(one.measure)?.unit;
    const value = tidy.get(name)?.(one);
    return name === "REF_AREA" && typeof value === "string" ? sdmxCode(value) : value;
  };
  const columns = [...dimensions, "OBS_VALUE", ...SDMX_ATTRIBUTES];
  const values = columns.map(fieldOf);
  return [
    ["STRUCTURE", "STRUCTURE_ID", "ACTION", ...columns],
    ...cube.observations.map((one) => ["dataflow", flow, "I", ...values.map((value) => value(one))]),
  ]
    .map(csvRow)
    .join("");
}
