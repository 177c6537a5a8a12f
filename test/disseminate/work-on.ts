import {drive} from "./office.js";

/** What a reader does to a file. Rows and columns are counted from 1. */
export type Step =
  /** Writes a number, a text or a formula (`=IF(C6>1;2;3)`, English names). */
  | {readonly set: string; readonly sheet: string; readonly value: number | string}
  /** Copies a range to where its first cell is to stand. */
  | {readonly copy: string; readonly sheet: string; readonly to: string}
  /** Puts an empty row in above this one. */
  | {readonly insertRow: number; readonly sheet: string}
  /** Sorts the rows of a range by one of its columns, the largest first. */
  | {readonly sort: string; readonly sheet: string; readonly by: number};

/** Rows of cells by sheet, and the formulas that give an error. */
export type Worked = {
  readonly sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>;
  readonly errors: readonly string[];
};

/** Steps in a file, and the sheets to read afterwards. */
export type Work = {readonly file: number; readonly steps: readonly Step[]; readonly read: readonly string[]};

const script = `
from com.sun.star.table import TableSortField
for one in asked:
    document = file(one["file"])
    for step in one["steps"]:
        sheet = document.Sheets.getByName(step["sheet"])
        if "set" in step:
            cell = sheet.getCellRangeByName(step["set"])
            value = step["value"]
            if isinstance(value, str) and value.startswith("="):
                cell.setFormula(value)
            elif isinstance(value, str):
                cell.setString(value)
            else:
                cell.setValue(value)
        elif "copy" in step:
            target = sheet.getCellRangeByName(step["to"]).getCellByPosition(0, 0)
            source = sheet.getCellRangeByName(step["copy"])
            sheet.copyRange(target.getCellAddress(), source.getRangeAddress())
        elif "insertRow" in step:
            sheet.Rows.insertByIndex(step["insertRow"] - 1, 1)
        else:
            field = TableSortField()
            field.Field = step["by"] - 1
            field.IsAscending = False
            fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
            sheet.getCellRangeByName(step["sort"]).sort((named("SortFields", fields), named("ContainsHeader", False)))
    document.calculateAll()
    errors = []
    for name in one["read"]:
        found = document.Sheets.getByName(name).createCursor().queryFormulaCells(4)
        if found.getCount() > 0:
            errors.append(name + " " + found.getRangeAddressesAsString())
    out.append({"sheets": {name: cells(document, name) for name in one["read"]}, "errors": errors})
`;

/** Works on files step by step and reads what LibreOffice then shows. */
export function workOn(files: readonly Uint8Array[], work: readonly Work[]): readonly Worked[] {
  return drive(files, work, script);
}
