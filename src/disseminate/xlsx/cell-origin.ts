import type {Observation} from "../../model/observation.js";
import type {Cell} from "../../ooxml/model.js";

/** Which figure a cell shows; kept beside the cells, for the file has no place for it. */
const origins = new WeakMap<Cell, Observation>();

/** Notes that a cell shows a figure. @returns the same cell */
export function showing(cell: Cell, observation: Observation): Cell {
  origins.set(cell, observation);
  return cell;
}

/** The figure that a cell shows; undefined for texts, formulas and numbers derived from figures. */
export function shownIn(cell: Cell): Observation | undefined {
  return origins.get(cell);
}
