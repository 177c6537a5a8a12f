import type {TabelleLayout} from "../catalogue/layout-schema.js";
import {kimError, type Place} from "../messages/kim-error.js";
import {cellValue} from "./cell-value.js";
import {createCollector, type ReadContext, type Reading} from "./figure.js";
import {emptyCell, type GridCell, locatorOf, placeOf} from "./grid.js";
import {columnsOf} from "./header-columns.js";
import {createLabels, type Labels} from "./labels.js";
import {isPeriod, timePeriodOf} from "./period.js";
import {readFooter, takeApart, type WebTable, type WebTableText} from "./web-table.js";

/**
 * Reads a web table of the GENESIS family in any of its time layouts, as CSV or XLSX.
 *
 * @throws KimError grid-…, header-…, label-unknown, cell-…, area-…, period-kind, figure-twice
 */
export function readTabelle(
  {grid, footer}: WebTableText,
  layout: TabelleLayout,
  context: ReadContext,
): Reading {
  const {file, source} = context;
  const table = takeApart(grid, layout.rows.length, file);
  const labels = createLabels(source);
  const headerPlace = (column: number): Place => placeOf(grid, file, table.headerLine, column);
  const {columns, skipped} = columnsOf({
    headed: table.valueColumns,
    layout,
    source,
    labels,
    place: headerPlace,
    period: (texts) => ({period: texts.find(isPeriod), texts: new Set(texts.filter(isPeriod))}),
  });
  const collector = createCollector(context);
  const rowCode = rowCodes(layout, table, labels);
  let texts = 0;

  for (const {row, key, label, period} of table.rows) {
    const place = (column?: number): Place => placeOf(grid, file, row.line, column);
    if (!collector.takes(key, label, columns.length, () => place(table.regionColumn))) continue;
    collector.skip(skipped);
    const ofRow = rowCode((column) => row.cells[column] ?? emptyCell, place);
    for (const {column, measure, codes, period: ofColumn} of columns) {
      const time = ofColumn ?? period;
      if (time === undefined) throw kimError("grid-no-period", {}, place());
      const cell = row.cells[column] ?? emptyCell;
      if (grid.sheet !== undefined && cell.kind === "text" && /^-?\d/.test(cell.text.trim())) texts++;
      collector.add(
        {
          measure,
          refArea: key,
          timePeriod: timePeriodOf(time, source, () => place()),
          locator: locatorOf(grid, row.line, column),
        },
        {...codes, ...ofRow},
        cellValue(cell, ",", () => place(column), "", source.zeichen),
        () => place(column),
      );
    }
  }
  const reading = collector.finish({titel: table.titel, ...readFooter(footer)});
  const notes = [
    ...(texts === 0 ? [] : [textNote(grid.sheet ?? "", texts)]),
    ...(footer.length === 0
      ? [
          "Der Fuß der Tabelle (nach einer Zeile aus Unterstrichen) fehlt; vielleicht ist die Datei abgeschnitten.",
        ]
      : []),
  ];
  return notes.length === 0 ? reading : {...reading, notes: [...reading.notes, ...notes]};
}

function rowCodes(layout: TabelleLayout, table: WebTable, labels: Labels) {
  const pairs = layout.rows.map((dimension, index) => ({dimension, column: table.rowColumns[index] ?? 0}));
  return (cell: (column: number) => GridCell, place: (column: number) => Place) =>
    Object.fromEntries(
      pairs.map(({dimension, column}) => {
        const {kind, text} = cell(column);
        if (kind === "date") throw kimError("cell-date-label", {text}, place(column));
        return [dimension, labels.code(dimension, text, () => place(column))];
      }),
    );
}

/** Sentence about numbers that are stored as texts; they are read by the rules for texts. */
function textNote(sheet: string, count: number): string {
  return `Blatt „${sheet}“: ${count} ${count === 1 ? "Zahl ist" : "Zahlen sind"} als Text gespeichert und als Zahl gelesen.`;
}
