import type {Source} from "../catalogue/source-schema.js";
import {kimError} from "../messages/kim-error.js";
import {sheetNotes} from "./cell-rules.js";
import {checkEncoding} from "./decode-text.js";
import {openDocument} from "./document.js";
import type {InputFile} from "./input-files.js";
import {listOfGrid, listOfJson, listOfText} from "./list-records.js";
import {fitsMappe, readMappe} from "./mappe/read-mappe.js";
import {isCube} from "./read-cube.js";
import {isFfcsv} from "./read-ffcsv.js";
import {readTabelle} from "./read-tabelle.js";
import {cubeFile, flatFile} from "./recognise-flat.js";
import {recogniseList} from "./recognise-list.js";
import {type RecogniseContext, type Recognised, tableUnknown} from "./recognised.js";
import {databaseOf, firstFitting, layoutsOf} from "./source-layouts.js";
import {tableLine, type WebTableText, webTableOfSheet, webTableOfText} from "./web-table.js";
import type {Worksheet} from "./xlsx/workbook-types.js";

/**
 * Finds out which table of the catalogue a file holds, by its content: the number in the first line
 * of a web CSV, the name of a worksheet, statistic and variables of a flat file, or the columns of a
 * list. The file name only decides between lists with the same columns.
 *
 * @returns one table, or several for a workbook with several known worksheets
 * @throws KimError table-unknown, table-ambiguous, layout-missing and what opening can throw
 */
export function recognise(input: InputFile, context: RecogniseContext): readonly Recognised[] {
  const {file} = input;
  const document = openDocument(input);
  if (document.kind === "workbook")
    return withNotes(recogniseWorkbook(document.workbook.sheets, input, context), document.notes);
  const {text, encoding} = document;
  const found =
    document.kind === "json" ? recogniseJson(text, input, context) : recogniseText(text, input, context);
  const read = () => {
    checkEncoding(text, file);
    return found.read();
  };
  return withNotes([{...found, encoding, read}], document.notes);
}

/** Adds what was noticed about the file as a whole to the reading of its first table. */
function withNotes(found: readonly Recognised[], notes: readonly string[]): readonly Recognised[] {
  if (notes.length === 0) return found;
  return found.map((one, index) => {
    if (index > 0) return one;
    const read = () => {
      const reading = one.read();
      return {...reading, notes: [...notes, ...reading.notes]};
    };
    return {...one, read};
  });
}

function recogniseText(text: string, input: InputFile, context: RecogniseContext): Recognised {
  const {file} = input;
  const firstLine = text.split(/\r?\n|\r/, 1)[0] ?? "";
  const number = tableLine.exec(firstLine)?.[1];
  if (number !== undefined)
    return webTable(() => webTableOfText(text, file), undefined, number, input, context);
  if (isFfcsv(firstLine)) return flatFile(text, input, context);
  if (isCube(text)) return cubeFile(text, input, context);
  return recogniseList(listOfText(text, file), "liste-csv", input, context);
}

function recogniseJson(text: string, input: InputFile, context: RecogniseContext): Recognised {
  const list = listOfJson(text, input.file);
  if (list === undefined) throw tableUnknown("JSON ohne Liste", context, input.file);
  return recogniseList(list, "liste-json", input, context);
}

/** The table that was stated, or the one with this number. */
function sourceOf(number: string, {sources, as}: RecogniseContext): Source | undefined {
  if (as !== undefined) return sources.get(as);
  return [...sources.values()].find((source) => source.table.endsWith(`/${number}`));
}

function webTable(
  open: () => WebTableText,
  sheet: string | undefined,
  number: string,
  {file}: InputFile,
  context: RecogniseContext,
): Recognised {
  const source = sourceOf(number, context);
  if (source === undefined) throw tableUnknown(`Tabelle ${number}`, context, file);
  if (!source.table.endsWith(`/${number}`))
    throw kimError("table-number", {found: number, expected: source.table}, {file});
  const layouts = layoutsOf(source, "tabelle", file);
  return {
    source,
    format: sheet === undefined ? "tabelle-csv" : "tabelle-xlsx",
    sheet,
    herkunft: `${databaseOf(source)}, Tabellendownload`,
    read: () => {
      const table = open();
      return firstFitting(layouts, (layout) =>
        readTabelle(table, layout, {file, source, regions: context.regions}),
      );
    },
  };
}

function recogniseWorkbook(
  sheets: readonly Worksheet[],
  input: InputFile,
  context: RecogniseContext,
): readonly Recognised[] {
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const known = visible.filter((sheet) => sourceOf(sheet.name, {...context, as: undefined}) !== undefined);
  if (known.length > 0) {
    return known.flatMap((sheet) =>
      withNotes(
        [webTable(() => webTableOfSheet(sheet.grid()), sheet.name, sheet.name, input, context)],
        sheetNotes(sheet.raw()),
      ),
    );
  }
  const described = recogniseMappe(visible, input, context);
  if (described.length > 0) return described;
  const [only, second] = visible;
  if (only === undefined || second !== undefined)
    throw tableUnknown(
      `Blätter ${visible.map((sheet) => `„${sheet.name}“`).join(", ")}`,
      context,
      input.file,
    );
  if (context.as === undefined && /^\d{5}-/.test(only.name))
    throw tableUnknown(`Tabelle ${only.name}`, context, input.file);
  const stated = context.as === undefined ? undefined : context.sources.get(context.as);
  if (stated?.layouts.some((layout) => layout.format === "tabelle") === true) {
    const number = stated.table.split("/")[1] ?? "";
    return withNotes(
      [webTable(() => webTableOfSheet(only.grid()), only.name, number, input, context)],
      sheetNotes(only.raw()),
    );
  }
  const grid = only.grid();
  const list = recogniseList(listOfGrid(grid, input.file), "liste-xlsx", input, context);
  return withNotes([{...list, sheet: only.name}], sheetNotes(only.raw()));
}

/** Tables that layouts of format mappe find in the worksheets, each once. */
function recogniseMappe(
  sheets: readonly Worksheet[],
  {file}: InputFile,
  context: RecogniseContext,
): readonly Recognised[] {
  const stated = context.as === undefined ? undefined : context.sources.get(context.as);
  const sources = stated === undefined ? [...context.sources.values()] : [stated];
  const found = sources.flatMap((source) => {
    const layouts = source.layouts.filter((layout) => layout.format === "mappe");
    for (const layout of layouts) {
      const sheet = sheets.find(({name, raw}) => fitsMappe(name, raw().grid, layout));
      if (sheet !== undefined) return [{source, layout, sheet}];
    }
    return [];
  });
  for (const {source, layout, sheet} of found) {
    const same = found.filter((one) => one.sheet === sheet && one.layout.anchor === layout.anchor);
    if (same.length > 1 && same[0]?.source === source && same.some((one) => one.layout.marks.length === 0))
      throw kimError("table-ambiguous", {tables: same.map((one) => one.source.table)}, {file});
  }
  return found.flatMap(({source, layout, sheet}) => {
    const one: Recognised = {
      source,
      format: "mappe",
      sheet: sheet.name,
      herkunft: layout.herkunft ?? "Arbeitsmappe des Produzenten",
      read: () => readMappe(sheet.grid(), layout, {file, source, regions: context.regions}),
    };
    return withNotes([one], sheetNotes(sheet.raw()));
  });
}
