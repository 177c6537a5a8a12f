import type {CellRange, SheetRange} from "./cell-model.js";
import type {Color, Overlay} from "./style-model.js";

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
  /** A defined name or range without `=`, or the items; at most 255 characters, items together and without comma. */
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
  readonly kinds: readonly (
    | "numberStoredAsText"
    | "formula"
    | "formulaRange"
    | "emptyCellReference"
    | "evalError"
  )[];
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
  /** Percent of the full size, from 10 to 400; in place of pages to fit, which leave Excel free to end a page anywhere. */
  readonly scale?: number | undefined;
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
  /** A new page begins below these rows, ascending, at most 1,023. Excel heeds them while `fitHeight` is 0. */
  readonly breaksAfterRows?: readonly number[] | undefined;
};
