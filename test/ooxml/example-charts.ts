import type {Workbook} from "../../src/ooxml/model.js";
import {at, chart, chartSheet, rows, workbook, yearRows, yearSeries} from "./example-parts.js";

/** Workbooks with charts of every kind, sparklines and bars in cells. */
export const chartExamples: Readonly<Record<string, Workbook>> = {
  "line chart with a gap": workbook(
    chartSheet(
      chart({
        plots: [
          {
            kind: "line",
            series: [
              yearSeries(2, {
                marker: {symbol: "circle", size: 6},
                labels: {
                  content: "series-name",
                  position: "right",
                  points: [4],
                  bold: true,
                  color: "accent1",
                },
              }),
              yearSeries(4, {
                color: "#C2500A",
                dash: "dash",
                width: 1.5,
                marker: {symbol: "none"},
                inLegend: false,
              }),
            ],
          },
        ],
        plotBox: {x: 0.1, y: 0.15, width: 0.7, height: 0.7},
      }),
    ),
  ),

  "clustered columns": workbook(
    chartSheet(
      chart({
        title: at("Daten", 1, 2),
        plots: [
          {
            kind: "bar",
            direction: "column",
            grouping: "clustered",
            gapWidth: 50,
            overlap: -10,
            series: [
              yearSeries(2, {
                points: [{index: 4, color: "dark1"}],
                labels: {content: "value", position: "outside-end", numberFormat: "#,##0"},
              }),
              yearSeries(4, {color: "accent2", pattern: "diagonal"}),
            ],
          },
        ],
        valueAxis: {min: 0, max: 250, majorUnit: 50, gridlines: "#D9DDE2"},
      }),
    ),
  ),

  "lying bars, first category on top": workbook(
    chartSheet(
      chart({
        plots: [
          {kind: "bar", direction: "bar", grouping: "clustered", gapWidth: 30, series: [yearSeries(2)]},
        ],
        categoryAxis: {reversed: true, line: "dark2", labelEvery: 1},
        valueAxis: {min: 0, gridlines: "light2", crosses: "max"},
        legend: undefined,
        title: undefined,
      }),
    ),
  ),

  "stacked and 100 percent": workbook([
    {
      name: "Daten",
      rows: yearRows,
      charts: [
        chart({
          name: "Gestapelt",
          plots: [
            {
              kind: "bar",
              direction: "column",
              grouping: "stacked",
              gapWidth: 60,
              series: [yearSeries(2), yearSeries(3, {color: "accent2", pattern: "dots"})],
            },
          ],
        }),
        chart({
          name: "Anteile",
          from: {row: 26, column: 1},
          to: {row: 40, column: 8},
          plots: [
            {
              kind: "bar",
              direction: "bar",
              grouping: "percent-stacked",
              gapWidth: 60,
              series: [
                yearSeries(2, {labels: {content: "series-name-and-value", position: "center"}}),
                yearSeries(5, {color: "accent3", pattern: "horizontal"}),
              ],
            },
          ],
          valueAxis: {numberFormat: "0%", labels: "high"},
          legend: "top",
        }),
      ],
    },
  ]),

  "columns and line with second axis": workbook(
    chartSheet(
      chart({
        plots: [
          {
            kind: "bar",
            direction: "column",
            grouping: "stacked",
            gapWidth: 60,
            series: [yearSeries(2), yearSeries(3, {color: "accent2"})],
          },
          {kind: "line", series: [yearSeries(4, {color: "dark1", marker: {symbol: "diamond"}})]},
          {kind: "line", secondAxis: true, series: [yearSeries(5, {color: "accent3", dash: "long-dash"})]},
        ],
        secondValueAxis: {numberFormat: "0.0", title: "Prozent", min: 0},
        legend: "right",
      }),
    ),
  ),

  "numbers as categories and #N/A": workbook([
    {
      name: "Daten",
      rows: rows([null, "Werte"], [1, 5], [2, {formula: "NA()", value: {error: "#N/A"}}], [3, 7]),
      charts: [
        chart({
          plots: [
            {
              kind: "line",
              series: [
                {
                  name: at("Daten", 1, 2),
                  categories: at("Daten", 2, 1, 4),
                  values: at("Daten", 2, 2, 4),
                  color: "accent1",
                },
              ],
            },
          ],
        }),
      ],
    },
  ]),

  "sparklines and data bars": workbook([
    {
      name: "Überblick & Verlauf",
      rows: rows(
        ["Maß", 2021, 2022, 2023, "Verlauf", "Balken"],
        ["a", 5, null, 9, {style: "Zahl"}, 9],
        ["b", 3, 2, 1, {style: "Zahl"}, -3],
      ),
      conditionalFormats: [
        {
          kind: "data-bar",
          range: {firstRow: 2, firstColumn: 6, lastRow: 3, lastColumn: 6},
          color: "#9FC0DA",
          negativeColor: "#E3A57F",
        },
        {
          kind: "expression",
          range: {firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 1},
          formula: "$B2>4",
          overlay: {font: {bold: true}},
        },
        {
          kind: "data-bar",
          range: {firstRow: 2, firstColumn: 2, lastRow: 3, lastColumn: 2},
          color: "accent1",
          showValue: false,
        },
      ],
      sparklines: [
        {
          kind: "line",
          color: "accent1",
          lastColor: "accent2",
          markers: true,
          width: 1.5,
          sparklines: [2, 3].map((row) => ({
            cell: {row, column: 5},
            values: at("Überblick & Verlauf", row, 2, row, 4),
          })),
        },
        {
          kind: "column",
          color: "#4B5563",
          axis: "group",
          sparklines: [{cell: {row: 1, column: 7}, values: at("Zweites", 1, 1, 3, 1)}],
        },
      ],
    },
    {name: "Zweites", rows: rows([1], [2], [3])},
  ]),

  "dumbbell of marks and upright lines": workbook(
    chartSheet(
      chart({
        plots: [
          {
            kind: "line",
            highLow: "accent6",
            series: [
              yearSeries(2, {width: 0, marker: {symbol: "circle", size: 8}}),
              yearSeries(4, {width: 0, color: "accent2", marker: {symbol: "square", size: 8}}),
            ],
          },
        ],
      }),
    ),
  ),

  "bars that begin away from zero": workbook(
    chartSheet(
      chart({
        plots: [
          {
            kind: "bar",
            direction: "bar",
            grouping: "stacked",
            gapWidth: 60,
            series: [yearSeries(2, {invisible: true}), yearSeries(5, {color: "accent2"})],
          },
        ],
        legend: "bottom",
      }),
    ),
  ),
};
