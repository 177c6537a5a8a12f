import {scaleLinear} from "d3-scale";
import {paint} from "./palette.js";
import {fontSize, half, Label, Labels, Picture, type PictureFrame, Rule, Rules} from "./svg.js";
import {textWidth} from "./text-width.js";
import {axisTicks} from "./ticks.js";

/** One unit as a dot on the line. */
export type StripDot = {readonly refArea: string; readonly name: string; readonly value: number};

/** All units as dots on one line, with the range of their middle half. */
export type StripChartProps = PictureFrame & {
  readonly width: number;
  readonly dots: readonly StripDot[];
  readonly unit: string;
  /** Quartiles and median as numbers and as printed. */
  readonly quartiles: {readonly lower: number; readonly median: number; readonly upper: number} | undefined;
  readonly medianText: string;
  readonly reference: {readonly name: string; readonly value: number} | undefined;
  /** Text that a dot tells the pointer: its number with the unit. */
  readonly textOf: (value: number) => string;
};

const RADIUS = 5.5;

/** Draws the distribution of the Kreise: dots on one line, side by side where they would lie on each other. */
export function StripChart(props: StripChartProps) {
  const {width, quartiles, reference} = props;
  const size = fontSize.normal;
  const values = [
    ...props.dots.map((dot) => dot.value),
    ...(reference === undefined ? [] : [reference.value]),
  ];
  const low = Math.min(...values);
  const axis = axisTicks(low, Math.max(...values), width < 400 ? 4 : 8, low < 0);
  const side = Math.max(...axis.domain.map((value) => textWidth(axis.text(value), size))) / 2 + 2;
  const x = scaleLinear()
    .domain([...axis.domain])
    .range([Math.max(side, RADIUS + 2), width - Math.max(side, RADIUS + 2)]);
  const placed = swarm(props.dots, x);
  const spread = Math.max(...placed.map((one) => Math.abs(one.offset)), RADIUS);
  const heads = placeHeads(
    [
      ...(reference === undefined ? [] : [{text: reference.name, at: x(reference.value), bold: true}]),
      ...(quartiles === undefined ? [] : [{text: props.medianText, at: x(quartiles.median), bold: false}]),
    ],
    width,
    size,
  );
  const top = heads.height + 8;
  const middle = top + spread + RADIUS + 5;
  const bottom = middle + spread + RADIUS + 5;
  const ends = placeEnds(props, x, width, bottom + 14);
  const axisY = ends.bottom + 6;
  return (
    <Picture {...props} width={width} height={axisY + size * 3.4}>
      {quartiles === undefined ? null : (
        <rect
          x={half(x(quartiles.lower))}
          y={half(top)}
          width={half(Math.max(2, x(quartiles.upper) - x(quartiles.lower)))}
          height={half(bottom - top)}
          {...paint({fill: "karte1"})}
        />
      )}
      <Rules
        lines={[
          {x1: x(axis.domain[0]), x2: x(axis.domain[1]), y1: axisY, y2: axisY},
          ...axis.values.map((value) => ({x1: x(value), x2: x(value), y1: axisY, y2: axisY + 5})),
        ]}
        colour="nebentext"
      />
      <Labels
        labels={axis.values.map((value) => ({x: x(value), y: axisY + size, text: axis.text(value)}))}
        colour="nebentext"
        anchor="middle"
      />
      <Label x={width / 2} y={axisY + size * 2.6} text={props.unit} colour="nebentext" anchor="middle" />
      {quartiles === undefined ? null : (
        <Rule
          x1={x(quartiles.median)}
          x2={x(quartiles.median)}
          y1={top}
          y2={bottom}
          colour="nebentext"
          width={2}
        />
      )}
      {reference === undefined ? null : (
        <Rule
          x1={x(reference.value)}
          x2={x(reference.value)}
          y1={top - 3}
          y2={bottom + 3}
          colour="text"
          width={1.75}
          dash="5 3"
        />
      )}
      {heads.entries.map((head) => (
        <Label x={head.x} y={head.y} text={head.text} bold={head.bold} anchor="middle" />
      ))}
      <g {...paint({fill: "balken", stroke: "grund"})} stroke-width={1.25}>
        {placed.map(({dot, at, offset}) => (
          <circle cx={half(at)} cy={half(middle + offset)} r={RADIUS} data-gebiet={dot.refArea}>
            <title>{`${dot.name}: ${props.textOf(dot.value)}`}</title>
          </circle>
        ))}
      </g>
      {ends.entries.map((end) => (
        <Label x={end.x} y={end.y} text={end.text} anchor={end.anchor} colour="nebentext" />
      ))}
    </Picture>
  );
}

type PlacedDot = {readonly dot: StripDot; readonly at: number; readonly offset: number};

/** Places dots of equal size without overlap, each as near to the line as possible, above and below in turn. */
function swarm(dots: readonly StripDot[], x: (value: number) => number): readonly PlacedDot[] {
  const placed: PlacedDot[] = [];
  const apart = 2 * RADIUS + 0.5;
  const ordered = [...dots].sort((a, b) => a.value - b.value || (a.refArea < b.refArea ? -1 : 1));
  for (const dot of ordered) {
    const at = x(dot.value);
    const near = placed.filter((one) => Math.abs(one.at - at) < apart);
    let offset = 0;
    for (
      let step = 0;
      near.some((one) => Math.sqrt((one.at - at) ** 2 + (one.offset - offset) ** 2) < apart);
    ) {
      step++;
      offset = (step % 2 === 1 ? -1 : 1) * Math.ceil(step / 2) * 1.5;
    }
    placed.push({dot, at, offset});
  }
  return placed;
}

type Head = {readonly text: string; readonly at: number; readonly bold: boolean};

/** Words above the line: in one row where they fit beside each other, otherwise each in its own. */
function placeHeads(heads: readonly Head[], width: number, size: number) {
  const boxes = heads.map((head) => {
    const half = textWidth(head.text, size, head.bold ? "bold" : "normal") / 2;
    return {...head, half, x: Math.min(Math.max(head.at, half), width - half)};
  });
  const [first, second] = boxes;
  const apart =
    first === undefined ||
    second === undefined ||
    Math.abs(first.x - second.x) > first.half + second.half + 8;
  return {
    entries: boxes.map((box, index) => ({...box, y: size * (0.8 + (apart ? 0 : index * 1.4))})),
    height: size * (apart ? 1.5 : 2.9),
  };
}

/** Names of the lowest and the highest unit below their dots; in two rows where they would touch. */
function placeEnds(props: StripChartProps, x: (value: number) => number, width: number, y: number) {
  const sorted = [...props.dots].sort((a, b) => a.value - b.value || (a.refArea < b.refArea ? -1 : 1));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return {entries: [], bottom: y};
  const size = fontSize.normal;
  const text = (dot: StripDot) => `${dot.name} ${props.textOf(dot.value)}`;
  const left = Math.min(x(lowest.value) - RADIUS, width - textWidth(text(lowest), size));
  const right = Math.max(x(highest.value) + RADIUS, textWidth(text(highest), size));
  const touching = left + textWidth(text(lowest), size) + 10 > right - textWidth(text(highest), size);
  const second = y + (touching ? size * 1.35 : 0);
  return {
    entries: [
      {text: text(lowest), x: Math.max(0, left), y, anchor: "start" as const},
      {text: text(highest), x: Math.min(width, right), y: second, anchor: "end" as const},
    ],
    bottom: second + size * 0.7,
  };
}
