import {showDialog} from "./dialog.js";
import {make, makeButton} from "./dom.js";
import {loadOrigins, placesOf} from "./origin-data.js";
import {whenReady} from "./ready.js";

/** What a cell shows, by the attributes of its table, row and column. */
type Figure = {
  readonly text: string;
  readonly title: string;
  readonly code: string;
  readonly series: string;
  readonly period: string;
  readonly area: string;
  readonly value: string;
};

whenReady(() => {
  const base = document
    .querySelector<HTMLScriptElement>("script[src$='skript/herkunft.js']")
    ?.src.replace(/herkunft\.js$/, "");
  if (base === undefined) return;
  for (const table of document.querySelectorAll("table")) {
    if (table.querySelector("thead th[data-wert]") === null) continue;
    offerOrigin(table, base);
  }
});

/** A button above the table turns its figures into buttons; each shows where it comes from. */
function offerOrigin(table: HTMLTableElement, base: string): void {
  let on = false;
  const cells = () => table.querySelectorAll<HTMLTableCellElement>("tbody td.zahl");
  const button = makeButton(
    "Woher kommt diese Zahl?",
    () => {
      on = !on;
      button.setAttribute("aria-pressed", String(on));
      for (const cell of cells()) {
        const own = cell.querySelector<HTMLButtonElement>("button.zahl-knopf");
        if (!on) own?.replaceWith(...own.childNodes);
        else if (own === null && cell.textContent !== "") {
          const made = make("button", {type: "button", class: "zahl-knopf"}, ...cell.childNodes);
          made.addEventListener("click", () => void showOrigin(figureOf(table, cell), base));
          cell.append(made);
        }
      }
      if (on) table.querySelector<HTMLButtonElement>("button.zahl-knopf")?.focus();
    },
    {"aria-pressed": "false"},
  );
  (table.closest(".tabelle") ?? table).before(make("p", {class: "herkunft-knopf"}, button));
}

function figureOf(table: HTMLTableElement, cell: HTMLTableCellElement): Figure {
  const row = cell.closest("tr");
  const head = table.querySelectorAll<HTMLElement>("thead th")[cell.cellIndex];
  const named: Readonly<Record<string, string | undefined>> = {
    ...table.dataset,
    ...row?.dataset,
    ...head?.dataset,
  };
  const codes = [named.merkmale, named.gliederung]
    .flatMap((part) => (part ?? "").split("|"))
    .filter((part) => part !== "");
  const value = named.wert ?? "wert";
  return {
    text: cell.textContent?.trim() ?? "",
    title: [row?.querySelector("th")?.textContent, head?.textContent]
      .map((part) => part?.trim() ?? "")
      .join(", "),
    code: named.indikator ?? "",
    series: `${named.mass ?? ""}#${[...new Set(codes)].sort().join("|")}`,
    period: named.zeit ?? "",
    area: value === "land" ? "06" : (named.gebiet ?? ""),
    value: value === "wert" && named.gruppe !== undefined && named.gebiet === undefined ? "gruppe" : value,
  };
}

async function showOrigin(figure: Figure, base: string): Promise<void> {
  const title = `Woher kommt ${figure.text}?`;
  const about = make("p", {}, `${figure.code}: ${figure.title}`);
  if (figure.value === "gruppe") {
    showDialog(title, [
      about,
      make("p", {}, "Der Wert einer Vergleichsgruppe ist aus den Zahlen ihrer Kreise berechnet."),
    ]);
    return;
  }
  try {
    const origins = await loadOrigins(base, figure.code.toLowerCase());
    const before = `${Number(figure.period.slice(0, 4)) - 1}${figure.period.slice(4)}`;
    const changed = ["absolut", "prozent", "veraenderung"].includes(figure.value);
    const periods = changed ? [figure.period, before] : [figure.value === "vorjahr" ? before : figure.period];
    const parts = periods.flatMap((period) => {
      const places = placesOf(origins, figure.series, period, figure.area);
      const list = places.map(({file, cells}) =>
        make(
          "li",
          {},
          make("strong", {}, cells),
          ` in ${file.datei}${file.blatt === "" ? "" : `, Blatt „${file.blatt}“`}`,
          make(
            "span",
            {class: "klein"},
            ` ${file.tabelle} (Tabelle ${file.nummer}), Stand ${file.stand.split("-").reverse().join(".")}, SHA-256 ${file.sha256.slice(0, 16)}…`,
          ),
        ),
      );
      const none = make(
        "p",
        {},
        "Für diese Zahl ist keine Stelle verzeichnet: Sie ist nicht geliefert oder wird nicht einzeln ausgewiesen.",
      );
      const heading = changed ? [make("h3", {}, `Wert ${period}`)] : [];
      return [...heading, list.length === 0 ? none : make("ul", {class: "stellenliste"}, ...list)];
    });
    showDialog(title, [
      about,
      ...(changed ? [make("p", {}, "Die Veränderung ist aus zwei Werten berechnet.")] : []),
      ...parts,
      make(
        "p",
        {class: "klein"},
        "Stehen mehrere Stellen da, ist die Zahl aus ihnen berechnet, bei Anteilen und Quoten aus Zähler und Nenner. D23 ist eine Zelle, Z147 S4 die Zeile 147 und die Spalte 4 einer Textdatei.",
      ),
    ]);
  } catch {
    showDialog(title, [about, make("p", {}, "Die Angaben konnten nicht geladen werden.")]);
  }
}
