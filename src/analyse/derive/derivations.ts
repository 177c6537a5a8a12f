import type {Catalogue, CatalogueEvent} from "../../catalogue/catalogue.js";
import type {Indicator, Measure} from "../../catalogue/indicator-schema.js";
import {type Dimensions, dimensionKey, type Observation} from "../../model/observation.js";
import {existsOn, isKreis, LAND, type Region} from "../../model/region.js";
import {minusYears, referenceDay} from "../../model/time-period.js";
import {numberOf, ratio} from "../arithmetic.js";
import {absoluteChange, breakBetween, hasPercentChange, percentChange} from "../comparison.js";
import {factorOf, isAdditive} from "./additive.js";
import {decompose} from "./decomposition.js";
import {distributionOf} from "./distribution.js";
import {membersAt, peerValue} from "./peer-value.js";
import type {Derivations, Derived, Distribution, LongestChange, PeerValue} from "./types.js";

/** What the derivations of an indicator read. */
export type DerivationContext = {
  readonly indicator: Indicator;
  readonly catalogue: Catalogue;
  readonly events: readonly CatalogueEvent[];
  readonly find: (
    measure: string,
    refArea: string,
    timePeriod: string,
    dimensions?: Dimensions,
  ) => Observation | undefined;
  readonly periods: (measure?: string) => readonly string[];
  readonly measure: (id: string) => Measure;
};

/** Makes everything beyond the level of an indicator's figures; each result is computed when asked for. */
export function createDerivations(context: DerivationContext): Derivations {
  const {indicator, catalogue, events, find, periods, measure} = context;
  const kindOf = (id: string) => catalogue.units.get(measure(id).unit)?.kind;
  const isRate = (id: string) => kindOf(id) === "prozent" || kindOf(id) === "rate";

  const longestChange = (observation: Observation): LongestChange => {
    const withPercent = hasPercentChange(
      catalogue.units.get(measure(observation.measure).unit),
      measure(observation.measure).kind,
    );
    const from = periods(observation.measure)
      .filter((period) => period < observation.timePeriod)
      .map((period) => find(observation.measure, observation.refArea, period, observation.dimensions))
      .find(
        (one) =>
          one !== undefined &&
          numberOf(one) !== undefined &&
          breakBetween(events, observation.refArea, one, observation) === undefined,
      );
    if (from === undefined) {
      const none: Derived = {value: null, status: "unknown"};
      return {from, absolute: none, percent: withPercent ? none : undefined};
    }
    return {
      from,
      absolute: absoluteChange(observation, from),
      percent: withPercent ? percentChange(observation, from) : undefined,
    };
  };

  const shareOfLand = (observation: Observation): Derived | undefined => {
    const own = measure(observation.measure);
    if (observation.refArea === LAND || own.kind !== "anzahl" || !isAdditive(indicator, own, catalogue)) {
      return undefined;
    }
    const land = find(own.id, LAND, observation.timePeriod, observation.dimensions);
    if (land === undefined) return {value: null, status: "unknown"};
    if (observation.basis !== land.basis && observation.basis !== null && land.basis !== null) {
      return {value: null, status: "break_in_series"};
    }
    const share = ratio(observation, land, 100);
    return share.obsValue === null
      ? {value: null, status: share.obsStatus}
      : {value: share.obsValue, status: share.obsStatus};
  };

  const citizenshipGap = (observation: Observation): Derived | undefined => {
    if (!isRate(observation.measure)) return undefined;
    const of = (citizenship: string) =>
      find(observation.measure, observation.refArea, observation.timePeriod, {
        ...observation.dimensions,
        citizenship,
      });
    const [foreigners, germans] = [of("NATA"), of("NATD")];
    return foreigners === undefined || germans === undefined
      ? undefined
      : absoluteChange(foreigners, germans);
  };

  const peerValues = new Map<string, PeerValue | undefined>();
  const peers: Derivations["peerValue"] = (group, id, timePeriod, dimensions = {}) => {
    const key = `${group.code}#${id}#${timePeriod}#${dimensionKey(dimensions)}`;
    if (!peerValues.has(key)) {
      const of = (refArea: string) => find(id, refArea, timePeriod, dimensions);
      peerValues.set(key, peerValue(group, measure(id), timePeriod, {indicator, catalogue, find: of}));
    }
    return peerValues.get(key);
  };

  const distributions = new Map<string, Distribution | undefined>();
  const distribution: Derivations["distribution"] = (id, timePeriod, dimensions = {}) => {
    const key = `${id}#${timePeriod}#${dimensionKey(dimensions)}`;
    if (!distributions.has(key)) {
      const day = referenceDay(timePeriod);
      const of = (area: Region) => find(id, area.refArea, timePeriod, dimensions);
      const isElsewhere = (area: Region) => of(area)?.obsStatus === "included_elsewhere";
      const stands = (area: Region) =>
        isKreis(area)
          ? existsOn(area, day) && !isElsewhere(area)
          : area.members.length > 0 &&
            area.members.every((member) => isElsewhere(catalogue.regions.get(member)));
      const numbers = catalogue.regions.all.filter(stands).flatMap((area) => {
        const one = of(area);
        return one === undefined ? [] : [{area, value: numberOf(one)}];
      });
      distributions.set(key, distributionOf(numbers, measure(id).decimals));
    }
    return distributions.get(key);
  };

  return {
    longestChange,
    shareOfLand,
    citizenshipGap,
    peerGroups: (refArea, timePeriod) =>
      catalogue.peerGroups.filter((group) =>
        membersAt(group, timePeriod, catalogue).some((member) => member.refArea === refArea),
      ),
    peerValue: peers,
    differenceToPeers: (observation, group) => {
      if (!isRate(observation.measure)) return {value: null, status: "not_meaningful"};
      const value = peers(group, observation.measure, observation.timePeriod, observation.dimensions);
      if (value === undefined) return {value: null, status: "unknown"};
      if (value.obsValue !== null && value.basis !== observation.basis && observation.obsValue !== null) {
        return {value: null, status: "break_in_series"};
      }
      return absoluteChange(observation, value);
    },
    distribution,
    decomposition: (observation, from) => {
      const factor = factorOf(measure(observation.measure));
      const before =
        from ??
        find(
          observation.measure,
          observation.refArea,
          minusYears(observation.timePeriod, 1),
          observation.dimensions,
        );
      if (factor === undefined || before === undefined) return undefined;
      if (numberOf(before) === undefined || numberOf(observation) === undefined) return undefined;
      if (breakBetween(events, observation.refArea, before, observation) !== undefined) return undefined;
      return decompose(before, observation, factor);
    },
  };
}
