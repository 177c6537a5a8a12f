import type {Source} from "../catalogue/source-schema.js";
import {canonicalColumns} from "../model/canonical-table.js";
import {parseCsv} from "./csv.js";
import type {DeliveredFigure} from "./figure.js";

/** A row of a canonical table, cell by cell in the order of its header. */
export type CanonicalRow = readonly string[];

/** The rows of a delivery. @param delivery first eight hexadecimal digits of its SHA-256 */
export function canonicalRows(
  figures: readonly DeliveredFigure[],
  source: Source,
  delivery: string,
): readonly CanonicalRow[] {
  return figures.map((figure) => [
    figure.measure,
    figure.refArea,
    figure.timePeriod,
    ...source.dimensions.map((id) => figure.codes[id] ?? ""),
    figure.obsValue,
    figure.sign,
    figure.flag,
    delivery,
    figure.locator,
  ]);
}

/** The delivery that a row came from. */
export function deliveryOf(row: CanonicalRow): string {
  return row.at(-2) ?? "";
}

/**
 * Writes a canonical table: CSV after RFC 4180, UTF-8, LF, rows in the order of all their columns
 * by code unit, so that the same figures always give the same bytes.
 */
export function formatCanonical(source: Source, rows: readonly CanonicalRow[]): string {
  const sorted = [...rows].sort(compareRows);
  return `${[canonicalColumns(source.dimensions), ...sorted].map((row) => row.map(quoted).join(",")).join("\n")}\n`;
}

/**
 * Reads the rows of a canonical table.
 *
 * @returns undefined when the header is not that of the source
 */
export function parseCanonical(
  text: string,
  source: Source,
  file: string,
): readonly CanonicalRow[] | undefined {
  const [header, ...records] = parseCsv(text, ",", file);
  const columns = canonicalColumns(source.dimensions);
  if (header === undefined || header.cells.join() !== columns.join()) return undefined;
  return records.map(({cells}) => cells).filter((cells) => cells.length === columns.length);
}

function compareRows(a: CanonicalRow, b: CanonicalRow): number {
  for (const [index, cell] of a.entries()) {
    const other = b[index] ?? "";
    if (cell !== other) return cell < other ? -1 : 1;
  }
  return 0;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
