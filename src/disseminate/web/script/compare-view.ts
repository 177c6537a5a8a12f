import type {Choice} from "./compare-choice.js";
import {type Cell, type Numbers, readSeries} from "./compare-data.js";

/** One chosen area with its figures by period. */
export type ViewLine = {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  /** Position among the Kreise, which gives the look; -1 for the Land and groups. */
  readonly position: number;
  readonly cells: readonly Cell[];
};

/** Exactly what is shown: the same for picture, table and file. */
export type View = {
  readonly title: string;
  readonly unit: string;
  readonly unitShort: string;
  readonly decimals: number;
  readonly count: boolean;
  readonly periods: readonly (readonly [period: string, text: string])[];
  /** Breaks between two shown periods: the year from which figures are on a new basis, and its name. */
  readonly breaks: readonly {readonly before: number; readonly after: number; readonly text: string}[];
  readonly lines: readonly ViewLine[];
  readonly numbers: Numbers;
};

/** What a choice shows. */
export function viewOf(numbers: Numbers, {wish, name}: Choice): View {
  const measure = numbers.masse.find((one) => one.id === wish.measure);
  const positions = wish.areas.map((area) => numbers.gebiete.findIndex(([key]) => key === area));
  const rows = readSeries(numbers, name, positions);
  const periods = numbers.zeiten.flatMap((time, index) => {
    const year = time[0].slice(0, 4);
    const cells = rows[index] ?? [];
    const shown =
      wish.from <= year &&
      year <= wish.to &&
      cells.some((cell) => cell.sign !== "" || cell.number !== undefined);
    return shown ? [{time, cells}] : [];
  });
  let kreise = -1;
  const lines = wish.areas.map((key, column): ViewLine => {
    const [, label = key, kind = ""] = numbers.gebiete[positions[column] ?? -1] ?? [];
    const other = kind === "land" || kind === "gruppe" || kind === "regierungsbezirk";
    if (!other) kreise++;
    return {
      key,
      name: label,
      kind,
      position: other ? -1 : kreise,
      cells: periods.map(
        ({cells}) => cells[column] ?? {number: undefined, sign: "", marks: "", broken: false},
      ),
    };
  });
  const codes = numbers.merkmale.flatMap((list) => {
    const code = wish.codes.get(list.id);
    const found = list.codes.find(([own]) => own === code);
    return found === undefined || code === "_T" ? [] : [found[1]];
  });
  return {
    title: [`${numbers.code} ${measure?.titel ?? wish.measure}`, ...codes].join(", "),
    unit: measure?.einheit ?? "",
    unitShort: measure?.kurz ?? "",
    decimals: measure?.stellen ?? 0,
    count: measure?.anzahl ?? true,
    periods: periods.map(({time}) => time),
    breaks: (measure?.brueche ?? []).flatMap(([after, titel]) => {
      const index = periods.findIndex(({time}) => time[0] >= after);
      const [before, next] = [periods[index - 1], periods[index]];
      return before === undefined || next === undefined
        ? []
        : [{before: yearOf(before.time[0]), after: yearOf(next.time[0]), text: `Bruch: ${titel}`}];
    }),
    lines,
    numbers,
  };
}

/** Says of which chosen areas there is no number, and where there may be one: a joint unit reports for its Kreise. */
export function emptyLines({lines, numbers}: View): readonly string[] {
  return lines.flatMap((line) => {
    if (line.cells.some((cell) => cell.number !== undefined)) return [];
    const joint = numbers.gebiete.find(
      ([key, , kind]) => kind === "gemeinsame-einheit" && key.split("+").includes(line.key),
    );
    return [
      joint === undefined
        ? `Für ${line.name} gibt es hier keine Zahlen; die Zeichen in der Tabelle sagen, warum.`
        : `Für ${line.name} gibt es keinen eigenen Wert. Wählen Sie „${joint[1]}“.`,
    ];
  });
}

function yearOf(period: string): number {
  return Number(period.slice(0, 4));
}
