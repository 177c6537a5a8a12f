import type {Layout} from "../catalogue/layout-schema.js";
import type {Source} from "../catalogue/source-schema.js";
import {KimError, kimError} from "../messages/kim-error.js";
import type {Reading} from "./figure.js";

/** Name of the database: table numbers of the Regionaldatenbank end in the regional level. */
export function databaseOf({table}: Source): string {
  return /-\d(-B)?$/.test(table) ? "Regionaldatenbank Deutschland" : "GENESIS-Online";
}

/** Layouts of a table in a form. @throws KimError layout-missing */
export function layoutsOf<F extends Layout["format"]>(
  source: Source,
  format: F,
  file: string,
): readonly Extract<Layout, {format: F}>[] {
  const layouts = source.layouts.filter(
    (layout): layout is Extract<Layout, {format: F}> => layout.format === format,
  );
  if (layouts.length === 0) throw kimError("layout-missing", {table: source.table, form: format}, {file});
  return layouts;
}

/** The reading by the first layout that fits; if none does, the complaint of the first. */
export function firstFitting<L>(layouts: readonly L[], read: (layout: L) => Reading): Reading {
  let complaint: unknown;
  for (const layout of layouts) {
    try {
      return read(layout);
    } catch (error) {
      const other = error instanceof KimError && /^(header|grid-row-count|ffcsv-variable)/.test(error.key);
      if (!other) throw error;
      complaint ??= error;
    }
  }
  throw complaint;
}
