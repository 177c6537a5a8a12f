import type {Cell, Column, Sheet} from "../../../ooxml/model.js";
import {tidyColumns} from "../../open-data/columns.js";
import type {Book} from "../book.js";
import {recordMaker} from "../record-runs.js";
import {excerptSetup, printSetup} from "../sheet-frame.js";
import {textWidth} from "../text-size.js";

/** Rows of which the width of a column is taken. */
const SAMPLE = 500;

/** All figures, one per row, under names of SDMX, as a real Excel table; the same rows as the CSV file. */
export function dataSheet(book: Book, name: string): Sheet {
  const {observations} = book.cube;
  const columns = tidyColumns(book.cube, book.publication);
  const lastRow = observations.length + 1;
  const widths = columns.map((column): Column => {
    const texts = observations.slice(0, SAMPLE).map(column.value);
    const widest = Math.max(
      textWidth(column.name, {bold: true}) + 3,
      ...texts.map((one) => (typeof one === "string" ? textWidth(one) : 8)),
    );
    return {width: Math.min(48, Math.round((widest + 1) * 10) / 10)};
  });
  return {
    name,
    rows: [{cells: columns.map(({name: value}): Cell => ({value, style: "KIM Daten Kopf"})), height: 18}],
    records: observations.map(recordMaker(columns)),
    columns: widths,
    freeze: {rows: 1, columns: 0},
    tables: [
      {
        name: `KIM_Daten_${book.indicator.code}`,
        range: {firstRow: 1, firstColumn: 1, lastRow, lastColumn: columns.length},
      },
    ],
    ignoredErrors: [
      {
        range: {firstRow: 2, firstColumn: 1, lastRow, lastColumn: columns.length},
        kinds: ["numberStoredAsText"],
      },
    ],
    print: excerptSetup(
      printSetup(
        book,
        widths.reduce((sum, one) => sum + one.width, 0),
        {titleRows: {first: 1, last: 1}},
      ),
      observations.length,
      columns.length,
    ),
    zoom: 90,
    compact: true,
  };
}
