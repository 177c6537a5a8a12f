import type {ListeLayout} from "../catalogue/layout-schema.js";
import {kimError, type Place} from "../messages/kim-error.js";
import type {DimensionId} from "../model/observation.js";
import {cellValue} from "./cell-value.js";
import {createCollector, isLabelOf, type ReadContext, type Reading} from "./figure.js";
import type {GridCell} from "./grid.js";
import {createLabels} from "./labels.js";
import type {List} from "./list-records.js";
import {timePeriodOf} from "./period.js";

/** Columns that a layout names, each once. */
function describedNames({columns, where, ignore}: ListeLayout): readonly string[] {
  return [...new Set([...Object.keys(columns), ...Object.keys(where), ...ignore])];
}

/** Whether the columns of a list are those that a layout describes: exactly, unless it ignores all others. */
export function fitsListe(names: readonly string[], layout: ListeLayout): boolean {
  const described = describedNames(layout);
  const complete = layout.ignoreOthers || names.length === described.length;
  return complete && described.every((name) => names.includes(name));
}

/**
 * Reads a list: one record per area and period, figures in columns.
 *
 * @throws KimError header-…, label-unknown, cell-…, area-…, period-kind, figure-twice
 */
export function readListe(list: List, layout: ListeLayout, context: ReadContext): Reading {
  const {file, source} = context;
  checkNames(list.names, layout, file);
  const labels = createLabels(source);
  const collector = createCollector(context);
  const nameOf = (role: string) => Object.entries(layout.columns).find(([, one]) => one === role)?.[0] ?? "";
  const areaName = nameOf("ref_area");
  const labelName = nameOf("region_label");
  const periodName = nameOf("time_period");
  const dimensions: {name: string; dimension: DimensionId}[] = [];
  const figures: ColumnOfFigures[] = [];
  for (const [name, role] of Object.entries(layout.columns)) {
    if (role === "ref_area" || role === "time_period" || role === "region_label") continue;
    if (typeof role === "string") {
      dimensions.push({name, dimension: role});
      continue;
    }
    const {measure, timePeriod, ...codes} = role;
    const own = Object.fromEntries(Object.entries(codes).filter(([, code]) => code !== undefined));
    figures.push({name, measure, timePeriod, codes: own});
  }

  const filters = Object.entries(layout.where);
  for (const field of list.records()) {
    if (!filters.every(([name, texts]) => texts.includes(field(name).cell.text.trim()))) continue;
    const area = field(areaName);
    const label = labelName === "" ? "" : field(labelName).cell.text;
    const own = officialKey(area.cell.text.trim(), layout);
    const key = layout.zeroLost ? withZero(own, label, context, area.place) : own;
    if (!collector.takes(key, label, figures.length, () => area.place)) continue;
    const period = periodName === "" ? undefined : field(periodName);
    const ofRecord = Object.fromEntries(
      dimensions.map(({name, dimension}) => {
        const {cell, place} = field(name);
        return [dimension, labels.code(dimension, cell.text, () => place)];
      }),
    );
    for (const {name, measure, codes, timePeriod} of figures) {
      const {cell, locator, place} = field(name);
      const decimal = list.decimalPoint ? "." : layout.decimal;
      const time = timePeriod ?? period?.cell.text.trim() ?? "";
      collector.add(
        {
          measure,
          refArea: key,
          timePeriod: timePeriodOf(time, source, () => period?.place ?? place),
          locator,
        },
        {...ofRecord, ...codes},
        cellValue(filled(cell, layout), decimal, () => place, "", source.zeichen),
        () => place,
      );
    }
  }
  return collector.finish({});
}

/** The key without what the producer added to it. */
function officialKey(text: string, {keys, keySuffix}: ListeLayout): string {
  const known = keys[text];
  if (known !== undefined) return known;
  return keySuffix !== undefined && text.length === 5 + keySuffix.length && text.endsWith(keySuffix)
    ? text.slice(0, 5)
    : text;
}

/** A column of figures and what they are. */
type ColumnOfFigures = {
  readonly name: string;
  readonly measure: string;
  readonly codes: Readonly<Partial<Record<DimensionId, string>>>;
  /** Period of the column, when the list has no column of periods. */
  readonly timePeriod: string | undefined;
};

/** The cell, or the sign that an empty one stands for. */
function filled(cell: GridCell, {empty}: ListeLayout): GridCell {
  return empty !== undefined && cell.text.trim() === "" ? {text: empty, kind: "text"} : cell;
}

/**
 * An area key that has lost its zero, restored. Keys of one, four or seven digits always have; one
 * of two digits (the 64 of Regierungsbezirk 064) only if it is not a Land (01 to 16). For an area
 * of Hesse the label must be one of its names.
 *
 * @throws KimError area-unknown
 */
function withZero(text: string, label: string, {regions}: ReadContext, place: Place): string {
  const lost = /^(\d|\d{4}|\d{7})$/.test(text) || (/^\d{2}$/.test(text) && Number(text) > 16);
  const key = lost ? `0${text}` : text;
  const named = label.trim() !== "" && regions.has(key) && isLabelOf(label, regions.get(key));
  if (lost && regions.has(key) && !named) throw kimError("area-unknown", {text, label: label.trim()}, place);
  return key;
}

function checkNames(names: readonly string[], layout: ListeLayout, file: string): void {
  const described = describedNames(layout);
  const missing = [...Object.keys(layout.columns), ...Object.keys(layout.where)].find(
    (name) => !names.includes(name),
  );
  if (missing !== undefined) throw kimError("header-missing", {text: missing}, {file, line: 1});
  const unknown = names.find((name) => !described.includes(name));
  if (unknown !== undefined && !layout.ignoreOthers)
    throw kimError(
      "header-unknown",
      {text: unknown, known: described},
      {file, line: 1, column: names.indexOf(unknown) + 1},
    );
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw kimError("header-twice", {text: twice}, {file, line: 1});
}
