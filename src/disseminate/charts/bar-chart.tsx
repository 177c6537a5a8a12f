import {scaleLinear} from "d3-scale";
import {paint} from "./palette.js";
import {BASELINE, fontSize, half, Label, Picture, type PictureFrame, Rule, Rules} from "./svg.js";
import {textWidth, widestText} from "./text-width.js";
import {axisTicks} from "./ticks.js";

/** One bar: a value, or the sign that stands in its place. */
export type Bar = {
  readonly name: string;
  readonly value: number | null;
  /** Number or sign as the table prints it. */
  readonly text: string;
  readonly role: "kreis" | "land";
  /** Key of the territorial unit, by which a page can set the bar off and sort the bars. */
  readonly refArea?: string | undefined;
};

/** Bars under a common heading. */
type BarGroup = {readonly heading: string | undefined; readonly bars: readonly Bar[]};

/** A picture of bars, one below the other. */
export type BarChartProps = PictureFrame & {
  readonly width: number;
  readonly groups: readonly BarGroup[];
  /** Value of the Land as a line through all bars; for rates only. */
  readonly reference: {readonly name: string; readonly value: number} | undefined;
  /** Names above the bars instead of beside them, for narrow pictures. */
  readonly stacked: boolean;
};

type Row = {readonly y: number; readonly bar: Bar} | {readonly y: number; readonly heading: string};

/** Draws bars that start at zero, with their values, in the order given. */
export function BarChart(props: BarChartProps) {
  const {width, groups, reference, stacked} = props;
  const size = fontSize.normal;
  const bars = groups.flatMap((group) => group.bars);
  const values = bars.flatMap((bar) => (bar.value === null ? [] : [bar.value]));
  const axis = axisTicks(Math.min(0, ...values), Math.max(0, ...values), 4, true);
  const names = stacked
    ? 0
    : widestText(
        bars.map((bar) => bar.name),
        size,
        "bold",
      ) + 12;
  const room =
    widestText(
      bars.map((bar) => bar.text),
      size,
      "bold",
    ) + 8;
  const negative = values.some((value) => value < 0);
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values)])
    .range([names + (negative && !stacked ? room : 0), width - (stacked ? 2 : room)]);
  const rowHeight = stacked ? 36 : 24;
  const top = reference === undefined ? 4 : size * 2.2;
  const rows = layOut(groups, top, rowHeight);
  const last = rows.at(-1);
  const bottom = (last?.y ?? top) + rowHeight;
  return (
    <Picture {...props} width={width} height={bottom + 2}>
      {stacked ? null : (
        <>
          <Rules
            lines={axis.values
              .filter((value) => x(value) <= width - room / 2 && x(value) >= names)
              .map((value) => ({x1: x(value), x2: x(value), y1: top, y2: bottom}))}
          />
          <Rule x1={x(0)} x2={x(0)} y1={top} y2={bottom} colour="nebentext" />
        </>
      )}
      {rows.map((row) =>
        "heading" in row ? (
          <Label x={0} y={row.y + 20} text={row.heading} size={fontSize.klein} colour="nebentext" bold />
        ) : (
          <BarRow
            bar={row.bar}
            y={row.y}
            x={x}
            width={width}
            stacked={stacked}
            keepClear={reference === undefined ? undefined : x(reference.value)}
          />
        ),
      )}
      {reference === undefined ? null : (
        <Reference
          reference={reference}
          x={x(reference.value)}
          rows={rows}
          {...{top, bottom, width, stacked}}
        />
      )}
    </Picture>
  );
}

function layOut(groups: readonly BarGroup[], top: number, rowHeight: number): readonly Row[] {
  const rows: Row[] = [];
  let y = top;
  groups.forEach((group, index) => {
    if (group.heading !== undefined) {
      rows.push({y, heading: group.heading});
      y += 34;
    } else if (index > 0) y += 10;
    for (const bar of group.bars) {
      rows.push({y, bar});
      y += rowHeight;
    }
  });
  return rows;
}

/** A bar with its name and its number; a number that would lie on the line of the Land stands behind it. */
function BarRow(props: {
  bar: Bar;
  y: number;
  x: (value: number) => number;
  width: number;
  stacked: boolean;
  keepClear: number | undefined;
}) {
  const {bar, x, stacked, keepClear} = props;
  const land = bar.role === "land";
  const below = -fontSize.normal * BASELINE;
  const [middle, offset, thickness] = stacked ? [9, 11, 11] : [12, -8, 16];
  const top = half(below + offset);
  const from = x(Math.min(0, bar.value ?? 0));
  const to = x(Math.max(0, bar.value ?? 0));
  const own = textWidth(bar.text, fontSize.normal, land ? "bold" : "normal");
  const negative = bar.value !== null && bar.value < 0;
  const beside = negative ? from - 6 : to + 6;
  const [left, right] = negative ? [beside - own, beside] : [beside, beside + own];
  const crossed = keepClear !== undefined && left - 3 < keepClear && keepClear < right + 3;
  const clear = crossed ? keepClear + (negative ? -6 : 6) : beside;
  return (
    <g
      transform={`translate(0 ${half(props.y + middle - below)})`}
      {...(bar.refArea === undefined ? {} : {"data-gebiet": bar.refArea})}
    >
      <Label x={0} y={below} text={bar.name} bold={land} />
      {stacked ? <Rule x1={x(0)} x2={x(0)} y1={top - 2} y2={top + thickness + 2} colour="nebentext" /> : null}
      {bar.value === null ? null : (
        <rect
          {...(from === 0 ? {} : {x: half(from)})}
          y={top}
          width={half(to - from)}
          height={thickness}
          {...paint({fill: land ? "text" : "balken"})}
        />
      )}
      <Label
        x={stacked ? props.width - 1 : clear}
        y={below}
        text={bar.text}
        bold={land}
        anchor={stacked || negative ? "end" : "start"}
        halo={!stacked}
      />
    </g>
  );
}

/** The value of the Land: one line through all bars, or beside each bar where names stand between them. */
function Reference(props: {
  reference: {name: string; value: number};
  x: number;
  rows: readonly Row[];
  top: number;
  bottom: number;
  width: number;
  stacked: boolean;
}) {
  const {x, top, bottom} = props;
  const half = textWidth(props.reference.name, fontSize.normal, "bold") / 2;
  const centre = Math.min(Math.max(x, half), props.width - half);
  const pieces = props.stacked
    ? props.rows.flatMap((row) => ("bar" in row ? [{from: row.y + 17, to: row.y + 34}] : []))
    : [{from: top - 4, to: bottom}];
  return (
    <g>
      {props.stacked ? <Rule x1={x} x2={x} y1={top - 4} y2={top + 4} colour="text" width={1.5} /> : null}
      <Rules
        lines={pieces.map(({from, to}) => ({x1: x, x2: x, y1: from, y2: to}))}
        colour="text"
        width={1.5}
        dash={props.stacked ? "3 2" : "5 4"}
      />
      <Label x={centre} y={fontSize.normal} text={props.reference.name} anchor="middle" bold />
    </g>
  );
}
