import {paint, structureRoles} from "./palette.js";
import {placeSections} from "./place-sections.js";
import {fontSize, Label, Picture, type PictureFrame, tenth} from "./svg.js";
import {textWidth, widestText} from "./text-width.js";

/** One part of a whole: its share of the bar and the number printed in it. */
type StructurePart = {readonly value: number | null; readonly text: string};

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
  const heights = {row: rowHeight, gap: 12, heading: 32, baseline: 18};
  const {placed, bottom} = placeSections(sections, key.height + 10, heights);
  return (
    <Picture {...props} width={width} height={bottom + 2}>
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
      {placed.map((section) =>
        section.heading === undefined ? null : (
          <Label
            x={0}
            y={section.headingY}
            text={section.heading}
            size={fontSize.klein}
            colour="nebentext"
            bold
          />
        ),
      )}
      {placed
        .flatMap((section) => section.rows)
        .map(({row, y: top}) => (
          <RowText row={row} x={names} y={top} stacked={stacked} />
        ))}
      {parts.map((_, index) => (
        <PartLayer
          bars={placed.flatMap((section) => section.rows)}
          index={index}
          count={parts.length}
          left={names}
          width={width}
          stacked={stacked}
        />
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

/** Where the bar of a row begins, and how high it is. */
function barBox(y: number, stacked: boolean) {
  return stacked ? {top: y + 20, height: 20} : {top: y + 2, height: 22};
}

function wholeOf(row: StructureRow): number | undefined {
  const values = row.parts.flatMap((part) => part.value ?? []);
  const whole = values.reduce((sum, value) => sum + value, 0);
  return values.length === row.parts.length && whole > 0 ? whole : undefined;
}

function RowText(props: {row: StructureRow; x: number; y: number; stacked: boolean}) {
  const {row, stacked} = props;
  const {top, height} = barBox(props.y, stacked);
  return (
    <>
      <Label x={0} y={props.y + (stacked ? 9 : 13)} text={row.name} bold={row.land} />
      {wholeOf(row) === undefined ? (
        <Label x={props.x} y={top + height / 2} text={row.missing} colour="nebentext" />
      ) : null}
    </>
  );
}

/** One part of all bars: its areas, then its numbers where there is room for them. */
function PartLayer(props: {
  bars: readonly {readonly row: StructureRow; readonly y: number}[];
  index: number;
  count: number;
  left: number;
  width: number;
  stacked: boolean;
}) {
  const {index, left, stacked} = props;
  const [area, ink] = structureRoles(index, props.count);
  const pieces = props.bars.flatMap(({row, y}) => {
    const whole = wholeOf(row);
    if (whole === undefined) return [];
    const scale = (props.width - left) / whole;
    const before = row.parts.slice(0, index).reduce((sum, part) => sum + (part.value ?? 0), 0);
    const part = row.parts[index];
    const width = (part?.value ?? 0) * scale;
    return width === 0
      ? []
      : [{...barBox(y, stacked), x: left + before * scale, width, text: part?.text ?? ""}];
  });
  const labelled = pieces.filter((piece) => textWidth(piece.text, fontSize.klein) + 6 <= piece.width);
  return pieces.length === 0 ? null : (
    <>
      <g {...paint({fill: area, stroke: "grund"})} stroke-width={1}>
        <path
          d={pieces
            .map(({x, top, width, height}) => {
              const long = tenth(x + width) - tenth(x);
              return `M${tenth(x)} ${top}h${tenth(long)}v${height}h${tenth(-long)}z`;
            })
            .join("")}
        />
      </g>
      <g {...paint({fill: ink})} font-size={fontSize.klein} text-anchor="middle">
        {labelled.map((piece) => (
          <text
            x={tenth(piece.x + piece.width / 2)}
            y={tenth(piece.top + piece.height / 2 + fontSize.klein * 0.35)}
          >
            {piece.text}
          </text>
        ))}
      </g>
    </>
  );
}
