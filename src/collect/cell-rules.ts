import {kimError, type Place} from "../messages/kim-error.js";
import {cellAddress, type Grid, type GridCell} from "./grid.js";
import {isPeriod} from "./period.js";
import type {RawSheet} from "./xlsx/workbook-types.js";

/** What happens with a peculiarity: nothing, a sentence for people to read, or the file is not taken. */
export type CellAction = "accept" | "finding" | "stop";

/**
 * What is done with each peculiarity of cells; nothing is guessed. The table of the same content stands in
 * docs/handbuch/quelle-beschreiben.md.
 */
export const cellRules = {
  /** `#REF!` and the like: there is no value. */
  fehlerwert: "stop",
  /** A formula that was never calculated: there is no value. */
  "formel-ohne-ergebnis": "stop",
  /** A formula with a stored result: the result counts. */
  formel: "finding",
  /** A formula that asks another file or program: the stored result counts, nothing is asked. */
  "formel-nach-aussen": "finding",
  /** A date where a figure must stand. */
  "datum-als-zahl": "stop",
  /** A date where a label must stand: Excel turns "3-2" into one. */
  "datum-als-bezeichnung": "stop",
  /** A figure stored as text: read by the rules for texts. */
  "zahl-als-text": "finding",
  /** "1.234" can mean 1234 or 1,234. */
  tausenderpunkt: "stop",
  /** Rows that are hidden are part of the delivery, and people must know. */
  "zeile-ausgeblendet": "finding",
  "spalte-ausgeblendet": "finding",
  /** Hidden sheets are not read. */
  "blatt-ausgeblendet": "finding",
  "nur-ausgeblendete-blaetter": "stop",
  /** A header cell over several columns holds for each of them. */
  "kopf-verbunden": "accept",
  /** A figure over several cells belongs to none of them for sure. */
  "zahl-verbunden": "stop",
  /** A cell far from all others. */
  "zelle-abseits": "finding",
} as const satisfies Readonly<Record<string, CellAction>>;

/** Name of a peculiarity. */
export type CellRule = keyof typeof cellRules;

/** Columns beyond which a cell that has no neighbours is far off. */
const FAR = 1000;

/**
 * The grid that readers of tables take: merged header cells repeated in each of their columns, except
 * those of the first column, which are titles and rows of periods.
 *
 * @throws KimError cell-error, cell-formula, cell-merged
 */
export function strictGrid(sheet: RawSheet, file: string): Grid {
  const {grid, merges} = sheet;
  const placeOf = (line: number, column: number): Place => ({
    file,
    sheet: grid.sheet,
    cell: cellAddress(line, column),
  });
  for (const {line, cells} of grid.rows) {
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell?.kind === "error") throw kimError("cell-error", {text: cell.text}, placeOf(line, column));
      if (cell?.kind === "formula") throw kimError("cell-formula", {}, placeOf(line, column));
    }
  }
  if (merges.length === 0) return grid;
  const lines = new Map(grid.rows.map((row, index) => [row.line - 1, index]));
  const width = grid.rows.reduce((widest, {cells}) => Math.max(widest, cells.length), 0);
  const changed = new Map<number, GridCell[]>();
  for (const {top, left, bottom, right} of merges) {
    const index = lines.get(top);
    const cell = index === undefined ? undefined : grid.rows[index]?.cells[left];
    if (index === undefined || cell === undefined || cell.kind === "empty") continue;
    if (cell.kind === "number" && !isPeriod(cell.text))
      throw kimError("cell-merged", {text: cell.text}, placeOf(top + 1, left));
    if (left === 0 || bottom < top) continue;
    const cells = changed.get(index) ?? [...(grid.rows[index]?.cells ?? [])];
    changed.set(index, cells);
    for (let column = left + 1; column <= right && column < width; column++) cells[column] = cell;
  }
  return {
    sheet: grid.sheet,
    rows: grid.rows.map((row, index) => {
      const cells = changed.get(index);
      return cells === undefined ? row : {line: row.line, cells};
    }),
  };
}

/** Sentences about what is peculiar in a worksheet and does not stand in the way. */
export function sheetNotes(sheet: RawSheet): readonly string[] {
  const {grid, formulas, outside, hiddenLines, hiddenColumns} = sheet;
  const name = `Blatt „${grid.sheet ?? ""}“`;
  const far = grid.rows.flatMap(({line, cells}) =>
    cells.length > FAR && cells.slice(-FAR, -1).every(({kind}) => kind === "empty")
      ? [cellAddress(line, cells.length - 1)]
      : [],
  );
  const dates = grid.rows.flatMap(({line, cells}) =>
    cells.some(({kind}) => kind === "number")
      ? cells.flatMap(({kind}, column) => (kind === "date" ? [cellAddress(line, column)] : []))
      : [],
  );
  return [
    ...(dates.length === 0
      ? []
      : [
          `${name}: ${dates.length} ${dates.length === 1 ? "Zelle neben Zahlen enthält" : "Zellen neben Zahlen enthalten"} ein Datum (zuerst ${dates[0]}); als Zahl oder Bezeichnung wird keines gelesen.`,
        ]),
    ...(formulas.count === 0
      ? []
      : [
          `${name}: ${formulas.count} ${formulas.count === 1 ? "Formel" : "Formeln"} (zuerst ${formulas.first ?? ""}); es gelten die gespeicherten Ergebnisse.`,
        ]),
    ...(outside.length === 0
      ? []
      : [
          `${name}: Formeln rufen andere Dateien oder Programme auf (${outside.slice(0, 5).join(", ")}); nichts davon wird ausgeführt.`,
        ]),
    ...(hiddenLines.length === 0
      ? []
      : [
          `${name}: ${hiddenLines.length} ausgeblendete Zeilen (zuerst ${hiddenLines[0]}) werden mitgelesen.`,
        ]),
    ...(hiddenColumns.length === 0
      ? []
      : [
          `${name}: ausgeblendete Spalten werden mitgelesen, zuerst ${cellAddress(1, hiddenColumns[0] ?? 0).replace("1", "")}.`,
        ]),
    ...(far.length === 0 ? [] : [`${name}: Zelle ${far[0]} steht weit abseits der anderen.`]),
  ];
}
