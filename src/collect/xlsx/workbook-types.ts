import type {Grid} from "../grid.js";

/** A worksheet of a workbook; its cells are read when they are asked for. */
export type Worksheet = {
  readonly name: string;
  readonly hidden: boolean;
  /**
   * Cells with all peculiarities, for people to look at.
   *
   * @throws KimError xml-damaged, workbook-unreadable, archive-too-large
   */
  readonly raw: () => RawSheet;
  /**
   * Cells as the readers of tables take them: those that no rule stops.
   *
   * @throws KimError cell-error, cell-formula and what `raw` throws
   */
  readonly grid: () => Grid;
};

/** A workbook that was opened. */
export type Workbook = {
  readonly sheets: readonly Worksheet[];
  /** German sentences about the workbook as a whole: macros, links to other files. */
  readonly notes: readonly string[];
};

/** A rectangle of cells; rows and columns counted from 0. */
export type CellRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** Cells of a worksheet and what is peculiar about it. */
export type RawSheet = {
  readonly grid: Grid;
  readonly merges: readonly CellRange[];
  /** Lines (counted from 1) that are hidden and hold cells. */
  readonly hiddenLines: readonly number[];
  /** Columns (counted from 0) that are hidden and hold cells. */
  readonly hiddenColumns: readonly number[];
  /** Number of formulas with a result, and the address of the first. */
  readonly formulas: {readonly count: number; readonly first: string | undefined};
  /** Addresses of formulas that reach out of the workbook: other files, DDE. */
  readonly outside: readonly string[];
};

/** Limits of a worksheet: the largest official one at hand has 8 692 rows. */
export const sheetLimits = {rows: 200_000, cells: 4_000_000, text: 32_767, texts: 64 * 1024 * 1024} as const;
