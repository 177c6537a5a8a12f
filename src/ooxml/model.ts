import type {PlacedChart} from "./chart-model.js";
import type {CellStyles, Color, Overlay, Theme} from "./style-model.js";

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

/**
 * A real Excel table (ListObject). Its first row is the header: texts, each once ignoring case.
 * Column names are read from those cells, so they cannot differ from them.
 */
export type Table = {
  /** Begins with a letter or `_`, then letters, digits, `_`, `.`; at most 255 characters; unique in the workbook. */
  readonly name: string;
  /** At least the header and one row below it. */
  readonly range: CellRange;
  /** Built-in table style, `TableStyleLight1`; absent: none, the cells' own look. */
  readonly style?: string | undefined;
  /** Whether the header has buttons to filter and sort; absent: yes. */
  readonly filterButtons?: boolean | undefined;
  /** Whether every second row is shaded. */
  readonly rowStripes?: boolean | undefined;
};

/** A list to choose a cell's value from. */
export type ListValidation = {
  readonly range: CellRange;
  /** A defined name or range without `=`, or the items: together at most 255 characters, none with a comma. */
  readonly source: string | readonly string[];
  /** Shown when the cell is chosen: title at most 32, text at most 255 characters. */
  readonly prompt?: {readonly title: string; readonly text: string} | undefined;
  /** Shown when something else is typed: title at most 32, text at most 255 characters. */
  readonly error?: {readonly title: string; readonly text: string} | undefined;
};

/** A format that depends on values. Earlier ones win. */
export type ConditionalFormat =
  | {
      readonly kind: "expression";
      readonly range: CellRange;
      /** Written for the first cell of the range, without `=`. */
      readonly formula: string;
      readonly overlay: Overlay;
    }
  | {
      readonly kind: "color-scale";
      readonly range: CellRange;
      /** From the lowest to the highest value; three colours meet at the median. */
      readonly colors: readonly [Color, Color] | readonly [Color, Color, Color];
    }
  | {
      /** A bar in each cell with a number, as long as its part of the largest; it begins at zero. */
      readonly kind: "data-bar";
      readonly range: CellRange;
      readonly color: Color;
      /** Bars of numbers below zero, drawn to the left; absent: as the others. */
      readonly negativeColor?: Color | undefined;
      /** Absent: yes. */
      readonly showValue?: boolean | undefined;
    };

/**
 * Small charts in cells, drawn alike. Missing values are gaps. Programs that know no sparklines leave
 * the cells as they are: the figures must stand elsewhere too.
 */
export type SparklineGroup = {
  readonly kind: "line" | "column";
  readonly color: Color;
  /** Colour of the last point; absent: it is not set off. */
  readonly lastColor?: Color | undefined;
  /** Whether every point has a mark (line). */
  readonly markers?: boolean | undefined;
  /** Points, 0 to 1,584; absent: 0.75. */
  readonly width?: number | undefined;
  /** Scale of each sparkline of its own, or one for the group; absent: own. */
  readonly axis?: "own" | "group" | undefined;
  /** At least one; at most one per cell. */
  readonly sparklines: readonly {
    readonly cell: {readonly row: number; readonly column: number};
    /** One row or one column. */
    readonly values: SheetRange;
  }[];
};

/** Green corners that Excel is not to show for a range. */
export type IgnoredError = {
  readonly range: CellRange;
  readonly kinds: readonly ("numberStoredAsText" | "formula" | "formulaRange" | "emptyCellReference")[];
};

/** Part of a page header or footer: text, or a field that Excel fills in. */
export type PageText = readonly (string | {readonly field: "page" | "pages" | "sheet"})[];

/** The three places of a page header or footer; together at most 255 characters. */
export type PageMargin = {
  readonly left?: PageText | undefined;
  readonly center?: PageText | undefined;
  readonly right?: PageText | undefined;
};

/** How a sheet is printed, always on A4. */
export type PrintSetup = {
  readonly orientation: "portrait" | "landscape";
  /** Pages side by side; 0: as many as it takes. */
  readonly fitWidth?: number | undefined;
  /** Pages below each other; 0: as many as it takes. */
  readonly fitHeight?: number | undefined;
  /** Inches. */
  readonly margins?:
    | {
        readonly left: number;
        readonly right: number;
        readonly top: number;
        readonly bottom: number;
        readonly header: number;
        readonly footer: number;
      }
    | undefined;
  readonly header?: PageMargin | undefined;
  readonly footer?: PageMargin | undefined;
  readonly area?: CellRange | undefined;
  /** Rows repeated on every page, both ends included. */
  readonly titleRows?: {readonly first: number; readonly last: number} | undefined;
  /** Columns repeated on every page, both ends included. */
  readonly titleColumns?: {readonly first: number; readonly last: number} | undefined;
  /** A new page begins below these rows. */
  readonly breaksAfterRows?: readonly number[] | undefined;
};

/** A worksheet. There are no merged cells: they break sorting, copying and screen readers. */
export type Sheet = {
  /** 1 to 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end, unique ignoring case. */
  readonly name: string;
  /** From row 1; at most 1,048,576. A list, or for very long sheets something that makes rows as they are asked for. */
  readonly rows: Iterable<Row>;
  /**
   * Rows below `rows` that hold plain values and have no look: long lists, written several times as
   * fast, without addresses of cells. Charts cannot refer to them. A list, or something that makes them
   * as they are asked for.
   */
  readonly records?: Iterable<RecordRow> | undefined;
  readonly columns?: readonly Column[] | undefined;
  /**
   * Cells without their addresses, which the standard makes optional (18.3.1.4): a quarter of the size
   * for long lists. Rows are then written without gaps. Absent: no.
   */
  readonly compact?: boolean | undefined;
  /** Rows above and columns to the left that stay in view. */
  readonly freeze?: {readonly rows: number; readonly columns: number} | undefined;
  /** Whether Excel draws its grid; absent: yes. */
  readonly gridlines?: boolean | undefined;
  /** Percent, 10 to 400. */
  readonly zoom?: number | undefined;
  readonly tabColor?: Color | undefined;
  readonly tables?: readonly Table[] | undefined;
  readonly charts?: readonly PlacedChart[] | undefined;
  readonly validations?: readonly ListValidation[] | undefined;
  readonly conditionalFormats?: readonly ConditionalFormat[] | undefined;
  readonly sparklines?: readonly SparklineGroup[] | undefined;
  readonly ignoredErrors?: readonly IgnoredError[] | undefined;
  readonly print?: PrintSetup | undefined;
};

/** A name for a range or formula. */
export type DefinedName = {
  /** Begins with a letter or `_`, no spaces, not like a cell address; at most 255 characters. */
  readonly name: string;
  /** Without `=`: `Liste!$A$2:$A$28`. */
  readonly formula: string;
  /** Sheet it is known on; absent: everywhere. */
  readonly sheet?: string | undefined;
  readonly comment?: string | undefined;
};

/** Dublin Core and Office properties of the file. */
export type DocumentProperties = {
  readonly title: string;
  readonly subject: string;
  /** An office, never a person. */
  readonly creator: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** BCP 47, `de-DE`. */
  readonly language: string;
  /** UTC, `2026-06-30T00:00:00Z`; both created and modified. Nothing reads the clock. */
  readonly date: string;
};

/** Everything that is written. The first sheet is shown on opening, every sheet with A1 chosen. */
export type Workbook = {
  readonly properties: DocumentProperties;
  readonly theme: Theme;
  readonly styles: CellStyles;
  readonly sheets: readonly Sheet[];
  readonly definedNames?: readonly DefinedName[] | undefined;
};
