import {formatNumber} from "../../../model/format.js";
import type {PlacedChart} from "../../../ooxml/model/chart-model.js";
import type {CellValue, Row} from "../../../ooxml/model.js";
import {type DrawnChart, placeChart} from "../charts/drawn-chart.js";

/** Colour, dash and symbol of the first and the second area. */
export const CHOICE_LOOKS = [
  {color: "accent1", dash: "solid", symbol: "circle"},
  {color: "dark1", dash: "dash", symbol: "x"},
] as const;

/** Highest and lowest figure of a line in a sentence. */
export function extremesInWords(
  name: string,
  years: readonly string[],
  values: readonly (CellValue | undefined)[],
  decimals: number,
): string {
  const numbers = values.flatMap((value, index) =>
    typeof value === "number" ? [{value, year: years[index] ?? ""}] : [],
  );
  const sorted = numbers.toSorted((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return `${name}: kein Wert.`;
  return `${name}: höchster Wert ${formatNumber(high.value, decimals)} (${high.year}), niedrigster ${formatNumber(low.value, decimals)} (${low.year}).`;
}

/** Points of height that a printed page holds: the first, and those below the repeated drop-downs. */
const FIRST_PAGE = 750;
const FURTHER_PAGE = 680;

/** A part of the sheet that begins further down the page than this begins the next one. */
const LATE = 0.6;

/**
 * Rows after which a printed page ends: before a part that begins late on a page, else where the page is full.
 *
 * @param starts number of rows before each part
 */
export function pageEnds(rows: readonly Row[], starts: readonly number[]): readonly number[] {
  const ends: number[] = [];
  const height = (from: number, to: number) => heightOf(rows.slice(from, to));
  for (let row = 0; row < rows.length; row++) {
    const start = ends.at(-1) ?? 0;
    const room = start === 0 ? FIRST_PAGE : FURTHER_PAGE;
    if (height(start, row + 1) <= room) continue;
    const late = starts.find((one) => one > start && one <= row && height(start, one) >= room * LATE);
    ends.push(late ?? row);
    row = late ?? row;
  }
  return ends;
}

/**
 * Places charts below one another beside the tables, none over the end of a printed page.
 *
 * @param rows of the sheet, whose heights differ
 * @param ends rows after which a page ends; further pages follow where charts need them
 */
export function placeCharts(
  drawn: readonly DrawnChart[],
  rows: readonly Row[],
  at: {readonly row: number; readonly column: number; readonly columns: number},
  ends: readonly number[],
): {
  readonly charts: readonly PlacedChart[];
  readonly lastRow: number;
  readonly pageEnds: readonly number[];
} {
  const allEnds = [...ends];
  let row = at.row;
  const charts = drawn.map(({chart, height}, index): PlacedChart => {
    let from = row;
    let to = rowBelow(rows, from, height);
    const crossed = allEnds.find((end) => end >= from && end < to - 1);
    if (crossed !== undefined) {
      from = crossed + 1;
      to = rowBelow(rows, from, height);
    } else if (to > rows.length && from - 1 > (allEnds.at(-1) ?? 0)) {
      const page = heightOf(upTo(rows, allEnds.at(-1) ?? 0, to));
      if (page > FURTHER_PAGE) allEnds.push(from - 1);
    }
    row = to + 1;
    return placeChart(chart, {
      name: `Diagramm ${index + 1}`,
      from: {row: from, column: at.column},
      to: {row: to, column: at.column + at.columns},
    });
  });
  return {charts, lastRow: row, pageEnds: allEnds};
}

/** The row below a chart of `height` rows of 15 points. */
function rowBelow(rows: readonly Row[], from: number, height: number): number {
  let row = from;
  for (let points = 0; points < height * 15; row++) points += rows[row - 1]?.height ?? 15;
  return row;
}

/** Rows of a sheet that goes on below its last with rows of the usual height. */
function upTo(rows: readonly Row[], from: number, to: number): readonly Row[] {
  return [
    ...rows.slice(from, to),
    ...Array.from({length: Math.max(0, to - rows.length)}, () => ({cells: []})),
  ];
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + (row.height ?? 15), 0);
}
