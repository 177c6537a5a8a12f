import {formatNumber} from "../../../model/format.js";
import type {Cell} from "./compare-data.js";
import type {View} from "./compare-view.js";
import {make} from "./dom.js";

/** A figure as tables print it. */
export function printCell(cell: Cell, decimals: number): string {
  if (cell.number === undefined) return cell.sign === "" ? "…" : cell.sign;
  const number = formatNumber(cell.number, decimals);
  if (cell.marks === "(") return `(${number})`;
  return cell.marks === "" ? number : `${number}\u00a0${cell.marks}`;
}

/** The table of a view: a row per period, a column per area. */
export function drawTable(view: View): readonly Node[] {
  const meanings = new Map(view.numbers.zeichen);
  const used = new Set<string>();
  const rows = view.periods.map(([period, text], index) =>
    make(
      "tr",
      {"data-zeit": period},
      make("th", {scope: "row"}, text),
      ...view.lines.map((line) => {
        const cell = line.cells[index] ?? {number: undefined, sign: "", marks: "", broken: false};
        const printed = printCell(cell, view.decimals);
        for (const sign of [cell.number === undefined ? printed : cell.marks === "(" ? "( )" : cell.marks])
          if (sign !== "") used.add(sign);
        const broken = cell.broken && index > 0;
        return make(
          "td",
          {class: "zahl"},
          printed,
          ...(broken ? [make("span", {class: "bruch-marke"}, "Bruch")] : []),
        );
      }),
    ),
  );
  const table = make(
    "table",
    {id: "tabelle-vergleich"},
    make("caption", {}, `${view.title}, ${view.unit}`),
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        make("th", {scope: "col"}, "Zeit"),
        ...view.lines.map((line) =>
          make(
            "th",
            {scope: "col", class: "zahl", "data-gebiet": line.key},
            line.name,
            make("span", {class: "einheit"}, ` ${view.unitShort}`),
          ),
        ),
      ),
    ),
    make("tbody", {}, ...rows),
  );
  const legend = [...used]
    .sort()
    .map((sign) => make("div", {}, make("dt", {}, sign), make("dd", {}, meanings.get(sign) ?? "")));
  const box = make("section", {class: "tabelle", tabindex: 0, "aria-label": view.title}, table);
  return legend.length === 0
    ? [box]
    : [box, make("div", {class: "legende-zeichen"}, make("dl", {}, ...legend))];
}

/** The figures of a view as a file for a spreadsheet in German: semicolons, decimal comma, key as text. */
export function csvOf(view: View): string {
  const head = ["Indikator", "Merkmal", "Einheit", "Schlüssel", "Gebiet", "Zeit", "Wert", "Zeichen"];
  const rows = view.lines.flatMap((line) =>
    view.periods.map(([, text], index) => {
      const cell = line.cells[index] ?? {number: undefined, sign: "", marks: "", broken: false};
      const value = cell.number === undefined ? "" : cell.number.toFixed(view.decimals).replace(".", ",");
      const sign = cell.number === undefined ? printCell(cell, view.decimals) : cell.marks;
      return [view.numbers.code, view.title, view.unit, line.key, line.name, text, value, sign];
    }),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(";");
  return `\ufeff${[head, ...rows].map(line).join("\r\n")}\r\n`;
}
