import type {ColourRole} from "./palette.js";

/** A point of a line; `x` is a year. */
export type LinePoint = {readonly x: number; readonly y: number};

/** One line. It is interrupted between its runs: a missing year or a break is a gap. */
export type ChartLine = {
  readonly name: string;
  readonly role: "andere" | "land" | "auswahl" | "gruppe" | "deutsch" | "auslaendisch" | "insgesamt";
  /** Key of the territorial unit, by which a page can set the line off. */
  readonly refArea?: string | undefined;
  readonly runs: readonly (readonly LinePoint[])[];
  /** Whether its name stands at its end. */
  readonly labelled: boolean;
};

type LineLook = {readonly colour: ColourRole; readonly width: number; readonly dash?: string};

/** How a line is drawn, by its role. */
export const lineLooks: Readonly<Record<ChartLine["role"], LineLook>> = {
  andere: {colour: "andere", width: 1.5},
  land: {colour: "text", width: 2.25, dash: "7 4"},
  auswahl: {colour: "auswahl", width: 2.75},
  gruppe: {colour: "nebentext", width: 1.75, dash: "2 3"},
  deutsch: {colour: "deutsch", width: 2.5},
  auslaendisch: {colour: "auslaendisch", width: 2.5},
  insgesamt: {colour: "insgesamt", width: 2, dash: "2 3"},
};

/** Points that stand alone, without a neighbour to draw a line to. */
export function singlePoints(line: ChartLine): readonly LinePoint[] {
  return line.runs.flatMap((run) => (run.length === 1 ? run : []));
}

/** The newest point of a line. */
export function lastPoint(line: ChartLine): LinePoint | undefined {
  return line.runs.at(-1)?.at(-1);
}

/** Runs of more than one point as one path of places, to be written in steps. */
export function linePath(line: ChartLine, place: (point: LinePoint) => string): string {
  return line.runs
    .filter((run) => run.length > 1)
    .map((run) => `M${run.map(place).join("L")}`)
    .join("");
}
