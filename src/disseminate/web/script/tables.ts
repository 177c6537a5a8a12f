import {announce, make} from "./dom.js";
import {numberIn} from "./number-in.js";
import {whenReady} from "./ready.js";

whenReady(() => {
  for (const table of document.querySelectorAll("table")) {
    const rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr[data-gebiet]")];
    if (rows.length < 8 || table.querySelector("tbody tr:not([data-gebiet])") !== null) continue;
    offerOrder(table, rows);
    if (rows.length >= 20) offerFilter(table, rows);
  }
});

/** Turns the heads of a table into buttons that order its rows; a third press restores the official order. */
function offerOrder(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>("thead th")];
  const body = rows[0]?.parentElement;
  for (const [column, head] of heads.entries()) {
    if (column > 0 && !head.classList.contains("zahl")) continue;
    const button = make("button", {type: "button", class: "ordnen"}, ...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const before = head.getAttribute("aria-sort");
      const first = column === 0 ? "ascending" : "descending";
      const second = column === 0 ? "descending" : "ascending";
      const next = before === null ? first : before === first ? second : undefined;
      for (const other of heads) other.removeAttribute("aria-sort");
      if (next !== undefined) head.setAttribute("aria-sort", next);
      body?.append(...(next === undefined ? rows : ordered(rows, column, next === "ascending" ? 1 : -1)));
    });
  }
}

/** Kreise by the values of a column, those without a number last; Regierungsbezirke and the Land after them. */
function ordered(
  rows: readonly HTMLTableRowElement[],
  column: number,
  direction: 1 | -1,
): readonly HTMLTableRowElement[] {
  const isKreis = (row: HTMLTableRowElement) => !/zeile-(?:bezirk|land)/.test(row.className);
  const text = (row: HTMLTableRowElement) => row.cells[column]?.textContent ?? "";
  const compare = (a: HTMLTableRowElement, b: HTMLTableRowElement) => {
    if (column === 0) return direction * (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
    const [one, other] = [numberIn(text(a)), numberIn(text(b))];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return direction * (one - other);
  };
  return [...rows.filter(isKreis).sort(compare), ...rows.filter((row) => !isKreis(row))];
}

/** A field above a long table that leaves only the rows whose name contains what was typed. */
function offerFilter(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
  const box = table.closest(".tabelle");
  if (box === null) return;
  const id = `filter-${table.id}`;
  const field = make("input", {id, type: "search", autocomplete: "off"});
  const said = make("span", {class: "klein", "aria-live": "polite"});
  const plain = (text: string) => text.toLowerCase().replaceAll("ß", "ss");
  field.addEventListener("input", () => {
    const wanted = plain(field.value.trim());
    let count = 0;
    for (const row of rows) {
      row.hidden = !plain(row.cells[0]?.textContent ?? "").includes(wanted);
      if (!row.hidden) count++;
    }
    announce(said, wanted === "" ? "" : ` ${count} von ${rows.length} Zeilen`);
  });
  box.before(make("p", {class: "filter"}, make("label", {for: id}, "Gebiete filtern"), " ", field, said));
}
