import {paint, structureRoles} from "./palette.js";
import {fontSize, Label, Picture, type PictureFrame, tenth} from "./svg.js";
import {textWidth, widestText} from "./text-width.js";

/** One part of a whole: its share of the bar and the number printed in it. */
export type StructurePart = {readonly value: number | null; readonly text: string};

/** One bar of 100 percent. */
export type StructureRow = {
  readonly name: string;
  readonly parts: readonly StructurePart[];
  readonly land: boolean;
  /** Said in place of the bar when a part is missing. */
  readonly missing: string;
};

/** Bars of 100 percent with the same parts in the same order. */
export type StructureChartProps = PictureFrame & {
  readonly width: number;
  /** Names of the parts, in order. */
  readonly parts: readonly string[];
  readonly sections: readonly {
    readonly heading: string | undefined;
    readonly rows: readonly StructureRow[];
  }[];
  /** Names above the bars instead of beside them, for narrow pictures. */
  readonly stacked: boolean;
};

/** Draws structures as bars of 100 percent, with the key in the order of the parts above them. */
export function StructureChart(props: StructureChartProps) {
  const {width, parts, sections, stacked} = props;
  const rows = sections.flatMap((section) => section.rows);
  const names = stacked
    ? 0
    : widestText(
        rows.map((row) => row.name),
        fontSize.normal,
        rows.some((row) => row.land) ? "bold" : "normal",
      ) + 12;
  const key = placeKey(parts, width);
  const rowHeight = stacked ? 46 : 27;
  let y = key.height + 10;
  const placed = sections.map((section, index) => {
    const headingY = y + 18;
    y += section.heading === undefined ? (index > 0 ? 12 : 0) : 32;
    const own = section.rows.map((row) => {
      const place = {row, y};
      y += rowHeight;
      return place;
    });
    return {heading: section.heading, headingY, rows: own};
  });
  return (
    <Picture {...props} width={width} height={y + 2}>
      {key.entries.map((entry, index) => (
        <g>
          <rect
            x={tenth(entry.x)}
            y={tenth(entry.y - 6)}
            width={12}
            height={12}
            {...paint({fill: structureRoles(index, parts.length)[0], stroke: "nebentext"})}
            stroke-width={0.5}
          />
          <Label x={entry.x + 18} y={entry.y} text={entry.name} />
        </g>
      ))}
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
            />
          )}
          {section.rows.map((place) => (
            <StructureBar {...place} left={names} width={width} stacked={stacked} />
          ))}
        </g>
      ))}
    </Picture>
  );
}

function placeKey(parts: readonly string[], width: number) {
  let x = 0;
  let y = 9;
  const entries = parts.map((name) => {
    const own = textWidth(name, fontSize.normal) + 36;
    if (x > 0 && x + own - 18 > width) {
      x = 0;
      y += 22;
    }
    const entry = {name, x, y};
    x += own;
    return entry;
  });
  return {entries, height: y + 12};
}

function StructureBar(props: {row: StructureRow; y: number; left: number; width: number; stacked: boolean}) {
  const {row, stacked} = props;
  const top = props.y + (stacked ? 20 : 2);
  const height = stacked ? 20 : 22;
  const values = row.parts.flatMap((part) => (part.value === null ? [] : [part.value]));
  const whole = values.reduce((sum, value) => sum + value, 0);
  const complete = values.length === row.parts.length && whole > 0;
  let x = props.left;
  return (
    <g>
      <Label x={0} y={props.y + (stacked ? 9 : 13)} text={row.name} bold={row.land} />
      {complete ? (
        row.parts.map((part, index) => {
          const [area, text] = structureRoles(index, row.parts.length);
          const width = ((part.value ?? 0) / whole) * (props.width - props.left);
          const start = x;
          x += width;
          return (
            <g>
              <rect
                x={tenth(start)}
                y={top}
                width={tenth(width)}
                height={height}
                {...paint({fill: area, stroke: "grund"})}
                stroke-width={1}
              />
              {textWidth(part.text, fontSize.klein) + 6 > width ? null : (
                <Label
                  x={start + width / 2}
                  y={top + height / 2}
                  text={part.text}
                  size={fontSize.klein}
                  colour={text}
                  anchor="middle"
                />
              )}
            </g>
          );
        })
      ) : (
        <Label x={props.left} y={top + height / 2} text={row.missing} colour="nebentext" />
      )}
    </g>
  );
}
