import type {DrawnMap} from "./geometry.js";
import {Hatching, hatchingId} from "./hatching.js";
import {type ColourRole, classRole, paint, palette} from "./palette.js";
import {fontSize, Label, Picture, type PictureFrame} from "./svg.js";
import {textWidth} from "./text-width.js";

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

/** Draws a map: Kreise in the colour of their class, hatched with their sign where there is no value. */
export function Choropleth(props: ChoroplethProps) {
  const {map, id, classes, valueAt} = props;
  const shown = map.areas.map((area) => ({area, ...valueAt(area.refArea)}));
  const joints = [...new Set(shown.flatMap((one) => one.joint ?? []))];
  const own = shown.filter((one) => one.joint === undefined);
  const together = joints.flatMap((joint) => {
    const member = shown.find((one) => one.joint === joint);
    return member === undefined ? [] : [{...member, path: map.together(joint.split("+"))}];
  });
  return (
    <Picture {...props} width={map.width} height={map.height} class="karte">
      <Hatching id={id} />
      <g {...strokeOf("grund")} stroke-width={1.25} stroke-linejoin="round">
        {[...own.map((one) => ({...one, path: one.area.path})), ...together].map(({path, name, value}) => (
          <path d={path} {...fill(value, id, classes)}>
            <title>{`${name}: ${value.text}`}</title>
          </path>
        ))}
      </g>
      <path d={map.outline} {...paint({stroke: "nebentext"})} stroke-width={0.75} />
      {together.map(({path}) => (
        <g stroke-linejoin="round">
          <path d={path} {...paint({stroke: "grund"})} stroke-width={4} />
          <path d={path} {...paint({stroke: "text"})} stroke-width={1.75} stroke-dasharray="5 3" />
        </g>
      ))}
      {shown.map(({area, value}) =>
        value.kind === "missing" ? (
          <Label
            x={area.inside[0]}
            y={area.inside[1]}
            text={value.sign}
            size={17}
            anchor="middle"
            bold
            halo
          />
        ) : null,
      )}
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

/** A map whose Kreise are links. Its own role stays open: a picture may not contain links. */
export function LinkMap(
  props: PictureFrame & {
    map: DrawnMap;
    link: (refArea: string) => {name: string; short: string; href: string};
  },
) {
  const {map} = props;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${map.width} ${map.height}`}
      width={map.width}
      height={map.height}
      class="grafik karte linkkarte"
      font-family="system-ui, 'Segoe UI', Roboto, Arial, sans-serif"
    >
      <title>{props.title}</title>
      <desc>{props.description}</desc>
      {map.areas.map((area) => (
        <LinkArea area={area} {...props.link(area.refArea)} />
      ))}
      <path d={map.outline} {...paint({stroke: "nebentext"})} stroke-width={0.75} />
    </svg>
  );
}

function LinkArea(props: {area: DrawnMap["areas"][number]; name: string; short: string; href: string}) {
  const {area, short} = props;
  return (
    <a href={props.href} aria-label={props.name}>
      <path
        d={area.path}
        fill={palette.karte2.light}
        stroke={palette.grund.light}
        class="feld"
        stroke-width={1.25}
        stroke-linejoin="round"
      >
        <title>{props.name}</title>
      </path>
      {textWidth(short, fontSize.klein) + 4 > area.room ? null : (
        <Label x={area.inside[0]} y={area.inside[1]} text={short} size={fontSize.klein} anchor="middle" />
      )}
    </a>
  );
}
