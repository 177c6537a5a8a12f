import {showDialog} from "./dialog.js";
import {announce, make, makeButton} from "./dom.js";
import {copyText} from "./save.js";

/** Shows the code that puts a picture into another site, in place of following the link to the picture. */
export function offerEmbedding(link: HTMLAnchorElement, title: string): void {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const quoted = title.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    const code = `<iframe src="${link.href}" title="${quoted}" width="100%" height="640" loading="lazy"></iframe>`;
    const said = make("span", {class: "klein", "aria-live": "polite"});
    const field = make("textarea", {readonly: true, rows: 4, "aria-label": "Code zum Einbetten"});
    field.value = code;
    const copy = async () =>
      announce(said, (await copyText(code)) ? " Kopiert." : " Kopieren ist hier nicht möglich.");
    showDialog("Bild einbetten", [
      make("p", {}, "Dieser Code zeigt das Bild mit Quelle und Stand auf einer anderen Seite."),
      field,
      make(
        "p",
        {},
        makeButton("Code kopieren", () => void copy()),
        said,
      ),
      make("p", {}, make("a", {href: link.href}, "Bild allein ansehen")),
    ]);
  });
}
