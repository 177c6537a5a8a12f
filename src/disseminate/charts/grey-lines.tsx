import {type ChartLine, type LinePoint, lineLooks, linePath, singlePoints} from "./chart-line.js";
import {compactPath} from "./compact-path.js";
import type {LineLayout} from "./line-layout.js";
import {palette} from "./palette.js";
import {tenth} from "./svg.js";

const {colour, width} = lineLooks.andere;
const painted = {
  stroke: palette[colour].light,
  class: `s-${colour}`,
  "vector-effect": "non-scaling-stroke",
} as const;

/**
 * The lines that lie behind the others, as a group that another picture can show again in its own size.
 * Their paths count years across and half units down, which makes them short: a line is a few bytes a
 * year. Points that stand alone are strokes of no length with round ends.
 *
 * @param from year that the paths count from
 */
export function GreyLines(props: {
  id: string;
  lines: readonly ChartLine[];
  from: number;
  layout: LineLayout;
}) {
  const {lines, from} = props;
  const {x, y, step} = props.layout;
  const place = (point: LinePoint) => `${tenth(point.x - from)} ${Math.round(y(point.y) * 2)}`;
  const areaOf = (line: ChartLine) => (line.refArea === undefined ? {} : {"data-gebiet": line.refArea});
  const singles = lines.filter((line) => singlePoints(line).length > 0);
  return (
    <g
      id={props.id}
      fill="none"
      stroke-width={width}
      stroke-linejoin="round"
      transform={`matrix(${step === 0 ? 1 : step} 0 0 .5 ${tenth(x(from))} 0)`}
    >
      {lines.map((line) => {
        const d = compactPath(linePath(line, place));
        return d === "" ? null : (
          <path d={d} {...painted} {...areaOf(line)}>
            <title>{line.name}</title>
          </path>
        );
      })}
      {singles.length === 0 ? null : (
        <g stroke-width={4.4} stroke-linecap="round" class="punkte">
          {singles.map((line) => (
            <path
              d={singlePoints(line)
                .map((point) => `M${place(point)}h.01`)
                .join("")}
              {...painted}
              {...areaOf(line)}
            />
          ))}
        </g>
      )}
    </g>
  );
}
