import type {Catalogue, PeerGroup} from "../../catalogue/catalogue.js";
import type {Indicator, Measure} from "../../catalogue/indicator-schema.js";
import type {Observation} from "../../model/observation.js";
import {existsOn, type Region} from "../../model/region.js";
import type {MissingStatus} from "../../model/status.js";
import {referenceDay} from "../../model/time-period.js";
import {missingStatusOf, type Operand, ratio, sum} from "../arithmetic.js";
import {factorOf, isAdditive} from "./additive.js";
import type {PeerValue} from "./types.js";

/** What the value of a group is made from. */
export type PeerContext = {
  readonly indicator: Indicator;
  readonly catalogue: Catalogue;
  /** The observation of an area for the measure, period and codes in question. */
  readonly find: (refArea: string) => Observation | undefined;
};

/** Members already looked up, by group and period: a cube asks once per measure and combination of codes. */
const knownMembers = new WeakMap<PeerGroup, Map<string, readonly Region[]>>();

/** Members of a group that exist on the period's day. */
export function membersAt(group: PeerGroup, timePeriod: string, catalogue: Catalogue): readonly Region[] {
  const own = knownMembers.get(group) ?? new Map<string, readonly Region[]>();
  if (own.size === 0) knownMembers.set(group, own);
  const known = own.get(timePeriod);
  if (known !== undefined) return known;
  const day = referenceDay(timePeriod);
  const members = group.members
    .map((member) => catalogue.regions.get(member))
    .filter((region) => existsOn(region, day));
  own.set(timePeriod, members);
  return members;
}

/**
 * The value of a group: the published value of its official unit; else the sum of the members' counts or
 * the ratio of their summed parts, never a mean of ratios. Missing as soon as a member is missing, secret
 * as soon as one is secret; a joint unit stands for its members where all of them belong to the group.
 */
export function peerValue(
  group: PeerGroup,
  measure: Measure,
  timePeriod: string,
  context: PeerContext,
): PeerValue | undefined {
  if (group.refArea !== undefined) return published(group, context.find(group.refArea));
  const found = observationsOf(group, timePeriod, context);
  if (found === undefined || found.length === 0) return undefined;
  const bases = new Set(found.flatMap((one) => (one.basis === null ? [] : [one.basis])));
  if (bases.size > 1) return missing(group, "break_in_series");
  const [basis = null] = bases;
  const factor = factorOf(measure);
  if (factor === undefined) {
    const additive = isAdditive(context.indicator, measure, context.catalogue);
    return {group, basis, ...(additive ? sum(found) : notMeaningful)};
  }
  const status = missingStatusOf(found);
  if (status !== undefined) return missing(group, status);
  const numerator = total(found.map((one) => one.numerator?.obsValue));
  const denominator = total(found.map((one) => one.denominator?.obsValue));
  if (numerator === undefined || denominator === undefined) return missing(group, "unknown");
  return {group, basis, numerator, denominator, ...ratio(value(numerator), value(denominator), factor)};
}

const notMeaningful: Operand = {obsValue: null, obsStatus: "not_meaningful"};

function value(obsValue: number): Operand {
  return {obsValue, obsStatus: "normal"};
}

function missing(group: PeerGroup, obsStatus: MissingStatus): PeerValue {
  return {obsValue: null, obsStatus, group, basis: null};
}

function published(group: PeerGroup, one: Observation | undefined): PeerValue | undefined {
  if (one === undefined) return undefined;
  const parts = {
    group,
    basis: one.basis,
    numerator: one.numerator?.obsValue,
    denominator: one.denominator?.obsValue,
  };
  return one.obsValue === null
    ? {obsValue: null, obsStatus: one.obsStatus, ...parts}
    : {obsValue: one.obsValue, obsStatus: one.obsStatus, ...parts};
}

/** The members' observations; undefined where no member has a row, and a member without one is `unknown`. */
function observationsOf(
  group: PeerGroup,
  timePeriod: string,
  {catalogue, find}: PeerContext,
): readonly Observation[] | undefined {
  const members = membersAt(group, timePeriod, catalogue);
  const rows = members.map((member) => find(member.refArea));
  const [any] = rows.filter((one) => one !== undefined);
  if (any === undefined) return undefined;
  const joint = new Map<string, Observation>();
  const own = members.flatMap((member, index): readonly Observation[] => {
    const row = rows[index];
    if (row === undefined) return [{...any, refArea: member.refArea, obsValue: null, obsStatus: "unknown"}];
    if (row.obsStatus !== "included_elsewhere") return [row];
    const unit = catalogue.regions.all.find(
      (region) => region.members.includes(member.refArea) && find(region.refArea) !== undefined,
    );
    const whole = unit?.members.every((one) => group.members.includes(one)) === true;
    const together = unit === undefined || !whole ? undefined : find(unit.refArea);
    if (together === undefined) return [row];
    joint.set(together.refArea, together);
    return [];
  });
  return [...own, ...joint.values()];
}

function total(parts: readonly (number | undefined)[]): number | undefined {
  let sumOfParts = 0;
  for (const part of parts) {
    if (part === undefined) return undefined;
    sumOfParts += part;
  }
  return sumOfParts;
}
