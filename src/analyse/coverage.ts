import type {Catalogue} from "../catalogue/catalogue.js";
import type {Source} from "../catalogue/source-schema.js";
import {type Observation, TOTAL} from "../model/observation.js";
import {isKreis, type Region} from "../model/region.js";
import {referenceDay, yearOf} from "../model/time-period.js";
import {numberOf} from "./arithmetic.js";
import type {IndicatorCube, Publication, PublishedIndicator, UsedSource} from "./publication.js";

/** What is at hand for one indicator: the answer to "which figures, how far back, for whom, how old". */
export type Coverage = {
  readonly published: PublishedIndicator;
  /** Years with figures, ascending. */
  readonly years: readonly number[];
  /** Years without figures between the first and the last. */
  readonly gaps: readonly number[];
  /** Kreise in the newest period that has figures; undefined without figures. */
  readonly kreise: KreiseCovered | undefined;
  /** Earlier periods in which single Kreise have no value: period → Kreise, ascending. */
  readonly incomplete: readonly {readonly timePeriod: string; readonly kreise: readonly Region[]}[];
  /** Measures and breakdowns that have figures in some of the years only. */
  readonly partial: readonly {readonly titel: string; readonly years: readonly number[]}[];
  readonly tables: readonly UsedSource[];
  /** Tables that the definition names and that have been delivered, but others have the same figures. */
  readonly unused: readonly Source[];
  /** Tables that the definition names and that have not been delivered yet. */
  readonly awaited: readonly Source[];
};

/** How many of the Kreise have a value in a period. */
export type KreiseCovered = {
  readonly timePeriod: string;
  /** Kreise with a value of their own. */
  readonly own: number;
  /** Kreise that are contained in a joint unit with a value. */
  readonly joint: number;
  /** Kreise that exist on the period's day. */
  readonly all: number;
};

/** What is at hand for an indicator. */
export function coverageOf(
  published: PublishedIndicator,
  {catalogue, deliveries}: Pick<Publication, "catalogue" | "deliveries">,
): Coverage {
  const {indicator, cube} = published;
  const tables = cube?.sources ?? [];
  const delivered = new Set([...deliveries.values()].map((one) => one.table));
  const named = new Set(indicator.variables.flatMap((one) => one.tables.map((use) => use.table)));
  const others = [...named]
    .filter((table) => !tables.some(({source}) => source.table === table))
    .flatMap((table) => catalogue.sources.get(table) ?? []);
  const unused = others.filter(({table}) => delivered.has(table));
  const awaited = others.filter(({table}) => !delivered.has(table));
  if (cube === undefined) {
    const nothing = {years: [], gaps: [], kreise: undefined, incomplete: [], partial: []};
    return {published, ...nothing, tables, unused, awaited};
  }
  const years = yearsOf(cube.periods());
  const covered = kreiseByPeriod(cube, catalogue);
  const newest = covered.at(-1);
  return {
    published,
    years,
    gaps: gapsOf(years),
    kreise: newest?.covered,
    incomplete: covered.flatMap(({covered: {timePeriod}, missing}) =>
      missing.length === 0 ? [] : [{timePeriod, kreise: missing}],
    ),
    partial: partialOf(cube, catalogue, years),
    tables,
    unused,
    awaited,
  };
}

/** Years of periods, ascending, each once. */
function yearsOf(periods: readonly string[]): readonly number[] {
  return [...new Set(periods.map(yearOf))].sort((a, b) => a - b);
}

function gapsOf(years: readonly number[]): readonly number[] {
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  return Array.from({length: Math.max(0, last - first)}, (_, step) => first + step).filter(
    (year) => !years.includes(year),
  );
}

function kreiseByPeriod(
  cube: IndicatorCube,
  catalogue: Catalogue,
): readonly {readonly covered: KreiseCovered; readonly missing: readonly Region[]}[] {
  const byPeriod = new Map<string, {own: Set<string>; joint: Set<string>}>();
  for (const one of cube.observations) {
    const period = byPeriod.get(one.timePeriod) ?? {own: new Set(), joint: new Set()};
    byPeriod.set(one.timePeriod, period);
    if (numberOf(one) !== undefined) period.own.add(one.refArea);
    else if (one.obsStatus === "included_elsewhere") period.joint.add(one.refArea);
  }
  return [...byPeriod.keys()].sort().map((timePeriod) => {
    const period = byPeriod.get(timePeriod);
    const kreise = catalogue.regions.kreiseAt(referenceDay(timePeriod));
    const own = kreise.filter(({refArea}) => period?.own.has(refArea) === true);
    const joint = kreise.filter((one) => !own.includes(one) && period?.joint.has(one.refArea) === true);
    return {
      covered: {timePeriod, own: own.length, joint: joint.length, all: kreise.length},
      missing: kreise.filter((one) => !own.includes(one) && !joint.includes(one)),
    };
  });
}

/** Measures, then breakdowns, whose years are not all of the indicator's. */
function partialOf(
  cube: IndicatorCube,
  catalogue: Catalogue,
  years: readonly number[],
): readonly {readonly titel: string; readonly years: readonly number[]}[] {
  const ofKreise = cube.observations.filter((one) => isKreis(catalogue.regions.get(one.refArea)));
  const yearsWith = (rule: (one: Observation) => boolean) =>
    yearsOf(ofKreise.filter((one) => numberOf(one) !== undefined && rule(one)).map((one) => one.timePeriod));
  const measures = cube.indicator.measures.map(({id, titel}) => ({
    titel,
    years: yearsWith((one) => one.measure === id),
  }));
  const breakdowns = cube.indicator.dimensions.map(({id}) => ({
    titel: `nach ${catalogue.codelists.get(id)?.titel ?? id}`,
    years: yearsWith((one) => (one.dimensions[id] ?? TOTAL) !== TOTAL),
  }));
  return [...measures, ...breakdowns].filter((one) => one.years.length < years.length);
}
