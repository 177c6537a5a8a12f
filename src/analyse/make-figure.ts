import type {Catalogue} from "../catalogue/catalogue.js";
import type {Source} from "../catalogue/source-schema.js";
import {type DimensionId, type Dimensions, type Origin, TOTAL, withCode} from "../model/observation.js";
import {existsOn, isKreis, membersOn, type Region} from "../model/region.js";
import {referenceDay} from "../model/time-period.js";
import {combinationKey, type FactTable} from "../process/fact.js";
import {difference, type Operand, sum} from "./arithmetic.js";

/** A figure of a variable: taken from a source cell, or made from several. */
export type Figure = Operand & {
  readonly basis: string | null;
  readonly timePeriod: string;
  readonly flag: string;
  readonly origins: readonly Origin[];
  /** Source table it was taken from. */
  readonly table: string;
};

/** A source table's measure with everything that the catalogue declares about making figures from it. */
export type TableContext = {
  readonly table: FactTable;
  readonly source: Source;
  readonly catalogue: Catalogue;
  /** Whether Kreise may be added up. */
  readonly additive: boolean;
  /** Whether the measure counts something; rates and means are never added. */
  readonly isCount: boolean;
  readonly composed: readonly ComposedCode[];
  /** Figures already made: parts and denominators are asked for again and again. */
  readonly made: Map<string, readonly Figure[]>;
  /** Combinations already judged by {@link canMake}. */
  readonly makeable: Map<string, boolean>;
};

/** A code that others make up together, and which. */
export type ComposedCode = {
  readonly dimension: DimensionId;
  readonly code: string;
  readonly alternatives: readonly (readonly string[])[];
};

/** Every code of the codelists that is made up of others. */
export function composedCodes(catalogue: Catalogue): readonly ComposedCode[] {
  return [...catalogue.codelists.values()].flatMap(({dimension, codes}) =>
    codes
      .filter(({parts}) => parts.length > 0)
      .map(({code, parts}) => ({dimension, code, alternatives: parts})),
  );
}

/**
 * Whether any area could have a figure of a combination in a period. Most combinations of codes are
 * published in some periods only, and need not be tried area by area.
 */
export function canMake(context: TableContext, timePeriod: string, codes: Dimensions): boolean {
  const key = combinationKey(timePeriod, codes);
  const known = context.makeable.get(key);
  if (known !== undefined) return known;
  const possible =
    isSparse(context) ||
    context.table.has(timePeriod, codes) ||
    context.composed.some(
      ({dimension, code, alternatives}) =>
        (codes[dimension] ?? TOTAL) === code &&
        alternatives.some((parts) =>
          parts.every((part) => canMake(context, timePeriod, withCode(codes, dimension, part))),
        ),
    ) ||
    (context.source.complements ?? []).some(
      ({dimension, code, total, minus}) =>
        (codes[dimension] ?? TOTAL) === code &&
        canMake(context, timePeriod, withCode(codes, dimension, total)) &&
        canMake(context, timePeriod, withCode(codes, dimension, minus)),
    );
  context.makeable.set(key, possible);
  return possible;
}

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

/**
 * Kreise that belonged to a Kreis in a period, but are delivered apart from it, because the table is for
 * the Kreise of a later day.
 */
function partedFrom(
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

/** Whether the table leaves out rows in which there is nothing. */
function isSparse(context: TableContext): boolean {
  return context.source.sparse === true;
}

/** In a sparse table an absent row of an area that does report means: nothing there. */
function nothingThere(context: TableContext, refArea: string, timePeriod: string): readonly Figure[] {
  if (!context.table.reports(refArea, timePeriod)) return [];
  return [withoutOrigin(context, timePeriod, {obsValue: null, obsStatus: "zero_exact"})];
}

function withoutOrigin(context: TableContext, timePeriod: string, operand: Operand): Figure {
  return {basis: null, timePeriod, flag: "", origins: [], table: context.source.table, ...operand};
}

/** Combines figures of the same basis; empty for a basis of which a part is absent. */
function combine(
  parts: readonly (readonly Figure[])[],
  calculate: (operands: readonly Figure[]) => Operand,
): readonly Figure[] {
  const [first = []] = parts;
  return first.flatMap((figure) => {
    const same = parts.map((part) => part.find((one) => one.basis === figure.basis));
    const complete = same.filter((one) => one !== undefined);
    if (complete.length !== parts.length) return [];
    return [
      {
        basis: figure.basis,
        timePeriod: figure.timePeriod,
        flag: complete.some((one) => one.flag !== "")
          ? (complete.find((one) => one.flag !== "")?.flag ?? "")
          : "",
        origins: complete.flatMap((one) => one.origins),
        table: figure.table,
        ...calculate(complete),
      },
    ];
  });
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

function membersOf(context: TableContext, region: Region, timePeriod: string): readonly string[] {
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
