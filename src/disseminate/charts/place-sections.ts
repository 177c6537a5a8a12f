/** Rows that belong together below an optional heading. */
type RowSection<R> = {readonly heading?: string | undefined; readonly rows: readonly R[]};

/** Heights in pixels. */
type SectionHeights = {
  readonly row: number;
  /** Between a section without heading and the one before. */
  readonly gap: number;
  /** Of a heading with the room around it. */
  readonly heading: number;
  /** From the top of a heading to its text. */
  readonly baseline: number;
};

/** Sections one below the other: where each heading and each row stands, and where the last row ends. */
export function placeSections<R>(sections: readonly RowSection<R>[], top: number, heights: SectionHeights) {
  let y = top;
  const placed = sections.map(({heading, rows}, index) => {
    const headingY = y + heights.baseline;
    y += heading === undefined ? (index > 0 ? heights.gap : 0) : heights.heading;
    const own = rows.map((row) => {
      const place = {row, y};
      y += heights.row;
      return place;
    });
    return {heading, headingY, rows: own};
  });
  return {placed, bottom: y};
}
