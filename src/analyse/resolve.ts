import type {Catalogue} from "../catalogue/catalogue.js";
import type {Indicator} from "../catalogue/indicator-schema.js";
import type {Source} from "../catalogue/source-schema.js";
import {type DimensionId, type Dimensions, type Origin, TOTAL} from "../model/observation.js";
import type {Region} from "../model/region.js";
import {existsOn, isKreis} from "../model/region.js";
import {referenceDay} from "../model/time-period.js";
import {combinationKey, type Fact, type FactStore, type FactTable} from "../process/fact.js";
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

/** A quantity that an indicator takes from official tables. */
export type Variable = Indicator["variables"][number];

type Codes = Dimensions;

/** Finds the figures of variables, with everything that the catalogue declares about how to make them. */
export type Resolver = {
  /** Figures of a combination, one per basis, newest basis first; empty when no table has such a row. */
  readonly find: (
    variable: Variable,
    refArea: string,
    timePeriod: string,
    dimensions: Dimensions,
  ) => readonly Figure[];
  /** Periods of a variable, ascending. */
  readonly periods: (variable: Variable) => readonly string[];
};

function isWithin(timePeriod: string, from: string | undefined, to: string | undefined): boolean {
  const after = from === undefined || timePeriod.slice(0, from.length) >= from;
  return after && (to === undefined || timePeriod.slice(0, to.length) <= to);
}

/** Makes the resolver over the facts of the warehouse. */
export function createResolver(facts: FactStore, catalogue: Catalogue): Resolver {
  const tableOf = (table: string, measure: string) => facts.table(table, measure);
  const memo: Memo = new Map();
  const parts = composedCodes(catalogue);
  return {
    find: (variable, refArea, timePeriod, dimensions) => {
      const byBasis = new Map<string | null, Figure>();
      for (const use of variable.tables) {
        const table = tableOf(use.table, use.measure);
        const source = catalogue.sources.get(use.table);
        if (table === undefined || source === undefined || !isWithin(timePeriod, use.from, use.to)) continue;
        const codes = {...dimensions, ...use.where};
        const context = {
          table,
          source,
          catalogue,
          additive: isAdditive(source, use.measure),
          memo: memoOf(memo, table),
          parts,
        };
        for (const figure of findFigures(context, refArea, timePeriod, codes)) {
          if (!byBasis.has(figure.basis)) byBasis.set(figure.basis, figure);
        }
      }
      return [...byBasis.values()].sort(newestBasisFirst);
    },
    periods: (variable) => {
      const periods = variable.tables.flatMap((use) =>
        (tableOf(use.table, use.measure)?.periods ?? []).filter((period) =>
          isWithin(period, use.from, use.to),
        ),
      );
      return [...new Set(periods)].sort();
    },
  };
}

/** `Z2022` before `Z2011` before `VZ1987`: by the year of the census. */
function newestBasisFirst(a: Figure, b: Figure): number {
  const year = (basis: string | null) => Number(/\d{4}/.exec(basis ?? "")?.[0] ?? 0);
  return year(b.basis) - year(a.basis);
}

type Context = {
  readonly table: FactTable;
  readonly source: Source;
  readonly catalogue: Catalogue;
  readonly additive: boolean;
  readonly memo: Map<string, readonly Figure[]>;
  readonly parts: readonly ComposedCode[];
};

/** A code that others make up together, and which. */
type ComposedCode = {
  readonly dimension: DimensionId;
  readonly code: string;
  readonly alternatives: readonly (readonly string[])[];
};

function composedCodes(catalogue: Catalogue): readonly ComposedCode[] {
  return [...catalogue.codelists.values()].flatMap(({dimension, codes}) =>
    codes
      .filter(({parts}) => parts.length > 0)
      .map(({code, parts}) => ({dimension, code, alternatives: parts})),
  );
}

/** Figures already found, per table: parts and denominators are asked for again and again. */
type Memo = Map<FactTable, Map<string, readonly Figure[]>>;

function memoOf(memo: Memo, table: FactTable): Map<string, readonly Figure[]> {
  const own = memo.get(table) ?? new Map<string, readonly Figure[]>();
  memo.set(table, own);
  return own;
}

function isAdditive(source: Source, measure: string): boolean {
  return source.measures.find((one) => one.id === measure)?.additive ?? false;
}

function findFigures(context: Context, refArea: string, timePeriod: string, codes: Codes): readonly Figure[] {
  const key = `${refArea}#${combinationKey(timePeriod, codes)}`;
  const known = context.memo.get(key);
  if (known !== undefined) return known;
  const found = makeFigures(context, refArea, timePeriod, codes);
  context.memo.set(key, found);
  return found;
}

/** The delivered cell; else made from its age groups or other parts, as a complement, or from territorial members. */
function makeFigures(context: Context, refArea: string, timePeriod: string, codes: Codes): readonly Figure[] {
  const delivered = context.table.find(refArea, timePeriod, codes);
  if (delivered.length > 0) return delivered.map((fact) => figureOf(fact));
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
function isSparse(context: Context): boolean {
  return context.source.sparse === true;
}

/** In a sparse table an absent row of an area that does report means: nothing there. */
function nothingThere(context: Context, refArea: string, timePeriod: string): readonly Figure[] {
  if (!context.table.reports(refArea, timePeriod)) return [];
  return [withoutOrigin(context, timePeriod, {obsValue: null, obsStatus: "zero_exact"})];
}

function withoutOrigin(context: Context, timePeriod: string, operand: Operand): Figure {
  return {...operand, basis: null, timePeriod, flag: "", origins: [], table: context.source.table};
}

function figureOf(fact: Fact): Figure {
  const origin = {table: fact.table, delivery: fact.delivery, locator: fact.locator, vintage: fact.vintage};
  const common = {
    basis: fact.basis,
    timePeriod: fact.timePeriod,
    flag: fact.flag,
    origins: [origin],
    table: fact.table,
  };
  return fact.obsValue === null
    ? {...common, obsValue: null, obsStatus: fact.obsStatus}
    : {...common, obsValue: fact.obsValue, obsStatus: fact.obsStatus};
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
        ...calculate(complete),
        basis: figure.basis,
        timePeriod: figure.timePeriod,
        flag: complete.some((one) => one.flag !== "")
          ? (complete.find((one) => one.flag !== "")?.flag ?? "")
          : "",
        origins: complete.flatMap((one) => one.origins),
        table: figure.table,
      },
    ];
  });
}

function fromParts(context: Context, refArea: string, timePeriod: string, codes: Codes): readonly Figure[] {
  for (const {dimension, code, alternatives} of context.parts) {
    if ((codes[dimension] ?? TOTAL) !== code) continue;
    for (const alternative of alternatives) {
      const parts = alternative.map((part) =>
        findFigures(context, refArea, timePeriod, {...codes, [dimension]: part}),
      );
      const combined = parts.some((part) => part.length === 0) ? [] : combine(parts, sum);
      if (combined.length > 0) return combined;
    }
  }
  return [];
}

function fromComplement(
  context: Context,
  refArea: string,
  timePeriod: string,
  codes: Codes,
): readonly Figure[] {
  for (const {dimension, code, total, minus} of context.source.complements ?? []) {
    if ((codes[dimension] ?? TOTAL) !== code) continue;
    const whole = findFigures(context, refArea, timePeriod, {...codes, [dimension]: total});
    const part = findFigures(context, refArea, timePeriod, {...codes, [dimension]: minus});
    const combined = combine([whole, part], ([a, b]) =>
      a === undefined || b === undefined ? {obsValue: null, obsStatus: "unknown"} : difference(a, b),
    );
    if (combined.length > 0) return combined;
  }
  return [];
}

/** Sum over the Kreise for a Regierungsbezirk or the Land, over the members for a joint unit. */
function fromMembers(context: Context, refArea: string, timePeriod: string, codes: Codes): readonly Figure[] {
  if (!context.additive || !context.table.has(timePeriod, codes)) return [];
  const members = membersOf(context, context.catalogue.regions.get(refArea), timePeriod);
  if (members.length === 0) return [];
  const parts = members.map((member) => context.table.find(member, timePeriod, codes).map(figureOf));
  const found = isSparse(context) ? parts.filter((part) => part.length > 0) : parts;
  if (found.length === 0 || found.some((part) => part.length === 0)) return [];
  return combine(found, sum);
}

function membersOf(context: Context, region: Region, timePeriod: string): readonly string[] {
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
