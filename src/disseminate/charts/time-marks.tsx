import {fontSize, Label, Rule} from "./svg.js";
import {widestText, wrapText} from "./text-width.js";

/** A break of the series (no comparison across it) or an event, at a point in time. */
export type TimeMark = {
  readonly kind: "bruch" | "ereignis";
  /** Year, with a fraction for a day or for the middle between two periods. */
  readonly x: number;
  readonly text: string;
};

type PlacedMark = TimeMark & {
  readonly position: number;
  readonly left: number;
  /** Lines of the word, and the row that the first of them stands in. */
  readonly lines: readonly string[];
  readonly row: number;
};

/** Marks with a place for the word of each, in as many rows as it takes for none to touch another. */
export type PlacedMarks = {readonly marks: readonly PlacedMark[]; readonly height: number};

const rowHeight = 1.35;
const padding = 5;

/** Finds a row and a place for every word, inside the picture; a long word is broken into lines. */
export function placeMarks(
  marks: readonly TimeMark[],
  x: (year: number) => number,
  from: number,
  to: number,
  size: number = fontSize.normal,
): PlacedMarks {
  const ends: number[] = [];
  const placed = [...marks]
    .sort((a, b) => a.x - b.x || (a.text < b.text ? -1 : 1))
    .map((mark): PlacedMark => {
      const position = x(mark.x);
      const lines = wrapText(mark.text, size, to - from - 2 * padding);
      const width = widestText(lines, size) + 2 * padding;
      const left = Math.max(from, Math.min(position - width / 2, to - width));
      const row = firstFreeRow(ends, lines.length, left);
      lines.forEach((_, index) => {
        ends[row + index] = left + width;
      });
      return {...mark, position, left, lines, row};
    });
  return {marks: placed, height: ends.length * size * rowHeight};
}

/** The first row from which `count` rows are free from `left` on. */
function firstFreeRow(ends: readonly number[], count: number, left: number): number {
  let row = 0;
  while (ends.slice(row, row + count).some((end) => end > left)) row++;
  return row;
}

/** Draws the marks: a dotted line for a break, a thin one for an event, each with its word above. */
export function TimeMarks(props: {placed: PlacedMarks; top: number; bottom: number; size: number}) {
  const {placed, top, bottom, size} = props;
  const middle = (row: number) => top + (row + 0.5) * size * rowHeight;
  return (
    <g>
      {placed.marks.map((mark) => (
        <Rule
          x1={mark.position}
          x2={mark.position}
          y1={middle(mark.row + mark.lines.length - 1) + size * 0.75}
          y2={bottom}
          colour="nebentext"
          width={mark.kind === "bruch" ? 1.5 : 0.75}
          {...(mark.kind === "bruch" ? {dash: "1 4"} : {})}
        />
      ))}
      {placed.marks.flatMap((mark) =>
        mark.lines.map((line, index) => (
          <Label
            x={mark.left + padding}
            y={middle(mark.row + index)}
            text={line}
            size={size}
            colour="nebentext"
            halo
          />
        )),
      )}
    </g>
  );
}
