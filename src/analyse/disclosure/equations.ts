import type {Catalogue} from "../../catalogue/catalogue.js";
import type {Indicator} from "../../catalogue/indicator-schema.js";
import {type DimensionId, TOTAL} from "../../model/observation.js";
import {existsOn, isKreis, LAND, membersOn, type Region} from "../../model/region.js";
import {referenceDay} from "../../model/time-period.js";
import {type Cell, type CellIndex, cellKey} from "./cells.js";

/** Cells that readers can calculate with: the first is the sum of the others, or their difference. */
export type Equation = readonly Cell[];

/** How cells hang together. */
export type Relation = {
  readonly whole: Cell;
  readonly parts: readonly Cell[];
  /** `balance`: the first part minus the second. */
  readonly kind: "sum" | "balance";
  /** Whether all parts are there; else the whole is at least their sum. */
  readonly complete: boolean;
};

/** A code that others make up completely. */
type Split = {
  readonly dimension: DimensionId;
  readonly whole: string;
  readonly parts: readonly string[];
  /** Source tables that it holds for; absent: all. */
  readonly tables?: ReadonlySet<string>;
};

/** What relations are looked for in. */
type Cells = Pick<CellIndex, "cells" | "balances">;

/** Finds the equations that a cell stands in, from what the catalogue declares. */
export function createEquations(
  indicator: Indicator,
  index: Cells,
  catalogue: Catalogue,
): (cell: Cell) => readonly Equation[] {
  const relationsOf = createRelations([indicator], index, catalogue);
  const known = new Map<Cell, readonly Equation[]>();
  return (cell) => {
    const found =
      known.get(cell) ??
      relationsOf(cell)
        .filter(({complete}) => complete)
        .map(({whole, parts}) => [whole, ...parts]);
    known.set(cell, found);
    return found;
  };
}

/**
 * Finds the relations that a cell stands in, complete or not.
 *
 * @param indicators whose structures hold
 * @param beyond a cell that is not published here but known from elsewhere, by its key
 */
export function createRelations(
  indicators: readonly Indicator[],
  {cells, balances}: Cells,
  catalogue: Catalogue,
  beyond: (like: Cell, refArea: string, dimensions: Cell["dimensions"]) => Cell | undefined = () => undefined,
): (cell: Cell) => readonly Relation[] {
  const splits = splitsByCode(splitsOf(indicators, catalogue));
  const byCell = new Map<Cell, Relation[]>();
  for (const [whole, ...parts] of balances) {
    const relation: Relation = {whole, parts, kind: "balance", complete: true};
    for (const cell of [whole, ...parts]) byCell.set(cell, [...(byCell.get(cell) ?? []), relation]);
  }
  const sibling = (cell: Cell, change: {refArea?: string; dimension?: DimensionId; code?: string}) => {
    const refArea = change.refArea ?? cell.refArea;
    const dimensions =
      change.dimension === undefined
        ? cell.dimensions
        : {...cell.dimensions, [change.dimension]: change.code};
    const key = cellKey(cell.quantity.name, refArea, cell.timePeriod, dimensions);
    return cells.get(key) ?? beyond(cell, refArea, dimensions);
  };
  const ofCodes = (cell: Cell) => {
    const found: Relation[] = [];
    for (const [dimension, byCode] of splits) {
      for (const {whole, parts, tables} of byCode.get(cell.dimensions[dimension] ?? TOTAL) ?? []) {
        if (tables !== undefined && !cell.quantity.tables.some((table) => tables.has(table))) continue;
        found.push(...relate([whole, ...parts].map((code) => sibling(cell, {dimension, code}))));
      }
    }
    return found;
  };
  const territory = new Map<string, ReadonlyMap<Cell, readonly Relation[]>>();
  const ofTerritory = (cell: Cell): readonly Relation[] => {
    const {additive} = cell.quantity;
    const frame = cellKey(cell.quantity.name, "", cell.timePeriod, cell.dimensions);
    const found =
      territory.get(frame) ??
      territorialSums(
        (refArea) => sibling(cell, {refArea}),
        referenceDay(cell.timePeriod),
        catalogue,
        additive,
      );
    territory.set(frame, found);
    return found.get(cell) ?? [];
  };
  return (cell) => [...ofCodes(cell), ...ofTerritory(cell), ...(byCell.get(cell) ?? [])];
}

/**
 * Land and Regierungsbezirke as sums of their parts, and joint units as sums of members with figures of
 * their own, by the cells that stand in them. A joint unit stands for members without figures; a
 * time-constant unit is the sum of its members that exist, and before they were parted the same as one.
 *
 * @param additive false: only time-constant units, whose members are added whatever the table
 */
function territorialSums(
  at: (refArea: string) => Cell | undefined,
  day: string,
  {regions}: Catalogue,
  additive: boolean,
): ReadonlyMap<Cell, readonly Relation[]> {
  const units = regions.all.filter((region) => existsOn(region, day));
  const isOpen = (member: string) => at(member)?.state === "open";
  const published = units.filter((region) => region.members.length > 0 && at(region.refArea) !== undefined);
  const constant = published.filter((region) => region.level === "zeitkonstante-einheit");
  const composites = published.filter((region) => !constant.includes(region));
  const joint = composites.filter((region) => region.members.every(isOpen));
  const contained = new Set(joint.flatMap((region) => region.members));
  const kreise = [...units.filter((one) => isKreis(one) && !contained.has(one.refArea)), ...joint];
  const districts = units.filter((region) => region.level === "regierungsbezirk");
  const keys = (list: readonly Region[]) => list.map((region) => region.refArea);
  const parted = constant.map((one) => [one.refArea, ...membersOn(one, day, regions)]);
  const additiveSums: readonly (readonly string[])[] = [
    [LAND, ...keys(districts)],
    [LAND, ...keys(kreise)],
    ...districts.map(({refArea}) => [
      refArea,
      ...keys(kreise.filter((kreis) => kreis.regierungsbezirk === refArea)),
    ]),
    ...composites.filter((one) => !joint.includes(one)).map((one) => [one.refArea, ...one.members]),
  ];
  const sums = additive ? [...additiveSums, ...parted] : parted;
  const byCell = new Map<Cell, Relation[]>();
  for (const relation of sums.flatMap((sum) => relate(sum.map(at)))) {
    for (const cell of [relation.whole, ...relation.parts]) {
      byCell.set(cell, [...(byCell.get(cell) ?? []), relation]);
    }
  }
  return byCell;
}

/** The relation of a whole to its parts, where the whole and at least one part are there. */
function relate([whole, ...parts]: readonly (Cell | undefined)[]): readonly Relation[] {
  const there = parts.filter((part) => part !== undefined);
  if (whole === undefined || there.length === 0) return [];
  const complete = there.length === parts.length;
  return [{whole, parts: there, kind: "sum", complete}];
}

/** Names a relation, the same from whichever cell it was found. */
export function relationKey({whole, parts, kind}: Relation): string {
  return `${whole.key} = ${parts.map((part) => part.key).join(kind === "balance" ? " − " : " + ")}`;
}

/** Splits by dimension and by each code that stands in them. */
function splitsByCode(
  splits: readonly Split[],
): ReadonlyMap<DimensionId, ReadonlyMap<string, readonly Split[]>> {
  const found = new Map<DimensionId, Map<string, Split[]>>();
  for (const split of splits) {
    const byCode = found.get(split.dimension) ?? new Map<string, Split[]>();
    found.set(split.dimension, byCode);
    for (const code of new Set([split.whole, ...split.parts])) {
      byCode.set(code, [...(byCode.get(code) ?? []), split]);
    }
  }
  return found;
}

/** Codes that add up: those made of parts, sexes, citizenships, and the indicators' own structures. */
export function splitsOf(indicators: readonly Indicator[], catalogue: Catalogue): readonly Split[] {
  const composed = [...catalogue.codelists.values()].flatMap(({dimension, codes}) =>
    codes.flatMap(({code, parts}) => parts.map((one): Split => ({dimension, whole: code, parts: one}))),
  );
  const structures = indicators.flatMap(({darstellung, variables}): Split[] => {
    const struktur = darstellung?.struktur;
    if (struktur === undefined) return [];
    return [
      {
        dimension: struktur.over,
        whole: TOTAL,
        parts: struktur.codes.filter((code) => code !== TOTAL),
        tables: new Set(variables.flatMap((variable) => variable.tables.map((use) => use.table))),
      },
    ];
  });
  return [
    {dimension: "sex", whole: TOTAL, parts: ["M", "F"]},
    {dimension: "citizenship", whole: TOTAL, parts: ["NATD", "NATA"]},
    ...composed,
    ...structures,
  ];
}
