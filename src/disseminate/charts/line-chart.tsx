import {scaleLinear} from "d3-scale";
import {line as lineShape} from "d3-shape";
import {compactPath, snap} from "./compact-path.js";
import {type ColourRole, paint} from "./palette.js";
import {spreadLabels} from "./spread.js";
import {fontSize, Label, Picture, type PictureFrame, Rule, tenth} from "./svg.js";
import {textWidth, widestText} from "./text-width.js";
import {axisTicks, yearStep} from "./ticks.js";
import {placeMarks, type TimeMark, TimeMarks} from "./time-marks.js";
import {ValueGrid} from "./value-grid.js";

/** A point of a line; `x` is a year (or a fraction of one). */
export type LinePoint = {readonly x: number; readonly y: number};

/** One line. It is interrupted between its runs: a missing year or a break is a gap. */
export type ChartLine = {
  readonly name: string;
  readonly role: "andere" | "land" | "auswahl" | "gruppe" | "deutsch" | "auslaendisch" | "insgesamt";
  /** Key of the territorial unit, by which a page can set the line off. */
  readonly refArea?: string | undefined;
  readonly runs: readonly (readonly LinePoint[])[];
  /** Whether its name stands at its end. */
  readonly labelled: boolean;
};

/** A picture of lines over time. */
export type LineChartProps = PictureFrame & {
  readonly width: number;
  readonly height: number;
  /** Lines in the order of drawing: the last one lies on top. */
  readonly lines: readonly ChartLine[];
  /** First and last year of the axis. */
  readonly from: number;
  readonly to: number;
  readonly yearText: (year: number) => string;
  /** Unit, printed above the value axis. */
  readonly unit: string;
  /** Whether the value axis begins at zero. */
  readonly zero: boolean;
  readonly marks: readonly TimeMark[];
  /** Smallest type of the picture. */
  readonly type?: number;
  /**
   * A picture of the same lines on the same page whose grey lines this one shows, fitted to its own
   * size, instead of drawing them again.
   */
  readonly sharedWith?: LineChartProps | undefined;
};

const looks: Record<ChartLine["role"], {colour: ColourRole; width: number; dash?: string}> = {
  andere: {colour: "andere", width: 1.5},
  land: {colour: "text", width: 2.25, dash: "7 4"},
  auswahl: {colour: "auswahl", width: 2.75},
  gruppe: {colour: "nebentext", width: 1.75, dash: "2 3"},
  deutsch: {colour: "deutsch", width: 2.5},
  auslaendisch: {colour: "auslaendisch", width: 2.5},
  insgesamt: {colour: "insgesamt", width: 2, dash: "2 3"},
};

/** Where a line chart draws what: the parts of its picture in its own unit. */
function layOut(props: LineChartProps) {
  const {width, height, lines, marks} = props;
  const size = props.type ?? fontSize.normal;
  const values = lines.flatMap((one) => one.runs.flatMap((run) => run.map((point) => point.y)));
  const low = Math.min(...values);
  const axis = axisTicks(low, Math.max(...values), height < 200 ? 3 : 5, props.zero || low < 0);
  const labels = lines.flatMap((one) => {
    const last = one.runs.at(-1)?.at(-1);
    return one.labelled && last !== undefined ? [{line: one, last}] : [];
  });
  const left = widestText(axis.values.map(axis.text), size) + 8;
  const right =
    labels.length === 0
      ? 8
      : 14 +
        widestText(
          labels.map((one) => one.line.name),
          size,
          "bold",
        );
  const x = yearScale(props.from, props.to, left + 4, width - right);
  const placed = placeMarks(marks, (year) => x(year), left, width, size);
  const top = size * 2.1 + placed.height + 8;
  const bottom = height - size * 2.2;
  const y = scaleLinear()
    .domain([...axis.domain])
    .range([bottom, top]);
  return {size, axis, labels, left, right, x, y, placed, top, bottom};
}

/** Draws lines over time with direct labels, gaps, and marks for breaks and events. */
export function LineChart(props: LineChartProps) {
  const {width, height, lines, sharedWith} = props;
  const {size, axis, labels, left, right, x, y, placed, top, bottom} = layOut(props);
  const path = lineShape<LinePoint>()
    .x((point) => tenth(x(point.x)))
    .y((point) => snap(y(point.y)));
  const grey = lines.filter((one) => one.role === "andere");
  const front = lines.filter((one) => one.role !== "andere");
  const start = axis.domain[0];
  const note =
    start === 0 || axis.domain[1] === 0 || start < 0 ? "" : `, Achse beginnt bei ${axis.text(start)}`;
  const centres = spreadLabels(
    labels.map((one) => y(one.last.y)),
    size * 1.3,
    top,
    bottom - size * 0.2,
  );
  return (
    <Picture {...props}>
      <Label x={0} y={size * 1.2} text={fit(props.unit, note, width, size)} size={size} colour="nebentext" />
      <ValueGrid axis={axis} y={y} left={left} right={width - right} size={size} />
      <YearLabels {...props} x={x} y={height - size * 0.75} size={size} />
      <TimeMarks placed={placed} top={size * 2.1} bottom={bottom} size={size} />
      {sharedWith === undefined ? (
        <g id={`${props.id}-l`}>
          {grey.map((one) => (
            <Line line={one} path={path} title={one.name} />
          ))}
        </g>
      ) : (
        <use href={`#${sharedWith.id}-l`} transform={transformOf(layOut(sharedWith), {x, y}, sharedWith)} />
      )}
      {grey
        .flatMap((one) => singlesOf(one).map((point) => ({one, point})))
        .map(({one, point}) => (
          <Dot line={one} point={point} x={x} y={y} />
        ))}
      {front.map((one) => (
        <>
          <Line line={one} path={path} title={undefined} />
          {dotsOf(one).map((point) => (
            <Dot line={one} point={point} x={x} y={y} />
          ))}
        </>
      ))}
      {labels.map(({line, last}, index) => {
        const centre = centres[index] ?? y(last.y);
        const far = Math.abs(centre - y(last.y)) > size * 0.5;
        return (
          <g>
            {far ? (
              <Rule
                x1={x(last.x) + 4}
                y1={y(last.y)}
                x2={width - right + 9}
                y2={centre}
                colour={labelColour(line)}
                width={0.75}
              />
            ) : null}
            <Label
              x={width - right + 12}
              y={centre}
              text={line.name}
              size={size}
              bold={line.role !== "andere"}
              colour={labelColour(line)}
            />
          </g>
        );
      })}
    </Picture>
  );
}

/** Places of years: the same step from every year to the next, so that lines of many years stay short as text. */
function yearScale(from: number, to: number, left: number, right: number): (year: number) => number {
  if (to === from) return () => right;
  const step = Math.floor(((right - left) / (to - from)) * 10) / 10;
  return (year) => right - (to - year) * step;
}

function fit(unit: string, note: string, width: number, size: number): string {
  return textWidth(unit + note, size) <= width ? unit + note : unit;
}

function labelColour(line: ChartLine): ColourRole {
  return line.role === "andere" ? "nebentext" : looks[line.role].colour;
}

/** How the lines of another chart of the same years and values come to lie in this one. */
function transformOf(
  from: {readonly x: (year: number) => number; readonly y: (value: number) => number},
  to: {readonly x: (year: number) => number; readonly y: (value: number) => number},
  {from: first, to: last}: LineChartProps,
): string {
  const one = (
    map: (value: number) => number,
    onto: (value: number) => number,
    low: number,
    high: number,
  ) => {
    const [a, b] = [map(low), map(high)];
    const scale = a === b ? 1 : (onto(high) - onto(low)) / (b - a);
    return {scale: thousandth(scale), move: thousandth(onto(low) - thousandth(scale) * a)};
  };
  const across = one(from.x, to.x, first, last);
  const down = one(from.y, to.y, 0, 1000);
  return `matrix(${across.scale} 0 0 ${down.scale} ${across.move} ${down.move})`;
}

function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function singlesOf(line: ChartLine): readonly LinePoint[] {
  return line.runs.flatMap((run) => (run.length === 1 ? run : []));
}

function dotsOf(line: ChartLine): readonly LinePoint[] {
  const last = line.runs.at(-1)?.at(-1);
  return last === undefined ? [] : [...singlesOf(line).filter((point) => point !== last), last];
}

function Line(props: {
  line: ChartLine;
  path: (points: LinePoint[]) => string | null;
  title: string | undefined;
}) {
  const {line, path} = props;
  const {colour, width, dash} = looks[line.role];
  // One path for all runs: in steps, the begin of a run counts from the end of the one before it.
  const d = compactPath(
    line.runs
      .filter((run) => run.length > 1)
      .map((run) => path([...run]) ?? "")
      .join(""),
  );
  return d === "" ? null : (
    <path
      d={d}
      {...unitOf(line)}
      {...paint({stroke: colour})}
      stroke-width={width}
      stroke-linejoin="round"
      {...(line.role === "andere" ? {"vector-effect": "non-scaling-stroke"} : {})}
      {...(dash === undefined ? {} : {"stroke-dasharray": dash})}
    >
      {props.title === undefined ? null : <title>{props.title}</title>}
    </path>
  );
}

function unitOf(line: ChartLine) {
  return line.refArea === undefined ? {} : {"data-gebiet": line.refArea};
}

function Dot(props: {
  line: ChartLine;
  point: LinePoint;
  x: (value: number) => number;
  y: (value: number) => number;
}) {
  const {line, point} = props;
  return (
    <Marker
      x={props.x(point.x)}
      y={props.y(point.y)}
      role={line.role}
      colour={looks[line.role].colour}
      refArea={line.refArea}
    />
  );
}

/** Marks a point; the shape differs with the group, so that colour is never alone. */
export function Marker(props: {
  x: number;
  y: number;
  role: ChartLine["role"];
  colour: ColourRole;
  refArea?: string | undefined;
}) {
  const {x, y, role} = props;
  const painted = {
    ...paint({fill: props.colour}),
    ...(props.refArea === undefined ? {} : {"data-gebiet": props.refArea}),
  };
  if (role === "auslaendisch")
    return <path d={`M${tenth(x)} ${tenth(y - 5)}l5 5l-5 5l-5 -5z`} {...painted} />;
  if (role === "insgesamt")
    return <path d={`M${tenth(x - 3.8)} ${tenth(y - 3.8)}h7.6v7.6h-7.6z`} {...painted} />;
  return <circle cx={tenth(x)} cy={tenth(y)} r={role === "andere" ? 2.2 : 3.8} {...painted} />;
}

function YearLabels(props: {
  from: number;
  to: number;
  yearText: (year: number) => string;
  x: (year: number) => number;
  y: number;
  size: number;
  width: number;
}) {
  const {from, to, x, size} = props;
  const years = Array.from({length: to - from + 1}, (_, index) => from + index);
  const perYear = to === from ? 0 : (x(to) - x(from)) / (to - from);
  const step = yearStep(years, props.yearText, perYear, size);
  const shown = years.filter((year) => (to - year) % step === 0);
  return (
    <g>
      {shown.map((year) => {
        const half = textWidth(props.yearText(year), size) / 2;
        const centre = Math.min(Math.max(x(year), half), props.width - half);
        return (
          <g>
            <Rule
              x1={x(year)}
              x2={x(year)}
              y1={props.y - size * 1.45}
              y2={props.y - size * 1.15}
              colour="nebentext"
            />
            <Label
              x={centre}
              y={props.y}
              text={props.yearText(year)}
              size={size}
              colour="nebentext"
              anchor="middle"
            />
          </g>
        );
      })}
    </g>
  );
}
