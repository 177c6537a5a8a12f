import type {Catalogue} from "../catalogue/catalogue.js";
import type {Source} from "../catalogue/source-schema.js";
import {type DimensionId, type Dimensions, TOTAL, withCode} from "../model/observation.js";
import {combinationKey, type FactTable} from "../process/fact.js";
import type {Figure} from "./figure.js";

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

/** Whether the table leaves out rows in which there is nothing. */
export function isSparse(context: TableContext): boolean {
  return context.source.sparse === true;
}
