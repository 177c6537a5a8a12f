import {type Observation, observationKey} from "../../model/observation.js";
import {roundHalfAwayFromZero} from "../../model/rounding.js";
import type {SignDialect} from "../../model/status.js";
import {isValueStatus, signOf, statusTable} from "../../model/status.js";
import type {IndicatorCube} from "../publication.js";
import type {PreviousFigure, Revision, RevisionReason, RevisionSide} from "./types.js";

/**
 * Compares the figures of an indicator with those of an earlier edition. Two figures are the same when
 * they are printed the same: numbers at the decimals of their measure, missing ones by the reason. So
 * neither another sign dialect nor a last binary digit counts as a revision.
 *
 * @param previous figures by key of the observation
 * @param redefined whether the definition of the indicator changed in between
 */
export function compareIndicator(
  cube: IndicatorCube,
  previous: ReadonlyMap<string, PreviousFigure>,
  redefined: boolean,
  dialect: SignDialect,
): readonly Revision[] {
  const current = new Map(cube.observations.map((one) => [keyOf(one), one]));
  const periods = new Set([...previous.values()].map((one) => `${one.measure} ${one.timePeriod}`));
  const decimals = new Map(cube.indicator.measures.map((measure) => [measure.id, measure.decimals]));
  const revisions: Revision[] = [];
  for (const [key, now] of current) {
    const before = previous.get(key);
    if (before !== undefined && isSame(before, now, decimals.get(now.measure) ?? 0)) continue;
    const reason = reasonOf(before, now, redefined, periods);
    revisions.push(revision(cube.indicator.code, now, before, sideOf(now, dialect), reason));
  }
  for (const [key, before] of previous) {
    if (current.has(key)) continue;
    revisions.push(
      revision(cube.indicator.code, before, before, undefined, redefined ? "definition" : "berichtigung"),
    );
  }
  return revisions.sort(byWeight);
}

/** The figures of an indicator that has none any more. */
export function goneFigures(
  code: string,
  previous: ReadonlyMap<string, PreviousFigure>,
  redefined: boolean,
): readonly Revision[] {
  return [...previous.values()]
    .map((one) => revision(code, one, one, undefined, redefined ? "definition" : "berichtigung"))
    .sort(byWeight);
}

/** Key under which both editions hold a figure. */
export function keyOf({
  measure,
  refArea,
  timePeriod,
  dimensions,
}: Pick<PreviousFigure, "measure" | "refArea" | "timePeriod" | "dimensions">): string {
  return observationKey(measure, refArea, timePeriod, dimensions);
}

function isSame(before: PreviousFigure, now: Observation, decimals: number): boolean {
  const value = numberOf(now);
  if (before.obsValue === null || value === null) {
    return before.obsValue === value && before.status === statusOf(now);
  }
  return roundHalfAwayFromZero(before.obsValue, decimals) === roundHalfAwayFromZero(value, decimals);
}

function numberOf(one: Observation): number | null {
  return one.obsStatus === "zero_exact" ? 0 : one.obsValue;
}

function statusOf({obsStatus}: Observation): string {
  return `${statusTable[obsStatus].sdmx} ${statusTable[obsStatus].conf}`;
}

function sideOf(one: Observation, dialect: SignDialect): RevisionSide {
  return {
    obsValue: numberOf(one),
    sign: isValueStatus(one.obsStatus) || one.obsValue !== null ? "" : signOf(one.obsStatus, dialect),
  };
}

function reasonOf(
  before: PreviousFigure | undefined,
  now: Observation,
  redefined: boolean,
  periods: ReadonlySet<string>,
): RevisionReason {
  if (before === undefined) {
    if (!periods.has(`${now.measure} ${now.timePeriod}`)) return "neuer-zeitraum";
    return redefined ? "definition" : "berichtigung";
  }
  if (redefined) return "definition";
  if (before.basis !== now.basis) return "neue-basis";
  return now.origins.some(({vintage}) => vintage > before.vintage) ? "neuer-stand" : "berichtigung";
}

function revision(
  indicator: string,
  one: Observation | PreviousFigure,
  before: PreviousFigure | undefined,
  now: RevisionSide | undefined,
  reason: RevisionReason,
): Revision {
  return {
    indicator,
    measure: one.measure,
    refArea: one.refArea,
    timePeriod: one.timePeriod,
    dimensions: one.dimensions,
    kind: before === undefined ? "neu" : now === undefined ? "entfallen" : "geaendert",
    reason,
    before: before === undefined ? undefined : {obsValue: before.obsValue, sign: before.sign},
    now,
    difference:
      before?.obsValue === undefined || before.obsValue === null || now?.obsValue == null
        ? undefined
        : now.obsValue - before.obsValue,
  };
}

const kinds = {geaendert: 0, entfallen: 1, neu: 2};

/** Changed before gone before new; within changed the one with the largest relative difference first. */
function byWeight(a: Revision, b: Revision): number {
  return (
    kinds[a.kind] - kinds[b.kind] ||
    weightOf(b) - weightOf(a) ||
    compareText(`${a.timePeriod} ${a.refArea}`, `${b.timePeriod} ${b.refArea}`) ||
    compareText(keyOf(a), keyOf(b))
  );
}

/** A number that became a sign, or a sign that became a number, weighs most. */
function weightOf({kind, before, difference}: Revision): number {
  if (kind !== "geaendert") return 0;
  if (difference === undefined || before?.obsValue == null) return Number.POSITIVE_INFINITY;
  return before.obsValue === 0 ? Number.MAX_VALUE : Math.abs(difference / before.obsValue);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
