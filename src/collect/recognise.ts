import type {Layout} from "../catalogue/layout-schema.js";
import type {Source} from "../catalogue/source-schema.js";
import {KimError, kimError} from "../messages/kim-error.js";
import type {RegionRegister} from "../model/region.js";
import {decodeText} from "./decode-text.js";
import type {Reading} from "./figure.js";
import type {InputFile} from "./input-files.js";
import {type List, listOfGrid, listOfJson, listOfText} from "./list-records.js";
import {ffcsvSignature, isFfcsv, readFfcsv} from "./read-ffcsv.js";
import {fitsListe, readListe} from "./read-liste.js";
import {readTabelle} from "./read-tabelle.js";
import {tableLine, type WebTableText, webTableOfSheet, webTableOfText} from "./web-table.js";
import {openWorkbook, type Worksheet} from "./workbook.js";
import {isZip} from "./zip.js";

/** A table that was found in a file. */
export type Recognised = {
  readonly source: Source;
  /** `tabelle-csv`, `tabelle-xlsx`, `ffcsv`, `ffcsv-alt`, `liste-csv`, `liste-json`, `liste-xlsx`. */
  readonly format: string;
  readonly encoding?: string | undefined;
  readonly sheet?: string | undefined;
  /** Where the file comes from, as far as its form tells. */
  readonly herkunft: string;
  /** @throws KimError when the file is not as the catalogue describes it */
  readonly read: () => Reading;
};

/** What recognition needs besides the file. */
export type RecogniseContext = {
  readonly sources: ReadonlyMap<string, Source>;
  readonly regions: RegionRegister;
  /** Table key that the user or the register of deliveries states. */
  readonly as?: string | undefined;
};

/**
 * Finds out which table of the catalogue a file holds, by its content: the number in the first line
 * of a web CSV, the name of a worksheet, statistic and variables of a flat file, or the columns of a
 * list. The file name only decides between lists with the same columns.
 *
 * @returns one table, or several for a workbook with several known worksheets
 * @throws KimError table-unknown, table-ambiguous, layout-missing and what reading can throw
 */
export function recognise(input: InputFile, context: RecogniseContext): readonly Recognised[] {
  const {file, bytes} = input;
  refuseOldFormats(bytes, file);
  if (isZip(bytes)) return recogniseWorkbook(openWorkbook(bytes, file), input, context);
  const {text, encoding} = decodeText(bytes, file);
  const start = text.slice(0, 400).trimStart();
  if (/^<(!doctype|html|\?xml)/i.test(start)) throw kimError("html-page", {}, {file});
  const firstLine = text.split(/\r?\n|\r/, 1)[0] ?? "";
  const number = tableLine.exec(firstLine)?.[1];
  if (number !== undefined)
    return [{...webTable(webTableOfText(text, file), number, "tabelle-csv", input, context), encoding}];
  if (isFfcsv(firstLine)) return [{...flatFile(text, input, context), encoding}];
  const json = /^[[{]/.test(start) ? listOfJson(text, file) : undefined;
  if (/^[[{]/.test(start) && json === undefined) throw unknown("JSON", context, file);
  const list = json ?? listOfText(text, file);
  return [{...listFile(list, json === undefined ? "liste-csv" : "liste-json", input, context), encoding}];
}

function refuseOldFormats(bytes: Uint8Array, file: string): void {
  const magic = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  if (magic === "d0cf11e0") throw kimError("workbook-old", {format: ".xls (Excel 97–2003)"}, {file});
  if (magic === "25504446") throw kimError("workbook-old", {format: "PDF"}, {file});
}

function unknown(found: string, {sources}: RecogniseContext, file: string): KimError {
  return kimError("table-unknown", {found, known: [...sources.keys()].sort()}, {file});
}

/** The table that was stated, or the one with this number. */
function sourceOf(number: string, {sources, as}: RecogniseContext): Source | undefined {
  if (as !== undefined) return sources.get(as);
  return [...sources.values()].find((source) => source.table.endsWith(`/${number}`));
}

function webTable(
  table: WebTableText,
  number: string,
  format: string,
  {file}: InputFile,
  context: RecogniseContext,
): Recognised {
  const source = sourceOf(number, context);
  if (source === undefined) throw unknown(`Tabelle ${number}`, context, file);
  if (!source.table.endsWith(`/${number}`))
    throw kimError("table-number", {found: number, expected: source.table}, {file});
  const layouts = layoutsOf(source, "tabelle", file);
  const genesisOnline = !number.endsWith("-4") && !number.endsWith("-B");
  return {
    source,
    format,
    sheet: table.grid.sheet,
    herkunft: `${genesisOnline ? "GENESIS-Online" : "Regionaldatenbank Deutschland"}, Tabellendownload`,
    read: () =>
      firstFitting(layouts, (layout) => readTabelle(table, layout, {file, source, regions: context.regions})),
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
    throw unknown(`Statistik ${statistik} mit ${variables.join(", ")}`, context, file);
  if (second !== undefined)
    throw kimError("table-ambiguous", {tables: found.map((one) => one.table)}, {file});
  const layouts = layoutsOf(source, "ffcsv", file);
  return {
    source,
    format: form,
    herkunft: `${source.table.endsWith("-4") ? "Regionaldatenbank Deutschland" : "GENESIS-Online"}, Flat-File-CSV`,
    read: () =>
      firstFitting(layouts, (layout) => readFfcsv(text, layout, {file, source, regions: context.regions})),
  };
}

function listFile(
  list: List,
  format: string,
  {file, name}: InputFile,
  context: RecogniseContext,
): Recognised {
  const described = [...context.sources.values()].flatMap((source) =>
    source.layouts.filter((layout) => layout.format === "liste").map((layout) => ({source, layout})),
  );
  const stated = described.filter(({source}) => source.table === context.as);
  const fitting = described.filter(({layout}) => fitsListe(list.names, layout));
  const named = fitting.filter(({source}) => name.startsWith(source.table.split("/")[1] ?? ""));
  const exact = stated.filter(({layout}) => fitsListe(list.names, layout));
  const candidates =
    context.as === undefined ? (fitting.length > 1 ? named : fitting) : exact.length > 0 ? exact : stated;
  const [first, second] = candidates;
  if (first === undefined) {
    if (context.as !== undefined)
      throw kimError("layout-missing", {table: context.as, form: "liste"}, {file});
    if (fitting.length > 1)
      throw kimError("table-ambiguous", {tables: fitting.map((one) => one.source.table)}, {file});
    throw unknown(`Spalten ${list.names.slice(0, 8).join(", ")}`, context, file);
  }
  if (second !== undefined && second.source !== first.source)
    throw kimError("table-ambiguous", {tables: candidates.map((one) => one.source.table)}, {file});
  const {source, layout} = first;
  return {
    source,
    format,
    herkunft: layout.herkunft ?? "Lieferung als Liste",
    read: () => readListe(list, layout, {file, source, regions: context.regions}),
  };
}

function recogniseWorkbook(
  sheets: readonly Worksheet[],
  input: InputFile,
  context: RecogniseContext,
): readonly Recognised[] {
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const known = visible.filter((sheet) => sourceOf(sheet.name, {...context, as: undefined}) !== undefined);
  if (known.length > 0)
    return known.map((sheet) =>
      webTable(webTableOfSheet(sheet.grid()), sheet.name, "tabelle-xlsx", input, context),
    );
  const [only, second] = visible;
  if (only === undefined || second !== undefined)
    throw unknown(`Blätter ${visible.map((sheet) => `„${sheet.name}“`).join(", ")}`, context, input.file);
  const grid = only.grid();
  const stated = context.as === undefined ? undefined : context.sources.get(context.as);
  if (stated?.layouts.some((layout) => layout.format === "tabelle") === true) {
    const number = stated.table.split("/")[1] ?? "";
    return [webTable(webTableOfSheet(grid), number, "tabelle-xlsx", input, context)];
  }
  return [{...listFile(listOfGrid(grid, input.file), "liste-xlsx", input, context), sheet: only.name}];
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
      if (!(error instanceof KimError) || !/^(header|grid-row-count|ffcsv-variable)/.test(error.key))
        throw error;
      complaint ??= error;
    }
  }
  throw complaint;
}
