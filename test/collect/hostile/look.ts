import {sheetNotes} from "../../../src/collect/cell-rules.js";
import {checkEncoding} from "../../../src/collect/decode-text.js";
import {openDocument, recordsOfText} from "../../../src/collect/document.js";
import {openInput} from "../../../src/collect/input-files.js";
import {listOfJson, listOfText} from "../../../src/collect/list-records.js";

/** What a file holds: rows of texts per sheet, and what was noticed. */
export type Look = {
  readonly sheets: readonly (readonly (readonly string[])[])[];
  readonly notes: readonly string[];
};

/** Reads a file as the import does before it knows the table. @throws KimError */
export function look(path: string): Look {
  const sheets: (readonly (readonly string[])[])[] = [];
  const notes: string[] = [];
  for (const input of openInput(path)) {
    const document = openDocument(input);
    notes.push(...document.notes);
    if (document.kind === "workbook") {
      for (const sheet of document.workbook.sheets.filter(({hidden}) => !hidden)) {
        sheets.push(sheet.grid().rows.map(({cells}) => cells.map(({text}) => text)));
        notes.push(...sheetNotes(sheet.raw()));
      }
      continue;
    }
    checkEncoding(document.text, path);
    if (document.kind === "json") {
      listOfJson(document.text, path);
      continue;
    }
    const list = listOfText(document.text, path);
    for (const _ of list.records());
    notes.push(...list.notes);
    sheets.push(recordsOfText(document.text, path).map(({cells}) => cells));
  }
  return {sheets, notes};
}
