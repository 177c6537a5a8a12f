import type {Row} from "../../../ooxml/model.js";

/** Points of height that a printed page holds at this width, below the repeated title. */
const PAGE_HEIGHT = 745;

/**
 * Rows after which a printed page ends: an indicator begins a page where it does not fit the rest of one, and
 * within it a table and a chart are never cut.
 *
 * @param starts number of rows before each indicator
 * @param seams rows after which a page may end within an indicator
 */
export function pageBreaks(
  rows: readonly Row[],
  starts: readonly number[],
  seams: readonly number[],
): readonly number[] {
  const breaks: number[] = [];
  const height = (from: number, to: number) => heightOf(rows.slice(from, to));
  let pageStart = 0;
  const breakAt = (row: number) => {
    breaks.push(row);
    pageStart = row;
  };
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? rows.length;
    if (index > 0 && height(pageStart, end) > PAGE_HEIGHT) breakAt(start);
    const inside = seams.filter((seam) => seam > start && seam < end);
    inside.forEach((seam, position) => {
      if (height(pageStart, inside[position + 1] ?? end) > PAGE_HEIGHT) breakAt(seam);
    });
  });
  return breaks;
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + (row.height ?? 15), 0);
}
