import {readFileSync} from "node:fs";
import {relative, sep} from "node:path";
import {type Document, LineCounter, parseDocument} from "yaml";
import {z} from "zod";
import {kimError} from "../messages/kim-error.js";

z.config(z.locales.de());

/** A catalogue file that was read and checked, with the lines its fields stand in. */
export type YamlFile<T> = {
  readonly value: T;
  /** Path relative to the catalogue's root folder, with forward slashes. */
  readonly path: string;
  /** Line of a field, counted from 1; of its nearest existing parent when the field is absent. */
  readonly lineOf: (field: readonly PropertyKey[]) => number | undefined;
};

/**
 * Reads a YAML file and checks it against a schema.
 *
 * @param root folder that messages name the file relative to
 * @throws KimError catalogue-missing, catalogue-yaml, catalogue-field, each with file, line and field
 */
export function readYamlFile<T>(root: string, file: string, schema: z.ZodType<T>): YamlFile<T> {
  const path = relative(root, file).split(sep).join("/");
  const text = readText(file, path);
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const defect = document.errors[0];
  if (defect !== undefined) {
    throw kimError(
      "catalogue-yaml",
      {detail: defect.message},
      {file: path, line: lines.linePos(defect.pos[0]).line},
    );
  }
  const lineOf = (field: readonly PropertyKey[]) => lineOfField(document, lines, field);
  const result = schema.safeParse(document.toJS());
  if (!result.success) {
    const issue = result.error.issues[0];
    const field = issue?.path ?? [];
    throw kimError(
      "catalogue-field",
      {detail: issue?.message ?? "unbekannt"},
      {
        file: path,
        line: lineOf(unknownKeyOf(issue) ?? field),
        field: field.map(String).join(".") || undefined,
      },
    );
  }
  return {value: result.data, path, lineOf};
}

function readText(file: string, path: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw kimError("catalogue-missing", {path}, {file: path}, {cause});
  }
}

function unknownKeyOf(issue: z.core.$ZodIssue | undefined): readonly PropertyKey[] | undefined {
  if (issue?.code !== "unrecognized_keys") return undefined;
  const [key] = issue.keys;
  return key === undefined ? undefined : [...issue.path, key];
}

function lineOfField(
  document: Document,
  lines: LineCounter,
  field: readonly PropertyKey[],
): number | undefined {
  for (let length = field.length; length >= 0; length--) {
    const node = document.getIn(field.slice(0, length), true);
    const range = rangeOf(node);
    if (range !== undefined) return lines.linePos(range).line;
  }
  return undefined;
}

function rangeOf(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  const {range} = node;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : undefined;
}
