import {scaleLinear} from "d3-scale";
import {type ColourRole, paint} from "./palette.js";
import {fontSize, Label, Picture, type PictureFrame, Rule, tenth} from "./svg.js";
import {textWidth, widestText} from "./text-width.js";
import {axisTicks} from "./ticks.js";

/** One bar: a value, or the sign that stands in its place. */
export type Bar = {
  readonly name: string;
  readonly value: number | null;
  /** Number or sign as the table prints it. */
  readonly text: string;
  readonly role: "kreis" | "land";
};

/** Bars under a common heading. */
export type BarGroup = {readonly heading: string | undefined; readonly bars: readonly Bar[]};

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
  const top = reference === undefined ? 4 : size * 1.9;
  const rows = layOut(groups, top, rowHeight);
  const last = rows.at(-1);
  const bottom = (last?.y ?? top) + rowHeight;
  return (
    <Picture {...props} width={width} height={bottom + 2}>
      {stacked
        ? null
        : axis.values
            .filter((value) => x(value) <= width - room / 2 && x(value) >= names)
            .map((value) => <Rule x1={x(value)} x2={x(value)} y1={top} y2={bottom} />)}
      {rows.map((row) =>
        "heading" in row ? (
          <Label x={0} y={row.y + 20} text={row.heading} size={fontSize.klein} colour="nebentext" bold />
        ) : (
          <BarRow bar={row.bar} y={row.y} x={x} names={names} width={width} stacked={stacked} />
        ),
      )}
      <Rule x1={x(0)} x2={x(0)} y1={top} y2={bottom} colour="nebentext" />
      {reference === undefined ? null : (
        <ReferenceLine reference={reference} x={x(reference.value)} top={top} bottom={bottom} width={width} />
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

function BarRow(props: {
  bar: Bar;
  y: number;
  x: (value: number) => number;
  names: number;
  width: number;
  stacked: boolean;
}) {
  const {bar, x, stacked} = props;
  const land = bar.role === "land";
  const area: ColourRole = land ? "text" : "balken";
  const top = props.y + (stacked ? 20 : 4);
  const thickness = stacked ? 11 : 16;
  const middle = props.y + (stacked ? 9 : 12);
  const from = x(Math.min(0, bar.value ?? 0));
  const to = x(Math.max(0, bar.value ?? 0));
  const beside = bar.value !== null && bar.value < 0 ? from - 6 : to + 6;
  return (
    <g>
      <Label x={0} y={middle} text={bar.name} bold={land} />
      {bar.value === null ? null : (
        <rect x={tenth(from)} y={top} width={tenth(to - from)} height={thickness} {...paint({fill: area})} />
      )}
      <Label
        x={stacked ? props.width : beside}
        y={middle}
        text={bar.text}
        bold={land}
        anchor={stacked || (bar.value !== null && bar.value < 0) ? "end" : "start"}
        halo={!stacked}
      />
    </g>
  );
}

function ReferenceLine(props: {
  reference: {name: string; value: number};
  x: number;
  top: number;
  bottom: number;
  width: number;
}) {
  const half = textWidth(props.reference.name, fontSize.normal, "bold") / 2;
  const centre = Math.min(Math.max(props.x, half), props.width - half);
  return (
    <g>
      <Rule
        x1={props.x}
        x2={props.x}
        y1={props.top - 4}
        y2={props.bottom}
        colour="text"
        width={1.5}
        dash="5 4"
      />
      <Label x={centre} y={fontSize.normal * 0.75} text={props.reference.name} anchor="middle" bold />
    </g>
  );
}
