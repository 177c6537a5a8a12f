import {scaleLinear} from "d3-scale";
import {line as lineShape} from "d3-shape";
import {compactPath} from "./compact-path.js";
import {type ColourRole, paint} from "./palette.js";
import {fontSize, half, Label, Picture, type PictureFrame, Rule, tenth} from "./svg.js";
import {textWidth, widestText} from "./text-width.js";
import {axisTicks} from "./ticks.js";
import {placeMarks, type TimeMark, TimeMarks} from "./time-marks.js";
import {ValueGrid} from "./value-grid.js";
import {YearLabels} from "./year-labels.js";

/** Two opposite quantities and their balance in one year; null where there is no figure. */
type BalancePoint = {
  readonly x: number;
  readonly plus: number | null;
  readonly minus: number | null;
  readonly saldo: number | null;
};

/** In and out over time, mirrored around zero, with the balance as a line. */
export type BalanceChartProps = PictureFrame & {
  readonly width: number;
  readonly height: number;
  readonly points: readonly BalancePoint[];
  readonly from: number;
  readonly to: number;
  readonly yearText: (year: number) => string;
  readonly unit: string;
  readonly names: {readonly plus: string; readonly minus: string; readonly saldo: string};
  readonly marks: readonly TimeMark[];
};

const colours = {plus: "balken", minus: "karte2"} as const satisfies Record<string, ColourRole>;

/** Draws bars up and down from zero and the balance as a line with points. */
export function BalanceChart(props: BalanceChartProps) {
  const {width, height, points, names} = props;
  const size = fontSize.normal;
  const ups = points.flatMap((point) => (point.plus === null ? [] : [point.plus]));
  const downs = points.flatMap((point) => (point.minus === null ? [] : [-point.minus]));
  const salden = points.flatMap((point) => (point.saldo === null ? [] : [point.saldo]));
  const axis = axisTicks(Math.min(0, ...downs, ...salden), Math.max(0, ...ups, ...salden), 6, true);
  const left = widestText(axis.values.map(axis.text), size) + 10;
  const key = placeKey(names, width, size);
  const band = (width - left - 8) / (props.to - props.from + 1);
  const x = (year: number) => left + 4 + (year - props.from + 0.5) * band;
  const placed = placeMarks(props.marks, x, left, width, size);
  const keyBottom = key.height + size * 2.1;
  const top = keyBottom + placed.height + 8;
  const bottom = height - size * 2.2;
  const y = scaleLinear()
    .domain([...axis.domain])
    .range([bottom, top]);
  const bar = Math.min(band * 0.64, 44);
  const runs = saldoRuns(points, props.marks);
  const path = lineShape<{x: number; y: number}>()
    .x((point) => half(x(point.x)))
    .y((point) => half(y(point.y)));
  return (
    <Picture {...props}>
      <BalanceKey entries={key.entries} size={size} />
      <Label x={0} y={key.height + size * 1.1} text={props.unit} size={size} colour="nebentext" />
      <ValueGrid axis={axis} y={y} left={left} right={width} size={size} />
      {(["plus", "minus"] as const).map((kind) => (
        <path
          d={points
            .map((point) =>
              column(x(point.x), bar, y(0), y(kind === "plus" ? (point.plus ?? 0) : -(point.minus ?? 0))),
            )
            .join("")}
          {...paint({fill: colours[kind], stroke: "balken"})}
          stroke-width={1}
        />
      ))}
      <TimeMarks placed={placed} top={keyBottom} bottom={bottom} size={size} />
      <path
        d={compactPath(runs.map((run) => (run.length > 1 ? path(run) : "")).join(""))}
        {...paint({stroke: "text"})}
        stroke-width={2}
        stroke-linejoin="round"
      />
      <g {...paint({fill: "text", stroke: "grund"})} stroke-width={1.5}>
        {runs.flat().map((point) => (
          <circle cx={half(x(point.x))} cy={half(y(point.y))} r={3.6} />
        ))}
      </g>
      <YearLabels {...props} x={x} y={height - size * 0.75} size={size} ticks={false} />
    </Picture>
  );
}

/** Balances in a row, parted where a year is missing or a break lies between. */
function saldoRuns(points: readonly BalancePoint[], marks: readonly TimeMark[]): {x: number; y: number}[][] {
  const runs: {x: number; y: number}[][] = [];
  let before: number | undefined;
  for (const point of points) {
    if (point.saldo === null) continue;
    const from = before;
    const parted =
      from === undefined ||
      point.x - from > 1 ||
      marks.some((mark) => mark.kind === "bruch" && from < mark.x && mark.x < point.x);
    const one = {x: point.x, y: point.saldo};
    const run = runs.at(-1);
    if (parted || run === undefined) runs.push([one]);
    else run.push(one);
    before = point.x;
  }
  return runs;
}

/** A column from zero to its end, as part of a path. */
function column(x: number, width: number, from: number, to: number): string {
  const top = half(Math.min(from, to));
  const height = half(Math.abs(from - to));
  return height === 0 ? "" : `M${half(x - width / 2)} ${top}h${half(width)}v${height}h${-half(width)}z`;
}

type KeyEntry = {
  readonly kind: keyof BalanceChartProps["names"];
  readonly name: string;
  readonly x: number;
  readonly y: number;
};

function placeKey(names: BalanceChartProps["names"], width: number, size: number) {
  let x = 0;
  let y = size * 0.8;
  const entries = (["plus", "minus", "saldo"] as const).map((kind): KeyEntry => {
    const own = textWidth(names[kind], size) + 44;
    if (x > 0 && x + own - 18 > width) {
      x = 0;
      y += size * 1.6;
    }
    const entry = {kind, name: names[kind], x, y};
    x += own;
    return entry;
  });
  return {entries, height: y + size * 1.2};
}

function BalanceKey(props: {entries: readonly KeyEntry[]; size: number}) {
  return (
    <g>
      {props.entries.map(({kind, name, x, y}) => (
        <g>
          {kind === "saldo" ? (
            <g>
              <Rule x1={x} x2={x + 18} y1={y} y2={y} colour="text" width={2} />
              <circle cx={tenth(x + 9)} cy={tenth(y)} r={3.6} {...paint({fill: "text"})} />
            </g>
          ) : (
            <rect
              x={tenth(x)}
              y={tenth(y - 6)}
              width={18}
              height={12}
              {...paint({fill: colours[kind], stroke: "balken"})}
              stroke-width={1}
            />
          )}
          <Label x={x + 25} y={y} text={name} size={props.size} />
        </g>
      ))}
    </g>
  );
}
