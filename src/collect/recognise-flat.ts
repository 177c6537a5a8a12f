import type {Source} from "../catalogue/source-schema.js";
import {kimError} from "../messages/kim-error.js";
import type {InputFile} from "./input-files.js";
import {cubeHeader, readCube} from "./read-cube.js";
import {ffcsvSignature, readFfcsv} from "./read-ffcsv.js";
import {type RecogniseContext, type Recognised, tableUnknown} from "./recognised.js";
import {regionVariables} from "./region-variables.js";
import {databaseOf, firstFitting, layoutsOf} from "./source-layouts.js";

/** A flat file: statistic and variables in its first rows say which table it is. @throws KimError table-unknown, table-ambiguous */
export function flatFile(text: string, {file}: InputFile, context: RecogniseContext): Recognised {
  const {statistik, variables, form} = ffcsvSignature(text, file);
  const source = ffcsvSource(statistik, variables, file, context);
  const layouts = layoutsOf(source, "ffcsv", file);
  return {
    source,
    format: form,
    herkunft: `${databaseOf(source)}, Flat-File-CSV`,
    read: () =>
      firstFitting(layouts, (layout) => readFfcsv(text, layout, {file, source, regions: context.regions})),
  };
}

/** The table that was stated, or the only one of a statistic with these variables. @param variables sorted */
function ffcsvSource(
  statistik: string,
  variables: readonly string[],
  file: string,
  context: RecogniseContext,
): Source {
  const fits = (source: Source) =>
    source.evas === statistik &&
    source.layouts.some(
      (layout) =>
        layout.format === "ffcsv" && Object.keys(layout.variables).sort().join() === variables.join(),
    );
  const stated = context.as === undefined ? undefined : context.sources.get(context.as);
  const found = stated === undefined ? [...context.sources.values()].filter(fits) : [stated];
  const [source, second] = found;
  if (source === undefined)
    throw tableUnknown(`Statistik ${statistik} mit ${variables.join(", ")}`, context, file);
  if (second !== undefined)
    throw kimError("table-ambiguous", {tables: found.map((one) => one.table)}, {file});
  return source;
}

/** A cube file: statistic and axes say which table it is. @throws KimError table-unknown, table-ambiguous */
export function cubeFile(text: string, {file}: InputFile, context: RecogniseContext): Recognised {
  const {statistik, axes, contents} = cubeHeader(text, file);
  const variables = axes.filter((axis) => !regionVariables.has(axis)).sort();
  const source = ffcsvSource(statistik, variables, file, context);
  const layouts = layoutsOf(source, "ffcsv", file);
  const fitting = layouts.filter((layout) =>
    contents.every((content) => layout.contents[content] !== undefined),
  );
  return {
    source,
    format: "quader-csv",
    herkunft: `${databaseOf(source)}, Datenquader`,
    read: () =>
      firstFitting(fitting.length > 0 ? fitting : layouts, (layout) =>
        readCube(text, layout, {file, source, regions: context.regions}),
      ),
  };
}
