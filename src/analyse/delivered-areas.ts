import {existsOn, isKreis, type Region} from "../model/region.js";
import {referenceDay} from "../model/time-period.js";
import type {TableContext} from "./table-context.js";

/**
 * Kreise that belonged to a Kreis in a period, but are delivered apart from it, because the table is for
 * the Kreise of a later day.
 */
export function partedFrom(
  {source: {gebietsstand}, catalogue}: TableContext,
  refArea: string,
  timePeriod: string,
): readonly string[] {
  if (gebietsstand === undefined) return [];
  const day = referenceDay(timePeriod);
  return catalogue.regions.all
    .filter(
      (one) =>
        one.splitFrom === refArea && existsOn(one, gebietsstand) && !existsOn(one, day) && day < gebietsstand,
    )
    .map((one) => one.refArea);
}

/**
 * Units whose figures make up a larger area in a period: the members of a joint unit, else the Kreise of the
 * Regierungsbezirk or Land, those that the table reports jointly as one.
 */
export function membersOf(context: TableContext, region: Region, timePeriod: string): readonly string[] {
  if (region.members.length > 0) return region.members;
  const day = referenceDay(timePeriod);
  const joint = new Map(
    (context.source.regions ?? []).flatMap(({means}) => means.split("+").map((member) => [member, means])),
  );
  const kreise = context.catalogue.regions.all.filter(
    (one) =>
      isKreis(one) &&
      existsOn(one, day) &&
      (region.level === "land" ||
        (region.level === "regierungsbezirk" && one.regierungsbezirk === region.refArea)),
  );
  return [...new Set(kreise.map((kreis) => joint.get(kreis.refArea) ?? kreis.refArea))];
}
