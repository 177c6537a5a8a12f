import {showDialog} from "./dialog.js";
import {announce, make, makeButton} from "./dom.js";
import {copyText} from "./save.js";

/** Widest that a frame gets: pictures are drawn for it. */
const FRAME_WIDTH = 760;

/** Height of title, source, name of the site and the space around them in a frame of that width. */
const AROUND_PICTURE = 240;

/** Height of a frame in which a picture and its source stand in full, in pixels. */
function frameHeight(figure: Element | null): number {
  const pictures =
    figure?.querySelectorAll<SVGSVGElement>(".bild-breit svg, .bild-klein svg, svg.karte") ?? [];
  const heights = [...pictures].map(({viewBox: {baseVal}}) => baseVal.height * scaleOf(baseVal.width));
  return Math.ceil((heights.reduce((sum, height) => sum + height, 0) + AROUND_PICTURE) / 10) * 10;
}

/** How much larger than drawn a picture of a width is shown. */
function scaleOf(drawn: number): number {
  const shown = drawn < 350 ? 420 : drawn < 500 ? 442 : FRAME_WIDTH - 32;
  return shown / drawn;
}

/** Shows the code that puts a picture into another site, in place of following the link to the picture. */
export function offerEmbedding(link: HTMLAnchorElement, title: string): void {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const quoted = title.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    const code = `<iframe src="${link.href}" title="${quoted}" width="100%" height="${frameHeight(link.closest("figure"))}" style="max-width:${FRAME_WIDTH}px;border:0" loading="lazy"></iframe>`;
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
