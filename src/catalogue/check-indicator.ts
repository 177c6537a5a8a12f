import {kimError} from "../messages/kim-error.js";
import type {DimensionId, Dimensions} from "../model/observation.js";
import type {Codelist, Themenfeld, Unit} from "./catalogue.js";
import type {Indicator, Measure, View} from "./indicator-schema.js";
import {requireUnique} from "./require-unique.js";
import type {Source} from "./source-schema.js";
import type {YamlFile} from "./yaml-file.js";

/** What the references of an indicator may point to. */
export type CheckContext = {
  readonly sources: ReadonlyMap<string, Source>;
  readonly codelists: ReadonlyMap<DimensionId, Codelist>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly themenfelder: readonly Themenfeld[];
};

/** Ids of the variables that a measure is made of. */
export function variablesOf(measure: Measure): readonly string[] {
  switch (measure.kind) {
    case "anzahl":
    case "anteil":
    case "veroeffentlichte-quote":
      return [measure.variable];
    case "saldo":
      return [measure.plus, measure.minus];
    case "quote":
    case "je-1000": {
      const {numerator, denominator} = measure;
      const parts = "variable" in numerator ? [numerator.variable] : [numerator.plus, numerator.minus];
      return [...parts, denominator.variable];
    }
  }
}

/** Id of the variable with published values of a computed measure. */
export function publishedOf(measure: Measure): string | undefined {
  return measure.kind === "anteil" || measure.kind === "quote" ? measure.published : undefined;
}

/**
 * Checks that everything an indicator names exists: Themenfeld, tables and their measures,
 * variables, units, dimensions and codes; and that no variable or measure stands twice.
 *
 * @throws KimError catalogue-reference, catalogue-duplicate with file, line and field
 */
export function checkIndicator(file: YamlFile<Indicator>, context: CheckContext): void {
  const indicator = file.value;
  requireUnique(file, ["variables"], indicator.variables, "id", "Die Kennung");
  requireUnique(file, ["measures"], indicator.measures, "id", "Die Kennung");
  const known = (what: string, text: string, list: Iterable<string>, ...field: PropertyKey[]) => {
    const names = [...list];
    if (names.includes(text)) return;
    throw kimError(
      "catalogue-reference",
      {what, text, known: names},
      {file: file.path, line: file.lineOf(field), field: field.map(String).join(".")},
    );
  };
  const checkDimensions = (dimensions: Dimensions | undefined, ...field: PropertyKey[]) => {
    for (const [id, code] of Object.entries(dimensions ?? {})) {
      if (code === undefined) continue;
      known("Die Gliederung", id, context.codelists.keys(), ...field, id);
      const codes = context.codelists.get(id)?.codes.map((one) => one.code) ?? [];
      known(`Die Ausprägung von „${id}“`, code, codes, ...field, id);
    }
  };

  known(
    "Das Themenfeld",
    String(indicator.themenfeld),
    context.themenfelder.map((one) => String(one.nummer)),
    "themenfeld",
  );
  indicator.variables.forEach((variable, v) => {
    variable.tables.forEach((use, t) => {
      const field = ["variables", v, "tables", t];
      known("Die Quelltabelle", use.table, context.sources.keys(), ...field, "table");
      const measures = context.sources.get(use.table)?.measures.map((one) => one.id) ?? [];
      known(`Das Merkmal der Tabelle ${use.table}`, use.measure, measures, ...field, "measure");
      checkDimensions(use.where, ...field, "where");
    });
  });
  indicator.dimensions.forEach((dimension, d) => {
    known("Die Gliederung", dimension.id, context.codelists.keys(), "dimensions", d, "id");
    const codes = context.codelists.get(dimension.id)?.codes.map((one) => one.code) ?? [];
    dimension.codes.forEach((code, c) => {
      known(`Die Ausprägung von „${dimension.id}“`, code, codes, "dimensions", d, "codes", c);
    });
  });
  const variableIds = indicator.variables.map((one) => one.id);
  indicator.measures.forEach((measure, m) => {
    known("Die Einheit", measure.unit, context.units.keys(), "measures", m, "unit");
    for (const id of variablesOf(measure)) known("Die Größe", id, variableIds, "measures", m);
    const published = publishedOf(measure);
    if (published !== undefined) known("Die Größe", published, variableIds, "measures", m, "published");
  });
  const measureIds = indicator.measures.map((one) => one.id);
  const checkView = (view: View | undefined, ...field: PropertyKey[]) => {
    if (view === undefined) return;
    known("Das Maß", view.measure, measureIds, ...field, "measure");
    checkDimensions(view.dimensions, ...field, "dimensions");
  };
  const {darstellung, rechenbeispiel} = indicator;
  if (darstellung !== undefined) {
    checkView(darstellung.leitwert, "darstellung", "leitwert");
    checkView(darstellung.karte, "darstellung", "karte");
    checkView(darstellung.kreise, "darstellung", "kreise");
    checkView(darstellung.zeitreihe, "darstellung", "zeitreihe");
    for (const part of ["plus", "minus", "saldo"] as const) {
      checkView(darstellung.bilanz?.[part], "darstellung", "bilanz", part);
    }
    if (darstellung.struktur !== undefined) {
      known("Das Maß", darstellung.struktur.measure, measureIds, "darstellung", "struktur", "measure");
    }
  }
  rechenbeispiel?.gegeben.forEach((given, g) => {
    known("Die Größe", given.variable, variableIds, "rechenbeispiel", "gegeben", g, "variable");
    checkDimensions(given.dimensions, "rechenbeispiel", "gegeben", g, "dimensions");
  });
  rechenbeispiel?.ergebnis.forEach((result, r) => {
    known("Das Maß", result.measure, measureIds, "rechenbeispiel", "ergebnis", r, "measure");
    checkDimensions(result.dimensions, "rechenbeispiel", "ergebnis", r, "dimensions");
  });
}
