import type {Derived} from "../../analyse/publication.js";
import type {Observation} from "../../model/observation.js";
import type {Region} from "../../model/region.js";
import type {Cell} from "../../ooxml/model.js";
import type {AreaColumn} from "./area-columns.js";
import type {Book, ColumnView} from "./book.js";
import {derivedCell, type StatusLog, signCell} from "./figure-cell.js";
import type {RowLook} from "./look.js";

/** The leading figure in its newest period, for the areas of the table. */
export type Leading = {
  readonly book: Book;
  readonly view: ColumnView;
  readonly period: string;
  readonly areas: readonly Region[];
  readonly log: StatusLog;
};

/** Columns that belong together, with the notes that they need. */
export type ContextColumns = {readonly columns: readonly AreaColumn[]; readonly notes: readonly string[]};

/** Makes a cell of a column from the leading figure of the row's area. */
export type ContextCell = (observation: Observation, area: Region, look: RowLook, row: number) => Cell;

/** Where there is nothing to compare with. */
export const NO_COLUMNS: ContextColumns = {columns: [], notes: []};

/** The leading figure of an area. */
export function leadingFigureOf({book, view, period}: Leading, area: Region): Observation | undefined {
  return book.cube.find(view.measure.id, area.refArea, period, view.dimensions);
}

/** Whether something holds for the figure of at least one area. */
export function someFigure(leading: Leading, holds: (observation: Observation) => boolean): boolean {
  return leading.areas.some((area) => {
    const observation = leadingFigureOf(leading, area);
    return observation !== undefined && holds(observation);
  });
}

/** Whether the figure is a share, a rate or a mean, of which differences are told and not percentages. */
export function isRate({book, view}: Leading): boolean {
  return book.unitOf(view.measure).kind !== "anzahl";
}

/** Decimals of differences: at least one for rates. */
export function decimalsOf(leading: Leading): number {
  return Math.max(leading.view.measure.decimals, isRate(leading) ? 1 : 0);
}

/** The word for differences: percentage points, or the unit. */
export function pointsOf({book, view}: Leading): string {
  const unit = book.unitOf(view.measure);
  return unit.kind === "prozent" ? "Prozentpunkte" : unit.titel;
}

/**
 * A column that holds for areas with a figure; others have the sign for what is unknown.
 *
 * @param above names of the group of columns that begins here, the longest first
 */
export function leadingColumn(
  leading: Leading,
  heading: string,
  decimals: number,
  cell: ContextCell,
  above: readonly string[] = [],
): AreaColumn {
  return {
    heading,
    decimals,
    above: above.length === 0 ? undefined : {texts: above, kind: "group"},
    cell: (area, look, row) => {
      const observation = leadingFigureOf(leading, area);
      return observation === undefined
        ? signCell("unknown", look, leading.book.dialect, leading.log)
        : cell(observation, area, look, row);
    },
  };
}

/** A figure derived from the leading one, or the sign that there cannot be one. */
export function leadingDerived(
  {book, log}: Leading,
  value: Derived | undefined,
  decimals: number,
  look: RowLook,
): Cell {
  return value === undefined
    ? signCell("not_meaningful", look, book.dialect, log)
    : derivedCell(value, decimals, look, book.dialect, log);
}
