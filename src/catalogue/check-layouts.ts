import type {z} from "zod";
import type {DimensionId} from "../model/observation.js";
import type {FigureColumn, Layout} from "./layout-schema.js";

type Declared = {
  readonly measures: readonly {readonly id: string}[];
  readonly dimensions: readonly DimensionId[];
  readonly layouts: readonly Layout[];
};

/**
 * Checks that the layouts of a source name only its own measures and dimensions, so that a slip of
 * the pen shows when the catalogue is read and not when a delivery arrives.
 */
export function checkLayouts(source: Declared, context: z.core.$RefinementCtx): void {
  const measures = new Set(source.measures.map((measure) => measure.id));
  const dimensions = new Set<string>(source.dimensions);
  const complain = (path: readonly (string | number)[], message: string) =>
    context.addIssue({code: "custom", path: ["layouts", ...path], message});
  const checkMeasure = (path: readonly (string | number)[], id: string) => {
    if (!measures.has(id)) complain(path, `Das Merkmal „${id}“ steht nicht unter measures`);
  };
  const checkDimension = (path: readonly (string | number)[], id: string) => {
    if (!dimensions.has(id)) complain(path, `Die Gliederung „${id}“ steht nicht unter dimensions`);
  };
  const checkFigure = (path: readonly (string | number)[], {measure, ...codes}: FigureColumn) => {
    checkMeasure(path, measure);
    for (const [id, code] of Object.entries(codes)) if (code !== undefined) checkDimension(path, id);
  };

  for (const [index, layout] of source.layouts.entries()) {
    switch (layout.format) {
      case "mappe":
      case "tabelle": {
        for (const id of Object.values(layout.rows)) checkDimension([index, "rows"], id);
        if ((layout.levels === undefined) === (layout.columns === undefined))
          complain([index], "Genau eines von levels und columns angeben");
        for (const id of layout.levels ?? []) if (id !== "measure") checkDimension([index, "levels"], id);
        if (layout.measure !== undefined) checkMeasure([index, "measure"], layout.measure);
        if (
          layout.levels !== undefined &&
          layout.levels.includes("measure") === (layout.measure !== undefined)
        )
          complain([index, "measure"], "measure angeben, wenn levels kein measure enthält – und nur dann");
        for (const [column, {header: _, ...figure}] of (layout.columns ?? []).entries())
          checkFigure([index, "columns", column], figure);
        break;
      }
      case "ffcsv":
        for (const [name, id] of Object.entries(layout.variables))
          checkDimension([index, "variables", name], id);
        for (const [name, figure] of Object.entries(layout.contents))
          checkFigure([index, "contents", name], figure);
        break;
      case "liste": {
        const roles = Object.entries(layout.columns);
        for (const [name, role] of roles) {
          if (typeof role !== "string") {
            const {timePeriod: _, ...figure} = role;
            checkFigure([index, "columns", name], figure);
          } else if (role !== "ref_area" && role !== "time_period" && role !== "region_label")
            checkDimension([index, "columns", name], role);
        }
        const count = (needed: string) => roles.filter(([, role]) => role === needed).length;
        if (count("ref_area") !== 1) complain([index, "columns"], "Genau eine Spalte muss ref_area sein");
        const dated = roles.filter(([, role]) => typeof role !== "string" && role.timePeriod !== undefined);
        const figures = roles.filter(([, role]) => typeof role !== "string");
        const own = dated.length > 0 && dated.length === figures.length && count("time_period") === 0;
        if (!own && (count("time_period") !== 1 || dated.length > 0))
          complain(
            [index, "columns"],
            "Genau eine Spalte muss time_period sein, oder jede Spalte mit Zahlen nennt ihr timePeriod",
          );
        break;
      }
    }
  }
}
