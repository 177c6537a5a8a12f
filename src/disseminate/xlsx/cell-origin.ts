import type {Observation} from "../../model/observation.js";
import type {Cell, CellValue} from "../../ooxml/model.js";

/**
 * A cell that shows a figure of the cube. The writer does not look at what it shows, for the file has no
 * place for it; a property costs less than a weak map, which every collection of garbage goes through.
 */
type FigureCell = Cell & {readonly shows: Observation};

/** A cell with a figure, or the sign in place of it. */
export function showing(value: CellValue, style: string, shows: Observation): Cell {
  const cell: FigureCell = {value, style, shows};
  return cell;
}

/** The figure that a cell shows; undefined for texts, formulas and numbers derived from figures. */
export function shownIn(cell: Cell): Observation | undefined {
  return isFigureCell(cell) ? cell.shows : undefined;
}

function isFigureCell(cell: Cell): cell is FigureCell {
  return "shows" in cell;
}
