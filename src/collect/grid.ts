/** A cell as it was delivered. */
export type GridCell = {
  /** Text of the cell; of a number its shortest decimal notation with a point; empty when the cell is. */
  readonly text: string;
  /**
   * What the file says the cell is. In text files everything is text. `error` is an error value of a
   * spreadsheet, `formula` a formula without result.
   */
  readonly kind: "text" | "number" | "date" | "empty" | "error" | "formula";
};

/** A line of a text file or a row of a worksheet. */
export type GridRow = {
  /** Counted from 1, as an editor or spreadsheet shows it. */
  readonly line: number;
  readonly cells: readonly GridCell[];
};

/** Rows of cells, whether they came from a text file or a worksheet. */
export type Grid = {
  readonly rows: readonly GridRow[];
  /** Name of the worksheet; absent for text files. */
  readonly sheet?: string | undefined;
};

/** An empty cell, or one beyond the end of its row. */
export const emptyCell: GridCell = {text: "", kind: "empty"};

/** Text of a cell without surrounding blanks; empty beyond the end of the row. */
export function textAt(row: GridRow, column: number): string {
  return row.cells[column]?.text.trim() ?? "";
}

/** Spreadsheet address of a cell, `D23`. @param line counted from 1 @param column counted from 0 */
export function cellAddress(line: number, column: number): string {
  return `${columnLetters(column)}${line}`;
}

/** Letters of a column, `AB`. @param column counted from 0 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Where a cell stands in its file: `D23` in a worksheet, `Z147 S4` in a text file. @param column counted from 0 */
export function locatorOf(grid: Grid, line: number, column: number): string {
  return grid.sheet === undefined ? `Z${line} S${column + 1}` : cellAddress(line, column);
}

/** The same place for a message. @param column counted from 0; absent: the whole row */
export function placeOf(grid: Grid, file: string, line: number, column?: number) {
  if (grid.sheet === undefined) return {file, line, column: column === undefined ? undefined : column + 1};
  return column === undefined
    ? {file, sheet: grid.sheet, line}
    : {file, sheet: grid.sheet, cell: cellAddress(line, column)};
}
