import type {EditionSettings} from "../../../catalogue/catalogue.js";
import type {RecordRow, Sheet} from "../../../ooxml/model.js";
import {pageSetup} from "../sheet-frame.js";
import {textWidth} from "../text-size.js";

/** Rows of which the width of a column is taken. */
const SAMPLE = 300;

/** Every so many of a list, at most some hundred. */
export function sampleOf<T>(list: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.floor(list.length / SAMPLE));
  return list.filter((_, index) => index % step === 0);
}

/** A list of figures as a worksheet. */
export type RecordsSheet = {
  readonly name: string;
  /** Name of the Excel table. */
  readonly table: string;
  /** Title of the workbook. */
  readonly title: string;
  readonly columns: readonly string[];
  /** A list, or something that makes the rows as they are asked for. */
  readonly records: Iterable<RecordRow>;
  readonly count: number;
  /** Some of the rows, for the widths of the columns. */
  readonly sample: readonly RecordRow[];
};

/** Makes a sheet with one row per figure as a real Excel table. */
export function recordsSheet(edition: EditionSettings, list: RecordsSheet): Sheet {
  const {columns, records} = list;
  const sample = list.sample.map((record) =>
    record.flatMap((one) => (typeof one === "object" ? one.run : [one])),
  );
  const lastRow = Math.max(2, list.count + 1);
  const widths = columns.map((heading, index) => {
    const widest = sample.reduce(
      (most, record) => {
        const value = record[index];
        return Math.max(most, typeof value === "string" ? textWidth(value) : 8);
      },
      textWidth(heading, {bold: true}) + 3,
    );
    return {width: Math.min(48, Math.round((widest + 1) * 10) / 10)};
  });
  const range = {firstRow: 1, firstColumn: 1, lastRow, lastColumn: columns.length};
  return {
    name: list.name,
    rows: [{cells: columns.map((value) => ({value, style: "KIM Daten Kopf"})), height: 18}],
    records,
    columns: widths,
    freeze: {rows: 1, columns: 0},
    tables: [{name: list.table, range}],
    ignoredErrors: [{range: {...range, firstRow: 2}, kinds: ["numberStoredAsText"]}],
    print: pageSetup(
      edition,
      list.title,
      widths.reduce((sum, one) => sum + one.width, 0),
      {titleRows: {first: 1, last: 1}, fitWidth: 1},
    ),
    zoom: 90,
    compact: true,
  };
}
