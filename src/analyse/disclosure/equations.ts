import type {Catalogue} from "../../catalogue/catalogue.js";
import type {Indicator} from "../../catalogue/indicator-schema.js";
import {type DimensionId, TOTAL} from "../../model/observation.js";
import {existsOn, isKreis, LAND, type Region} from "../../model/region.js";
import {referenceDay} from "../../model/time-period.js";
import {type Cell, type CellIndex, cellKey} from "./cells.js";

/** Cells that readers can calculate with: the first is the sum of the others, or their difference. */
export type Equation = readonly Cell[];

/** A code that others make up completely. */
type Split = {readonly dimension: DimensionId; readonly whole: string; readonly parts: readonly string[]};

/** Finds the equations that a cell stands in, from what the catalogue declares. */
export function createEquations(
  indicator: Indicator,
  {cells, balances}: CellIndex,
  catalogue: Catalogue,
): (cell: Cell) => readonly Equation[] {
  const splits = splitsOf(indicator, catalogue);
  const byCell = new Map<Cell, Equation[]>();
  for (const balance of balances) {
    for (const cell of balance) byCell.set(cell, [...(byCell.get(cell) ?? []), balance]);
  }
  const sibling = (cell: Cell, change: {refArea?: string; dimension?: DimensionId; code?: string}) => {
    const dimensions =
      change.dimension === undefined
        ? cell.dimensions
        : {...cell.dimensions, [change.dimension]: change.code};
    return cells.get(
      cellKey(cell.quantity.name, change.refArea ?? cell.refArea, cell.timePeriod, dimensions),
    );
  };
  const ofCodes = (cell: Cell) =>
    splits.flatMap(({dimension, whole, parts}) => {
      const own = cell.dimensions[dimension] ?? TOTAL;
      if (own !== whole && !parts.includes(own)) return [];
      return complete([whole, ...parts].map((code) => sibling(cell, {dimension, code})));
    });
  const territory = new Map<string, ReadonlyMap<Cell, readonly Equation[]>>();
  const ofTerritory = (cell: Cell): readonly Equation[] => {
    if (!cell.quantity.additive) return [];
    const frame = cellKey(cell.quantity.name, "", cell.timePeriod, cell.dimensions);
    const found =
      territory.get(frame) ??
      territorialSums((refArea) => sibling(cell, {refArea}), referenceDay(cell.timePeriod), catalogue);
    territory.set(frame, found);
    return found.get(cell) ?? [];
  };
  const known = new Map<Cell, readonly Equation[]>();
  return (cell) => {
    const found = known.get(cell) ?? [...ofCodes(cell), ...ofTerritory(cell), ...(byCell.get(cell) ?? [])];
    known.set(cell, found);
    return found;
  };
}

/**
 * Land and Regierungsbezirke as sums of their parts, and joint units as sums of members with figures of
 * their own, by the cells that stand in them. A joint unit stands for members without figures.
 */
function territorialSums(
  at: (refArea: string) => Cell | undefined,
  day: string,
  {regions}: Catalogue,
): ReadonlyMap<Cell, readonly Equation[]> {
  const units = regions.all.filter((region) => existsOn(region, day));
  const isOpen = (member: string) => at(member)?.state === "open";
  const composites = units.filter((region) => region.members.length > 0 && at(region.refArea) !== undefined);
  const joint = composites.filter((region) => region.members.every(isOpen));
  const contained = new Set(joint.flatMap((region) => region.members));
  const kreise = [...units.filter((one) => isKreis(one) && !contained.has(one.refArea)), ...joint];
  const districts = units.filter((region) => region.level === "regierungsbezirk");
  const keys = (list: readonly Region[]) => list.map((region) => region.refArea);
  const sums: readonly (readonly string[])[] = [
    [LAND, ...keys(districts)],
    [LAND, ...keys(kreise)],
    ...districts.map(({refArea}) => [
      refArea,
      ...keys(kreise.filter((kreis) => kreis.regierungsbezirk === refArea)),
    ]),
    ...composites.filter((one) => !joint.includes(one)).map((one) => [one.refArea, ...one.members]),
  ];
  const byCell = new Map<Cell, Equation[]>();
  for (const equation of sums.flatMap((sum) => complete(sum.map(at)))) {
    for (const cell of equation) byCell.set(cell, [...(byCell.get(cell) ?? []), equation]);
  }
  return byCell;
}

/** The equation, where all of its cells are there. */
function complete(found: readonly (Cell | undefined)[]): readonly Equation[] {
  const all = found.filter((one) => one !== undefined);
  return all.length === found.length && all.length > 1 ? [all] : [];
}

/** Codes that add up: those made of parts, sexes, citizenships, and the indicator's own structure. */
function splitsOf(indicator: Indicator, catalogue: Catalogue): readonly Split[] {
  const composed = [...catalogue.codelists.values()].flatMap(({dimension, codes}) =>
    codes.flatMap(({code, parts}) => parts.map((one): Split => ({dimension, whole: code, parts: one}))),
  );
  const struktur = indicator.darstellung?.struktur;
  return [
    {dimension: "sex", whole: TOTAL, parts: ["M", "F"]},
    {dimension: "citizenship", whole: TOTAL, parts: ["NATD", "NATA"]},
    ...composed,
    ...(struktur === undefined
      ? []
      : [{dimension: struktur.over, whole: TOTAL, parts: struktur.codes.filter((code) => code !== TOTAL)}]),
  ];
}
