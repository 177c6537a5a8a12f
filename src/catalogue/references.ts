import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {kimError} from "../messages/kim-error.js";
import type {Codelist, References} from "./catalogue.js";
import type {Indicator} from "./indicator-schema.js";
import {type ReferenceSeries, referencesSchema} from "./reference-schema.js";
import type {Source} from "./source-schema.js";
import {readYamlFile} from "./yaml-file.js";

/** What the figures to compare with may name. */
type ReferenceContext = {
  readonly indicators: readonly Indicator[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly codelists: ReadonlyMap<string, Codelist>;
  readonly regions: {readonly all: readonly {readonly refArea: string}[]};
};

/**
 * Reads `catalogue/vergleichswerte/*.yml`: figures that others have published, to compare one's own with. A
 * project without them has none.
 *
 * @param root project folder that holds `catalogue/`
 * @throws KimError catalogue-… with file, line, field and remedy at the first defect
 */
export function loadReferences(root: string, context: ReferenceContext): readonly References[] {
  const folder = join(root, "catalogue", "vergleichswerte");
  if (!existsSync(folder)) return [];
  const byId = new Map<string, {readonly source: References; readonly path: string}>();
  const names = readdirSync(folder).filter((one) => one.endsWith(".yml"));
  for (const name of names.sort()) {
    const {value, path, lineOf} = readYamlFile(root, join(folder, name), referencesSchema);
    value.forEach((source, index) => {
      const other = byId.get(source.id);
      if (other !== undefined) {
        throw kimError(
          "catalogue-duplicate",
          {what: "Die Kennung", text: source.id, other: other.path},
          {file: path, line: lineOf([index, "id"]), field: `${index}.id`},
        );
      }
      const places = source.reihen.map((series, position) => {
        const at = [index, "reihen", position];
        checkSeries(series, context, (...field) => ({
          file: path,
          line: lineOf([...at, ...field]),
          field: [...at, ...field].map(String).join("."),
        }));
        return {file: path, line: lineOf(at)};
      });
      byId.set(source.id, {source: {...source, places}, path});
    });
  }
  return [...byId.values()].map(({source}) => source);
}

type Place = (...field: PropertyKey[]) => {file: string; line: number | undefined; field: string};

/** Everything a series names must exist: indicator or table, measure, areas, dimensions and codes. */
function checkSeries(series: ReferenceSeries, context: ReferenceContext, place: Place): void {
  const require = (what: string, text: string, known: readonly string[], ...field: PropertyKey[]) => {
    if (known.includes(text)) return;
    throw kimError("catalogue-reference", {what, text, known}, place(...field));
  };
  const {indicator: code, table, measure} = series;
  if (code !== undefined) {
    require("Den Indikator", code, context.indicators.map((one) => one.code), "indicator");
    const measures = context.indicators.find((one) => one.code === code)?.measures ?? [];
    require("Das Merkmal", measure ?? "", measures.map(({id}) => id), "measure");
  }
  if (table !== undefined) {
    require("Die Tabelle", table, [...context.sources.keys()], "table");
    const measures = context.sources.get(table)?.measures ?? [];
    require("Das Merkmal", measure ?? "", measures.map(({id}) => id), "measure");
  }
  const areas = context.regions.all.map(({refArea}) => refArea);
  series.werte.forEach(({area, codes}, index) => {
    require("Das Gebiet", area, areas, "werte", index, "area");
    for (const [dimension, wanted] of Object.entries(codes ?? {})) {
      require("Die Gliederung", dimension, [...context.codelists.keys()], "werte", index, "codes");
      const known = context.codelists.get(dimension)?.codes ?? [];
      // A source table may have finer codes than those that indicators publish.
      if (table !== undefined) continue;
      for (const one of [wanted].flat()) {
        require("Die Ausprägung", one, known.map((entry) => entry.code), "werte", index, "codes");
      }
    }
  });
}
