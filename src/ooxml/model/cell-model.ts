/** Excel's error values (ECMA-376-1, 18.18.11). */
export const errorCodes = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"] as const;

/** One of Excel's error values. */
export type ErrorCode = (typeof errorCodes)[number];

/** What a cell holds, or what its formula gave. Text stays text, whatever it begins with. */
export type CellValue = number | string | boolean | {readonly error: ErrorCode};

/** Where a click on a cell leads: a cell of this workbook, or an address (http, https, mailto; at most 2,079 characters). */
export type Link = {
  readonly to: {readonly sheet: string; readonly cell: string} | {readonly url: string};
  /** Shown beside the pointer, at most 255 characters. */
  readonly tooltip?: string | undefined;
};

/** A link with the address of the cell it stands in. */
export type PlacedLink = {readonly cell: string; readonly link: Link};

/** An empty cell with a style, a cell with a value, or a formula with the value it gives. */
export type Cell =
  | {readonly style: string; readonly value?: undefined; readonly formula?: undefined}
  | {
      readonly value: CellValue;
      /** Name of a cell style of the workbook. */
      readonly style?: string | undefined;
      /** Without the leading `=`, English function names, comma between arguments; at most 8,192 characters. */
      readonly formula?: string | undefined;
      readonly link?: Link | undefined;
    };

/** A row: the first cell stands in column A. `undefined` is an empty cell without style. */
export type Row = {
  readonly cells: readonly (Cell | undefined)[];
  /** Points, at most 409.5; absent: Excel's default of one line. */
  readonly height?: number | undefined;
};

/** A plain value of a list; `undefined` is an empty cell. Text stays text, whatever it begins with. */
export type RecordValue = string | number | undefined;

/** Neighbouring cells that many rows share: the same object is made into XML once. */
export type RecordRun = {readonly run: readonly RecordValue[]};

/** A row of a list, cell by cell or by runs of cells. */
export type RecordRow = readonly (RecordValue | RecordRun)[];

/** A column, by position from A. */
export type Column = {
  /** Characters of the default font, as Excel's dialogue shows it; at most 255. */
  readonly width: number;
  readonly hidden?: boolean | undefined;
};

/** A rectangle of cells, rows and columns counted from 1, both ends included. */
export type CellRange = {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
};

/** A rectangle of cells on a named sheet. */
export type SheetRange = CellRange & {readonly sheet: string};
