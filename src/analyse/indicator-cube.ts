import type {Catalogue} from "../catalogue/catalogue.js";
import type {Indicator} from "../catalogue/indicator-schema.js";
import {type Dimensions, dimensionKey, type Observation} from "../model/observation.js";
import {LAND, type Region} from "../model/region.js";
import {minusYears, referenceDay} from "../model/time-period.js";
import {
  absoluteChange,
  breakBetween,
  deviation,
  eventsOf,
  hasPercentChange,
  percentChange,
} from "./comparison.js";
import {createDerivations} from "./derive/derivations.js";
import {type HiddenCell, protectObservations} from "./disclosure.js";
import {jointNote, notesOf} from "./notes.js";
import type {Change, Derived, IndicatorCube, SeriesBreak, UsedSource} from "./publication.js";
import {keySentence, type SentenceParts, sentences} from "./sentence.js";
import {accusative} from "./sentences/words.js";

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
  const periodsByMeasure = new Map<string, readonly string[]>();
  const periods = (measure?: string) => {
    const key = measure ?? "";
    const known = periodsByMeasure.get(key);
    if (known !== undefined) return known;
    const found = new Set<string>();
    for (const {timePeriod} of measure === undefined ? observations : (byMeasure.get(measure) ?? []))
      found.add(timePeriod);
    const sorted = [...found].sort();
    periodsByMeasure.set(key, sorted);
    return sorted;
  };

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

  const breaksByMeasure = new Map<string, readonly SeriesBreak[]>();
  const ownBreaks = new Set(events.flatMap((event) => (event.kind === "bruch" ? (event.areas ?? []) : [])));
  const breaks = (measure: string, dimensions?: Dimensions, refArea = LAND) => {
    const area = ownBreaks.has(refArea) ? refArea : LAND;
    const key = `${measure}#${dimensions === undefined ? "" : dimensionKey(dimensions)}#${area}`;
    const known = breaksByMeasure.get(key);
    if (known !== undefined) return known;
    const all = byMeasure.get(measure) ?? [];
    const wanted = dimensions === undefined ? undefined : dimensionKey(dimensions);
    const own = wanted === undefined ? all : all.filter((one) => dimensionKey(one.dimensions) === wanted);
    const found = breaksOf(own, periods(measure), events, area);
    breaksByMeasure.set(key, found);
    return found;
  };

  const latestPeriod = (measure: string, dimensions: Dimensions = {}) =>
    [...periods(measure)]
      .reverse()
      .find((period) =>
        catalogue.regions
          .kreiseAt(referenceDay(period))
          .some((kreis) => (find(measure, kreis.refArea, period, dimensions)?.obsValue ?? null) !== null),
      );

  const sources = usedSources(indicator, observations, catalogue);
  const reported = new Map<string, Set<string>>();
  for (const {timePeriod, refArea} of observations) {
    const known = reported.get(timePeriod);
    if (known === undefined) reported.set(timePeriod, new Set([refArea]));
    else known.add(refArea);
  }
  const areasByPeriod = new Map<string, readonly Region[]>();
  const areas = (period: string) => {
    const known = areasByPeriod.get(period);
    if (known !== undefined) return known;
    const own = reported.get(period);
    const found = catalogue.regions.all.filter((area) => own?.has(area.refArea) === true);
    areasByPeriod.set(period, found);
    return found;
  };
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

  return {
    ...derivations,
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

function jointUnitOf(
  catalogue: Catalogue,
  refArea: string,
  sources: readonly UsedSource[],
): Region | undefined {
  const means = sources.flatMap(({source}) => (source.regions ?? []).map((one) => one.means));
  return catalogue.regions.all.find((one) => means.includes(one.refArea) && one.members.includes(refArea));
}

/** Breaks between neighbouring published periods; a register entry for single areas does not cut the whole series. */
function breaksOf(
  observations: readonly Observation[],
  periods: readonly string[],
  events: Parameters<typeof breakBetween>[0],
  refArea: string,
): readonly SeriesBreak[] {
  const basisOf = new Map<string, string | null>();
  for (const {timePeriod, basis} of observations) {
    if (basis !== null && !basisOf.has(timePeriod)) basisOf.set(timePeriod, basis);
  }
  const state = (timePeriod: string) => ({timePeriod, basis: basisOf.get(timePeriod) ?? null});
  return periods.flatMap((after, position) => {
    const before = periods[position - 1];
    if (before === undefined) return [];
    const found = breakBetween(events, refArea, state(before), state(after));
    return found === undefined ? [] : [{before, after, titel: found.titel, text: found.text}];
  });
}

/** No codes at all; one object, so that its key is made once. */
const total: Dimensions = {};

/** Look-up of observations: measure → codes → period → area. Making one key of the four for each look-up takes longer. */
function createFind(observations: readonly Observation[]): IndicatorCube["find"] {
  const index = new Map<string, Map<string, Map<string, Map<string, Observation>>>>();
  for (const one of observations) {
    const byCodes = entryOf(index, one.measure);
    const byPeriod = entryOf(byCodes, dimensionKey(one.dimensions));
    entryOf(byPeriod, one.timePeriod).set(one.refArea, one);
  }
  return (measure, refArea, timePeriod, dimensions = total) =>
    index.get(measure)?.get(dimensionKey(dimensions))?.get(timePeriod)?.get(refArea);
}

function entryOf<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, V>();
  map.set(key, made);
  return made;
}

function groupByMeasure(observations: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) {
    const group = groups.get(one.measure);
    if (group === undefined) groups.set(one.measure, [one]);
    else group.push(one);
  }
  return groups;
}

/** Source tables in the order of the definition, with the newest Stand and the periods taken from each. */
function usedSources(
  indicator: Indicator,
  observations: readonly Observation[],
  catalogue: Catalogue,
): readonly UsedSource[] {
  const used = new Map<string, {stand: string; from: string; to: string}>();
  for (const {origins, timePeriod} of observations) {
    for (const {table, vintage} of origins) {
      const known = used.get(table);
      if (known === undefined) {
        used.set(table, {stand: vintage, from: timePeriod, to: timePeriod});
        continue;
      }
      if (vintage > known.stand) known.stand = vintage;
      if (timePeriod < known.from) known.from = timePeriod;
      if (timePeriod > known.to) known.to = timePeriod;
    }
  }
  const tables = indicator.variables.flatMap((variable) => variable.tables.map((use) => use.table));
  return [...new Set(tables)].flatMap((table) => {
    const source = catalogue.sources.get(table);
    const range = used.get(table);
    return source === undefined || range === undefined ? [] : [{source, ...range}];
  });
}
