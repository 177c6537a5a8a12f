import type {ExplainedCell, ExplainedTable, Explanation} from "../collect/explain/explanation.js";
import {columnLetters} from "../collect/grid.js";
import {formatPlace} from "../messages/kim-error.js";
import {formatNumber} from "../model/format.js";

/** Columns that fit a terminal, and characters of a cell. */
const limits = {columns: 9, cell: 16} as const;

/** An explanation as lines of text: the grid with the figures in brackets, then what they became. */
export function explanationLines({file, form, tables}: Explanation): readonly string[] {
  return [
    `${file}${form === "" ? "" : ` – ${form}`}`,
    "",
    ...tables.flatMap((table) => [...headLines(table), ...gridLines(table), ...listLines(table), ""]),
  ];
}

/** What the table was recognised as. */
function headLines({table, format, sheet, size, figures}: ExplainedTable): readonly string[] {
  const where = sheet === undefined ? "" : `, Blatt „${sheet}“`;
  const extent = size.rows === 0 ? "" : `; ${formatNumber(size.rows, 0)} Zeilen, ${size.columns} Spalten`;
  return table === undefined
    ? [`Keine Tabelle des Katalogs erkannt${where}${extent}.`, ""]
    : [
        `Tabelle ${table}${where}, Form ${format ?? ""}${extent}; ${formatNumber(figures, 0)} Zahlen und Zeichen für Hessen.`,
        "",
      ];
}

function gridLines({rows, size, sheet, figures}: ExplainedTable): readonly string[] {
  if (rows.length === 0) return [];
  const columns = Array.from({length: Math.min(size.columns, limits.columns)}, (_, column) => column);
  const name = (column: number) => (sheet === undefined ? `S${column + 1}` : columnLetters(column));
  const widths = columns.map((column) =>
    Math.max(name(column).length, ...rows.map(({cells}) => shown(cells[column]).length)),
  );
  const label = String(Math.max(...rows.map(({line}) => line))).length + 1;
  const line = (head: string, cells: readonly string[]) =>
    `${head.padStart(label)} │ ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ")}`.trimEnd();
  const lines = [line("", columns.map(name))];
  let previous: number | undefined;
  for (const row of rows) {
    if (previous !== undefined && row.line > previous + 1) lines.push(line("⋮", []));
    lines.push(
      line(
        String(row.line),
        columns.map((column) => shown(row.cells[column])),
      ),
    );
    previous = row.line;
  }
  const more = size.columns - columns.length;
  return [
    ...lines,
    ...(more > 0 ? [`${" ".repeat(label)} … und ${more} weitere Spalten`] : []),
    "",
    ...(figures > 0 ? ["[ ] würde übernommen", ""] : []),
  ];
}

function shown(cell: ExplainedCell | undefined): string {
  const text = (cell?.text ?? "").replace(/\s+/g, " ").trim();
  const short = text.length > limits.cell ? `${text.slice(0, limits.cell - 1)}…` : text;
  if (cell?.figure !== undefined) return `[${short}]`;
  return cell?.kind === "formula" ? "(Formel)" : short;
}

function listLines({
  assigned,
  figures,
  dropped,
  unplaced,
  complaints,
  notes,
}: ExplainedTable): readonly string[] {
  const more = figures - assigned.length;
  return [
    ...section(
      "Was aus den Zellen würde",
      assigned.map(({locator, text, figure}) => `${locator}: ${text} → ${figure}`),
      more > 0 ? `… und ${formatNumber(more, 0)} weitere` : undefined,
    ),
    ...section(
      "Was nicht übernommen würde",
      dropped.map(({reason, count}) => `${formatNumber(count, 0)} × ${reason}`),
    ),
    ...section(
      "Zahlen ohne Platz",
      unplaced.map(({locator, text}) => `${locator}: ${text}`),
    ),
    ...section("Hinweise", notes),
    ...section(
      "Was fehlt",
      complaints.flatMap(({problem, remedy, place}) => [
        problem,
        `Ort: ${formatPlace(place)}`,
        `Abhilfe: ${remedy}`,
      ]),
    ),
  ];
}

function section(title: string, lines: readonly string[], more?: string): readonly string[] {
  if (lines.length === 0) return [];
  return [`${title}:`, ...[...lines, ...(more === undefined ? [] : [more])].map((line) => `  ${line}`), ""];
}
