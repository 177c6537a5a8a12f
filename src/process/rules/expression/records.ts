/** A value in an expression; null is a missing one. */
export type Scalar = number | string | boolean | null;

/** Records that an expression is evaluated over, by number from 0. */
export type Records = {
  readonly size: number;
  /** Reader of a column; undefined when there is no such column. */
  readonly column: (name: string) => ((row: number) => Scalar) | undefined;
};

/** Records of plain rows, for tables that are not figures of the monitoring. */
export function recordsOf(rows: readonly Readonly<Record<string, Scalar>>[]): Records {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return {
    size: rows.length,
    column: (name) => (names.has(name) ? (row) => rows[row]?.[name] ?? null : undefined),
  };
}
