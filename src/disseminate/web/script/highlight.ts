import {make, makeRemover, offerAdding} from "./dom.js";

const MOST = 5;

/** Lets the reader set off up to five Kreise in every picture and table of the page. */
export function offerHighlight(): void {
  const rows = [
    ...document.querySelectorAll<HTMLElement>(
      "#tabelle-kreise tbody tr.zeile-kreis, #tabelle-kreise tbody tr.zeile-gemeinsam",
    ),
  ];
  const names = new Map(
    rows.map((row) => [row.dataset.gebiet ?? "", row.querySelector("th")?.textContent?.trim() ?? ""]),
  );
  const before = document.querySelector("main .abschnitt");
  if (names.size === 0 || before === null) return;
  const chosen: string[] = [];
  const list = make("ul", {class: "gewaehlte"});
  const field = make("select", {id: "hervorheben"}, make("option", {value: ""}, "Kreis wählen …"));
  for (const [key, name] of names) field.append(make("option", {value: key}, name));
  const draw = () => {
    list.replaceChildren(
      ...chosen.map((key, index) => {
        const remove = makeRemover(`${names.get(key) ?? key} nicht mehr hervorheben`, () => take(key));
        return make("li", {class: `wahl-${index + 1}`}, names.get(key) ?? key, remove);
      }),
    );
    for (const element of document.querySelectorAll("[data-gebiet].gewaehlt")) {
      element.classList.remove("gewaehlt", ...Array.from({length: MOST}, (_, index) => `wahl-${index + 1}`));
    }
    chosen.forEach((key, index) => {
      for (const element of document.querySelectorAll(`main [data-gebiet="${CSS.escape(key)}"]`)) {
        element.classList.add("gewaehlt", `wahl-${index + 1}`);
        if (element instanceof SVGPathElement || element instanceof SVGCircleElement)
          element.parentNode?.append(element);
      }
    });
  };
  const take = (key: string) => {
    const position = chosen.indexOf(key);
    if (position !== -1) chosen.splice(position, 1);
    draw();
    field.focus();
  };
  const adding = offerAdding(field, (key) => {
    if (chosen.includes(key)) return;
    if (chosen.length === MOST) chosen.shift();
    chosen.push(key);
    draw();
  });
  before.before(
    make(
      "div",
      {class: "hervorheben"},
      make(
        "p",
        {class: "feld-wahl"},
        make("label", {for: "hervorheben"}, "Kreise in allen Bildern hervorheben (bis zu fünf)"),
        field,
        adding,
      ),
      list,
    ),
  );
  const wished = new URLSearchParams(location.search).get("kreis")?.split(",") ?? [];
  for (const key of wished) if (names.has(key) && chosen.length < MOST) chosen.push(key);
  const unknown = wished.filter((key) => key !== "" && !names.has(key));
  if (unknown.length > 0) {
    const words = `Auf dieser Seite nicht zu finden: „${unknown.join("“, „")}“. Wählen Sie einen Kreis aus der Liste.`;
    list.before(make("p", {class: "hinweis"}, words));
  }
  if (chosen.length > 0) draw();
}
