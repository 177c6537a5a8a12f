import {offerCopy} from "./copy-citation.js";
import {make, makeButton} from "./dom.js";
import {offerEmbedding} from "./embed-code.js";
import {offerHighlight} from "./highlight.js";
import {savePicture} from "./png.js";
import {whenReady} from "./ready.js";
import {offerSorting} from "./sort-bars.js";

whenReady(() => {
  offerHighlight();
  for (const figure of document.querySelectorAll<HTMLElement>("figure[data-bild]")) {
    const tools = figure.querySelector(".werkzeuge");
    const name = `kim-hessen_${figure.dataset.bild ?? "bild"}`;
    const button = makeButton("Bild (PNG)", () => void savePicture(figure, name, "png"), {
      class: "knopf-verweis",
    });
    tools
      ?.querySelector(".als-svg")
      ?.closest("li")
      ?.after(make("li", {}, button));
    if (figure.dataset.sortierbar !== undefined) tools?.append(make("li", {}, offerSorting(figure)));
    const link = figure.querySelector<HTMLAnchorElement>("a.einbetten");
    if (link !== null) offerEmbedding(link, figure.querySelector(".bild-titel")?.textContent ?? "");
  }
  offerCopy();
});
