import type {Layout} from "../catalogue/layout-schema.js";
import type {Source} from "../catalogue/source-schema.js";
import {KimError, kimError} from "../messages/kim-error.js";
import {checkEncoding, decodeText} from "./decode-text.js";
import type {Reading} from "./figure.js";
import type {InputFile} from "./input-files.js";
import {listOfGrid, listOfJson, listOfText} from "./list-records.js";
import {ffcsvSignature, isFfcsv, readFfcsv} from "./read-ffcsv.js";
import {readTabelle} from "./read-tabelle.js";
import {recogniseList} from "./recognise-list.js";
import {type RecogniseContext, type Recognised, tableUnknown} from "./recognised.js";
import {tableLine, type WebTableText, webTableOfSheet, webTableOfText} from "./web-table.js";
import {openWorkbook, type Worksheet} from "./workbook.js";
import {isZip} from "./zip.js";

/**
 * Finds out which table of the catalogue a file holds, by its content: the number in the first line
 * of a web CSV, the name of a worksheet, statistic and variables of a flat file, or the columns of a
 * list. The file name only decides between lists with the same columns.
 *
 * @returns one table, or several for a workbook with several known worksheets
 * @throws KimError table-unknown, table-ambiguous, layout-missing and what opening can throw
 */
export function recognise(input: InputFile, context: RecogniseContext): readonly Recognised[] {
  const {file, bytes} = input;
  refuseOtherFormats(bytes, file);
  if (isZip(bytes)) return recogniseWorkbook(openWorkbook(bytes, file), input, context);
  const {text, encoding} = decodeText(bytes, file);
  const found = recogniseText(text, input, context);
  const read = () => {
    checkEncoding(text, file);
    return found.read();
  };
  return [{...found, encoding, read}];
}

function refuseOtherFormats(bytes: Uint8Array, file: string): void {
  const magic = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  if (magic === "d0cf11e0") throw kimError("workbook-old", {format: ".xls (Excel 97–2003)"}, {file});
  if (magic === "25504446") throw kimError("workbook-old", {format: "PDF"}, {file});
}

function recogniseText(text: string, input: InputFile, context: RecogniseContext): Recognised {
  const {file} = input;
  const start = text.slice(0, 400).trimStart();
  if (/^<(!doctype html|html|\?xml[\s\S]*<html)/i.test(start)) throw kimError("html-page", {}, {file});
  if (start.startsWith("<")) throw kimError("workbook-old", {format: "XML"}, {file});
  const firstLine = text.split(/\r?\n|\r/, 1)[0] ?? "";
  const number = tableLine.exec(firstLine)?.[1];
  if (number !== undefined)
    return webTable(() => webTableOfText(text, file), undefined, number, input, context);
  if (isFfcsv(firstLine)) return flatFile(text, input, context);
  if (!/^[[{]/.test(start)) return recogniseList(listOfText(text, file), "liste-csv", input, context);
  const list = listOfJson(text, file);
  if (list === undefined) throw tableUnknown("JSON ohne Liste", context, file);
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

function flatFile(text: string, {file}: InputFile, context: RecogniseContext): Recognised {
  const {statistik, variables, form} = ffcsvSignature(text, file);
  const fits = (source: Source) =>
    source.evas === statistik &&
    source.layouts.some(
      (layout) =>
        layout.format === "ffcsv" && Object.keys(layout.variables).sort().join() === variables.join(),
    );
  const stated = context.as === undefined ? undefined : context.sources.get(context.as);
  const found = stated === undefined ? [...context.sources.values()].filter(fits) : [stated];
  const [source, second] = found;
  if (source === undefined)
    throw tableUnknown(`Statistik ${statistik} mit ${variables.join(", ")}`, context, file);
  if (second !== undefined)
    throw kimError("table-ambiguous", {tables: found.map((one) => one.table)}, {file});
  const layouts = layoutsOf(source, "ffcsv", file);
  return {
    source,
    format: form,
    herkunft: `${databaseOf(source)}, Flat-File-CSV`,
    read: () =>
      firstFitting(layouts, (layout) => readFfcsv(text, layout, {file, source, regions: context.regions})),
  };
}

/** Name of the database: table numbers of the Regionaldatenbank end in the regional level. */
function databaseOf({table}: Source): string {
  return /-\d(-B)?$/.test(table) ? "Regionaldatenbank Deutschland" : "GENESIS-Online";
}

function recogniseWorkbook(
  sheets: readonly Worksheet[],
  input: InputFile,
  context: RecogniseContext,
): readonly Recognised[] {
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const known = visible.filter((sheet) => sourceOf(sheet.name, {...context, as: undefined}) !== undefined);
  if (known.length > 0) {
    return known.map((sheet) =>
      webTable(() => webTableOfSheet(sheet.grid()), sheet.name, sheet.name, input, context),
    );
  }
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
    return [webTable(() => webTableOfSheet(only.grid()), only.name, number, input, context)];
  }
  const grid = only.grid();
  return [{...recogniseList(listOfGrid(grid, input.file), "liste-xlsx", input, context), sheet: only.name}];
}

function layoutsOf<F extends Layout["format"]>(
  source: Source,
  format: F,
  file: string,
): readonly Extract<Layout, {format: F}>[] {
  const layouts = source.layouts.filter(
    (layout): layout is Extract<Layout, {format: F}> => layout.format === format,
  );
  if (layouts.length === 0) throw kimError("layout-missing", {table: source.table, form: format}, {file});
  return layouts;
}

/** The reading by the first layout that fits; if none does, the complaint of the first. */
function firstFitting<L>(layouts: readonly L[], read: (layout: L) => Reading): Reading {
  let complaint: unknown;
  for (const layout of layouts) {
    try {
      return read(layout);
    } catch (error) {
      const other = error instanceof KimError && /^(header|grid-row-count|ffcsv-variable)/.test(error.key);
      if (!other) throw error;
      complaint ??= error;
    }
  }
  throw complaint;
}
