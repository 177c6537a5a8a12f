import type {Source} from "../../catalogue/source-schema.js";
import {KimError} from "../../messages/kim-error.js";
import {TOTAL} from "../../model/observation.js";
import type {RegionRegister} from "../../model/region.js";
import {formatTimePeriod} from "../../model/time-period.js";
import {parseCsv, separatorOf} from "../csv.js";
import {type Document, openDocument} from "../document.js";
import type {DeliveredFigure, Reading} from "../figure.js";
import {type Grid, locatorOf} from "../grid.js";
import type {ImportContext} from "../import-files.js";
import {type InputFile, openInput} from "../input-files.js";
import type {SentError} from "../reader/sent-error.js";
import {recognise} from "../recognise.js";
import type {Recognised} from "../recognised.js";
import {chooseRows} from "./choose-rows.js";
import type {ExplainedTable, Explanation} from "./explanation.js";

/** Figures and numbers without a place that are listed. */
const LISTED = 20;

/** Explains what stands in a path and what would become of it. Complaints stand in the explanation. */
export function explainPath(path: string, context: ImportContext, name?: string): readonly Explanation[] {
  try {
    return openInput(path, name).map((input) => explainInput(input, context));
  } catch (error) {
    return [{file: path, form: "", tables: [complained(sent(error))]}];
  }
}

function explainInput(input: InputFile, context: ImportContext): Explanation {
  const {file} = input;
  let document: Document;
  try {
    document = openDocument(input);
  } catch (error) {
    return {file, form: "", tables: [complained(sent(error))]};
  }
  const form = document.kind === "workbook" ? "Arbeitsmappe" : `Text (${document.encoding})`;
  const grids = gridsOf(document, file);
  try {
    const {sources, regions} = context.catalogue;
    const found = recognise(input, {sources, regions, as: context.as});
    return {file, form, tables: found.map((one) => explainTable(one, gridOf(grids, one.sheet), regions))};
  } catch (error) {
    const complaint = sent(error);
    const [first] = grids;
    return {file, form, tables: [{...complained(complaint), ...shown(first, new Map(), complaint)}]};
  }
}

function explainTable(found: Recognised, grid: Grid | undefined, regions: RegionRegister): ExplainedTable {
  const {source, format, sheet} = found;
  const {table} = source;
  let reading: Reading;
  try {
    reading = found.read();
  } catch (error) {
    const complaint = sent(error);
    return {...complained(complaint), table, format, sheet, ...shown(grid, new Map(), complaint)};
  }
  const figures = new Map(reading.figures.map((one) => [one.locator, figureText(one, source, regions)]));
  return {
    table,
    format,
    sheet,
    ...shown(grid, figures, undefined),
    figures: reading.figures.length,
    assigned: reading.figures.slice(0, LISTED).map((one) => ({
      locator: one.locator,
      text: `${one.obsValue}${one.sign}${one.flag}`,
      figure: figures.get(one.locator) ?? "",
    })),
    dropped: [...reading.dropped].map(([reason, count]) => ({reason, count})),
    complaints: [],
    notes: reading.notes,
  };
}

/** `Bevölkerung, Darmstadt (06411), 31.12.2024, sex F`. */
function figureText(figure: DeliveredFigure, source: Source, regions: RegionRegister): string {
  const titel = source.measures.find(({id}) => id === figure.measure)?.titel ?? figure.measure;
  const area = regions.has(figure.refArea) ? regions.get(figure.refArea).name : "";
  const codes = source.dimensions.flatMap((id) => {
    const code = figure.codes[id] ?? TOTAL;
    return code === TOTAL ? [] : [`${id} ${code}`];
  });
  const period = formatTimePeriod(figure.timePeriod, source.periodicity);
  return [titel, `${area} (${figure.refArea})`, period, ...codes].join(", ");
}

/** The part of a grid that is worth showing, and its numbers without a place. */
function shown(
  grid: Grid | undefined,
  figures: ReadonlyMap<string, string>,
  complaint: SentError | undefined,
): Pick<ExplainedTable, "rows" | "size" | "unplaced"> {
  if (grid === undefined) return {rows: [], size: {rows: 0, columns: 0}, unplaced: []};
  const figureOf = (line: number, column: number) => figures.get(locatorOf(grid, line, column));
  const unplaced: {locator: string; text: string}[] = [];
  for (const {line, cells} of grid.rows) {
    const first = cells.findIndex((_, column) => figureOf(line, column) !== undefined);
    if (first < 0) continue;
    for (const [column, {kind, text}] of cells.entries()) {
      const number = kind === "number" || /^-?\d+([.,]\d+)?$/.test(text.trim());
      if (column > first && number && figureOf(line, column) === undefined)
        unplaced.push({locator: locatorOf(grid, line, column), text: text.trim()});
    }
  }
  return {
    rows: chooseRows(grid, figureOf, complaint?.place).map(({line, cells}) => ({
      line,
      cells: cells.map(({text, kind}, column) => ({text, kind, figure: figureOf(line, column)})),
    })),
    size: {
      rows: grid.rows.length,
      columns: grid.rows.reduce((widest, {cells}) => Math.max(widest, cells.length), 0),
    },
    unplaced: unplaced.slice(0, LISTED),
  };
}

function complained(complaint: SentError): ExplainedTable {
  const size = {rows: 0, columns: 0};
  return {
    rows: [],
    size,
    figures: 0,
    assigned: [],
    dropped: [],
    unplaced: [],
    complaints: [complaint],
    notes: [],
  };
}

/** A complaint as it travels; defects of the program are thrown on. */
function sent(error: unknown): SentError {
  if (!(error instanceof KimError)) throw error;
  const {key, problem, remedy, place} = error;
  return {key, problem, remedy, place};
}

function gridsOf(document: Document, file: string): readonly Grid[] {
  if (document.kind === "workbook")
    return document.workbook.sheets.filter(({hidden}) => !hidden).map((sheet) => sheet.raw().grid);
  if (document.kind === "json") return [];
  return [{rows: [...textRows(document.text, file)]}];
}

function* textRows(text: string, file: string): Generator<Grid["rows"][number]> {
  const separator = /^(?:GENESIS-)?Tabelle:/.test(text) ? ";" : separatorOf(text);
  try {
    for (const {line, cells} of parseCsv(text, separator, file))
      yield {line, cells: cells.map((cell) => ({text: cell, kind: cell.trim() === "" ? "empty" : "text"}))};
  } catch (error) {
    // The rows before an open quote are shown; the complaint comes from the reading itself.
    if (!(error instanceof KimError)) throw error;
  }
}

function gridOf(grids: readonly Grid[], sheet: string | undefined): Grid | undefined {
  return grids.find((grid) => grid.sheet === sheet) ?? grids[0];
}
