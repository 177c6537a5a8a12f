import type {DrawnMap} from "./geometry.js";
import {Hatching, hatchingId} from "./hatching.js";
import {type ColourRole, classRole, paint, palette} from "./palette.js";
import {fontSize, Label, Picture, type PictureFrame} from "./svg.js";
import {widestText, wrapText} from "./text-width.js";

/** What a territorial unit shows on a map: the class of its value, or the sign in its place. */
export type MapValue =
  | {readonly kind: "class"; readonly index: number; readonly text: string}
  | {readonly kind: "missing"; readonly sign: string; readonly text: string};

/** A map of classes. */
export type ChoroplethProps = PictureFrame & {
  readonly map: DrawnMap;
  /** Name, value and, for members of a joint unit, its key. */
  readonly valueAt: (refArea: string) => {name: string; value: MapValue; joint: string | undefined};
  /** How many classes there are, at most five, and how many of them lie below zero. */
  readonly classes: {readonly count: number; readonly below: number};
};

/** Size of the signs on a map: still legible where the map is shown smaller than drawn. */
const SIGN_SIZE = 17;

/** Draws a map: Kreise in the colour of their class, hatched with their sign where there is no value. */
export function Choropleth(props: ChoroplethProps) {
  const {map, id, classes, valueAt} = props;
  const shown = map.areas.map((area) => ({area, ...valueAt(area.refArea)}));
  const joints = [...new Set(shown.flatMap((one) => one.joint ?? []))];
  const together = joints.map((joint) => map.together(joint.split("+")));
  return (
    <Picture {...props} width={map.width} height={map.height} class="karte">
      <Hatching id={id} />
      <g {...strokeOf("nebentext")} stroke-width={0.75} stroke-linejoin="round">
        {shown.map(({area, name, value, joint}) => (
          <path
            d={area.path}
            {...fill(value, id, classes)}
            {...(joint === undefined ? {} : {"stroke-width": 0.4})}
            data-gebiet={area.refArea}
          >
            <title>{`${name}: ${value.text}`}</title>
          </path>
        ))}
      </g>
      {together.map((path) => (
        <g stroke-linejoin="round">
          <path d={path} {...paint({stroke: "grund"})} stroke-width={4} />
          <path d={path} {...paint({stroke: "text"})} stroke-width={1.75} stroke-dasharray="5 3" />
        </g>
      ))}
      {shown.map(({area, value}) => {
        if (value.kind !== "missing") return null;
        const [x, y] = area.place(SIGN_SIZE).point;
        return <Label x={x} y={y} text={value.sign} size={SIGN_SIZE} anchor="middle" bold halo />;
      })}
    </Picture>
  );
}

function strokeOf(role: ColourRole) {
  return {stroke: palette[role].light, class: `s-${role}`};
}

function fill(value: MapValue, id: string, classes: ChoroplethProps["classes"]) {
  return value.kind === "class"
    ? paint({fill: classRole(value.index, classes.count, classes.below)})
    : {fill: `url(#${hatchingId(id)})`};
}

type LinkMapProps = PictureFrame & {
  readonly map: DrawnMap;
  readonly link: (refArea: string) => {
    readonly name: string;
    readonly short: string;
    readonly href: string;
  };
};

/** A map whose Kreise are links. Its own role stays open: a picture may not contain links. */
export function LinkMap(props: LinkMapProps) {
  const {map} = props;
  const areas = map.areas.map((area) => ({area, ...props.link(area.refArea)}));
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${map.width} ${map.height}`}
      width={map.width}
      height={map.height}
      class="grafik f-text karte linkkarte"
      fill={palette.text.light}
      font-family="system-ui, 'Segoe UI', Roboto, Arial, sans-serif"
    >
      <title>{props.title}</title>
      <desc>{props.description}</desc>
      {areas.map(({area, name, href}) => (
        <a href={href} aria-label={name}>
          <path
            d={area.path}
            fill={palette.karte2.light}
            stroke={palette.grund.light}
            class="feld"
            stroke-width={1.25}
            stroke-linejoin="round"
          >
            <title>{name}</title>
          </path>
        </a>
      ))}
      <path d={map.outline} {...paint({stroke: "nebentext"})} stroke-width={0.75} />
      <g {...silent}>
        {areas.map(({area, short}) => (
          <AreaLabel area={area} text={short} />
        ))}
      </g>
    </svg>
  );
}

/** Names on the map repeat the names of the links. */
const silent = {"aria-hidden": "true"};

/** The name of a unit where it fits inside, in up to three lines. */
function AreaLabel(props: {area: DrawnMap["areas"][number]; text: string}) {
  const size = fontSize.klein;
  for (const count of [1, 2, 3]) {
    const {point, room} = props.area.place(size * count);
    const lines = wrapText(props.text, size, count === 1 ? Number.POSITIVE_INFINITY : room);
    if (lines.length !== count || widestText(lines, size) > room) continue;
    return (
      <>
        {lines.map((line, index) => (
          <Label
            x={point[0]}
            y={point[1] + (index - (count - 1) / 2) * size * 1.3}
            text={line}
            size={size}
            anchor="middle"
          />
        ))}
      </>
    );
  }
  return null;
}
