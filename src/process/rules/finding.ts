import {createHash} from "node:crypto";
import type {Severity} from "../../catalogue/rule-schema.js";

/** Something that a rule found: which figure, where it stands, what is there and what should be. */
export type Finding = {
  /** `K-` and ten hexadecimal digits; the same as long as the figure is the same. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly table: string;
  /** File of the delivery; empty when the finding is about several. */
  readonly file: string;
  readonly delivery: string;
  /** Worksheet, for workbooks; else empty. */
  readonly sheet: string;
  /** Cell, or line and column. */
  readonly cell: string;
  readonly measure: string;
  readonly refArea: string;
  readonly timePeriod: string;
  /** Codes that are not totals, `sex=F, age=Y0T2`. */
  readonly codes: string;
  /** What is there, as a person reads it. */
  readonly found: string;
  /** What was expected. */
  readonly expected: string;
  /** One German sentence or two. */
  readonly text: string;
};

/** What the id of a finding is made of: the rule, the place in the table and the figures, not the delivery. */
export function findingId(parts: readonly (string | number | undefined)[]): string {
  const text = parts.map((part) => part ?? "").join("\u001f");
  return `K-${createHash("sha256").update(text).digest("hex").slice(0, 10)}`;
}

/** Orders findings: stops first, then by table, period (newest first), rule and place. */
export function compareFindings(a: Finding, b: Finding): number {
  const rank = (one: Finding) => ["stop", "frage", "hinweis"].indexOf(one.severity);
  return (
    rank(a) - rank(b) ||
    compare(a.table, b.table) ||
    compare(b.timePeriod, a.timePeriod) ||
    compare(a.rule, b.rule) ||
    compare(a.refArea, b.refArea) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
