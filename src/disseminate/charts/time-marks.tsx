import {fontSize, Label, Rule} from "./svg.js";
import {textWidth} from "./text-width.js";

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
  readonly row: number;
};

/** Marks with a place for the word of each, in as many rows as it takes for none to touch another. */
export type PlacedMarks = {readonly marks: readonly PlacedMark[]; readonly height: number};

const rowHeight = 1.35;

/** Finds a row and a place for every word, inside the picture. */
export function placeMarks(
  marks: readonly TimeMark[],
  x: (year: number) => number,
  from: number,
  to: number,
  size: number = fontSize.normal,
): PlacedMarks {
  const rows: number[] = [];
  const placed = [...marks]
    .sort((a, b) => a.x - b.x || (a.text < b.text ? -1 : 1))
    .map((mark) => {
      const position = x(mark.x);
      const width = textWidth(mark.text, size) + 10;
      const left = Math.max(from, Math.min(position - width / 2, to - width));
      const free = rows.findIndex((end) => end <= left);
      const row = free === -1 ? rows.length : free;
      rows[row] = left + width;
      return {...mark, position, left, row};
    });
  return {marks: placed, height: rows.length * size * rowHeight};
}

/** Draws the marks: a broken line for a break, a thin one for an event, each with its word above. */
export function TimeMarks(props: {placed: PlacedMarks; top: number; bottom: number; size: number}) {
  const {placed, top, bottom, size} = props;
  return (
    <g>
      {placed.marks.map((mark) => {
        const middle = top + (mark.row + 0.5) * size * rowHeight;
        return (
          <g>
            <Rule
              x1={mark.position}
              x2={mark.position}
              y1={middle + size * 0.75}
              y2={bottom}
              colour="nebentext"
              width={mark.kind === "bruch" ? 1.5 : 0.75}
              {...(mark.kind === "bruch" ? {dash: "1 4"} : {})}
            />
            <Label x={mark.left + 5} y={middle} text={mark.text} size={size} colour="nebentext" halo />
          </g>
        );
      })}
    </g>
  );
}
