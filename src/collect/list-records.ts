import {kimError, type Place} from "../messages/kim-error.js";
import {parseCsv, separatorOf} from "./csv.js";
import {emptyCell, type Grid, type GridCell, type GridRow, locatorOf, placeOf, textAt} from "./grid.js";

/** A value of a record with the place where it stands, for origins and messages. */
export type ListField = {
  readonly cell: GridCell;
  /** Text exactly as it stands in the file. */
  readonly raw: string;
  /** Cell, line and column, or JSON pointer (RFC 6901). */
  readonly locator: string;
  readonly place: Place;
};

/** A list: names of its columns and its records, from CSV, JSON or a worksheet. */
export type List = {
  readonly names: readonly string[];
  /** Whether numbers are written with a decimal point, whatever the layout says (JSON). */
  readonly decimalPoint: boolean;
  readonly records: () => Iterable<(name: string) => ListField>;
  /** Things to look at: German sentences. */
  readonly notes: readonly string[];
};

/** Reads a CSV list; the separator is the most frequent one of the header line. Its records are read when they are asked for. */
export function listOfText(text: string, file: string): List {
  const rows = function* (): Generator<GridRow, undefined> {
    for (const {line, cells} of parseCsv(text, separatorOf(text), file))
      yield {line, cells: cells.map((cell) => textCell(cell))};
    return undefined;
  };
  return listOf(rows, {rows: []}, file);
}

function textCell(text: string): GridCell {
  return {text, kind: text.trim() === "" ? "empty" : "text"};
}

/** Takes the first row of a grid for the names of columns and the others for records; a column without a name is "Spalte 1". */
export function listOfGrid(grid: Grid, file: string): List {
  return listOf(() => grid.rows, grid, file);
}

/** @param places a grid of the same kind, for the places of cells */
function listOf(rows: () => Iterable<GridRow>, places: Grid, file: string): List {
  const filled = function* (): Generator<GridRow, undefined> {
    for (const row of rows()) if (row.cells.some((cell) => cell.kind !== "empty")) yield row;
    return undefined;
  };
  const header: GridRow = filled().next().value ?? {line: 1, cells: []};
  const names = header.cells.map((_, column) => {
    const name = textAt(header, column);
    return name === "" ? `Spalte ${column + 1}` : name;
  });
  const columns = new Map(names.map((name, column) => [name, column]));
  const unnamed = names.findIndex((_, column) => textAt(header, column) === "");
  return {
    names,
    decimalPoint: false,
    notes: unnamed < 0 ? [] : [`Spalte ${unnamed + 1} ist ohne Überschrift.`],
    *records() {
      const twice = names.find((name, index) => names.indexOf(name) !== index);
      if (twice !== undefined)
        throw kimError("header-twice", {text: twice}, placeOf(places, file, header.line));
      let first = true;
      for (const row of filled()) {
        if (first) {
          first = false;
          continue;
        }
        if (places.sheet === undefined && row.cells.length !== names.length) {
          throw kimError(
            "grid-columns",
            {found: row.cells.length, expected: names.length},
            placeOf(places, file, row.line),
          );
        }
        yield (name) => {
          const column = columns.get(name) ?? -1;
          return {
            cell: row.cells[column] ?? emptyCell,
            raw: row.cells[column]?.text ?? "",
            locator: locatorOf(places, row.line, column),
            place: placeOf(places, file, row.line, column),
          };
        };
      }
    },
  };
}

/**
 * Reads a JSON array of objects.
 *
 * @throws KimError json-invalid, service-answer when it is an answer of the web service without figures
 */
export function listOfJson(text: string, file: string): List | undefined {
  const value = parseJson(text, file);
  if (!Array.isArray(value)) {
    const answer = serviceAnswer(value);
    if (answer !== undefined) throw kimError("service-answer", {text: answer}, {file});
    return undefined;
  }
  const objects = value.map((one: unknown) => (isObject(one) ? one : {}));
  return {
    names: Object.keys(objects[0] ?? {}),
    decimalPoint: true,
    notes: [],
    *records() {
      for (const [index, object] of objects.entries()) {
        yield (name) => {
          const pointer = `/${index}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
          const cell = jsonCell(object[name]);
          return {cell, raw: cell.text, locator: pointer, place: {file, field: pointer}};
        };
      }
    },
  };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw kimError("json-invalid", {}, {file});
  }
}

function jsonCell(value: unknown): GridCell {
  if (typeof value === "number") return {text: String(value), kind: "number"};
  return typeof value === "string" && value !== "" ? {text: value, kind: "text"} : emptyCell;
}

/** Text of an answer of the GENESIS web service that carries a status instead of figures. */
function serviceAnswer(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const status = isObject(value.Status) ? value.Status : value;
  const content = status.Content;
  return typeof content === "string" && "Code" in status ? content : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
