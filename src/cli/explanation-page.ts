import type {ExplainedCell, ExplainedTable, Explanation} from "../collect/explain/explanation.js";
import {columnLetters} from "../collect/grid.js";
import {formatPlace} from "../messages/kim-error.js";
import {formatNumber} from "../model/format.js";
import {escapeHtml} from "./escape-html.js";

const style = `body{font:15px/1.45 system-ui,sans-serif;margin:2rem;color:#1b1b1b;max-width:100rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;margin:1rem 0}
th,td{border:1px solid #c8c8c8;padding:.15rem .5rem;text-align:left;white-space:nowrap;max-width:22rem;overflow:hidden;text-overflow:ellipsis}
th{background:#f0f0f0;font-weight:400;color:#555}td.zahl{background:#d9ecd6;text-align:right}td.problem{background:#f6d3d0}
.meldung{border-left:4px solid #b3261e;padding:.2rem 1rem;margin:1rem 0}h2{margin-top:2.5rem}`;

/** Explanations as one web page without scripts; the place of a figure shows what it became. */
export function explanationPage(explanations: readonly Explanation[]): string {
  const parts = explanations.map(
    ({file, form, tables}) =>
      `<h2>${escapeHtml(file)}</h2><p>${escapeHtml(form)}</p>${tables.map((table) => tablePart(table)).join("")}`,
  );
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Was in den Dateien steht</title><style>${style}</style></head>
<body><h1>Was in den Dateien steht</h1><p>Grün: wird übernommen; zeigt man auf eine Zelle, steht dort, was aus ihr würde. Rot: Fehlerwerte und Formeln ohne Ergebnis.</p>
${parts.join("\n")}</body></html>
`;
}

function tablePart(table: ExplainedTable): string {
  const {rows, size, sheet, figures, dropped, unplaced, notes, complaints} = table;
  const head =
    table.table === undefined
      ? "Keine Tabelle des Katalogs erkannt"
      : `Tabelle ${table.table}, ${formatNumber(figures, 0)} Zahlen und Zeichen für Hessen`;
  const columns = Array.from({length: Math.min(size.columns, 60)}, (_, column) => column);
  const name = (column: number) => (sheet === undefined ? `S${column + 1}` : columnLetters(column));
  const header = `<tr><th></th>${columns.map((column) => `<th>${name(column)}</th>`).join("")}</tr>`;
  const body = rows.map(
    ({line, cells}) =>
      `<tr><th>${line}</th>${columns.map((column) => cellPart(cells[column])).join("")}</tr>`,
  );
  const list = (title: string, items: readonly string[]) =>
    items.length === 0
      ? ""
      : `<h4>${title}</h4><ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
  return [
    `<h3>${escapeHtml(head)}${sheet === undefined ? "" : `, Blatt „${escapeHtml(sheet)}“`}</h3>`,
    ...complaints.map(
      ({problem, remedy, place}) =>
        `<div class="meldung"><p>${escapeHtml(problem)}</p><p>${escapeHtml(formatPlace(place))}</p><p>${escapeHtml(remedy)}</p></div>`,
    ),
    rows.length === 0 ? "" : `<table>${header}${body.join("")}</table>`,
    list(
      "Was nicht übernommen würde",
      dropped.map(({reason, count}) => `${formatNumber(count, 0)} × ${reason}`),
    ),
    list(
      "Zahlen ohne Platz",
      unplaced.map(({locator, text}) => `${locator}: ${text}`),
    ),
    list("Hinweise", notes),
  ].join("");
}

function cellPart(cell: ExplainedCell | undefined): string {
  if (cell?.figure !== undefined)
    return `<td class="zahl" title="${escapeHtml(cell.figure)}">${escapeHtml(cell.text)}</td>`;
  const problem = cell?.kind === "error" || cell?.kind === "formula";
  return `<td${problem ? ' class="problem"' : ""}>${escapeHtml(cell?.kind === "formula" ? "Formel ohne Ergebnis" : (cell?.text ?? ""))}</td>`;
}
