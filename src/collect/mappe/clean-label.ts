import {normalizeLabel} from "../labels.js";

/** Footnote marks at the end of a label: ` 1)`, ` 2) 4)`, `¹`, `*`. They change from month to month. */
const marks = /(?:\s*(?:\d{1,2}\)|[¹²³⁴-⁹]+\)?|\*+\)?))+$/;

/** A label of a workbook as it is compared: single blanks, no footnote marks, words joined that a line end broke. */
export function cleanLabel(text: string): string {
  const joined = text.replace(/(\p{Ll})-\s*\n\s*(\p{Ll})/gu, "$1$2");
  const plain = normalizeLabel(joined);
  const without = plain.replace(marks, "");
  return without === "" ? plain : without;
}
