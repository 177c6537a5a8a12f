import type {SheetRange} from "./cell-model.js";
import type {Color} from "./style-model.js";

/** Pattern of a line. */
export type Dash = "solid" | "dash" | "dot" | "dash-dot" | "long-dash";

/** Mark on the points of a line. */
export type Marker = {
  readonly symbol: "none" | "circle" | "square" | "diamond" | "triangle" | "x";
  /** Points, 2 to 72. */
  readonly size?: number | undefined;
};

/** Fill of a bar besides its colour, so that it can be told apart in black and white. */
export type Pattern = "solid" | "diagonal" | "horizontal" | "dots";

/** Text at points of a series. */
export type DataLabels = {
  readonly content: "value" | "series-name" | "series-name-and-value";
  /** Lines: all but the last two. Bars: in the centre, inside the end, and outside it unless stacked. */
  readonly position: "above" | "below" | "right" | "left" | "center" | "inside-end" | "outside-end";
  /** Positions of the points that have one, counted from 0; absent: all. */
  readonly points?: readonly number[] | undefined;
  /** Absent: the format of the cells. */
  readonly numberFormat?: string | undefined;
  readonly color?: Color | undefined;
  readonly bold?: boolean | undefined;
};

/**
 * A series. Name, categories and values are cells: who changes a cell changes the chart, and the
 * values kept in the chart part are computed from those cells. Cells of `values` hold numbers, #N/A
 * or nothing; text is refused, because Excel draws it as zero.
 */
export type Series = {
  /** One cell. */
  readonly name: SheetRange;
  /** One row or one column. */
  readonly categories: SheetRange;
  /** As long as the categories. */
  readonly values: SheetRange;
  readonly color: Color;
  /** Line: width in points; 0: no line, marks alone. */
  readonly width?: number | undefined;
  /** Drawn without fill, edge and legend: carries a stacked bar to where it begins. */
  readonly invisible?: boolean | undefined;
  readonly dash?: Dash | undefined;
  readonly marker?: Marker | undefined;
  readonly pattern?: Pattern | undefined;
  /** Bar: colour of a hairline around it, where a light fill would be lost on paper. */
  readonly edge?: Color | undefined;
  /** Single points in another colour, counted from 0. */
  readonly points?: readonly {readonly index: number; readonly color: Color}[] | undefined;
  readonly labels?: DataLabels | undefined;
  /** Written words at single points, counted from 0: what happened there; lines: above unless a side is named. */
  readonly remarks?:
    | readonly {
        readonly index: number;
        readonly text: string;
        readonly side?: "left" | "right" | "above" | "below" | undefined;
      }[]
    | undefined;
  /** Line: colour of a thin upright line from each point to zero. */
  readonly stems?: Color | undefined;
  /** Absent: yes. A series in several segments stands there once. */
  readonly inLegend?: boolean | undefined;
};

/** Series drawn alike. */
export type Plot =
  | {
      readonly kind: "bar";
      readonly direction: "column" | "bar";
      readonly grouping: "clustered" | "stacked" | "percent-stacked";
      /** Space between groups in percent of a bar's width, 0 to 500. */
      readonly gapWidth: number;
      /** Percent, −100 to 100; stacked bars need 100 (taken when absent). */
      readonly overlap?: number | undefined;
      readonly secondAxis?: boolean | undefined;
      readonly series: readonly Series[];
    }
  | {
      readonly kind: "line";
      readonly secondAxis?: boolean | undefined;
      /** Colour of upright lines from the lowest to the highest series at each category: a dumbbell, where the series have width 0. */
      readonly highLow?: Color | undefined;
      readonly series: readonly Series[];
    };

/** An axis. */
export type Axis = {
  readonly title?: string | undefined;
  /** Absent: that of the cells. */
  readonly numberFormat?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Distance of the grid lines. */
  readonly majorUnit?: number | undefined;
  /** Colour of the grid lines; absent: none. */
  readonly gridlines?: Color | undefined;
  /** Whether the order runs the other way: first category on top. */
  readonly reversed?: boolean | undefined;
  /** Labels beside the axis, or at the low edge where values can be negative. */
  readonly labels?: "next-to-axis" | "low" | "high" | "none" | undefined;
  /** Where this axis meets the other: at its zero, least or greatest value. */
  readonly crosses?: "zero" | "min" | "max" | undefined;
  /** Every how many categories one is labelled. */
  readonly labelEvery?: number | undefined;
  /** Colour of the axis line; absent: none. */
  readonly line?: Color | undefined;
};

/** A native chart: bars, lines, or both; up to two value axes. */
export type Chart = {
  /** Name of the object, unique on its sheet: `Diagramm 1`. */
  readonly name: string;
  /** For those who do not see it: what it shows, from when to when, highest, lowest, where the table is. */
  readonly altText: {readonly title: string; readonly description: string};
  /** Text, or one cell. Absent: none. */
  readonly title?: string | SheetRange | undefined;
  /** Smaller lines under a title that is text: unit, reference date. */
  readonly subtitle?: string | undefined;
  /** One to three; series are drawn in this order. All bars of a chart have one direction. */
  readonly plots: readonly Plot[];
  readonly categoryAxis: Axis;
  readonly valueAxis: Axis;
  readonly secondValueAxis?: Axis | undefined;
  readonly legend?: "bottom" | "right" | "top" | undefined;
  /** Size of the plot within the chart as fractions from the left and top; absent: Excel's choice. */
  readonly plotBox?:
    | {readonly x: number; readonly y: number; readonly width: number; readonly height: number}
    | undefined;
  /** Points; absent: 10. */
  readonly fontSize?: number | undefined;
};

/** A chart and where it stands: from the upper left corner of one cell to that of another, counted from 1. */
export type PlacedChart = Chart & {
  readonly from: {readonly row: number; readonly column: number};
  readonly to: {readonly row: number; readonly column: number};
};
