import {kimError} from "../../messages/kim-error.js";
import {columnName, quoteSheetName, sheetRangeAddress} from "../address.js";
import {lintFormula} from "../lint/lint-formula.js";
import {isName, MAX_NAME} from "../lint/lint-names.js";
import {lintText} from "../lint/lint-text.js";
import type {Sheet, Workbook} from "../model.js";
import {escapeText, escapeXstring, tag, tagIf} from "../package/xml.js";

/** A name as the workbook part holds it. */
type Entry = {
  readonly name: string;
  readonly formula: string;
  /** Position of the sheet it belongs to, from 0. */
  readonly sheet: number | undefined;
  readonly comment?: string | undefined;
};

/** Print area and repeated rows and columns of a sheet, which Excel keeps as names. */
function printNames(sheet: Sheet, index: number): readonly Entry[] {
  const {area, titleRows, titleColumns} = sheet.print ?? {};
  const prefix = quoteSheetName(sheet.name);
  const titles = [
    titleColumns === undefined
      ? undefined
      : `${prefix}!$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`,
    titleRows === undefined ? undefined : `${prefix}!$${titleRows.first}:$${titleRows.last}`,
  ].filter((one) => one !== undefined);
  return [
    ...(area === undefined
      ? []
      : [{name: "_xlnm.Print_Area", formula: sheetRangeAddress({...area, sheet: sheet.name}), sheet: index}]),
    ...(titles.length === 0 ? [] : [{name: "_xlnm.Print_Titles", formula: titles.join(","), sheet: index}]),
  ];
}

/** Sorted as Excel does, ignoring case; names of the same spelling by their sheet. */
function compare(a: Entry, b: Entry): number {
  const [left, right] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : (a.sheet ?? -1) - (b.sheet ?? -1);
}

/** Names of the workbook part; nothing where there are none. Call `lintDefinedNames` before. */
export function definedNamesXml(workbook: Workbook): string {
  const own = (workbook.definedNames ?? []).map((one) => ({
    ...one,
    sheet: one.sheet === undefined ? undefined : sheetIndex(workbook, one.sheet, `Der Name „${one.name}“`),
  }));
  const entries: readonly Entry[] = [...own, ...workbook.sheets.flatMap(printNames)].toSorted(compare);
  return tagIf(
    "definedNames",
    ...entries.map((entry) =>
      tag(
        "definedName",
        {name: entry.name, comment: entry.comment, localSheetId: entry.sheet},
        escapeText(escapeXstring(entry.formula)),
      ),
    ),
  );
}

/** Position of a sheet, from 0. @throws KimError ooxml-sheet-unknown */
export function sheetIndex(workbook: Workbook, name: string, wanted: string): number {
  const index = workbook.sheets.findIndex((sheet) => sheet.name === name);
  if (index < 0) throw kimError("ooxml-sheet-unknown", {name, wanted});
  return index;
}

/**
 * @returns the names that are known everywhere, lower case
 * @throws KimError ooxml-defined-name, ooxml-formula, ooxml-text-length, ooxml-text-character
 */
export function lintDefinedNames(workbook: Workbook): ReadonlySet<string> {
  const seen = new Set<string>();
  const global = new Set<string>();
  for (const {name, formula, sheet, comment} of workbook.definedNames ?? []) {
    if (!isName(name)) throw kimError("ooxml-defined-name", {name, reason: "form"});
    const key = `${sheet ?? ""}!${name.toLowerCase()}`;
    if (seen.has(key)) throw kimError("ooxml-defined-name", {name, reason: "duplicate"});
    lintFormula(formula, {});
    if (comment !== undefined) lintText(comment, `Die Erläuterung zum Namen „${name}“`, MAX_NAME, {});
    seen.add(key);
    if (sheet === undefined) global.add(name.toLowerCase());
  }
  return global;
}
