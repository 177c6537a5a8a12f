import type {Child} from "hono/jsx";
import {type ColourRole, palette} from "./palette.js";

/** Size of type in pictures, in the unit of the picture (a CSS pixel at natural size). */
export const fontSize = {klein: 12, normal: 13} as const;

/** How far below the middle of a line of text its letters stand, as a part of their size. */
export const BASELINE = 0.35;

/** What every picture needs besides its figures. */
export type PictureFrame = {
  /** Unique on its page. */
  readonly id: string;
  /** What is shown; read out as the picture's name. */
  readonly title: string;
  /** What can be seen: extent, highest, lowest, what is missing. */
  readonly description: string;
};

/** Rounds a coordinate to a tenth, so that files stay small and the same everywhere. */
export function tenth(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}

/** The nearest half: what cannot be seen need not be sent. */
export function half(value: number): number {
  const rounded = Math.round(value * 2) / 2;
  return rounded === 0 ? 0 : rounded;
}

/** The frame of a picture: its size, name and description for those who do not see it. */
export function Picture(
  props: PictureFrame & {width: number; height: number; class?: string; children?: Child},
) {
  const {id, width, height} = props;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${Math.ceil(width)} ${Math.ceil(height)}`}
      width={Math.ceil(width)}
      height={Math.ceil(height)}
      role="img"
      aria-labelledby={`${id}-t`}
      aria-describedby={`${id}-d`}
      class={props.class === undefined ? "grafik f-text" : `grafik f-text ${props.class}`}
      fill={palette.text.light}
      font-size={fontSize.normal}
      font-family="system-ui, 'Segoe UI', Roboto, Arial, sans-serif"
    >
      <title id={`${id}-t`}>{props.title}</title>
      <desc id={`${id}-d`}>{props.description}</desc>
      {props.children}
    </svg>
  );
}

/** A line of text in a picture; `y` is the middle of the line. What the picture as a whole says is not repeated. */
export function Label(props: {
  x: number;
  y: number;
  text: string;
  size?: number;
  colour?: ColourRole;
  anchor?: "start" | "middle" | "end";
  bold?: boolean;
  /** Draws a rim in the ground colour, for text on top of lines. */
  halo?: boolean;
}) {
  const {size = fontSize.normal, colour = "text", anchor = "start"} = props;
  const [x, y] = [half(props.x), half(props.y + size * BASELINE)];
  const classes = [colour === "text" ? "" : `f-${colour}`, props.halo === true ? "hof" : ""];
  const named = classes.filter((one) => one !== "").join(" ");
  return (
    <text
      {...(x === 0 ? {} : {x})}
      {...(y === 0 ? {} : {y})}
      {...(size === fontSize.normal ? {} : {"font-size": size})}
      {...(colour === "text" ? {} : {fill: palette[colour].light})}
      {...(named === "" ? {} : {class: named})}
      {...(anchor === "start" ? {} : {"text-anchor": anchor})}
      {...(props.bold === true ? {"font-weight": 600} : {})}
    >
      {props.text}
    </text>
  );
}

/** Texts that look the same, each with the middle of its line, as one group. */
export function Labels(props: {
  labels: readonly {readonly x: number; readonly y: number; readonly text: string}[];
  size?: number;
  colour: ColourRole;
  anchor: "middle" | "end";
}) {
  const {size = fontSize.normal, colour} = props;
  return (
    <g
      fill={palette[colour].light}
      class={`f-${colour}`}
      text-anchor={props.anchor}
      {...(size === fontSize.normal ? {} : {"font-size": size})}
    >
      {props.labels.map(({x, y, text}) => (
        <text x={half(x)} y={tenth(y + size * BASELINE)}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** A straight line from one place to another. */
export type Segment = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
};

type RuleLook = {colour?: ColourRole; width?: number; dash?: string};

/** A straight line. */
export function Rule(props: Segment & RuleLook) {
  return <Rules {...props} lines={[props]} />;
}

/** Straight lines that look the same, as one path; nothing where there are none. */
export function Rules(props: RuleLook & {lines: readonly Segment[]}) {
  const {lines, colour = "raster"} = props;
  return lines.length === 0 ? null : (
    <path
      d={lines.map(segmentPath).join("")}
      stroke={palette[colour].light}
      class={`s-${colour}`}
      {...(props.width === undefined ? {} : {"stroke-width": props.width})}
      {...(props.dash === undefined ? {} : {"stroke-dasharray": props.dash})}
    />
  );
}

function segmentPath(line: Segment): string {
  const [x1, y1, x2, y2] = [half(line.x1), half(line.y1), half(line.x2), half(line.y2)];
  return `M${x1} ${y1}${y1 === y2 ? `H${x2}` : x1 === x2 ? `V${y2}` : `L${x2} ${y2}`}`;
}
