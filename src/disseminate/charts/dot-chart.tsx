import {scaleLinear} from "d3-scale";
import {Marker} from "./marker.js";
import {placeSections} from "./place-sections.js";
import {BASELINE, fontSize, half, Label, Labels, Picture, type PictureFrame, Rule, Rules} from "./svg.js";
import {textWidth, widestText} from "./text-width.js";
import {axisTicks} from "./ticks.js";

/** The groups that are set side by side. */
export type DotGroup = {readonly name: string; readonly role: "deutsch" | "auslaendisch" | "insgesamt"};

/** One row: a value per group; null where there is none. */
type DotRow = {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly land: boolean;
  /** Key of the territorial unit, by which a page can set the row off. */
  readonly refArea?: string | undefined;
};

/** A picture of dots on lines, one line per territorial unit. */
export type DotChartProps = PictureFrame & {
  readonly width: number;
  readonly groups: readonly DotGroup[];
  readonly sections: readonly {readonly heading: string | undefined; readonly rows: readonly DotRow[]}[];
  readonly unit: string;
  /** Names above the lines instead of beside them, for narrow pictures. */
  readonly stacked: boolean;
};

/** Draws two groups as dots of different shape on one line per territorial unit. */
export function DotChart(props: DotChartProps) {
  const {width, groups, sections, stacked} = props;
  const size = fontSize.normal;
  const rows = sections.flatMap((section) => section.rows);
  const values = rows.flatMap((row) => row.values.filter((value) => value !== null));
  const axis = axisTicks(Math.min(...values), Math.max(...values), stacked ? 4 : 6, true);
  const names = stacked
    ? 0
    : widestText(
        rows.map((row) => row.name),
        size,
        "bold",
      ) + 14;
  const lastTick = textWidth(axis.text(axis.domain[1]), size) / 2;
  const x = scaleLinear()
    .domain([...axis.domain])
    .range([names + 8, width - Math.max(8, lastTick)]);
  const rowHeight = stacked ? 36 : 24;
  const key = placeKey(groups, width, size);
  const top = key.height + size * 3.4;
  const {placed, bottom} = placeSections(sections, top, {row: rowHeight, gap: 10, heading: 34, baseline: 20});
  const upright = (value: number) => ({x1: x(value), x2: x(value), y1: top - 4, y2: bottom});
  return (
    <Picture {...props} width={width} height={bottom + 4}>
      <Key entries={key.entries} size={size} />
      <Label x={0} y={key.height + size * 0.7} text={props.unit} size={size} colour="nebentext" />
      <Rules lines={axis.values.filter((value) => value !== 0).map(upright)} />
      <Rules lines={axis.values.filter((value) => value === 0).map(upright)} colour="nebentext" />
      <Labels
        labels={axis.values.map((value) => ({x: x(value), y: top - size * 1.1, text: axis.text(value)}))}
        size={size}
        colour="nebentext"
        anchor="middle"
      />
      {placed.map((section) => (
        <g>
          {section.heading === undefined ? null : (
            <Label
              x={0}
              y={section.headingY}
              text={section.heading}
              size={fontSize.klein}
              colour="nebentext"
              bold
              halo
            />
          )}
          {section.rows.map((place) => (
            <DotLine {...place} groups={groups} x={x} stacked={stacked} />
          ))}
        </g>
      ))}
    </Picture>
  );
}

type KeyEntry = DotGroup & {readonly x: number; readonly y: number};

function placeKey(groups: readonly DotGroup[], width: number, size: number) {
  let x = 6;
  let y = size * 0.9;
  const entries = groups.map((group): KeyEntry => {
    const own = textWidth(group.name, size, "bold") + 12;
    if (x > 6 && x + own > width) {
      x = 6;
      y += size * 1.6;
    }
    const entry = {...group, x, y};
    x += own + 22;
    return entry;
  });
  return {entries, height: y + size};
}

function Key(props: {entries: readonly KeyEntry[]; size: number}) {
  return (
    <g>
      {props.entries.map(({name, role, x, y}) => (
        <g>
          <Marker x={x} y={y} role={role} colour={role} />
          <Label x={x + 10} y={y} text={name} size={props.size} bold colour={role} />
        </g>
      ))}
    </g>
  );
}

function DotLine(props: {
  row: DotRow;
  y: number;
  groups: readonly DotGroup[];
  x: (value: number) => number;
  stacked: boolean;
}) {
  const {row, groups, x, stacked} = props;
  const below = -fontSize.normal * BASELINE;
  const middle = below + (stacked ? 16 : 0);
  const present = row.values.filter((value) => value !== null);
  return (
    <g
      transform={`translate(0 ${half(props.y + (stacked ? 11 : 12) - below)})`}
      {...(row.refArea === undefined ? {} : {"data-gebiet": row.refArea})}
    >
      <Label x={0} y={below} text={row.name} bold={row.land} halo={stacked} />
      {present.length < 2 ? null : (
        <Rule
          x1={x(Math.min(...present))}
          x2={x(Math.max(...present))}
          y1={middle}
          y2={middle}
          colour={row.land ? "text" : "andere"}
          width={row.land ? 3 : 2}
        />
      )}
      {row.values.map((value, index) => {
        const group = groups[index];
        return value === null || group === undefined ? null : (
          <Marker x={x(value)} y={middle} role={group.role} colour={group.role} />
        );
      })}
    </g>
  );
}
