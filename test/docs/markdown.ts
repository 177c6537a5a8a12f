import {readdirSync, readFileSync} from "node:fs";
import {join, relative, sep} from "node:path";

/** Folder of the repository. */
export const root = join(import.meta.dirname, "..", "..");

const skipped = new Set(["node_modules", "dist", "ausgabe", ".git"]);

/** Files of the repository with one of the endings, as paths with `/` from its root, sorted. */
export function filesOf(...endings: readonly string[]): readonly string[] {
  const walk = (folder: string): string[] =>
    readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
      if (skipped.has(entry.name)) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? walk(path) : [relative(root, path).split(sep).join("/")];
    });
  return walk(root)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort();
}

/** Text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Rows of all Markdown tables in a text, each as its trimmed cells; rules between head and body left out. */
export function tableRows(markdown: string): readonly (readonly string[])[] {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\|[\s:|-]+\|$/.test(line))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** What stands in code marks. */
export function codeMarks(markdown: string): readonly string[] {
  return [...markdown.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? "");
}
