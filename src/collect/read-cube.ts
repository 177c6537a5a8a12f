import type {FfcsvLayout} from "../catalogue/layout-schema.js";
import {kimError, type Place} from "../messages/kim-error.js";
import {cellValue} from "./cell-value.js";
import {type CsvRecord, parseCsv} from "./csv.js";
import {createCollector, type ReadContext, type Reading} from "./figure.js";
import {createLabels} from "./labels.js";
import {timePeriodOf} from "./period.js";
import {regionVariables} from "./region-variables.js";

/** Columns of one content: WERT, QUALITAET, GESPERRT, WERT-VERFAELSCHT. */
const PER_CONTENT = 4;

/** Structure of a cube file (GENESIS, format csv of data/cubefile). */
export type CubeHeader = {
  /** EVAS number. */
  readonly statistik: string;
  /** Variables of the axes, in the order of the data columns; the time comes after them. */
  readonly axes: readonly string[];
  /** Codes of the contents, in the order of their columns. */
  readonly contents: readonly string[];
};

/** Whether a text begins like a cube file: an optional comment, then the block `K;DQ;`. */
export function isCube(text: string): boolean {
  return /^(\*[^\r\n]*\r?\n)?K;DQ;/.test(text);
}

/** Reads the blocks before the data. @throws KimError grid-no-header */
export function cubeHeader(text: string, file: string): CubeHeader {
  const header: {statistik: string; axes: string[]; contents: string[]} = {
    statistik: "",
    axes: [],
    contents: [],
  };
  let block = "";
  for (const {cells} of parseCsv(text, ";", file)) {
    const [kind, first = ""] = cells;
    if (kind === "K") block = first;
    if (block === "QEI") break;
    if (kind !== "D") continue;
    if (block === "DQ-ERH") header.statistik = first;
    if (block === "DQA") header.axes.push(first);
    if (block === "DQI") header.contents.push(first);
  }
  if (block !== "QEI" || header.axes.length === 0 || header.contents.length === 0)
    throw kimError("grid-no-header", {}, {file, line: 1});
  return header;
}

/**
 * Reads a cube file: rows of axis keys, time, and four columns per content. Decimals have a point. A value
 * that is locked (GESPERRT) counts as secret.
 *
 * @throws KimError ffcsv-…, grid-columns, label-unknown, cell-…, area-…, period-kind, figure-twice
 */
export function readCube(text: string, layout: FfcsvLayout, context: ReadContext): Reading {
  const {file, source} = context;
  const {axes, contents} = cubeHeader(text, file);
  const labels = createLabels(source);
  const collector = createCollector(context);
  const region = axes.findIndex((axis) => regionVariables.has(axis));
  if (region < 0) throw kimError("ffcsv-region", {}, {file});
  const width = 1 + axes.length + 1 + PER_CONTENT * contents.length;

  for (const {line, cells} of dataRecords(text, file)) {
    const place = (column: number): Place => ({file, line, column: column + 1});
    if (cells.length !== width)
      throw kimError("grid-columns", {found: cells.length, expected: width}, {file, line});
    const at = (column: number) => (cells[column] ?? "").trim();
    const refArea = at(1 + region);
    if (!collector.takes(refArea, "", contents.length, () => place(1 + region))) continue;
    const codes = Object.fromEntries(
      axes.flatMap((axis, index) => {
        if (index === region) return [];
        const dimension = layout.variables[axis];
        if (dimension === undefined)
          throw kimError("ffcsv-variable", {text: axis, known: Object.keys(layout.variables)}, {file});
        const code = at(1 + index);
        const label = code === "" ? "Insgesamt" : code;
        return [[dimension, labels.code(dimension, label, () => place(1 + index))]];
      }),
    );
    for (const [index, content] of contents.entries()) {
      const figure = layout.contents[content];
      if (figure === undefined)
        throw kimError("ffcsv-content", {text: content, known: Object.keys(layout.contents)}, {file});
      const {measure, ...fixed} = figure;
      const own = Object.fromEntries(Object.entries(fixed).filter(([, code]) => code !== undefined));
      const column = 1 + axes.length + 1 + PER_CONTENT * index;
      const locked = at(column + 2) !== "";
      collector.add(
        {
          measure,
          refArea,
          timePeriod: timePeriodOf(at(1 + axes.length), source, () => place(1 + axes.length)),
          locator: `Z${line} S${column + 1}`,
        },
        {...codes, ...own},
        cellValue({text: locked ? "." : at(column), kind: "text"}, ".", () => place(column), at(column + 1)),
        () => place(column),
      );
    }
  }
  return collector.finish({});
}

function* dataRecords(text: string, file: string): Generator<CsvRecord> {
  let data = false;
  for (const record of parseCsv(text, ";", file)) {
    const [kind, block] = record.cells;
    if (kind === "K") data = block === "QEI";
    else if (data && kind === "D") yield record;
  }
}
