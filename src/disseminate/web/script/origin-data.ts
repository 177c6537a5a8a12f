import {loadScript} from "./load-data.js";

/** Where the figures of an indicator come from, as its script hands it over. */
export type Origins = {
  readonly code: string;
  readonly dateien: readonly {
    readonly kurz: string;
    readonly tabelle: string;
    readonly nummer: string;
    readonly datei: string;
    readonly blatt: string;
    readonly stand: string;
    readonly sha256: string;
  }[];
  readonly gebiete: readonly string[];
  readonly zahlen: Readonly<Record<string, string>>;
};

declare global {
  interface Window {
    kimHerkunft?: (origins: Origins) => void;
  }
}

const known = new Map<string, Promise<Origins>>();

/** The origins of an indicator, loaded once. */
export function loadOrigins(base: string, code: string): Promise<Origins> {
  const found = known.get(code);
  if (found !== undefined) return found;
  const wanted = new Promise<Origins>((resolve, reject) => {
    window.kimHerkunft = resolve;
    loadScript(`${base}herkunft-${code}.js`).catch(reject);
  });
  known.set(code, wanted);
  return wanted;
}

/** A file with the places in it that a figure was taken from. */
export type Place = {readonly file: Origins["dateien"][number]; readonly cells: string};

/** Places of a figure; empty where none is known. */
export function placesOf(origins: Origins, series: string, period: string, area: string): readonly Place[] {
  const row = origins.zahlen[`${series}#${period}`]?.split("|") ?? [];
  const text = row[origins.gebiete.indexOf(area)] ?? "";
  return text.split("; ").flatMap((part) => {
    const [, letter = "", cells = ""] = /^([a-z]+) (.*)$/.exec(part) ?? [];
    const file = origins.dateien.find((one) => one.kurz === letter);
    return file === undefined ? [] : [{file, cells}];
  });
}
