import type {FigureColumn, TabelleLayout} from "../catalogue/layout-schema.js";
import type {Source} from "../catalogue/source-schema.js";
import {kimError, type Place} from "../messages/kim-error.js";
import type {DimensionId} from "../model/observation.js";
import {cellValue} from "./cell-value.js";
import {createCollector, type ReadContext, type Reading} from "./figure.js";
import {emptyCell, locatorOf, placeOf, textAt} from "./grid.js";
import {createLabels, type Labels, normalizeLabel} from "./labels.js";
import {isPeriod, timePeriodOf} from "./period.js";
import {readFooter, takeApart, type WebTable, type WebTableText} from "./web-table.js";

/** A column of figures and what they are. */
type ValueColumn = {
  readonly column: number;
  readonly measure: string;
  readonly codes: Readonly<Partial<Record<DimensionId, string>>>;
  /** Period, when it stands in the header. */
  readonly period: string | undefined;
};

/** Units that headers name, and whether figures under them are percentages. */
const headerUnits: ReadonlyMap<string, boolean> = new Map([
  ["Anzahl", false],
  ["Personen", false],
  ["Prozent", true],
  ["%", true],
]);

/**
 * Reads a web table of the GENESIS family in any of its time layouts, as CSV or XLSX.
 *
 * @throws KimError grid-…, header-…, label-unknown, cell-…, area-…, period-kind, figure-twice
 */
export function readTabelle(
  {grid, footer}: WebTableText,
  layout: TabelleLayout,
  context: ReadContext,
): Reading {
  const {file, source} = context;
  const table = takeApart(grid, layout.rows.length, file);
  const labels = createLabels(source);
  const headerPlace = (column: number): Place => placeOf(grid, file, table.headerLine, column);
  const columns = valueColumns(table, layout, source, labels, headerPlace);
  const collector = createCollector(context);
  const rowCode = rowCodes(layout, table, labels);

  for (const {row, key, label, period} of table.rows) {
    const place = (column?: number): Place => placeOf(grid, file, row.line, column);
    if (!collector.takes(key, label, columns.length, () => place(table.regionColumn))) continue;
    collector.skip(table.valueColumns.length - columns.length);
    const ofRow = rowCode((column) => textAt(row, column), place);
    for (const {column, measure, codes, period: ofColumn} of columns) {
      const time = ofColumn ?? period;
      if (time === undefined) throw kimError("grid-no-period", {}, place());
      const cell = row.cells[column] ?? emptyCell;
      collector.add(
        {
          measure,
          refArea: key,
          timePeriod: timePeriodOf(time, source, () => place()),
          locator: locatorOf(grid, row.line, column),
        },
        {...codes, ...ofRow},
        cellValue(cell, ",", () => place(column), "", source.zeichen),
        () => place(column),
      );
    }
  }
  return collector.finish({titel: table.titel, ...readFooter(footer)});
}

function rowCodes(layout: TabelleLayout, table: WebTable, labels: Labels) {
  const pairs = layout.rows.map((dimension, index) => ({dimension, column: table.rowColumns[index] ?? 0}));
  return (text: (column: number) => string, place: (column: number) => Place) =>
    Object.fromEntries(
      pairs.map(({dimension, column}) => [
        dimension,
        labels.code(dimension, text(column), () => place(column)),
      ]),
    );
}

function valueColumns(
  table: WebTable,
  layout: TabelleLayout,
  source: Source,
  labels: Labels,
  place: (column: number) => Place,
): readonly ValueColumn[] {
  const ignored = new Set(layout.ignore.map(normalizeLabel));
  const spellings = new Map(
    Object.entries(layout.spellings).flatMap(([label, others]) =>
      others.map((other) => [normalizeLabel(other), label] as const),
    ),
  );
  const skipped = new Set(layout.skip.map((header) => header.map(normalizeLabel).join(" > ")));
  const taken = new Map<string, number>();
  return table.valueColumns.flatMap(({column, header}) => {
    const texts = header.map(normalizeLabel);
    const path = texts
      .filter((text) => !isPeriod(text) && !headerUnits.has(text) && !ignored.has(text))
      .map((text) => spellings.get(text) ?? text);
    if (skipped.has(path.join(" > "))) return [];
    const figure = figureOf(path, layout, labels, () => place(column));
    checkUnit(texts, figure.measure, source, () => place(column));
    const period = texts.find(isPeriod);
    const {measure, ...codes} = figure;
    const key = JSON.stringify([period, figure]);
    if (taken.has(key)) throw kimError("header-twice", {text: path.join(" > ")}, place(column));
    taken.set(key, column);
    return [{column, measure, codes: definedOnly(codes), period}];
  });
}

function figureOf(
  path: readonly string[],
  layout: TabelleLayout,
  labels: Labels,
  place: () => Place,
): FigureColumn {
  const {levels, columns = [], measure} = layout;
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
