import {writeFileSync} from "node:fs";
import {resolve} from "node:path";
import {loadSourceCatalogue} from "../catalogue/load.js";
import type {Explanation} from "../collect/explain/explanation.js";
import {listPaths} from "../collect/input-files.js";
import {createChildReader} from "../collect/reader/child-reader.js";
import {readLimits} from "../collect/reader/limits.js";
import type {Reader} from "../collect/reader/reader.js";
import {kimError} from "../messages/kim-error.js";
import type {Effects} from "../model/effects.js";
import {explanationPage} from "./explanation-page.js";
import {explanationLines} from "./explanation-text.js";

/** What `kim import --explain` can be told. */
export type ExplainOptions = {
  readonly root: string;
  /** Table key. */
  readonly as?: string | undefined;
  readonly stand?: string | undefined;
  /** File for a web page; absent: lines of text. */
  readonly html?: string | undefined;
  readonly reader?: Reader | undefined;
};

/**
 * Shows what stands in files and what would become of each cell; changes nothing.
 *
 * @returns exit code: 0 when every file is a table that can be read, else 1
 * @throws KimError import-…, option-table, reading-…
 */
export async function explainCommand(
  paths: readonly string[],
  options: ExplainOptions,
  {out, progress}: Effects,
): Promise<number> {
  const {root, as, stand, html} = options;
  if (paths.length === 0) throw kimError("import-nothing", {});
  const {sources} = loadSourceCatalogue(root);
  if (as !== undefined && !sources.has(as))
    throw kimError("option-table", {text: as, known: [...sources.keys()].sort()});
  const reader = options.reader ?? createChildReader({root, limits: readLimits(root)});
  const explanations: Explanation[] = [];
  try {
    for (const {path} of paths.flatMap((path) => listPaths(path))) {
      progress(path);
      explanations.push(...(await reader.explain(path, {as, stand})));
    }
  } finally {
    reader.close();
  }
  if (html === undefined) for (const one of explanations) for (const line of explanationLines(one)) out(line);
  else {
    const file = resolve(html);
    try {
      writeFileSync(file, explanationPage(explanations));
    } catch (cause) {
      throw kimError("output-not-writable", {path: file, detail: "--html"}, {}, {cause});
    }
    out(`Geschrieben: ${file}`);
  }
  return explanations.every(({tables}) => tables.every(({complaints}) => complaints.length === 0)) ? 0 : 1;
}
