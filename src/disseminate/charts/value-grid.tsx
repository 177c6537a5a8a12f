import {Labels, Rules} from "./svg.js";
import type {Ticks} from "./ticks.js";

/** Lines and labels of the value axis on the left; the line at zero is darker. */
export function ValueGrid(props: {
  axis: Ticks;
  /** Position of a value. */
  y: (value: number) => number;
  /** Where the lines begin and end. */
  left: number;
  right: number;
  size: number;
}) {
  const {axis, y, left, right, size} = props;
  const line = (value: number) => ({x1: left, x2: right, y1: y(value), y2: y(value)});
  return (
    <>
      <Rules lines={axis.values.filter((value) => value !== 0).map(line)} />
      <Rules lines={axis.values.filter((value) => value === 0).map(line)} colour="nebentext" />
      <Labels
        labels={axis.values.map((value) => ({x: left - 6, y: y(value), text: axis.text(value)}))}
        size={size}
        colour="nebentext"
        anchor="end"
      />
    </>
  );
}
