import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import type {Periodicity} from "../../model/time-period.js";

/** Agency under which the structures are named. */
export const AGENCY = "KIM_HE";

/** Version of the structures; a change of dimensions or attributes raises it. */
export const STRUCTURE_VERSION = "1.0";

/** Identifiers of SDMX hold letters, digits, `_`, `@`, `$` and `-`: a joint unit's `+` becomes `_`. */
export function sdmxCode(code: string): string {
  return code.replaceAll("+", "_");
}

/** `KIM_HE:DF_1A(1.0)`. */
export function dataflowOf(cube: IndicatorCube): string {
  return `${AGENCY}:DF_${cube.indicator.code}(${STRUCTURE_VERSION})`;
}

/** Code of CL_FREQ. */
export function frequencyOf(periodicity: Periodicity | undefined): "A" | "S" | "M" {
  if (periodicity === "monat") return "M";
  return periodicity === "halbjahr" ? "S" : "A";
}

/** Dimensions of an indicator in the order of its data structure definition, time last. */
export function sdmxDimensions(cube: IndicatorCube): readonly string[] {
  return ["FREQ", "REF_AREA", "MEASURE", ...cube.indicator.dimensions.map(({id}) => id.toUpperCase())];
}

/** Attributes of an observation, in their order. */
export const SDMX_ATTRIBUTES = [
  "OBS_STATUS",
  "CONF_STATUS",
  "FLAG",
  "UNIT_MEASURE",
  "DECIMALS",
  "BASIS",
  "TERRITORY",
  "VINTAGE",
  "EDITION",
] as const;

/** Cubes with figures, in order. */
export function cubesOf({indicators}: Publication): readonly IndicatorCube[] {
  return indicators.flatMap(({cube}) => (cube === undefined ? [] : [cube]));
}
