import type {References} from "../../catalogue/catalogue.js";
import type {ReferenceSeries, ReferenceValue} from "../../catalogue/reference-schema.js";
import type {Dimensions} from "../../model/observation.js";
import {isSecret} from "../../model/status.js";
import type {FactStore} from "../../process/fact.js";
import {missingStatusOf, numberOf, type Operand} from "../arithmetic.js";
import type {Publication} from "../publication.js";
import type {ReferenceOutcome, ReferenceResult} from "./reference-result.js";

/** Where one's own figures are looked up. */
type Own = {readonly publication: Pick<Publication, "indicators">; readonly facts: FactStore};

/** Decimal fractions that are not exact in binary differ by less than this. */
const EPSILON = 1e-9;

/** Compares every figure of the catalogue's other publications with one's own. */
export function compareReferences(references: readonly References[], own: Own): readonly ReferenceResult[] {
  return references.flatMap((source) =>
    source.reihen.flatMap((series, index) => {
      const place = source.places[index] ?? {file: "", line: undefined};
      return series.werte.map((value) => ({
        source,
        series,
        value,
        outcome: compare(series, value, own),
        place,
      }));
    }),
  );
}

function compare(series: ReferenceSeries, value: ReferenceValue, own: Own): ReferenceOutcome {
  const operands = operandsOf(series, value, own);
  const status = operands === undefined ? undefined : missingStatusOf(operands);
  if (status !== undefined && isSecret(status)) return {state: "secret"};
  const figure = operands === undefined ? undefined : computed(series, operands);
  if (figure === undefined) {
    return series.offen === undefined ? {state: "absent"} : {state: "open", grund: series.offen};
  }
  const difference = Math.abs(figure - value.value);
  if (difference <= (series.rundung ?? 0) / 2 + EPSILON) return {state: "same", own: figure};
  const explained = value.abweichung ?? series.abweichung;
  if (explained === undefined || difference > explained.hoechstens + EPSILON) {
    return {state: "different", own: figure, grund: explained?.grund};
  }
  return {state: "explained", own: figure, grund: explained.grund};
}

/** The figures that a comparison needs: the parts, then what they are related to; undefined when one is no row. */
function operandsOf(
  series: ReferenceSeries,
  value: ReferenceValue,
  own: Own,
): readonly Operand[] | undefined {
  const parts = combinations(value.codes ?? {}).map((codes) =>
    find(series, value.area, value.period, codes, own),
  );
  const since = series.veraenderungSeit;
  if (since !== undefined) {
    parts.push(
      ...combinations(value.codes ?? {}).map((codes) => find(series, value.area, since, codes, own)),
    );
  }
  if (series.anteil) parts.push(find(series, value.area, value.period, {}, own));
  const found = parts.flatMap((one) => one ?? []);
  return found.length === parts.length ? found : undefined;
}

/** The figure as the other publication states it: a sum, a share of the total, a change. */
function computed(series: ReferenceSeries, operands: readonly Operand[]): number | undefined {
  const numbers = operands.flatMap((one) => numberOf(one) ?? []);
  if (numbers.length < operands.length) return undefined;
  const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);
  if (series.anteil) return (sum(numbers.slice(0, -1)) * 100) / (numbers.at(-1) ?? Number.NaN);
  if (series.veraenderungSeit === undefined) return sum(numbers);
  const before = sum(numbers.slice(numbers.length / 2));
  return ((sum(numbers.slice(0, numbers.length / 2)) - before) * 100) / before;
}

function find(
  {indicator, table, measure = "", basis}: ReferenceSeries,
  area: string,
  period: string,
  codes: Dimensions,
  {publication, facts}: Own,
): Operand | undefined {
  if (table !== undefined) {
    const found = facts.table(table, measure)?.find(area, period, codes) ?? [];
    return basis === undefined ? found[0] : found.find((one) => one.basis === basis);
  }
  const cube = publication.indicators.find((one) => one.indicator.code === indicator)?.cube;
  const found = cube?.find(measure, area, period, codes);
  return basis === undefined || found?.basis === basis ? found : undefined;
}

/** All combinations of codes, where several of a dimension are to be summed. */
function combinations(codes: NonNullable<ReferenceValue["codes"]>): Dimensions[] {
  return Object.entries(codes).reduce<Dimensions[]>(
    (made, [dimension, wanted]) =>
      made.flatMap((before) => [wanted].flat().map((code) => ({...before, [dimension]: code}))),
    [{}],
  );
}
