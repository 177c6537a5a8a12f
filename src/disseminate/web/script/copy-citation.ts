import {announce, make, makeButton} from "./dom.js";
import {copyText} from "./save.js";

/** A button that copies how to name the source. */
export function offerCopy(): void {
  for (const citation of document.querySelectorAll<HTMLElement>(".zitat")) {
    const said = make("span", {class: "klein", "aria-live": "polite"});
    const copy = async () => {
      const text = (citation.textContent ?? "").replace(/\s+/g, " ").trim();
      announce(said, (await copyText(text)) ? " Kopiert." : " Kopieren ist hier nicht möglich.");
    };
    citation.after(
      make(
        "p",
        {},
        makeButton("Quellenangabe kopieren", () => void copy()),
        said,
      ),
    );
  }
}
