import type {DimensionId} from "../model/observation.js";
import {TOTAL} from "../model/observation.js";
import type {Codelist} from "./catalogue.js";
import type {Layout} from "./layout-schema.js";
import type {Source} from "./source-schema.js";

/** Whether a source can have figures for a code of a dimension: delivered, as a complement, or put together from parts. */
export function canHaveCode(
  source: Source,
  dimension: DimensionId,
  code: string,
  codelist: Codelist | undefined,
): boolean {
  if (code === TOTAL) return true;
  if (!source.dimensions.includes(dimension)) return false;
  const pattern = source.officialCodes?.[dimension];
  if (pattern !== undefined && new RegExp(pattern).test(code)) return true;
  const delivered = deliveredCodes(source, dimension);
  // A source that declares no code of a dimension cannot be held to any.
  if (delivered.has(code) || (delivered.size === 0 && pattern === undefined)) return true;
  const made = source.complements?.some((one) => one.dimension === dimension && one.code === code);
  if (made === true) return true;
  const parts = codelist?.codes.find((one) => one.code === code)?.parts ?? [];
  return parts.some((alternative) =>
    alternative.every((part) => canHaveCode(source, dimension, part, codelist)),
  );
}

/** Codes of a dimension that the labels and the columns of a source name. */
export function deliveredCodes(source: Source, dimension: DimensionId): ReadonlySet<string> {
  const labels = Object.keys(source.labels?.[dimension] ?? {});
  return new Set([...labels, ...source.layouts.flatMap((layout) => fixedCodes(layout, dimension))]);
}

function fixedCodes(layout: Layout, dimension: DimensionId): readonly string[] {
  return fixedFigures(layout).flatMap((figure) => {
    const code = Object.entries(figure).find(([key]) => key === dimension)?.[1];
    return typeof code === "string" ? [code] : [];
  });
}

/** What the columns of a layout are declared to be. */
function fixedFigures(layout: Layout): readonly object[] {
  if (layout.format === "ffcsv") return Object.values(layout.contents);
  if (layout.format === "liste") {
    return Object.values(layout.columns).filter((role) => typeof role !== "string");
  }
  return layout.columns ?? [];
}
