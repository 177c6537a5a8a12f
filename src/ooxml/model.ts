import type {Column, RecordRow, Row} from "./model/cell-model.js";
import type {PlacedChart} from "./model/chart-model.js";
import type {
  ConditionalFormat,
  IgnoredError,
  ListValidation,
  PrintSetup,
  SparklineGroup,
  Table,
} from "./model/feature-model.js";
import type {CellStyles, Color, Theme} from "./model/style-model.js";

export * from "./model/cell-model.js";
export type * from "./model/feature-model.js";

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
  /** Shown in Excel's name manager, at most 255 characters. */
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
