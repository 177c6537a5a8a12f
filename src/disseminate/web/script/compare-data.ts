import {loadScript} from "./load-data.js";

/** All figures of an indicator, as its script hands them over. */
export type Numbers = {
  readonly code: string;
  readonly titel: string;
  readonly kurz: string;
  readonly zeiten: readonly (readonly [period: string, text: string])[];
  readonly gebiete: readonly (readonly [key: string, name: string, kind: string])[];
  readonly masse: readonly {
    readonly id: string;
    readonly titel: string;
    readonly einheit: string;
    readonly kurz: string;
    readonly stellen: number;
    readonly anzahl: boolean;
    readonly brueche: readonly (readonly [after: string, titel: string])[];
  }[];
  readonly merkmale: readonly {
    readonly id: string;
    readonly titel: string;
    readonly codes: readonly (readonly [code: string, titel: string])[];
  }[];
  readonly reihen: Readonly<Record<string, string>>;
  readonly start: string;
  readonly zeichen: readonly (readonly [sign: string, text: string])[];
  readonly quelle: string;
};

declare global {
  interface Window {
    kimZahlen?: (numbers: Numbers) => void;
  }
}

/** A printed figure: number or sign, marks, and whether it ends comparison with the year before. */
export type Cell = {
  readonly number: number | undefined;
  readonly sign: string;
  readonly marks: string;
  readonly broken: boolean;
};

const loaded = new Map<string, Promise<Numbers>>();

/** The figures of an indicator, loaded once. */
export function loadNumbers(base: string, code: string): Promise<Numbers> {
  const known = loaded.get(code);
  if (known !== undefined) return known;
  const wanted = new Promise<Numbers>((resolve, reject) => {
    window.kimZahlen = resolve;
    loadScript(`${base}${code}.js`).catch(reject);
  });
  loaded.set(code, wanted);
  return wanted;
}

/** Reads one figure. */
export function readCell(text: string): Cell {
  const broken = text.startsWith("^");
  const [body = "", marks = ""] = (broken ? text.slice(1) : text).split("~");
  if (body === "") return {number: undefined, sign: "", marks: "", broken};
  if (body.startsWith("!")) return {number: undefined, sign: body.slice(1), marks: "", broken};
  return {number: Number(body), sign: "", marks, broken};
}

/** Rows of a series by period, as they are handed over; empty where there are no figures. */
export function rowsOf(numbers: Numbers, name: string): readonly string[] {
  return (numbers.reihen[name] ?? "").split("|");
}

/** Figures of a series by period, for the areas at the given positions. */
export function readSeries(
  numbers: Numbers,
  name: string,
  positions: readonly number[],
): readonly (readonly Cell[])[] {
  const rows = rowsOf(numbers, name);
  return numbers.zeiten.map((_, index) => {
    const cells = (rows[index] ?? "").split(";");
    return positions.map((position) => readCell(cells[position] ?? ""));
  });
}

/** Name of a series: the measure and the codes that are not totals, by name of their breakdown. */
export function seriesName(measure: string, codes: ReadonlyMap<string, string>): string {
  const parts = [...codes]
    .filter(([, code]) => code !== "_T")
    .map(([id, code]) => `${id}=${code}`)
    .sort();
  return `${measure}#${parts.join("|")}`;
}
