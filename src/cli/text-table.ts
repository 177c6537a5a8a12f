/**
 * Table for a terminal: columns padded with blanks, two between them, a rule under the header. The
 * last column is not padded.
 *
 * @param right columns (counted from 0) whose cells stand on the right
 */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): readonly string[] {
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => lengthOf(row[column] ?? ""))),
  );
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => {
        const text = row[column] ?? "";
        const blanks = " ".repeat(width - lengthOf(text));
        return right.includes(column) ? blanks + text : text + blanks;
      })
      .join("  ")
      .trimEnd();
  return [line(header), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)];
}

function lengthOf(text: string): number {
  return [...text].length;
}
