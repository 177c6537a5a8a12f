import {timePeriodHeading} from "../../../model/time-period.js";
import {columnName} from "../../../ooxml/address.js";
import type {Cell, CellValue} from "../../../ooxml/model.js";
import {type AgeSpan, ageSpan, pyramidChart, pyramidEnd, sexColors} from "../charts/chart-pyramid.js";
import type {DrawnChart} from "../charts/drawn-chart.js";
import {numberStyle} from "../look.js";
import {codesTitle} from "../views.js";
import type {ComparedPyramid} from "./plan.js";
import {type CompareContext, chosenLabel, drawnFrom} from "./section.js";

/**
 * A pyramid for each of the two areas, on the same scale.
 *
 * @param values per age group: men and women of the first, men and women of the second area
 * @param firstRow of the table on the sheet; men of the first area stand in column C
 */
export function pyramidCharts(
  context: CompareContext,
  pyramid: ComparedPyramid,
  values: readonly (readonly CellValue[])[],
  firstRow: number,
): readonly DrawnChart[] {
  const {book, data, labels} = context;
  const spans = pyramid.ages.flatMap(({code}) => ageSpan(code) ?? []);
  if (spans.length !== pyramid.ages.length) return [];
  const most = pyramidEnd(everyShare(context, pyramid, spans));
  const when = timePeriodHeading(pyramid.period, book.periodicity);
  return ([0, 1] as const).map((which) => {
    const side = (sex: 0 | 1) => ({
      name: sex === 0 ? "Männer" : "Frauen",
      follows: {value: labels[which], formula: chosenLabel(which)},
      cells: sideCells(context, pyramid, values, spans, which, sex, firstRow),
    });
    const title = `Altersaufbau: ${which + 1}. Gebiet`;
    const drawn = pyramidChart(data, {
      title,
      subtitle: `Prozent der Bevölkerung je Altersjahr, ${when}`,
      blockTitle: `Kreis im Vergleich: ${title}, ${when}`,
      spans,
      sides: [side(0), side(1)],
      colors: sexColors,
      most,
      description: `Bevölkerungspyramide, ${when}: links Männer, rechts Frauen, in Prozent der Bevölkerung je Altersjahr; das Gebiet folgt der Auswahl, gespeichert ist ${labels[which]}. Höchster und niedrigster Wert stehen in der Tabelle „Altersaufbau nach Geschlecht“ links daneben.`,
    });
    return {...drawn, height: 18, chart: {...drawn.chart, fontSize: 10.5}};
  });
}

function sideCells(
  {sheet, book}: CompareContext,
  {ages}: ComparedPyramid,
  values: readonly (readonly CellValue[])[],
  spans: readonly AgeSpan[],
  which: 0 | 1,
  sex: 0 | 1,
  firstRow: number,
): readonly Cell[] {
  const columns = [3 + 2 * which, 4 + 2 * which].map(columnName);
  const lastRow = firstRow + values.length - 1;
  const all = `'${sheet}'!$${columns[0]}$${firstRow}:$${columns[1]}$${lastRow}`;
  const numbers = values.flatMap((row) =>
    row.slice(2 * which, 2 * which + 2).flatMap((value) => (typeof value === "number" ? [value] : [])),
  );
  const isComplete = numbers.length === 2 * values.length;
  const sum = numbers.reduce((total, value) => total + value, 0);
  const sign = sex === 0 ? -1 : 1;
  return values.map((row, index): Cell => {
    const own = row[2 * which + sex];
    const years = spans[index]?.years ?? 1;
    return {
      value: isComplete && typeof own === "number" ? (sign * own * 100) / years / sum : {error: "#N/A"},
      formula: `IF(COUNT(${all})=${2 * values.length},${sex === 0 ? "-" : ""}${drawnFrom(sheet, {firstRow, lastRow}, 3 + 2 * which + sex, codesTitle(book, {age: ages[index]?.code}))}*100/${years}/SUM(${all}),NA())`,
      style: numberStyle(3, "Kreis"),
    };
  });
}

/** Percent per year of age of everything that can be chosen, so that the axis need not move. */
function everyShare(
  {values}: CompareContext,
  {ages}: ComparedPyramid,
  spans: readonly AgeSpan[],
): readonly number[] {
  const rows = ages.flatMap(({men, women}, index) =>
    [men, women].map((figure) => ({cells: values.cells(figure), years: spans[index]?.years ?? 1})),
  );
  const count = rows[0]?.cells.length ?? 0;
  return Array.from({length: count}, (_, choice) => {
    const numbers = rows.map(({cells, years}) => {
      const value = cells[choice]?.value;
      return {value: typeof value === "number" ? value : 0, years};
    });
    const sum = numbers.reduce((total, {value}) => total + value, 0);
    return sum === 0 ? 0 : Math.max(...numbers.map(({value, years}) => (value * 100) / years / sum));
  });
}
