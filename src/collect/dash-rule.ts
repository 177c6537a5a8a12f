import type {Source} from "../catalogue/source-schema.js";
import {dimensionKey} from "../model/observation.js";
import {existsOn, isKreis, LAND, type Region, type RegionRegister} from "../model/region.js";
import {referenceDay} from "../model/time-period.js";
import type {DeliveredFigure} from "./figure.js";

/** A Regierungsbezirk or the Land and its Kreise, in one period and one combination of codes. */
type Family = {
  parent: DeliveredFigure | undefined;
  /** Kreise that exist in the period. */
  readonly children: DeliveredFigure[];
};

/** A period in which the Kreise have nothing although their parent has something. */
export type AllDash = {
  readonly timePeriod: string;
  readonly measure: string;
  /** Name of the parent. */
  readonly parent: string;
  /** Its delivered value. */
  readonly value: string;
};

/**
 * Finds periods whose figures for Kreise are probably not loaded yet: a Regierungsbezirk or the Land
 * has a number above zero, all of its Kreise in the file have "-".
 *
 * As of 2026-03-10 table 13111-01-03-4 did so for 30.06.2025: 2 769 430 for Hesse, "-" for every Kreis.
 *
 * @returns the first such case of each period
 */
export function findAllDash(
  figures: readonly DeliveredFigure[],
  regions: RegionRegister,
): ReadonlyMap<string, AllDash> {
  const found = new Map<string, AllDash>();
  for (const {parent, children} of familiesOf(figures, regions)) {
    if (parent === undefined || !(Number(parent.obsValue) > 0)) continue;
    if (children.length < 2 || children.some((child) => child.sign !== "-")) continue;
    const {timePeriod, measure, refArea, obsValue} = parent;
    if (!found.has(timePeriod))
      found.set(timePeriod, {timePeriod, measure, parent: regions.get(refArea).name, value: obsValue});
  }
  return found;
}

/**
 * Finds figures of Kreise whose "-" cannot mean zero: all other Kreise of the parent have numbers,
 * and these fall short of the parent's number. Only for measures that add up and tables without
 * rounding.
 *
 * As of 2017-10-10 table 22811-02-02-4 has such a "-" for the Main-Taunus-Kreis on 31.12.2012, where
 * 9 356 persons are missing.
 *
 * @returns the figures and what is missing
 */
export function findFalseDashes(
  figures: readonly DeliveredFigure[],
  source: Source,
  regions: RegionRegister,
): ReadonlyMap<DeliveredFigure, number> {
  const found = new Map<DeliveredFigure, number>();
  if (source.rounding !== undefined) return found;
  const additive = new Set(source.measures.filter((one) => one.additive).map((one) => one.id));
  for (const {parent, children} of familiesOf(figures, regions)) {
    if (parent === undefined || parent.obsValue === "" || !additive.has(parent.measure)) continue;
    const dashes = children.filter((child) => child.sign === "-");
    const numbers = children.filter((child) => child.sign === "");
    const expected = regions
      .kreiseAt(referenceDay(parent.timePeriod))
      .filter((kreis) => parentsOf(kreis).includes(parent.refArea));
    if (dashes.length + numbers.length !== expected.length) continue;
    const missing = Number(parent.obsValue) - numbers.reduce((sum, child) => sum + Number(child.obsValue), 0);
    if (missing > 0)
      for (const dash of dashes) found.set(dash, Math.min(missing, found.get(dash) ?? missing));
  }
  return found;
}

/**
 * Finds percentages that a producer did not publish for a period: "-" for every area, the Land
 * included. A rate cannot be exactly zero everywhere.
 *
 * As of 2017-10-10 table 13211-02-05-4 has "-" for the rates of 2001 to 2008 by groups, which do not exist.
 */
export function findUnpublishedRates(
  figures: readonly DeliveredFigure[],
  source: Source,
): ReadonlySet<DeliveredFigure> {
  const rates = new Set(source.measures.filter((one) => one.unit === "prozent").map((one) => one.id));
  const series = new Map<string, DeliveredFigure[]>();
  for (const figure of figures) {
    if (!rates.has(figure.measure)) continue;
    const key = [figure.measure, figure.timePeriod, dimensionKey(figure.codes)].join("#");
    series.set(key, [...(series.get(key) ?? []), figure]);
  }
  const unpublished = [...series.values()].filter(
    (one) =>
      one.some((figure) => figure.refArea === LAND) && one.length > 1 && one.every(({sign}) => sign === "-"),
  );
  return new Set(unpublished.flat());
}

function familiesOf(figures: readonly DeliveredFigure[], regions: RegionRegister): Iterable<Family> {
  const families = new Map<string, Family>();
  const family = (figure: DeliveredFigure, parent: string) => {
    const key = [figure.measure, figure.timePeriod, dimensionKey(figure.codes), parent].join("#");
    const found = families.get(key) ?? {parent: undefined, children: []};
    families.set(key, found);
    return found;
  };
  for (const figure of figures) {
    const region = regions.get(figure.refArea);
    if (!isKreis(region)) family(figure, figure.refArea).parent = figure;
    else if (existsOn(region, referenceDay(figure.timePeriod)))
      for (const parent of parentsOf(region)) family(figure, parent).children.push(figure);
  }
  return families.values();
}

function parentsOf(region: Region): readonly string[] {
  return region.regierungsbezirk === undefined ? [LAND] : [region.regierungsbezirk, LAND];
}
