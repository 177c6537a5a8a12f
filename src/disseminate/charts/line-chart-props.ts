import type {ChartLine} from "./chart-line.js";
import type {PictureFrame} from "./svg.js";
import type {TimeMark} from "./time-marks.js";

/** A picture of lines over time. */
export type LineChartProps = PictureFrame & {
  readonly width: number;
  readonly height: number;
  /** Lines in the order of drawing: the last one lies on top. */
  readonly lines: readonly ChartLine[];
  /** First and last year of the axis. */
  readonly from: number;
  readonly to: number;
  readonly yearText: (year: number) => string;
  /** Unit, printed above the value axis. */
  readonly unit: string;
  /** Whether the value axis begins at zero. */
  readonly zero: boolean;
  readonly marks: readonly TimeMark[];
  /** Smallest type of the picture. */
  readonly type?: number;
  /**
   * A picture of the same lines on the same page whose grey lines this one shows, fitted to its own
   * size, instead of drawing them again.
   */
  readonly sharedWith?: LineChartProps | undefined;
  /** Whether it is drawn for a file of its own. */
  readonly file?: boolean | undefined;
};
