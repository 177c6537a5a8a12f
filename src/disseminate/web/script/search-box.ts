import {whenReady} from "./ready.js";
import {loadIndex, type SearchIndex} from "./search-load.js";
import {kreisAndIndicator, type SearchEntry, search, searchKinds} from "./search-text.js";

/** How many hits the list under the field shows, and how many the page of all hits. */
const SHORT = 8;
const LONG = 60;

whenReady(() => {
  const form = document.querySelector<HTMLFormElement>("form.suche");
  const input = form?.querySelector<HTMLInputElement>("input.suchfeld");
  if (form === null || input === null || input === undefined) return;
  const root = form.dataset.wurzel ?? "";
  const english = document.documentElement.lang === "en";
  const address = form.dataset.index ?? "";
  combobox(form, input, root, address, english);
  showAllHits(input, root, address);
});

/** Hits for a query; where it names a Kreis and an indicator, their common page stands first. */
function hitsOf(index: SearchIndex, query: string, most: number): readonly SearchEntry[] {
  const hits = search(index.entries, query, most);
  const both = index.details && hits.length < 3 ? kreisAndIndicator(index.entries, query) : undefined;
  if (both === undefined) return hits;
  const code = /indikator\/([^/]+)\//.exec(both.indicator.url)?.[1] ?? "";
  const common: SearchEntry = {
    ...both.indicator,
    name: `${both.indicator.name} – ${both.kreis.name}`,
    note: "Indikator für diesen Kreis",
    url: both.kreis.url.replace("index.html", `${code}/index.html`),
  };
  return [common, both.kreis, both.indicator, ...hits].slice(0, most);
}

/** Turns the field into a combobox with a list of hits, after the pattern of the ARIA Authoring Practices. */
function combobox(
  form: HTMLFormElement,
  input: HTMLInputElement,
  root: string,
  address: string,
  english: boolean,
): void {
  const list = document.createElement("ul");
  list.id = "suchtreffer";
  list.className = "suchtreffer";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", english ? "Hits" : "Treffer");
  list.hidden = true;
  const status = document.createElement("p");
  status.className = "vorlesen";
  status.setAttribute("role", "status");
  form.append(list, status);
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-controls", list.id],
    ["aria-expanded", "false"],
  ]) {
    if (name !== undefined && value !== undefined) input.setAttribute(name, value);
  }
  let shown: readonly SearchEntry[] = [];
  let active = -1;

  const mark = (index: number): void => {
    active = index;
    [...list.children].forEach((option, place) => {
      option.setAttribute("aria-selected", String(place === active));
      if (place === active) option.scrollIntoView({block: "nearest"});
    });
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `treffer-${active}`);
  };
  const close = (): void => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    mark(-1);
  };
  const update = async (): Promise<void> => {
    const query = input.value;
    if (query.trim().length < 2) {
      status.textContent = "";
      close();
      return;
    }
    const index = await loadIndex(address);
    if (query !== input.value) return;
    shown = hitsOf(index, query, SHORT);
    list.replaceChildren(...shown.map((entry, place) => option(entry, place)));
    if (shown.length === 0) list.append(noHit(english));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(-1);
    status.textContent = english
      ? `${shown.length} hits`
      : shown.length === 1
        ? "1 Treffer"
        : `${shown.length === SHORT ? "Mindestens " : ""}${shown.length} Treffer`;
  };
  const go = (place: number): void => {
    const entry = shown[place];
    if (entry !== undefined) window.location.assign(root + entry.url);
  };
  const refresh = (): void => {
    update().catch(close);
  };

  input.addEventListener("focus", () => {
    loadIndex(address).catch(() => {});
  });
  input.addEventListener("input", refresh);
  input.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (list.hidden) refresh();
      else if (shown.length > 0) mark(((active + step + 1 + shown.length + 1) % (shown.length + 1)) - 1);
    } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
      event.preventDefault();
      go(active);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const place = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    if (place !== null) go([...list.children].indexOf(place));
  });
  form.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) close();
  });
}

function option(entry: SearchEntry, place: number): HTMLLIElement {
  const item = document.createElement("li");
  item.id = `treffer-${place}`;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.append(span("treffer-name", entry.name), " ", span("treffer-art", entry.note));
  return item;
}

function span(name: string, text: string): HTMLSpanElement {
  const element = document.createElement("span");
  element.className = name;
  element.textContent = text;
  return element;
}

function noHit(english: boolean): HTMLLIElement {
  const item = document.createElement("li");
  item.className = "kein-treffer";
  item.setAttribute("role", "option");
  item.setAttribute("aria-disabled", "true");
  item.textContent = english
    ? "No hits. Press Enter for the list from A to Z."
    : "Keine Treffer. Mit der Eingabetaste zum Verzeichnis von A bis Z.";
  return item;
}

/** On the list from A to Z: shows the hits for the `q` of the address above the list. */
function showAllHits(input: HTMLInputElement, root: string, address: string): void {
  const place = document.querySelector<HTMLElement>("#treffer");
  const query = new URLSearchParams(window.location.search).get("q")?.trim() ?? "";
  if (place === null || query === "") return;
  input.value = query;
  loadIndex(address)
    .then((index) => {
      const hits = hitsOf(index, query, LONG);
      const heading = document.createElement("h2");
      heading.textContent = `${hits.length === 0 ? "Keine Treffer" : "Treffer"} für „${query}“`;
      place.replaceChildren(heading, hits.length === 0 ? advice() : hitList(hits, root));
      place.hidden = false;
    })
    .catch(() => {});
}

function hitList(hits: readonly SearchEntry[], root: string): HTMLUListElement {
  const list = document.createElement("ul");
  list.className = "trefferliste";
  for (const hit of hits) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = root + hit.url;
    link.textContent = hit.name;
    item.append(link, " ", span("treffer-art", `${hit.note || searchKinds[hit.kind]}`));
    list.append(item);
  }
  return list;
}

function advice(): HTMLParagraphElement {
  const text = document.createElement("p");
  text.textContent =
    "Prüfen Sie die Schreibweise, oder wählen Sie unten im Verzeichnis. Gefunden werden Gemeinden, Kreise, Indikatoren, Begriffe und Gemeindeschlüssel.";
  return text;
}
