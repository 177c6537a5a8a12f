import type {FigureColumn, TabelleLayout} from "../catalogue/layout-schema.js";
import type {Source} from "../catalogue/source-schema.js";
import {kimError, type Place} from "../messages/kim-error.js";
import type {DimensionId} from "../model/observation.js";
import {type Labels, normalizeLabel} from "./labels.js";

/** A column of figures and what they are. */
export type ValueColumn = {
  readonly column: number;
  readonly measure: string;
  readonly codes: Readonly<Partial<Record<DimensionId, string>>>;
  /** Period, when it stands in the header. */
  readonly period: string | undefined;
};

/** What a header says with which a layout is compared. */
export type HeaderContext = {
  /** Columns with the texts above them, top down. */
  readonly headed: readonly {readonly column: number; readonly header: readonly string[]}[];
  readonly layout: Pick<TabelleLayout, "columns" | "levels" | "measure" | "ignore" | "skip" | "spellings">;
  readonly source: Source;
  readonly labels: Labels;
  readonly place: (column: number) => Place;
  /** The period that texts name, and the texts that do so. */
  readonly period: (texts: readonly string[]) => {
    readonly period: string | undefined;
    readonly texts: ReadonlySet<string>;
  };
  /** Leaves out columns that the layout does not describe. */
  readonly ignoreOthers?: boolean;
};

/** Units that headers name, and whether figures under them are percentages. */
const headerUnits: ReadonlyMap<string, boolean> = new Map([
  ["Anzahl", false],
  ["Personen", false],
  ["Prozent", true],
  ["in Prozent", true],
  ["in %", true],
  ["%", true],
]);

/**
 * Finds out what each column of figures holds.
 *
 * @returns the columns that are taken, and how many are not
 * @throws KimError header-unknown, header-unit, header-twice, label-unknown
 */
export function columnsOf(context: HeaderContext): {
  readonly columns: readonly ValueColumn[];
  readonly skipped: number;
} {
  const {headed, layout, source, labels, place} = context;
  const ignored = new Set(layout.ignore.map(normalizeLabel));
  const spellings = new Map(
    Object.entries(layout.spellings).flatMap(([label, others]) =>
      others.map((other) => [normalizeLabel(other), label] as const),
    ),
  );
  const skipped = new Set(layout.skip.map((header) => header.map(normalizeLabel).join(" > ")));
  const taken = new Set<string>();
  const columns = headed.flatMap(({column, header}) => {
    const texts = header.map(normalizeLabel);
    const time = context.period(texts);
    const path = texts
      .filter((text) => !time.texts.has(text) && !headerUnits.has(text) && !ignored.has(text))
      .map((text) => spellings.get(text) ?? text);
    if (skipped.has(path.join(" > "))) return [];
    if (context.ignoreOthers === true && !isDescribed(path, layout, labels)) return [];
    const figure = figureOf(path, layout, labels, () => place(column));
    checkUnit(texts, figure.measure, source, () => place(column));
    const {measure, ...codes} = figure;
    const key = JSON.stringify([time.period, figure]);
    if (taken.has(key)) throw kimError("header-twice", {text: path.join(" > ")}, place(column));
    taken.add(key);
    return [{column, measure, codes: definedOnly(codes), period: time.period}];
  });
  return {columns, skipped: headed.length - columns.length};
}

/** Whether a layout says what a column is. */
function isDescribed(
  path: readonly string[],
  {levels, columns}: HeaderContext["layout"],
  labels: Labels,
): boolean {
  if (levels !== undefined)
    return (
      path.length === levels.length && levels.every((level, index) => labels.knows(level, path[index] ?? ""))
    );
  const text = path.join(" > ");
  return columns?.some(({header}) => header.map(normalizeLabel).join(" > ") === text) === true;
}

function figureOf(
  path: readonly string[],
  {levels, columns = [], measure}: HeaderContext["layout"],
  labels: Labels,
  place: () => Place,
): FigureColumn {
  const text = path.join(" > ");
  if (levels !== undefined) {
    if (path.length !== levels.length)
      throw kimError(
        "header-unknown",
        {text, known: [`${levels.length} Kopfzeilen: ${levels.join(", ")}`]},
        place(),
      );
    const codes = Object.fromEntries(
      levels.map((level, index) => [level, labels.code(level, path[index] ?? "", place)]),
    );
    return {measure: measure ?? "", ...codes};
  }
  const found = columns.find(({header}) => header.map(normalizeLabel).join(" > ") === text);
  if (found === undefined)
    throw kimError(
      "header-unknown",
      {text, known: columns.map(({header}) => `„${header.join(" > ")}“`)},
      place(),
    );
  const {header: _, ...figure} = found;
  return figure;
}

/** A count must not stand under "Prozent", nor a rate under "Anzahl". */
function checkUnit(texts: readonly string[], id: string, source: Source, place: () => Place): void {
  const unit = source.measures.find((measure) => measure.id === id)?.unit ?? "";
  for (const text of texts) {
    const percent = headerUnits.get(text);
    if (percent !== undefined && percent !== (unit === "prozent"))
      throw kimError("header-unit", {text, unit}, place());
  }
}

function definedOnly(codes: Omit<FigureColumn, "measure">): Partial<Record<DimensionId, string>> {
  return Object.fromEntries(Object.entries(codes).filter(([, code]) => code !== undefined));
}
