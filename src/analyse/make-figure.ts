import {type Dimensions, TOTAL, withCode} from "../model/observation.js";
import {membersOn, type Region} from "../model/region.js";
import {referenceDay} from "../model/time-period.js";
import {combinationKey} from "../process/fact.js";
import {difference, type Operand, sum} from "./arithmetic.js";
import {membersOf, partedFrom} from "./delivered-areas.js";
import {combine, type Figure} from "./figure.js";
import {isSparse, type TableContext} from "./table-context.js";

/**
 * Figures of a combination in one table, one per basis, newest basis first: the delivered cell; else made
 * from its age groups or other parts, as a complement, or from territorial members.
 */
export function findFigures(
  context: TableContext,
  refArea: string,
  timePeriod: string,
  codes: Dimensions,
): readonly Figure[] {
  const delivered = context.table.find(refArea, timePeriod, codes);
  const parted = partedFrom(context, refArea, timePeriod);
  if (delivered.length > 0 && parted.length === 0) return delivered;
  const key = `${refArea}#${combinationKey(timePeriod, codes)}`;
  const known = context.made.get(key);
  if (known !== undefined) return known;
  const made =
    delivered.length > 0
      ? combine([delivered, ...parted.map((area) => context.table.find(area, timePeriod, codes))], sum)
      : makeFigures(context, refArea, timePeriod, codes);
  context.made.set(key, made);
  return made;
}

function makeFigures(
  context: TableContext,
  refArea: string,
  timePeriod: string,
  codes: Dimensions,
): readonly Figure[] {
  const region = context.catalogue.regions.get(refArea);
  if (region.level === "zeitkonstante-einheit") return fromParted(context, region, timePeriod, codes);
  const joint = context.source.regions?.find(({means}) => means.split("+").includes(refArea));
  if (joint !== undefined && context.table.reports(joint.means, timePeriod)) {
    return [withoutOrigin(context, timePeriod, {obsValue: null, obsStatus: "included_elsewhere"})];
  }
  const parts = fromParts(context, refArea, timePeriod, codes);
  if (parts.length > 0) return parts;
  const complement = fromComplement(context, refArea, timePeriod, codes);
  if (complement.length > 0) return complement;
  const members = fromMembers(context, refArea, timePeriod, codes);
  if (members.length > 0 || !isSparse(context)) return members;
  return nothingThere(context, refArea, timePeriod);
}

/** In a sparse table an absent row of an area that does report means: nothing there. */
function nothingThere(context: TableContext, refArea: string, timePeriod: string): readonly Figure[] {
  if (!context.table.reports(refArea, timePeriod)) return [];
  return [withoutOrigin(context, timePeriod, {obsValue: null, obsStatus: "zero_exact"})];
}

function withoutOrigin(context: TableContext, timePeriod: string, operand: Operand): Figure {
  return {basis: null, timePeriod, flag: "", origins: [], table: context.source.table, ...operand};
}

function fromParts(
  context: TableContext,
  refArea: string,
  timePeriod: string,
  codes: Dimensions,
): readonly Figure[] {
  for (const {dimension, code, alternatives} of context.composed) {
    if ((codes[dimension] ?? TOTAL) !== code) continue;
    for (const alternative of alternatives) {
      const parts = alternative.map((part) =>
        findFigures(context, refArea, timePeriod, withCode(codes, dimension, part)),
      );
      const combined = parts.some((part) => part.length === 0) ? [] : combine(parts, sum);
      if (combined.length > 0) return combined;
    }
  }
  return [];
}

function fromComplement(
  context: TableContext,
  refArea: string,
  timePeriod: string,
  codes: Dimensions,
): readonly Figure[] {
  for (const {dimension, code, total, minus} of context.source.complements ?? []) {
    if ((codes[dimension] ?? TOTAL) !== code) continue;
    const whole = findFigures(context, refArea, timePeriod, withCode(codes, dimension, total));
    const part = findFigures(context, refArea, timePeriod, withCode(codes, dimension, minus));
    const combined = combine([whole, part], ([a, b]) =>
      a === undefined || b === undefined ? {obsValue: null, obsStatus: "unknown"} : difference(a, b),
    );
    if (combined.length > 0) return combined;
  }
  return [];
}

/** The Kreis that was there before, or the sum of those it was parted into; whatever the table, two counts may be added. */
function fromParted(
  context: TableContext,
  region: Region,
  timePeriod: string,
  codes: Dimensions,
): readonly Figure[] {
  const members = membersOn(region, referenceDay(timePeriod), context.catalogue.regions);
  const parts = members.map((member) => findFigures(context, member, timePeriod, codes));
  if (parts.length === 0 || parts.some((part) => part.length === 0)) return [];
  return parts.length === 1 || context.isCount ? combine(parts, sum) : [];
}

/** Sum over the Kreise for a Regierungsbezirk or the Land, over the members for a joint unit. */
function fromMembers(
  context: TableContext,
  refArea: string,
  timePeriod: string,
  codes: Dimensions,
): readonly Figure[] {
  if (!context.additive || !context.table.has(timePeriod, codes)) return [];
  const members = membersOf(context, context.catalogue.regions.get(refArea), timePeriod);
  if (members.length === 0) return [];
  // The Kreise of another day have to be put together first.
  const figureOf = (member: string) =>
    context.source.gebietsstand === undefined
      ? context.table.find(member, timePeriod, codes)
      : findFigures(context, member, timePeriod, codes);
  const parts = members.map(figureOf);
  const found = isSparse(context) ? parts.filter((part) => part.length > 0) : parts;
  if (found.length === 0 || found.some((part) => part.length === 0)) return [];
  return combine(found, sum);
}
