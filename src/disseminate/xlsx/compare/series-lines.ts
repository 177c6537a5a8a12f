import type {Series} from "../../../ooxml/model/chart-model.js";
import type {CellValue} from "../../../ooxml/model.js";
import {type BlockLine, figureNumber} from "../charts/chart-data.js";
import {
  chartFormat,
  type DrawnChart,
  PLOT_CHARACTERS,
  whereItStands,
  yearAxis,
} from "../charts/drawn-chart.js";
import {clearestPlace} from "../charts/word-place.js";
import {numberStyle, seriesColors} from "../look.js";
import {codesOf, hasBreakdowns, viewTitle} from "../views.js";
import {CHOICE_LOOKS, extremesInWords} from "./compare-charts.js";
import type {ComparedSeries} from "./plan.js";
import {type CompareContext, chosenLabel, drawnCell, drawnFrom} from "./section.js";

/** One of the two lines of a chart over time. */
export type SeriesLine = {
  readonly which: 0 | 1;
  /** Column of its figures on the sheet, from 1. */
  readonly column: number;
  readonly values: readonly (CellValue | undefined)[];
};

/** Lines of both areas over time, one segment per comparable stretch. */
export function seriesLines(
  context: CompareContext,
  parts: {
    readonly series: ComparedSeries;
    readonly years: readonly string[];
    readonly stretches: readonly string[];
    readonly published: readonly boolean[];
    readonly firstRow: number;
    readonly lines: readonly SeriesLine[];
    readonly indexed: boolean;
    /** Whether a year lies after the break of an area of its own; absent where no area has one. */
    readonly own?:
      | ((index: number, which: 0 | 1) => {readonly formula: string; readonly value: boolean})
      | undefined;
  },
): DrawnChart {
  const {book, data, labels, sheet} = context;
  const {series, years, stretches, published, firstRow, lines, indexed, own} = parts;
  const {measure} = series.view;
  const unit = book.unitOf(measure);
  const decimals = indexed ? 1 : measure.decimals;
  const names = [...new Set(stretches.filter((_, index) => published[index] === true))];
  const sides = own === undefined ? ([undefined] as const) : (["vor", "seit"] as const);
  const segments = lines.flatMap((line) =>
    sides.flatMap((side) =>
      names.map((stretch, position) => ({
        line,
        isFirst: position === 0 && side !== "seit",
        stretch,
        cells: years.map((year, index) => {
          if (stretches[index] !== stretch || published[index] !== true) return undefined;
          const table = {firstRow, lastRow: firstRow + years.length};
          const since = own?.(index, line.which);
          const isOther = since !== undefined && since.value !== (side === "seit");
          const reference = drawnFrom(sheet, table, line.column, year);
          return drawnCell(
            reference,
            isOther ? undefined : line.values[index],
            numberStyle(decimals, "Kreis"),
            since === undefined ? undefined : `(${since.formula})=${side === "seit" ? "TRUE" : "FALSE"}`,
          );
        }),
      })),
    ),
  );
  const long = `Ausgewählte Gebiete im Zeitvergleich: ${viewTitle(book, series.view)}`;
  const codes = hasBreakdowns(book, series.view) ? codesOf(book, series.view, "kurztitel") : "";
  const title = `Zeitvergleich: ${[measure.kurztitel, codes].filter((one) => one !== "").join(", ")}`;
  const [from, to] = [years[0] ?? "", years.at(-1) ?? ""];
  const measured = indexed ? "Index, Basisjahr = 100" : unit.titel;
  const block = data.add(
    `${long} (${measured})`,
    years,
    segments.map(
      ({line, stretch, cells}): BlockLine => ({
        name: labels[line.which],
        nameFormula: chosenLabel(line.which),
        remark: names.length > 1 ? stretch : undefined,
        cells,
      }),
    ),
  );
  const breaks = book.cube.breaks(measure.id, series.view.dimensions);
  const numbers = segments.map(({cells}) => cells.map(figureNumber));
  // The lines follow the choice; the word stands where it is free in the file as it is saved.
  const remarkOf = (index: number): Series["remarks"] => {
    const stretch = segments[index]?.stretch ?? "";
    const first = firstOf(stretches, published, stretch);
    const rivals = segments.flatMap((other, line) => (other.stretch === stretch ? [line] : []));
    const place = clearestPlace(numbers, rivals, first, stretch) ?? {line: rivals[0], side: "above" as const};
    return place.line === index ? [{index: first, text: stretch, side: place.side}] : undefined;
  };
  return {
    block,
    height: 17,
    notes: breaks.map((one) => one.text),
    chart: {
      altText: {
        title,
        description: `${long}. Liniendiagramm, ${from} bis ${to}, ${measured}; die Linien folgen der Auswahl, gespeichert sind ${labels.join(" und ")}. ${lines
          .map((line) => extremesInWords(labels[line.which], years, line.values, decimals))
          .join(" ")} ${
          breaks.length === 0
            ? ""
            : `Unterbrochen, weil nicht vergleichbar: ${breaks.map((one) => one.titel).join(", ")}. `
        }${whereItStands(block)}`,
      },
      title,
      subtitle: `${measured}, ${from} bis ${to}; Achse nicht immer ab null`,
      plots: [
        {
          kind: "line",
          series: segments.map(
            ({line, isFirst}, index): Series => ({
              name: block.name(index),
              categories: block.heads,
              values: block.line(index),
              color: CHOICE_LOOKS[line.which].color,
              dash: CHOICE_LOOKS[line.which].dash,
              width: 2.25,
              marker: {symbol: CHOICE_LOOKS[line.which].symbol, size: 6},
              inLegend: isFirst,
              remarks: isFirst ? undefined : remarkOf(index),
            }),
          ),
        },
      ],
      categoryAxis: yearAxis(years, PLOT_CHARACTERS.beside),
      valueAxis: {gridlines: seriesColors.raster, numberFormat: chartFormat(indexed ? 0 : measure.decimals)},
      legend: "bottom",
      fontSize: 10.5,
    },
  };
}

function firstOf(stretches: readonly string[], published: readonly boolean[], stretch: string): number {
  return Math.max(
    0,
    stretches.findIndex((one, index) => one === stretch && published[index] === true),
  );
}
