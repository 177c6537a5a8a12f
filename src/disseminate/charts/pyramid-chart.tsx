import {scaleLinear} from "d3-scale";
import {type ColourRole, paint} from "./palette.js";
import {fontSize, Label, Picture, type PictureFrame, Rule, tenth} from "./svg.js";
import {textWidth, widestText} from "./text-width.js";

/** One age group: how many years it spans, and its two values; null where there is none. */
export type PyramidRow = {
  readonly name: string;
  readonly years: number;
  readonly left: number | null;
  readonly right: number | null;
  readonly leftText: string;
  readonly rightText: string;
};

/** Two groups back to back by age, the same scale on both sides. */
export type PyramidChartProps = PictureFrame & {
  readonly width: number;
  /** Height that a year of age has. */
  readonly perYear: number;
  /** From the youngest to the oldest. */
  readonly rows: readonly PyramidRow[];
  readonly left: {readonly name: string; readonly role: ColourRole};
  readonly right: {readonly name: string; readonly role: ColourRole};
};

/** Lowest height of a bar, so that its text stays legible. */
const LOWEST = 17;

/**
 * Draws a population pyramid of groups that span different numbers of years: the length of a bar is the
 * value per year of age, so that no group looks larger only because it is wider.
 */
export function PyramidChart(props: PyramidChartProps) {
  const {width, rows, left, right} = props;
  const size = fontSize.normal;
  const names =
    widestText(
      rows.map((row) => row.name),
      size,
    ) + 20;
  const room =
    widestText(
      rows.flatMap((row) => [row.leftText, row.rightText]),
      size,
    ) + 8;
  const half = (width - names) / 2;
  const longest = Math.max(
    ...rows.flatMap((row) => [(row.left ?? 0) / row.years, (row.right ?? 0) / row.years]),
    Number.MIN_VALUE,
  );
  const length = scaleLinear()
    .domain([0, longest])
    .range([0, half - room]);
  const top = size * 2;
  let y = top;
  const placed = [...rows].reverse().map((row) => {
    const height = Math.max(LOWEST, row.years * props.perYear);
    const box = {row, y, height};
    y += height + 2;
    return box;
  });
  const headWidth = (text: string) => textWidth(text, size, "bold");
  return (
    <Picture {...props} width={width} height={y + 2}>
      <Label x={Math.max(headWidth(left.name), half)} y={size * 0.8} text={left.name} anchor="end" bold />
      <Label
        x={Math.min(width - headWidth(right.name), half + names)}
        y={size * 0.8}
        text={right.name}
        bold
      />
      {placed.map((box) => (
        <g>
          <Side box={box} end={half} direction={-1} length={length} role={left.role} />
          <Side box={box} end={half + names} direction={1} length={length} role={right.role} />
          <Label x={half + names / 2} y={box.y + box.height / 2} text={box.row.name} anchor="middle" />
        </g>
      ))}
      <Rule x1={half} x2={half} y1={top - 4} y2={y} colour="nebentext" />
      <Rule x1={half + names} x2={half + names} y1={top - 4} y2={y} colour="nebentext" />
    </Picture>
  );
}

function Side(props: {
  box: {row: PyramidRow; y: number; height: number};
  end: number;
  direction: 1 | -1;
  length: (value: number) => number;
  role: ColourRole;
}) {
  const {box, end, direction} = props;
  const value = direction === 1 ? box.row.right : box.row.left;
  const text = direction === 1 ? box.row.rightText : box.row.leftText;
  const long = value === null ? 0 : props.length(value / box.row.years);
  return (
    <>
      {long === 0 ? null : (
        <rect
          x={tenth(direction === 1 ? end : end - long)}
          y={tenth(box.y)}
          width={tenth(long)}
          height={tenth(box.height)}
          {...paint({fill: props.role})}
        />
      )}
      <Label
        x={end + direction * (long + 5)}
        y={box.y + box.height / 2}
        text={text}
        anchor={direction === 1 ? "start" : "end"}
      />
    </>
  );
}
