import type {Place} from "../../messages/kim-error.js";
import type {Grid, GridRow} from "../grid.js";

/** Rows shown from the top, with figures, and around a complaint. */
const limits = {top: 12, figures: 8, around: 2} as const;

/**
 * The rows of a grid that a person needs to see what a file is: those at its top, the first with
 * figures, and those around the place of a complaint.
 */
export function chooseRows(
  grid: Grid,
  figureOf: (line: number, column: number) => string | undefined,
  place: Place | undefined,
): readonly GridRow[] {
  const has = (row: GridRow) => row.cells.some((_, column) => figureOf(row.line, column) !== undefined);
  const first = grid.rows.findIndex(has);
  const start = grid.rows.slice(0, first < 0 ? limits.top : Math.min(first, limits.top));
  const figures: GridRow[] = [];
  for (const row of first < 0 ? [] : grid.rows.slice(first)) {
    if (figures.length >= limits.figures) break;
    if (has(row)) figures.push(row);
  }
  const line = place?.line ?? Number(/\d+$/.exec(place?.cell ?? "")?.[0]);
  const around = grid.rows.filter((row) => Math.abs(row.line - line) <= limits.around);
  const chosen = new Map([...start, ...figures, ...around].map((row) => [row.line, row]));
  return [...chosen.values()].sort((a, b) => a.line - b.line);
}
