import {formatNumber} from "../../../model/format.js";
import type {PlacedChart} from "../../../ooxml/chart-model.js";
import type {CellValue, Row} from "../../../ooxml/model.js";
import {type DrawnChart, placeChart} from "../drawn-chart.js";

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

/** Places charts below one another beside the tables. @param rows of the sheet, whose heights differ */
export function placeCharts(
  drawn: readonly DrawnChart[],
  rows: readonly Row[],
  at: {readonly row: number; readonly column: number; readonly columns: number},
): {readonly charts: readonly PlacedChart[]; readonly lastRow: number} {
  let row = at.row;
  const charts = drawn.map(({chart, height}, index): PlacedChart => {
    const from = row;
    for (let points = 0; points < height * 15; row++) points += rows[row - 1]?.height ?? 15;
    const placed = placeChart(chart, {
      name: `Diagramm ${index + 1}`,
      from: {row: from, column: at.column},
      to: {row, column: at.column + at.columns},
    });
    row++;
    return placed;
  });
  return {charts, lastRow: row};
}
