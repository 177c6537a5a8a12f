import type {Wish} from "./compare-address.js";
import {type Numbers, rowsOf, seriesName} from "./compare-data.js";

/** A choice that can be shown, and what had to be changed for it. */
export type Choice = {readonly wish: Wish; readonly name: string; readonly messages: readonly string[]};

/** At most so many Kreise, so that each keeps its own colour and mark. */
export const MOST_KREISE = 5;

const kreisKinds = ["kreisfreie-stadt", "landkreis", "gemeinsame-einheit"];

/** Whether an area counts among the five. */
export function isKreisKind(kind: string): boolean {
  return kreisKinds.includes(kind);
}

/** Fits a wish to the figures of its indicator; says in words what could not be kept. */
export function fitWish(numbers: Numbers, wish: Wish): Choice {
  const messages: string[] = [];
  const {measure, codes, name} = fitSeries(numbers, wish, messages);
  const areas = fitAreas(numbers, wish.areas, messages);
  const {from, to} = fitTime(numbers, wish, name, messages);
  return {wish: {...wish, measure, codes, areas, from, to}, name, messages};
}

function fitSeries(numbers: Numbers, wish: Wish, messages: string[]) {
  const [startMeasure = "", startCodes = ""] = numbers.start.split("#");
  const known = numbers.masse.some((one) => one.id === wish.measure);
  if (wish.measure !== "" && !known)
    messages.push(`Das Maß „${wish.measure}“ gibt es bei ${numbers.code} nicht.`);
  const measure = known ? wish.measure : startMeasure;
  const codes = new Map(known || wish.codes.size > 0 ? [] : readCodes(startCodes));
  for (const [id, code] of wish.codes) {
    const list = numbers.merkmale.find((one) => one.id === id);
    if (list === undefined) messages.push(`Die Gliederung „${id}“ gibt es bei ${numbers.code} nicht.`);
    else if (!list.codes.some(([own]) => own === code))
      messages.push(`„${code}“ gibt es in der Gliederung „${list.titel}“ nicht.`);
    else codes.set(id, code);
  }
  const name = seriesName(measure, codes);
  if (numbers.reihen[name] !== undefined) return {measure, codes, name};
  const other = nearest(numbers, measure, name);
  if (known || wish.codes.size > 0)
    messages.push("Diese Gliederung liegt nicht vor; gezeigt wird die nächste, für die es Zahlen gibt.");
  return {
    measure: other.split("#")[0] ?? measure,
    codes: new Map(readCodes(other.split("#")[1] ?? "")),
    name: other,
  };
}

function readCodes(text: string): readonly (readonly [string, string])[] {
  return text.split("|").flatMap((pair): readonly (readonly [string, string])[] => {
    const [id = "", code = ""] = pair.split("=");
    return id === "" ? [] : [[id, code]];
  });
}

/** The series of the measure that shares most codes with the wished one. */
function nearest(numbers: Numbers, measure: string, wished: string): string {
  const wanted = new Set((wished.split("#")[1] ?? "").split("|"));
  const shared = (name: string) => {
    const parts = (name.split("#")[1] ?? "").split("|");
    const same = parts.filter((part) => wanted.has(part)).length;
    return same * 10 - parts.length;
  };
  const own = Object.keys(numbers.reihen).filter((name) => name.startsWith(`${measure}#`));
  const [first = numbers.start] = own.length === 0 ? [numbers.start] : own;
  return own.reduce((best, name) => (shared(name) > shared(best) ? name : best), first);
}

function fitAreas(numbers: Numbers, wished: readonly string[], messages: string[]): readonly string[] {
  const kinds = new Map(numbers.gebiete.map(([key, , kind]) => [key, kind]));
  let kreise = 0;
  const areas = [...new Set(wished)].filter((area) => {
    const kind = kinds.get(area);
    if (kind === undefined) {
      messages.push(`Für „${area}“ gibt es bei ${numbers.code} keine Zahlen, oder das Gebiet besteht nicht.`);
      return false;
    }
    if (isKreisKind(kind)) kreise++;
    if (!isKreisKind(kind) || kreise <= MOST_KREISE) return true;
    if (kreise === MOST_KREISE + 1) messages.push(`Es werden höchstens ${MOST_KREISE} Kreise gezeigt.`);
    return false;
  });
  return areas.length === 0 ? ["06"].filter((area) => kinds.has(area)) : areas;
}

function fitTime(numbers: Numbers, wish: Wish, name: string, messages: string[]) {
  const rows = rowsOf(numbers, name);
  const filled = numbers.zeiten.flatMap(([period], index) =>
    rows[index] === "" ? [] : [period.slice(0, 4)],
  );
  const first = filled[0] ?? "";
  const last = filled.at(-1) ?? "";
  const year = (text: string, otherwise: string) => {
    if (text === "" || filled.includes(text)) return text === "" ? otherwise : text;
    messages.push(`Für das Jahr „${text}“ liegen hier keine Zahlen vor.`);
    return otherwise;
  };
  const from = year(wish.from, first);
  const to = year(wish.to, last);
  return from <= to ? {from, to} : {from: to, to: from};
}
