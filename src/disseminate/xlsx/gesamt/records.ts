import {combinationTitle} from "../../../analyse/combinations.js";
import type {Publication} from "../../../analyse/publication.js";
import type {Indicator} from "../../../catalogue/indicator-schema.js";
import {type Dimensions, type Observation, TOTAL} from "../../../model/observation.js";
import {isValueStatus, signOf, statusTable} from "../../../model/status.js";
import type {RecordValue} from "../../../ooxml/model.js";

/** One row per figure under names of SDMX for several indicators together. */
export type Records = {
  readonly columns: readonly string[];
  /** Row of a figure of an indicator. */
  readonly row: (indicator: Indicator, observation: Observation) => readonly RecordValue[];
};

/** What is the same for all figures of a measure. */
type MeasureTexts = {readonly titel: string; readonly unit: string; readonly decimals: number};

/**
 * Makes the columns for all indicators of a publication. Characteristics that an indicator is not broken
 * down by are empty; BREAKDOWN_LABEL says all codes in words. The other columns are those of the
 * indicators' own tables.
 */
export function createRecords({catalogue, edition, indicators}: Publication): Records {
  const dimensions = [
    ...new Set(indicators.flatMap(({indicator}) => indicator.dimensions.map((one) => one.id))),
  ];
  const names = new Map(catalogue.regions.all.map((region) => [region.refArea, region.name]));
  const measures = new Map(
    indicators.map(({indicator}) => [
      indicator,
      new Map(
        indicator.measures.map((one): [string, MeasureTexts] => [
          one.id,
          {titel: one.titel, unit: catalogue.units.get(one.unit)?.titel ?? one.unit, decimals: one.decimals},
        ]),
      ),
    ]),
  );
  const codes = new Map<Indicator, Map<Dimensions, readonly RecordValue[]>>();
  const codesOf = (indicator: Indicator, combination: Dimensions): readonly RecordValue[] => {
    const own = codes.get(indicator) ?? new Map<Dimensions, readonly RecordValue[]>();
    codes.set(indicator, own);
    const known = own.get(combination);
    if (known !== undefined) return known;
    const ids = new Set(indicator.dimensions.map((one) => one.id));
    const made = [
      combinationTitle(combination, catalogue.codelists),
      ...dimensions.map((id) => (ids.has(id) ? (combination[id] ?? TOTAL) : undefined)),
    ];
    own.set(combination, made);
    return made;
  };
  return {
    columns: [
      ...["INDICATOR", "MEASURE", "MEASURE_LABEL", "REF_AREA", "REF_AREA_LABEL", "TIME_PERIOD"],
      ...["OBS_VALUE", "SIGN", "OBS_STATUS", "CONF_STATUS", "FLAG", "UNIT_MEASURE", "DECIMALS"],
      "BREAKDOWN_LABEL",
      ...dimensions.map((id) => id.toUpperCase()),
      ...["NUMERATOR", "DENOMINATOR", "BASIS", "SOURCE", "VINTAGE"],
    ],
    row: (indicator, one) => {
      const measure = measures.get(indicator)?.get(one.measure);
      const status = statusTable[one.obsStatus];
      const isValue = isValueStatus(one.obsStatus);
      return [
        one.indicator,
        one.measure,
        measure?.titel,
        one.refArea,
        names.get(one.refArea),
        one.timePeriod,
        one.obsValue ?? (one.obsStatus === "zero_exact" ? 0 : undefined),
        one.obsValue === null ? signOf(one.obsStatus, edition.zeichen) : undefined,
        status.sdmx,
        status.conf,
        one.flag === "" ? undefined : one.flag,
        measure?.unit,
        measure?.decimals,
        ...codesOf(indicator, one.dimensions),
        isValue ? (one.numerator?.obsValue ?? undefined) : undefined,
        isValue ? (one.denominator?.obsValue ?? undefined) : undefined,
        one.basis ?? undefined,
        one.origins[0]?.table,
        one.origins[0]?.vintage,
      ];
    },
  };
}
