import {readWish, type Wish, writeWish} from "./compare-address.js";
import {drawChart} from "./compare-chart.js";
import {fitWish} from "./compare-choice.js";
import {loadNumbers} from "./compare-data.js";
import {drawForm, type Offer} from "./compare-form.js";
import {csvOf, drawTable} from "./compare-table.js";
import {emptyLines, viewOf} from "./compare-view.js";
import {announce, make, makeButton} from "./dom.js";
import {savePicture} from "./png.js";
import {whenReady} from "./ready.js";
import {copyText, saveFile} from "./save.js";

whenReady(() => {
  const place = document.getElementById("vergleich");
  if (place === null) return;
  const known = (place.dataset.indikatoren ?? "").split(" ");
  const offer: Offer = [...document.querySelectorAll<HTMLElement>("a[data-code]")].map((link) => ({
    code: link.dataset.code ?? "",
    text: (link.textContent ?? "").trim(),
    feld: link.dataset.feld ?? "",
  }));
  const said = make("div", {class: "meldungen", "aria-live": "polite"});
  const form = make("div", {});
  const shown = make("div", {});
  place.append(form, said, shown);

  const show = async (wished: Wish, write: boolean): Promise<void> => {
    const messages: string[] = [];
    const [first = ""] = known;
    const indicator = known.includes(wished.indicator) ? wished.indicator : first;
    if (wished.indicator !== "" && indicator !== wished.indicator)
      messages.push(
        `Den Indikator „${wished.indicator.toUpperCase()}“ gibt es nicht, oder er hat noch keine Zahlen. Gezeigt wird ${indicator.toUpperCase()}.`,
      );
    let numbers: Awaited<ReturnType<typeof loadNumbers>>;
    try {
      numbers = await loadNumbers(place.dataset.skripte ?? "", indicator);
    } catch {
      said.replaceChildren(
        make(
          "p",
          {class: "hinweis"},
          "Die Zahlen konnten nicht geladen werden. Laden Sie die Seite neu, oder nutzen Sie die Tabellen weiter unten.",
        ),
      );
      return;
    }
    const choice = fitWish(numbers, {...wished, indicator});
    const {wish} = choice;
    if (write) writeAddress(writeWish(wish));
    const view = viewOf(numbers, choice);
    const all = [...messages, ...choice.messages, ...emptyLines(view)];
    said.replaceChildren(...all.map((text) => make("p", {class: "hinweis"}, text)));
    const focus = document.activeElement?.id ?? "";
    form.replaceChildren(drawForm(offer, numbers, wish, (next) => void show(next, true)));
    if (focus !== "") document.getElementById(focus)?.focus();
    drawView(shown, view);
  };

  const start = () => void show(readWish(readAddress()), false);
  window.addEventListener("popstate", start);
  window.addEventListener("hashchange", start);
  start();
});

/** The choice in the address: its query, or after `#?` where a page from the file system may not have one. */
function readAddress(): string {
  return location.hash.startsWith("#?") ? location.hash.slice(2) : location.search.slice(1);
}

function writeAddress(query: string): void {
  try {
    history.replaceState(null, "", `${location.pathname}?${query}`);
  } catch {
    location.replace(`#?${query}`);
  }
}

function drawView(place: HTMLElement, view: ReturnType<typeof viewOf>): void {
  const width = Math.max(280, Math.min(760, place.clientWidth));
  const note = make("p", {class: "klein", "aria-live": "polite"});
  const title = make("p", {class: "bild-titel"}, view.title);
  const figure = make(
    "figure",
    {class: "bild", id: "bild-vergleich"},
    make("figcaption", {}, title, make("p", {class: "bild-untertitel"}, view.unit)),
  );
  const source = make(
    "p",
    {class: "quelle"},
    /^quelle/i.test(view.numbers.quelle) ? view.numbers.quelle : `Quelle: ${view.numbers.quelle}`,
  );
  const name = `kim-hessen-vergleich-${view.numbers.code.toLowerCase()}`;
  const tools = make(
    "p",
    {class: "werkzeuge"},
    makeButton("Tabelle als CSV", () =>
      saveFile(`${name}.csv`, new Blob([csvOf(view)], {type: "text/csv;charset=utf-8"})),
    ),
    makeButton("Bild als SVG", () => void savePicture(figure, name, "svg")),
    makeButton("Bild als PNG", () => void savePicture(figure, name, "png")),
    makeButton("Adresse kopieren", () => {
      void copyText(location.href).then((done) =>
        announce(
          note,
          done
            ? "Die Adresse ist kopiert."
            : "Kopieren ist hier nicht möglich; die Adresse steht oben im Browser.",
        ),
      );
    }),
  );
  figure.append(make("div", {class: "vergleich-bild"}));
  figure.querySelector(".vergleich-bild")?.append(drawChart(view, width));
  figure.append(source);
  place.replaceChildren(figure, tools, note, ...drawTable(view));
}
