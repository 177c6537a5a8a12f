import type {Catalogue} from "../../catalogue/catalogue.js";
import type {Indicator} from "../../catalogue/indicator-schema.js";
import type {Dimensions, Observation} from "../../model/observation.js";
import {LAND} from "../../model/region.js";
import {minusYears, referenceDay} from "../../model/time-period.js";
import {
  absoluteChange,
  breakBetween,
  deviation,
  eventsOf,
  hasPercentChange,
  percentChange,
} from "../comparison.js";
import {createDerivations} from "../derive/derivations.js";
import {type HiddenCell, protectObservations} from "../disclosure.js";
import {jointNote, notesOf} from "../notes.js";
import type {Change, Derived, IndicatorCube} from "../publication.js";
import {keySentence, type SentenceParts, sentences} from "../sentence.js";
import {accusative} from "../sentences/words.js";
import {createAreas} from "./areas.js";
import {createBreaks} from "./breaks.js";
import {createFind} from "./find.js";
import {createPeriods, groupByMeasure} from "./periods.js";
import {jointUnitOf, usedSources} from "./used-sources.js";

/**
 * Makes the cube of an indicator from its observations: secrecy within the output first, then look-up,
 * comparison, breaks, notes and sentences.
 */
export function createIndicatorCube(
  indicator: Indicator,
  computed: readonly Observation[],
  catalogue: Catalogue,
  hidden: readonly HiddenCell[] = [],
): IndicatorCube {
  const {observations, suppressions} = protectObservations(indicator, computed, catalogue, hidden);
  const find = createFind(observations);
  const measureOf = (id: string) => {
    const measure = indicator.measures.find((one) => one.id === id);
    if (measure === undefined) throw new Error(`indicator ${indicator.code} has no measure ${id}`);
    return measure;
  };
  const events = eventsOf(indicator, catalogue);
  const unitOf = (measure: string) => catalogue.units.get(measureOf(measure).unit);

  const byMeasure = groupByMeasure(observations);
  const periods = createPeriods(observations, byMeasure);

  const change = (observation: Observation): Change => {
    const measure = measureOf(observation.measure);
    const before = minusYears(observation.timePeriod, 1);
    const previous = find(observation.measure, observation.refArea, before, observation.dimensions);
    const withPercent = hasPercentChange(unitOf(observation.measure), measure.kind);
    if (previous === undefined) {
      const none: Derived = {value: null, status: "unknown"};
      return {previous, absolute: none, percent: withPercent ? none : undefined};
    }
    if (breakBetween(events, observation.refArea, previous, observation) !== undefined) {
      const none: Derived = {value: null, status: "break_in_series"};
      return {previous, absolute: none, percent: withPercent ? none : undefined};
    }
    return {
      previous,
      absolute: absoluteChange(observation, previous),
      percent: withPercent ? percentChange(observation, previous) : undefined,
    };
  };

  const breaks = createBreaks(byMeasure, periods, events);

  const latestPeriod = (measure: string, dimensions: Dimensions = {}) =>
    [...periods(measure)]
      .reverse()
      .find((period) =>
        catalogue.regions
          .kreiseAt(referenceDay(period))
          .some((kreis) => (find(measure, kreis.refArea, period, dimensions)?.obsValue ?? null) !== null),
      );

  const sources = usedSources(indicator, observations, catalogue);
  const areas = createAreas(observations, catalogue);
  const first = periods()[0] ?? "";
  const last = periods().at(-1) ?? "";

  const derivations = createDerivations({
    indicator,
    catalogue,
    events,
    find,
    periods,
    measure: measureOf,
  });

  /** What is known about the indicator's key figure for an area; undefined where it has no such row. */
  const partsOf = (refArea: string): SentenceParts | undefined => {
    const view = indicator.darstellung?.leitwert;
    const period = view === undefined ? undefined : latestPeriod(view.measure, view.dimensions);
    if (view === undefined || period === undefined) return undefined;
    const observation = find(view.measure, refArea, period, view.dimensions);
    if (observation === undefined) return undefined;
    const own = change(observation);
    return {
      indicator,
      area: catalogue.regions.get(refArea),
      observation,
      unit: unitOf(view.measure),
      decimals: measureOf(view.measure).decimals,
      change: own,
      breakText:
        own.previous === undefined
          ? undefined
          : breakBetween(events, refArea, own.previous, observation)?.text,
      land: find(view.measure, LAND, period, view.dimensions),
      jointUnit: jointUnitOf(catalogue, refArea, sources),
      distribution: derivations.distribution(view.measure, period, view.dimensions),
      hasEarlier: periods(view.measure).some((one) => one < period),
    };
  };
  const noValue = (refArea: string) =>
    `Für ${accusative(catalogue.regions.get(refArea))} liegt kein Wert vor.`;

  // Field by field: a literal that begins with a spread gives every cube a shape of its own, and whatever
  // reads cubes would be compiled again for each.
  return {
    longestChange: derivations.longestChange,
    shareOfLand: derivations.shareOfLand,
    citizenshipGap: derivations.citizenshipGap,
    peerGroups: derivations.peerGroups,
    peerValue: derivations.peerValue,
    differenceToPeers: derivations.differenceToPeers,
    distribution: derivations.distribution,
    decomposition: derivations.decomposition,
    indicator,
    observations,
    periods,
    latestPeriod,
    areas,
    find,
    change,
    differenceToLand: (observation) =>
      deviation(observation, find(observation.measure, LAND, observation.timePeriod, observation.dimensions)),
    breaks,
    events: events.filter(
      (event) =>
        event.kind === "ereignis" &&
        first.slice(0, 4) < event.from.slice(0, 4) &&
        event.from.slice(0, 4) <= last.slice(0, 4),
    ),
    notes: notesOf(
      indicator,
      sources,
      indicator.measures.flatMap((measure) => breaks(measure.id)),
      catalogue,
      suppressions.length > 0,
    ),
    areaNote: (refArea) => {
      const unit = jointUnitOf(catalogue, refArea, sources);
      return unit === undefined ? undefined : jointNote(unit, catalogue);
    },
    sources,
    suppressions,
    keySentence: (refArea) => {
      const parts = partsOf(refArea);
      return parts === undefined ? noValue(refArea) : keySentence(parts);
    },
    sentences: (refArea) => {
      const parts = partsOf(refArea);
      return parts === undefined ? [noValue(refArea)] : sentences(parts);
    },
    measure: measureOf,
  };
}
