import type {Wish} from "./compare-address.js";
import {isKreisKind, MOST_KREISE} from "./compare-choice.js";
import {type Numbers, rowsOf, seriesName} from "./compare-data.js";
import {make, makeRemover, offerAdding} from "./dom.js";

/** The indicators that can be chosen, by Themenfeld. */
export type Offer = readonly {readonly code: string; readonly text: string; readonly feld: string}[];

type Change = (wish: Wish) => void;

function select(
  id: string,
  label: string,
  options: readonly (readonly [value: string, text: string, group?: string])[],
  chosen: string,
  run: (value: string) => void,
): HTMLElement {
  const box = make("select", {id, name: id});
  for (const [value, text, group] of options) {
    const option = make("option", {value}, text);
    option.selected = value === chosen;
    if (group === undefined) {
      box.append(option);
      continue;
    }
    const found = [...box.querySelectorAll("optgroup")].find((one) => one.label === group);
    const own = found ?? make("optgroup", {label: group});
    own.append(option);
    if (found === undefined) box.append(own);
  }
  box.addEventListener("change", () => run(box.value));
  return make("p", {class: "feld-wahl"}, make("label", {for: id}, label), box);
}

/** A list whose choice is added to what is chosen already. */
function adder(
  id: string,
  label: string,
  options: Parameters<typeof select>[2],
  add: (value: string) => void,
): HTMLElement {
  const field = select(id, label, options, "", () => {});
  const box = field.querySelector("select");
  if (box !== null) field.append(offerAdding(box, add));
  return field;
}

/** The form that changes the choice. */
export function drawForm(offer: Offer, numbers: Numbers, wish: Wish, change: Change): HTMLElement {
  const measures = numbers.masse.map((one) => [one.id, one.titel] as const);
  const dimensions = numbers.merkmale.flatMap((list) => {
    const possible = list.codes.filter(([code]) => {
      const codes = new Map(wish.codes).set(list.id, code);
      return numbers.reihen[seriesName(wish.measure, codes)] !== undefined;
    });
    return possible.length < 2
      ? []
      : [
          select(`wahl-${list.id}`, list.titel, possible, wish.codes.get(list.id) ?? "_T", (code) =>
            change({...wish, codes: new Map(wish.codes).set(list.id, code)}),
          ),
        ];
  });
  const row = rowsOf(numbers, seriesName(wish.measure, wish.codes));
  const years = numbers.zeiten.flatMap(([period], index) => {
    const year = period.slice(0, 4);
    return row[index] === "" ? [] : [[year, year] as const];
  });
  return make(
    "form",
    {class: "vergleich-wahl", "aria-label": "Auswahl"},
    select(
      "wahl-indikator",
      "Indikator",
      offer.map((one) => [one.code, one.text, one.feld] as const),
      wish.indicator,
      (indicator) => change({...wish, indicator, measure: "", codes: new Map(), from: "", to: ""}),
    ),
    select("wahl-mass", "Größe", measures, wish.measure, (measure) => change({...wish, measure})),
    ...dimensions,
    select("wahl-von", "von", years, wish.from, (from) => change({...wish, from})),
    select("wahl-bis", "bis", years, wish.to, (to) => change({...wish, to})),
    areaChoice(numbers, wish, change),
  );
}

const headings: readonly (readonly [heading: string, kinds: readonly string[]])[] = [
  ["Kreisfreie Städte und Landkreise", ["kreisfreie-stadt", "landkreis", "gemeinsame-einheit"]],
  ["Hessen und Regierungsbezirke", ["land", "regierungsbezirk"]],
  ["Vergleichsgruppen", ["gruppe"]],
];

/** The chosen areas, each with a button that takes it away, and the list of those that can be added. */
function areaChoice(numbers: Numbers, wish: Wish, change: Change): HTMLElement {
  const kindOf = new Map(numbers.gebiete.map(([key, , kind]) => [key, kind]));
  const full = wish.areas.filter((area) => isKreisKind(kindOf.get(area) ?? "")).length >= MOST_KREISE;
  const options = headings.flatMap(([heading, kinds]) =>
    numbers.gebiete
      .filter(
        ([key, , kind]) => kinds.includes(kind) && !wish.areas.includes(key) && !(full && isKreisKind(kind)),
      )
      .map(([key, name]) => [key, name, heading] as const),
  );
  const chosen = wish.areas.map((key) => {
    const name = numbers.gebiete.find(([own]) => own === key)?.[1] ?? key;
    const remove = makeRemover(`${name} entfernen`, () =>
      change({...wish, areas: wish.areas.filter((area) => area !== key)}),
    );
    return make("li", {}, name, ...(wish.areas.length > 1 ? [remove] : []));
  });
  return make(
    "fieldset",
    {},
    make("legend", {}, `Gebiete (bis zu ${MOST_KREISE} Kreise)`),
    make("ul", {class: "gewaehlte"}, ...chosen),
    adder(
      "wahl-gebiet",
      "weiteres Gebiet",
      [["", full ? "Weitere wählen (Kreise: Höchstzahl erreicht)" : "Gebiet wählen …"], ...options],
      (key) => change({...wish, areas: [...wish.areas, key]}),
    ),
  );
}
