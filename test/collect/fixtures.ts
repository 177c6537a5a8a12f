import {cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {strToU8, zipSync} from "fflate";
import {loadCatalogue, loadSourceCatalogue} from "../../src/catalogue/load.js";
import type {Source} from "../../src/catalogue/source-schema.js";
import {sourceSchema} from "../../src/catalogue/source-schema.js";
import {type ImportOptions, importCommand} from "../../src/cli/import.js";
import type {DoingEffects} from "../../src/cli/moment.js";
import {readDeliveryRegister} from "../../src/collect/delivery-register.js";
import {explainPath} from "../../src/collect/explain/explain-path.js";
import type {ReadContext} from "../../src/collect/figure.js";
import type {ImportContext} from "../../src/collect/import-files.js";
import {readPath} from "../../src/collect/reader/read-path.js";
import type {Reader} from "../../src/collect/reader/reader.js";
import {KimError} from "../../src/messages/kim-error.js";

/** The project itself. */
export const projectRoot = resolve(import.meta.dirname, "..", "..");

/** The material folder beside the repository, with official files and hostile ones; may be absent. */
export const shared = process.env.KIM_SHARED ?? resolve(projectRoot, "..", "shared");

/** Whether the official files are at hand. */
export const hasOfficial = existsSync(join(shared, "official"));

/** Whether the corpus of hostile files is at hand. */
export const hasCorpora = existsSync(join(shared, "corpora", "hostile"));

/** Path of an official file. */
export function official(path: string): string {
  return join(shared, "official", ...path.split("/"));
}

/** The project's own catalogue. */
export const catalogue = loadCatalogue(projectRoot);

/** A project folder of its own with what the catalogue says about deliveries, and without figures. */
export function emptyProject(): string {
  return projectWith(() => true);
}

/** The same with two tables only, births and deaths: reading the descriptions of all takes time. */
export function smallProject(): string {
  return projectWith((path) => !path.endsWith(".yml") || /1261[23]-01-01-4\.yml$/.test(path));
}

function projectWith(takes: (path: string) => boolean): string {
  const root = mkdtempSync(join(tmpdir(), "kim-collect-"));
  const [from, to] = [join(projectRoot, "catalogue"), join(root, "catalogue")];
  for (const name of ["codelists/regionen.yml", "deliveries.yml", "einlesen.yml", "edition.yml"])
    cpSync(join(from, name), join(to, name), {recursive: true});
  cpSync(join(from, "sources"), join(to, "sources"), {recursive: true, filter: (path) => takes(path)});
  return root;
}

/** The compiled module of the reading process; `npm test` compiles before it runs the tests. */
export function readingProcess(): URL {
  return pathToFileURL(join(projectRoot, "dist", "collect", "reader", "reading-process.js"));
}

/** A file in a new folder. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), "kim-file-")), name);
  writeFileSync(path, content);
  return path;
}

/** Runs `kim import` and gathers what it says. */
export async function runImport(
  paths: readonly string[],
  options: ImportOptions,
  doing: Partial<DoingEffects> = {},
): Promise<{readonly code: number; readonly out: string}> {
  const lines: string[] = [];
  const effects = {...doing, out: (line: string) => lines.push(line), progress: () => undefined};
  const code = await importCommand(paths, {reader: readerFor(options.root), ...options}, effects);
  return {code, out: lines.join("\n")};
}

/** Reads in this process, without the start of another one. */
export function readerFor(root: string): Reader {
  let context: ImportContext | undefined;
  return {
    read: async (path, {as, stand, name}) => {
      context ??= {catalogue: loadSourceCatalogue(root), register: readDeliveryRegister(root)};
      return readPath(path, {...context, as, stand}, name);
    },
    explain: async (path, {as, stand, name}) => {
      context ??= {catalogue: loadSourceCatalogue(root), register: readDeliveryRegister(root)};
      return explainPath(path, {...context, as, stand}, name);
    },
    close: () => undefined,
  };
}

/** Content of a canonical table. */
export function tableOf(root: string, table: string): string {
  return readFileSync(join(root, "data", ...`${table}.csv`.split("/")), "utf8");
}

/** Content of the list of deliveries of a table. */
export function deliveriesOf(root: string, table: string): string {
  return readFileSync(join(root, "data", ...`${table}.yml`.split("/")), "utf8");
}

/** An invented source table for readers; `more` overrides. */
export function sourceWith(more: Partial<Record<keyof Source, unknown>>): Source {
  return sourceSchema.parse({
    table: "hsl/99999-01-01-4",
    titel: "Prüftabelle",
    statistik: "Prüfstatistik",
    evas: "99999",
    producer: "hsl",
    herausgeber: "Prüfstelle",
    quellenvermerk: "Prüfstelle",
    lizenz: "dl-de/by-2-0",
    periodicity: "jahressumme",
    measures: [{id: "faelle", titel: "Fälle", unit: "faelle", additive: true}],
    dimensions: ["sex"],
    labels: {sex: {_T: ["Insgesamt"], M: ["männlich", "GESM"], F: ["weiblich", "GESW"]}},
    layouts: [{format: "tabelle", measure: "faelle", levels: ["sex"], ignore: ["Geschlecht"]}],
    ...more,
  });
}

/** What a reader needs, for an invented source. */
export function contextFor(source: Source): ReadContext {
  return {file: "datei.csv", source, regions: catalogue.regions};
}

/** The complaint that a call makes. */
export function complaintOf(call: () => unknown): KimError {
  try {
    call();
  } catch (error) {
    if (error instanceof KimError) return error;
    throw error;
  }
  throw new Error("Es gab keine Beanstandung.");
}

const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Parts of a minimal workbook (ECMA-376) with one worksheet. */
export function workbookParts(sheet: string, data: string, more = ""): Record<string, string> {
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${spreadsheet}"><sheetData>${data}</sheetData>${more}</worksheet>`,
  };
}

/** Packs parts into an archive. */
export function packed(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** Cells of a row: numbers as numbers, texts as inline strings, null for none. */
export function sheetRow(line: number, cells: readonly (string | number | null)[]): string {
  const columns = cells.map((cell, index) => {
    const address = `${String.fromCharCode(65 + index)}${line}`;
    if (cell === null) return "";
    if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
  });
  return `<row r="${line}">${columns.join("")}</row>`;
}
