import type {ListeLayout} from "../catalogue/layout-schema.js";
import {kimError} from "../messages/kim-error.js";
import type {DimensionId} from "../model/observation.js";
import {cellValue} from "./cell-value.js";
import {createCollector, type ReadContext, type Reading} from "./figure.js";
import {createLabels} from "./labels.js";
import type {List} from "./list-records.js";
import {timePeriodOf} from "./period.js";

/** Whether the columns of a list are exactly those that a layout describes. */
export function fitsListe(names: readonly string[], layout: ListeLayout): boolean {
  const described = [...Object.keys(layout.columns), ...layout.ignore];
  return names.length === described.length && described.every((name) => names.includes(name));
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
  const figures: {name: string; measure: string; codes: Readonly<Partial<Record<DimensionId, string>>>}[] =
    [];
  for (const [name, role] of Object.entries(layout.columns)) {
    if (role === "ref_area" || role === "time_period" || role === "region_label") continue;
    if (typeof role === "string") {
      dimensions.push({name, dimension: role});
      continue;
    }
    const {measure, ...codes} = role;
    const own = Object.fromEntries(Object.entries(codes).filter(([, code]) => code !== undefined));
    figures.push({name, measure, codes: own});
  }

  for (const field of list.records()) {
    const area = field(areaName);
    const key = area.cell.text.trim();
    const label = labelName === "" ? "" : field(labelName).cell.text;
    if (!collector.takes(key, label, figures.length, () => area.place)) continue;
    const period = field(periodName);
    const timePeriod = timePeriodOf(period.cell.text.trim(), source, () => period.place);
    const ofRecord = Object.fromEntries(
      dimensions.map(({name, dimension}) => {
        const {cell, place} = field(name);
        return [dimension, labels.code(dimension, cell.text, () => place)];
      }),
    );
    for (const {name, measure, codes} of figures) {
      const {cell, locator, place} = field(name);
      const decimal = list.decimalPoint ? "." : layout.decimal;
      collector.add(
        {measure, refArea: key, timePeriod, locator},
        {...ofRecord, ...codes},
        cellValue(cell, decimal, () => place),
        () => place,
      );
    }
  }
  return collector.finish({});
}

function checkNames(names: readonly string[], layout: ListeLayout, file: string): void {
  const described = [...Object.keys(layout.columns), ...layout.ignore];
  const missing = Object.keys(layout.columns).find((name) => !names.includes(name));
  if (missing !== undefined) throw kimError("header-missing", {text: missing}, {file, line: 1});
  const unknown = names.find((name) => !described.includes(name));
  if (unknown !== undefined)
    throw kimError(
      "header-unknown",
      {text: unknown, known: described},
      {file, line: 1, column: names.indexOf(unknown) + 1},
    );
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw kimError("header-twice", {text: twice}, {file, line: 1});
}
