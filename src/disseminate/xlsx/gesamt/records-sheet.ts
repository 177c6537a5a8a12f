import type {EditionSettings} from "../../../catalogue/catalogue.js";
import type {RecordRow, Sheet} from "../../../ooxml/model.js";
import {excerptSetup, pageSetup} from "../sheet-frame.js";
import type {Records} from "./records.js";

/** A list of figures as a worksheet. */
export type RecordsSheet = Pick<Records, "columns" | "widths"> & {
  readonly name: string;
  /** Name of the Excel table. */
  readonly table: string;
  /** Title of the workbook. */
  readonly title: string;
  /** The rows, made as they are asked for; can be gone through more than once. */
  readonly records: () => Iterable<RecordRow>;
  readonly count: number;
};

/** Makes a sheet with one row per figure as a real Excel table. */
export function recordsSheet(edition: EditionSettings, list: RecordsSheet): Sheet {
  const {columns, records, widths} = list;
  const lastRow = Math.max(2, list.count + 1);
  const range = {firstRow: 1, firstColumn: 1, lastRow, lastColumn: columns.length};
  return {
    name: list.name,
    rows: [{cells: columns.map((value) => ({value, style: "KIM Daten Kopf"})), height: 18}],
    records: {[Symbol.iterator]: () => records()[Symbol.iterator]()},
    columns: widths.map((width) => ({width})),
    freeze: {rows: 1, columns: 0},
    tables: [{name: list.table, range}],
    ignoredErrors: [{range: {...range, firstRow: 2}, kinds: ["numberStoredAsText"]}],
    print: excerptSetup(
      pageSetup(
        edition,
        list.title,
        widths.reduce((sum, one) => sum + one, 0),
        {titleRows: {first: 1, last: 1}},
      ),
      list.count,
      columns.length,
    ),
    zoom: 90,
    compact: true,
  };
}
