import {existsSync} from "node:fs";
import {join} from "node:path";
import type {z} from "zod";
import {kimError} from "../messages/kim-error.js";
import {type NewsItem, newsSchema, type Operator, operatorSchema} from "./portal-schema.js";
import {requireUnique} from "./require-unique.js";
import {readYamlFile, type YamlFile} from "./yaml-file.js";

/** What the pages say besides figures: who operates them, and news. */
export type Portal = {
  readonly operator: Operator;
  /** Newest first. */
  readonly news: readonly NewsItem[];
};

/**
 * Reads `catalogue/portal/`; a file that is not there counts as empty.
 *
 * @param codes codes of the published indicators
 * @throws KimError catalogue-…, with file, line and field
 */
export function readPortal(root: string, codes: readonly string[]): Portal {
  const operator = readOptional(root, "betreiber.yml", operatorSchema);
  const news = readOptional(root, "neues.yml", newsSchema);
  if (news !== undefined) checkNews(news, codes);
  return {
    operator: operator?.value ?? operatorSchema.parse({}),
    news: [...(news?.value ?? [])].sort((a, b) => (a.datum > b.datum ? -1 : a.datum < b.datum ? 1 : 0)),
  };
}

function readOptional<T>(root: string, name: string, schema: z.ZodType<T>): YamlFile<T> | undefined {
  const path = join(root, "catalogue", "portal", name);
  return existsSync(path) ? readYamlFile(root, path, schema) : undefined;
}

function checkNews(file: YamlFile<readonly NewsItem[]>, codes: readonly string[]): void {
  requireUnique(file, [], file.value, "id", "Die Kennung");
  file.value.forEach((item, index) => {
    const place = {file: file.path, line: file.lineOf([index]), field: `${index}.id`};
    const unknown = item.indikatoren.find((code) => !codes.includes(code));
    if (unknown !== undefined) {
      throw kimError(
        "catalogue-reference",
        {what: "Den Indikator", text: unknown, known: codes},
        {...place, field: `${index}.indikatoren`},
      );
    }
  });
}
