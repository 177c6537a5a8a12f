import type {Catalogue} from "../../catalogue/catalogue.js";
import {variablesOf} from "../../catalogue/check-indicator.js";
import type {Indicator, Measure} from "../../catalogue/indicator-schema.js";

/** Whether a measure is a count or balance whose Kreise add up to the Regierungsbezirk and the Land in every source table. */
export function isAdditive(indicator: Indicator, measure: Measure, catalogue: Catalogue): boolean {
  if (measure.kind !== "anzahl" && measure.kind !== "saldo") return false;
  return variablesOf(measure).every((id) => isAdditiveVariable(indicator, id, catalogue));
}

/** Whether the Kreise add up in every source table that a variable is taken from. */
export function isAdditiveVariable(indicator: Indicator, id: string, catalogue: Catalogue): boolean {
  const tables = indicator.variables.find((variable) => variable.id === id)?.tables ?? [];
  return (
    tables.length > 0 &&
    tables.every(
      (use) =>
        catalogue.sources.get(use.table)?.measures.find((one) => one.id === use.measure)?.additive === true,
    )
  );
}

/** Factor of a ratio: 100 for percent, 1 000 for rates per 1 000; undefined for other measures. */
export function factorOf(measure: Measure): number | undefined {
  if (measure.kind === "anteil" || measure.kind === "quote") return 100;
  return measure.kind === "je-1000" ? 1000 : undefined;
}
