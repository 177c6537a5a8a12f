import {combinationTitle} from "../../../analyse/combinations.js";
import type {Publication} from "../../../analyse/publication.js";
import type {Indicator} from "../../../catalogue/indicator-schema.js";
import {type Observation, type Origin, TOTAL} from "../../../model/observation.js";
import {isValueStatus, signOf, statusTable} from "../../../model/status.js";
import type {RecordRow, RecordRun} from "../../../ooxml/model.js";
import {remember} from "../record-runs.js";
import {textWidth} from "../text-size.js";

/** One row per figure under names of SDMX for several indicators together. */
export type Records = {
  readonly columns: readonly string[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** Makes the rows of an indicator's figures; neighbouring cells that rows share are runs. */
  readonly rowsOf: (indicator: Indicator) => (observation: Observation) => RecordRow;
};

/** Rows of each indicator of which the widths of the columns are taken. */
const SAMPLE = 40;

/** Source of a figure that has none. */
const nowhere: RecordRun = {run: [undefined, undefined]};

/** One maker of rows per indicator, so that the rows of all Kreise share their runs. */
function rememberRows(make: Records["rowsOf"]): Records["rowsOf"] {
  const known = new Map<Indicator, ReturnType<Records["rowsOf"]>>();
  return (indicator) => {
    const own = known.get(indicator) ?? make(indicator);
    known.set(indicator, own);
    return own;
  };
}

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
  const areaRun = remember((refArea: string) => [refArea, names.get(refArea)]);
  const statusRun = remember((status: Observation["obsStatus"]) => [
    statusTable[status].sdmx,
    statusTable[status].conf,
  ]);
  const vintages = new Map<string, (vintage: string) => RecordRun>();
  const originRun = (origin: Origin | undefined): RecordRun => {
    if (origin === undefined) return nowhere;
    const {table, vintage} = origin;
    const own = vintages.get(table) ?? remember((one: string) => [table, one]);
    vintages.set(table, own);
    return own(vintage);
  };
  const columns = [
    ...["INDICATOR", "MEASURE", "MEASURE_LABEL", "REF_AREA", "REF_AREA_LABEL", "TIME_PERIOD"],
    ...["OBS_VALUE", "SIGN", "OBS_STATUS", "CONF_STATUS", "FLAG", "UNIT_MEASURE", "DECIMALS"],
    "BREAKDOWN_LABEL",
    ...dimensions.map((id) => id.toUpperCase()),
    ...["NUMERATOR", "DENOMINATOR", "BASIS", "SOURCE", "VINTAGE"],
  ];
  const rowsOf = rememberRows((indicator) => {
    const ids = new Set(indicator.dimensions.map((one) => one.id));
    const measureOf = (id: string) => indicator.measures.find((one) => one.id === id);
    const measureRun = remember((id: string) => [indicator.code, id, measureOf(id)?.titel]);
    const unitRun = remember((id: string) => {
      const measure = measureOf(id);
      return [catalogue.units.get(measure?.unit ?? "")?.titel ?? measure?.unit, measure?.decimals];
    });
    const codesRun = remember((combination: Observation["dimensions"]) => [
      combinationTitle(combination, catalogue.codelists),
      ...dimensions.map((id) => (ids.has(id) ? (combination[id] ?? TOTAL) : undefined)),
    ]);
    return (one) => {
      const isValue = isValueStatus(one.obsStatus);
      return [
        measureRun(one.measure),
        areaRun(one.refArea),
        one.timePeriod,
        one.obsValue ?? (one.obsStatus === "zero_exact" ? 0 : undefined),
        one.obsValue === null ? signOf(one.obsStatus, edition.zeichen) : undefined,
        statusRun(one.obsStatus),
        one.flag === "" ? undefined : one.flag,
        unitRun(one.measure),
        codesRun(one.dimensions),
        isValue ? (one.numerator?.obsValue ?? undefined) : undefined,
        isValue ? (one.denominator?.obsValue ?? undefined) : undefined,
        one.basis ?? undefined,
        originRun(one.origins[0]),
      ];
    };
  });
  const sample = indicators.flatMap(({indicator, cube}) =>
    cube === undefined ? [] : sampleOf(cube.observations).map(rowsOf(indicator)),
  );
  return {columns, widths: widthsOf(columns, sample), rowsOf};
}

/** Every so many of a list, at most some dozens. */
function sampleOf<T>(list: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.floor(list.length / SAMPLE));
  return list.filter((_, index) => index % step === 0);
}

function widthsOf(columns: readonly string[], sample: readonly RecordRow[]): readonly number[] {
  const plain = sample.map((record) => record.flatMap((one) => (typeof one === "object" ? one.run : [one])));
  return columns.map((heading, index) => {
    const widest = plain.reduce(
      (most, record) => {
        const value = record[index];
        return Math.max(most, typeof value === "string" ? textWidth(value) : 8);
      },
      textWidth(heading, {bold: true}) + 3,
    );
    return Math.min(48, Math.round((widest + 1) * 10) / 10);
  });
}
