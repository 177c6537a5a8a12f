import {KimError} from "../messages/kim-error.js";
import type {MessageKey} from "../messages/messages.js";

/** What became of a file, or of a table in it. */
export type Verdict =
  /** All of its Hessian figures are taken. */
  | "übernommen"
  /** Some periods are not, and there is a question to answer. */
  | "mit Rückfrage"
  /** Left out on purpose, as `catalogue/deliveries.yml` says. */
  | "ausgelassen"
  /** No table of the catalogue. */
  | "nicht erkannt"
  /** A table of the catalogue that cannot be read as it is, or a file that cannot be opened. */
  | "zurückgewiesen";

/** Outcome for one table in one file. */
export type Outcome = {
  readonly file: string;
  readonly verdict: Verdict;
  readonly table?: string | undefined;
  /** Number of figures taken. */
  readonly kept: number;
  /** Number of figures not taken, without those outside Hesse. */
  readonly dropped: number;
  /** Why, in German. */
  readonly reason?: string | undefined;
  /** Complaints and questions with place and remedy. */
  readonly errors: readonly KimError[];
  /** Things to look at, German sentences. */
  readonly notes: readonly string[];
};

const unrecognised: ReadonlySet<MessageKey> = new Set<MessageKey>([
  "table-unknown",
  "table-ambiguous",
  "text-binary",
  "html-page",
  "service-answer",
  "workbook-old",
  "format-foreign",
  "json-invalid",
  "csv-quote-open",
  "csv-after-quote",
]);

/** What a thrown error means for a file; defects of the program are thrown on. */
export function refusal(file: string, table: string | undefined, error: unknown): Outcome {
  if (!(error instanceof KimError)) throw error;
  return {
    file,
    verdict: table === undefined && unrecognised.has(error.key) ? "nicht erkannt" : "zurückgewiesen",
    table,
    kept: 0,
    dropped: 0,
    reason: error.problem.replace(/\s+/g, " "),
    errors: [error],
    notes: [],
  };
}
