import {timePeriodHeading} from "../../../model/time-period.js";
import type {Series} from "../../../ooxml/model/chart-model.js";
import type {Cell} from "../../../ooxml/model.js";
import type {BlockLine} from "../charts/chart-data.js";
import {chartFormat, type DrawnChart, whereItStands} from "../charts/drawn-chart.js";
import {numberStyle, seriesColors} from "../look.js";
import {codesOf} from "../views.js";
import {CHOICE_LOOKS, extremesInWords} from "./compare-charts.js";
import type {ComparedFigure} from "./compared-cells.js";
import {type CompareContext, chosenCell, chosenLabel, drawnCell} from "./section.js";

/** A part of a whole on the sheet. */
type PartRow = {
  readonly figure: ComparedFigure;
  readonly cells: readonly (Cell | undefined)[];
};

/** The structure of both areas side by side; undefined where there is none. */
export function partBars(context: CompareContext, parts: readonly PartRow[]): DrawnChart | undefined {
  const {book, data, labels} = context;
  const [first] = parts;
  if (first === undefined || parts.length < 2) return undefined;
  const {measure} = first.figure.view;
  const when = timePeriodHeading(first.figure.period, book.periodicity);
  const style = numberStyle(measure.decimals, "Kreis");
  const names = parts.map(({figure}) => codesOf(book, figure.view, "kurztitel"));
  const title = `Ausgewählte Gebiete: ${measure.titel}`;
  const block = data.add(
    `${title}, ${when} (${book.unitOf(measure).titel})`,
    ([0, 1] as const).map((which) => ({value: labels[which], formula: chosenLabel(which)})),
    parts.map(
      ({figure, cells}, index): BlockLine => ({
        name: names[index] ?? "",
        cells: ([0, 1] as const).map((which) =>
          drawnCell(chosenCell(context, figure, which).formula ?? "", cells[2 + which]?.value, style),
        ),
      }),
    ),
  );
  return {
    block,
    height: Math.max(16, parts.length * 2 + 3),
    notes: [],
    chart: {
      altText: {
        title,
        description: `Balkendiagramm, ${when}, ${book.unitOf(measure).titel}; die Balken folgen der Auswahl, gespeichert sind ${labels.join(" und ")}. ${(
          [0, 1] as const
        )
          .map((which) =>
            extremesInWords(
              labels[which],
              names,
              parts.map(({cells}) => cells[2 + which]?.value),
              measure.decimals,
            ),
          )
          .join(" ")} ${whereItStands(block)}`,
      },
      title,
      subtitle: `${book.unitOf(measure).titel}, ${when}`,
      plots: [
        {
          kind: "bar",
          direction: "bar",
          grouping: "clustered",
          gapWidth: 45,
          series: ([0, 1] as const).map(
            (which): Series => ({
              name: block.head(which),
              categories: block.names,
              values: block.column(which),
              color: CHOICE_LOOKS[which].color,
              pattern: which === 0 ? "solid" : "diagonal",
              labels: {
                content: "value",
                position: "outside-end",
                numberFormat: chartFormat(measure.decimals),
              },
            }),
          ),
        },
      ],
      categoryAxis: {reversed: true, line: seriesColors.achse, labels: "low", labelEvery: 1},
      valueAxis: {
        gridlines: seriesColors.raster,
        numberFormat: "#,##0",
        min: 0,
        ...(canBeNearlyAll(context, parts) ? {max: 100, majorUnit: 20} : {}),
        crosses: "max",
      },
      legend: "bottom",
      fontSize: 10.5,
    },
  };
}

/** Whether a part of anything that can be chosen is so large that an axis of its own would go beyond 100. */
function canBeNearlyAll({values}: CompareContext, parts: readonly PartRow[]): boolean {
  return parts.some(({figure}) =>
    values.cells(figure).some(({value}) => typeof value === "number" && value > 75),
  );
}
