import {scaleLinear} from "d3-scale";
import {lastPoint} from "./chart-line.js";
import type {LineChartProps} from "./line-chart-props.js";
import {fontSize, tenth} from "./svg.js";
import {widestText} from "./text-width.js";
import {axisTicks} from "./ticks.js";
import {placeMarks} from "./time-marks.js";

/** Where a line chart draws what: the parts of its picture in its own unit. */
export type LineLayout = ReturnType<typeof layOutLines>;

/** Finds the place of everything in a line chart, with as many steps of the value axis as have room. */
export function layOutLines(props: LineChartProps) {
  let steps = props.height < 200 ? 3 : 5;
  let layout = layOutWith(props, steps);
  while (steps > 1 && tooDense(layout)) layout = layOutWith(props, --steps);
  return layout;
}

/** Whether labels of the value axis would touch. */
function tooDense({axis, size, top, bottom}: ReturnType<typeof layOutWith>): boolean {
  return (axis.values.length - 1) * size * 1.3 > bottom - top;
}

function layOutWith(props: LineChartProps, steps: number) {
  const {width, height, lines, marks} = props;
  const size = props.type ?? fontSize.normal;
  const values = lines.flatMap((one) => one.runs.flatMap((run) => run.map((point) => point.y)));
  const low = Math.min(...values);
  const axis = axisTicks(low, Math.max(...values), steps, props.zero || low < 0);
  const labels = lines.flatMap((one) => {
    const last = lastPoint(one);
    return one.labelled && last !== undefined ? [{line: one, last}] : [];
  });
  const left = widestText(axis.values.map(axis.text), size) + 8;
  const right =
    labels.length === 0
      ? Math.max(8, widestText([props.yearText(props.to)], size) / 2)
      : 14 +
        widestText(
          labels.map((one) => one.line.name),
          size,
          "bold",
        );
  const step = yearStep(props, left + 4, width - right);
  const end = tenth(width - right);
  const x = (year: number) => end - (props.to - year) * step;
  const placed = placeMarks(marks, x, left, width, size);
  const top = size * 2.1 + placed.height + 8;
  const bottom = height - size * 2.2;
  const y = scaleLinear()
    .domain([...axis.domain])
    .range([bottom, top]);
  return {size, axis, labels, left, right, step, x, y, placed, top, bottom};
}

/** Width of a year: the same step from every year to the next, so that lines of many years stay short as text. */
function yearStep({from, to}: LineChartProps, left: number, right: number): number {
  return to === from ? 0 : Math.floor(((right - left) / (to - from)) * 10) / 10;
}

/** How the lines of another chart of the same years and values come to lie in this one. */
export function fitLines(from: LineLayout, to: LineLayout, {from: first, to: last}: LineChartProps): string {
  const across = fit(from.x, to.x, first, last);
  const down = fit(from.y, to.y, 0, 1000);
  return `matrix(${across.scale} 0 0 ${down.scale} ${across.move} ${down.move})`;
}

function fit(from: (value: number) => number, to: (value: number) => number, low: number, high: number) {
  const [a, b] = [from(low), from(high)];
  const scale = a === b ? 1 : thousandth((to(high) - to(low)) / (b - a));
  return {scale, move: thousandth(to(low) - scale * a)};
}

function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000;
}
