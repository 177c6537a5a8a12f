import type {SentError} from "../reader/sent-error.js";

/** A cell as it was seen, and what it became. */
export type ExplainedCell = {
  readonly text: string;
  readonly kind: "text" | "number" | "date" | "empty" | "error" | "formula";
  /** What the cell became, a German line; absent when it became no figure. */
  readonly figure?: string | undefined;
};

/** A row of the file with its number, counted from 1, and its cells from the left. */
export type ExplainedRow = {readonly line: number; readonly cells: readonly ExplainedCell[]};

/** A table in a file, or a file that is none. */
export type ExplainedTable = {
  /** Key of the table; absent when the file is not recognised. */
  readonly table?: string | undefined;
  readonly format?: string | undefined;
  readonly sheet?: string | undefined;
  /** Rows worth showing: header, first figures, places of complaints; gaps between them are left out. */
  readonly rows: readonly ExplainedRow[];
  /** Rows and columns of the whole grid. */
  readonly size: {readonly rows: number; readonly columns: number};
  readonly figures: number;
  /** What the first figures became, by their place. */
  readonly assigned: readonly {readonly locator: string; readonly text: string; readonly figure: string}[];
  readonly dropped: readonly {readonly reason: string; readonly count: number}[];
  /** Numbers beside figures that became none. */
  readonly unplaced: readonly {readonly locator: string; readonly text: string}[];
  readonly complaints: readonly SentError[];
  readonly notes: readonly string[];
};

/** What a file holds and what would become of it. */
export type Explanation = {
  readonly file: string;
  /** `Arbeitsmappe`, `Text (UTF-8)` … */
  readonly form: string;
  readonly tables: readonly ExplainedTable[];
};
