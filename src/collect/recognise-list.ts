import type {ListeLayout} from "../catalogue/layout-schema.js";
import type {Source} from "../catalogue/source-schema.js";
import {kimError} from "../messages/kim-error.js";
import type {InputFile} from "./input-files.js";
import type {List} from "./list-records.js";
import {fitsListe, readListe} from "./read-liste.js";
import {type RecogniseContext, type Recognised, tableUnknown} from "./recognised.js";

type Described = {readonly source: Source; readonly layout: ListeLayout};

/**
 * Finds the table of a list by its columns. Where several tables have the same columns the stated
 * table decides, then the table number at the beginning of the file name.
 *
 * @throws KimError table-unknown, table-ambiguous, layout-missing
 */
export function recogniseList(
  list: List,
  format: string,
  {file, name}: InputFile,
  context: RecogniseContext,
): Recognised {
  const {source, layout} = choose(list, name, file, context);
  return {
    source,
    format,
    herkunft: layout.herkunft ?? "Lieferung als Liste",
    read: () => readListe(list, layout, {file, source, regions: context.regions}),
  };
}

function choose(list: List, name: string, file: string, context: RecogniseContext): Described {
  const described: readonly Described[] = [...context.sources.values()].flatMap((source) =>
    source.layouts.filter((layout) => layout.format === "liste").map((layout) => ({source, layout})),
  );
  const fits = ({layout}: Described) => fitsListe(list.names, layout);
  if (context.as !== undefined) {
    const stated = described.filter(({source}) => source.table === context.as);
    const chosen = stated.find(fits) ?? stated[0];
    if (chosen === undefined) throw kimError("layout-missing", {table: context.as, form: "liste"}, {file});
    return chosen;
  }
  const fitting = described.filter(fits);
  const tables = [...new Set(fitting.map(({source}) => source.table))];
  const named = fitting.filter(({source}) => name.startsWith(source.table.split("/")[1] ?? ""));
  const [chosen, second] = tables.length > 1 ? named : fitting;
  if (chosen === undefined || (second !== undefined && second.source !== chosen.source)) {
    if (tables.length > 1) throw kimError("table-ambiguous", {tables}, {file});
    throw tableUnknown(`Spalten ${list.names.slice(0, 8).join(", ")}`, context, file);
  }
  return chosen;
}
