import {type ChartLine, type LinePoint, lastPoint, lineLooks, linePath, singlePoints} from "./chart-line.js";
import {compactPath} from "./compact-path.js";
import {GreyLines} from "./grey-lines.js";
import type {LineChartProps} from "./line-chart-props.js";
import {LineEnds} from "./line-ends.js";
import {fitLines, type LineLayout, layOutLines} from "./line-layout.js";
import {Marker} from "./marker.js";
import {paint} from "./palette.js";
import {half, Label, Picture, tenth} from "./svg.js";
import {textWidth} from "./text-width.js";
import {TimeMarks} from "./time-marks.js";
import {ValueGrid} from "./value-grid.js";
import {YearLabels} from "./year-labels.js";

/** Draws lines over time with direct labels, gaps, and marks for breaks and events. */
export function LineChart(props: LineChartProps) {
  const {width, height, lines, sharedWith} = props;
  const layout = layOutLines(props);
  const {size, axis, left, right, x, y, placed, bottom} = layout;
  const grey = lines.filter(isGrey);
  return (
    <Picture {...props}>
      <Label x={0} y={size * 1.2} text={unitText(props, layout)} size={size} colour="nebentext" />
      <ValueGrid axis={axis} y={y} left={left} right={width - right} size={size} />
      <YearLabels {...props} x={x} y={height - size * 0.75} size={size} />
      <TimeMarks placed={placed} top={size * 2.1} bottom={bottom} size={size} />
      {grey.length === 0 ? null : sharedWith === undefined ? (
        <GreyLines
          id={`${props.id}-l`}
          lines={grey}
          from={props.from}
          layout={layout}
          file={props.file === true}
        />
      ) : (
        <use href={`#${sharedWith.id}-l`} transform={fitLines(layOutLines(sharedWith), layout, sharedWith)} />
      )}
      {lines
        .filter((one) => !isGrey(one))
        .map((one) => (
          <FrontLine line={one} layout={layout} />
        ))}
      <LineEnds layout={layout} width={width} />
    </Picture>
  );
}

function isGrey(line: ChartLine): boolean {
  return line.role === "andere";
}

/** The unit, and where the axis begins if not at zero and there is room to say so. */
function unitText(props: LineChartProps, {axis, size}: LineLayout): string {
  const [start, end] = axis.domain;
  const note = start <= 0 || end === 0 ? "" : `, Achse beginnt bei ${axis.text(start)}`;
  return textWidth(props.unit + note, size) <= props.width ? props.unit + note : props.unit;
}

/** A line that is set off, with a mark at its end and where it has no neighbour to lead to. */
function FrontLine(props: {line: ChartLine; layout: LineLayout}) {
  const {line} = props;
  const {x, y} = props.layout;
  const {colour, width, dash} = lineLooks[line.role];
  const d = compactPath(linePath(line, (point) => `${tenth(x(point.x))} ${half(y(point.y))}`));
  return (
    <>
      {d === "" ? null : (
        <path
          d={d}
          {...paint({stroke: colour})}
          stroke-width={width}
          stroke-linejoin="round"
          {...(dash === undefined ? {} : {"stroke-dasharray": dash})}
        />
      )}
      {markedPoints(line).map((point) => (
        <Marker x={x(point.x)} y={y(point.y)} role={line.role} colour={colour} />
      ))}
    </>
  );
}

function markedPoints(line: ChartLine): readonly LinePoint[] {
  const last = lastPoint(line);
  return last === undefined ? [] : [...singlePoints(line).filter((point) => point !== last), last];
}
