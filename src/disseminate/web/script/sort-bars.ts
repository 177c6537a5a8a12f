import {makeButton} from "./dom.js";
import {numberIn} from "./number-in.js";

/** A button that orders the bars of a figure by value, and back in the official order. */
export function offerSorting(figure: HTMLElement): HTMLButtonElement {
  let sorted = false;
  const button = makeButton(
    "Nach Wert ordnen",
    () => {
      sorted = !sorted;
      for (const svg of figure.querySelectorAll("svg.grafik")) orderBars(svg, sorted);
      button.setAttribute("aria-pressed", String(sorted));
      button.textContent = sorted ? "Amtliche Reihenfolge" : "Nach Wert ordnen";
    },
    {"aria-pressed": "false"},
  );
  return button;
}

const places = new WeakMap<Element, number>();

function placeOf(row: Element): number {
  const known = places.get(row);
  if (known !== undefined) return known;
  const place = Number(/translate\(0 ([\d.]+)\)/.exec(row.getAttribute("transform") ?? "")?.[1] ?? 0);
  places.set(row, place);
  return place;
}

/** Moves the bars of the Kreise; those without a number come last, the Land stays where it is. */
function orderBars(svg: Element, sorted: boolean): void {
  const rows = [...svg.querySelectorAll<SVGGElement>("g[data-gebiet]")].filter(
    (row) => row.dataset.gebiet !== "06",
  );
  const official = [...rows].sort((a, b) => placeOf(a) - placeOf(b));
  const height = Math.min(
    ...official.slice(1).map((row, index) => placeOf(row) - placeOf(official[index] ?? row)),
  );
  const top = Math.min(...official.map(placeOf));
  for (const heading of svg.querySelectorAll(":scope > text[font-size='12']"))
    heading.classList.toggle("verborgen", sorted);
  const numberOf = (row: SVGGElement) =>
    numberIn(row.lastElementChild?.textContent ?? "") ?? Number.NEGATIVE_INFINITY;
  const order = sorted
    ? [...official].sort((a, b) => numberOf(b) - numberOf(a) || placeOf(a) - placeOf(b))
    : official;
  for (const [index, row] of order.entries()) {
    row.setAttribute("transform", `translate(0 ${sorted ? top + index * height : placeOf(row)})`);
  }
}
