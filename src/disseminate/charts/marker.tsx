import type {ChartLine} from "./chart-line.js";
import {type ColourRole, paint} from "./palette.js";
import {half} from "./svg.js";

/** Marks a point; the shape differs with the group, so that colour is never alone. */
export function Marker(props: {x: number; y: number; role: ChartLine["role"]; colour: ColourRole}) {
  const [x, y] = [half(props.x), half(props.y)];
  const painted = paint({fill: props.colour});
  if (props.role === "auslaendisch")
    return <path d={`M${x}${y < 5 ? "" : " "}${y - 5}l5 5-5 5-5-5z`} {...painted} />;
  if (props.role === "insgesamt") return <path d={`M${x - 4} ${y - 4}h8v8h-8z`} {...painted} />;
  return <circle {...(x === 0 ? {} : {cx: x})} {...(y === 0 ? {} : {cy: y})} r={3.8} {...painted} />;
}
