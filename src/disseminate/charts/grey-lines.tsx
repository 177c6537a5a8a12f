import {type ChartLine, type LinePoint, lineLooks, linePath, singlePoints} from "./chart-line.js";
import {compactPath} from "./compact-path.js";
import type {LineLayout} from "./line-layout.js";
import {palette} from "./palette.js";
import {half, tenth} from "./svg.js";

const {colour, width} = lineLooks.andere;
const painted = {stroke: palette[colour].light, class: `s-${colour}`} as const;

/**
 * The lines that lie behind the others, as a group that another picture can show again in its own size.
 * Their paths count years across and half units down, which makes them short: a line is a few bytes a
 * year. Points that stand alone are strokes of no length with round ends.
 *
 * In a file they are drawn in the unit of the picture: not every program that opens one keeps the width of
 * a line in a group that is scaled (as of 2026-11: resvg).
 */
export function GreyLines(props: {
  id: string;
  lines: readonly ChartLine[];
  /** Year that the paths count from. */
  from: number;
  layout: LineLayout;
  file: boolean;
}) {
  const {lines, from, file} = props;
  const {x, y, step} = props.layout;
  const place = file
    ? (point: LinePoint) => `${tenth(x(point.x))} ${half(y(point.y))}`
    : (point: LinePoint) => `${tenth(point.x - from)} ${Math.round(y(point.y) * 2)}`;
  const look = file ? painted : {...painted, "vector-effect": "non-scaling-stroke"};
  const areaOf = (line: ChartLine) => (line.refArea === undefined ? {} : {"data-gebiet": line.refArea});
  const singles = lines.filter((line) => singlePoints(line).length > 0);
  return (
    <g
      id={props.id}
      fill="none"
      stroke-width={width}
      stroke-linejoin="round"
      {...(file ? {} : {transform: `matrix(${step === 0 ? 1 : step} 0 0 .5 ${tenth(x(from))} 0)`})}
    >
      {lines.map((line) => {
        const d = compactPath(linePath(line, place));
        return d === "" ? null : (
          <path d={d} {...look} {...areaOf(line)}>
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
              {...look}
              {...areaOf(line)}
            />
          ))}
        </g>
      )}
    </g>
  );
}
