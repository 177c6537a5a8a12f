import type {IndicatorCube} from "../../analyse/publication.js";
import type {Catalogue, Unit} from "../../catalogue/catalogue.js";
import type {Measure} from "../../catalogue/indicator-schema.js";
import {type DimensionId, type Dimensions, TOTAL, type Value} from "../../model/observation.js";
import {shownView, unitOf} from "./context.js";
import {notPublished} from "./shown-value.js";
import type {Shown} from "./source-line.js";

/** A part or a group of a structure, with its titles. */
export type StructureCode = {readonly code: string; readonly titel: string; readonly kurztitel: string};

/** A declared structure with a period that all its groups share. */
export type Structure = {
  readonly measure: Measure;
  readonly unit: Unit;
  readonly over: DimensionId;
  readonly overTitle: string;
  /** Parts of the whole, in fixed order. */
  readonly parts: readonly StructureCode[];
  readonly by: DimensionId | undefined;
  /** Groups that each make a whole; one with the code of the total where there is no `by`. */
  readonly groups: readonly StructureCode[];
  readonly period: string;
  readonly dimensions: (group: string, part: string) => Dimensions;
  readonly value: (refArea: string, group: string, part: string) => Value;
  /** What is shown, for the source line. */
  readonly shown: Shown;
};

/** Prepares the structure of an indicator; undefined where none is declared or none has figures. */
export function structureOf(catalogue: Catalogue, cube: IndicatorCube): Structure | undefined {
  const declared = cube.indicator.darstellung?.struktur;
  if (declared === undefined) return undefined;
  const {over, by, measure, codes} = declared;
  const fixed = declared.dimensions ?? {};
  const parts = titles(catalogue, over, codes);
  const groupCodes =
    by === undefined ? [TOTAL] : (cube.indicator.dimensions.find((one) => one.id === by)?.codes ?? [TOTAL]);
  const dimensions = (group: string, part: string) => ({
    ...fixed,
    ...(by === undefined || group === TOTAL ? {} : {[by]: group}),
    [over]: part,
  });
  const has = (period: string, group: string) =>
    cube
      .areas(period)
      .some((area) =>
        parts.some(
          (part) =>
            (cube.find(measure, area.refArea, period, dimensions(group, part.code))?.obsValue ?? null) !==
            null,
        ),
      );
  const newestFirst = [...cube.periods(measure)].reverse();
  const period =
    newestFirst.find((one) => groupCodes.every((group) => has(one, group))) ??
    newestFirst.find((one) => has(one, TOTAL));
  if (period === undefined) return undefined;
  const groups =
    by === undefined
      ? [{code: TOTAL, titel: "Insgesamt", kurztitel: "insgesamt"}]
      : titles(catalogue, by, groupCodes);
  const shown = groups.flatMap((group) =>
    parts.flatMap(
      (part) => shownView(catalogue, cube, {measure, dimensions: dimensions(group.code, part.code)}) ?? [],
    ),
  );
  return {
    shown: {views: shown, period},
    measure: cube.measure(measure),
    unit: unitOf(catalogue, cube.measure(measure)),
    over,
    overTitle: catalogue.codelists.get(over)?.titel ?? over,
    parts,
    by,
    groups: groups.filter((group) => has(period, group.code)),
    period,
    dimensions,
    value: (refArea, group, part) =>
      cube.find(measure, refArea, period, dimensions(group, part)) ?? notPublished,
  };
}

function titles(
  catalogue: Catalogue,
  dimension: DimensionId,
  codes: readonly string[],
): readonly StructureCode[] {
  const list = catalogue.codelists.get(dimension);
  return codes.map(
    (code) => list?.codes.find((one) => one.code === code) ?? {code, titel: code, kurztitel: code},
  );
}

/** Share of a bar: a part that does not exist in a Kreis takes no room; null where the share is unknown. */
export function drawnShare(value: Value): number | null {
  if (value.obsValue !== null) return value.obsValue;
  return ["zero_exact", "zero_rounded", "not_meaningful"].includes(value.obsStatus) ? 0 : null;
}
