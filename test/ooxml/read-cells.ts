import {columnName} from "../../src/ooxml/address.js";
import type {Container} from "./container.js";
import {decode, find} from "./xml-tree.js";

/** A cell as the file holds it. */
export type ReadCell = {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  /** `n` number, `s` or `str` text, `b` truth value, `e` error, `blank`. */
  readonly type: "n" | "text" | "b" | "e" | "blank";
  readonly text: string;
  readonly formula: string | undefined;
  readonly style: number;
};

/** Reads `_x0041_` as Excel does. */
export function decodeXstring(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Row and column of an address, from 1. */
export function parseAddress(address: string): {row: number; column: number} {
  const match = /^\$?([A-Z]+)\$?(\d+)$/.exec(address);
  const column = [...(match?.[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return {row: Number(match?.[2]), column};
}

/** Cells of every sheet by address. Read from the text of the part, for the tree of a long list is too large. */
export function readCells(container: Container): ReadonlyMap<string, ReadonlyMap<string, ReadCell>> {
  const strings = readStrings(container);
  return new Map(
    container.sheets.map(({name, part}) => [name, readSheet(container, part, strings)] as const),
  );
}

function readStrings(container: Container): readonly string[] {
  if (!container.texts.has("xl/sharedStrings.xml")) return [];
  return container
    .tree("xl/sharedStrings.xml")
    .children.map((item) => decodeXstring(find(item, "t")?.text ?? ""));
}

function readSheet(
  container: Container,
  part: string,
  strings: readonly string[],
): ReadonlyMap<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  const xml = container.texts.get(part) ?? "";
  for (const [, row = "", content = ""] of xml.matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>(.*?)<\/row>)/gs)) {
    let column = 0;
    for (const match of content.matchAll(
      /<c((?: [a-z]+="[^"]*")*) ?(?:\/>|>(?:<f[^>]*>([^<]*)<\/f>)?(?:<v>([^<]*)<\/v>)?<\/c>)/g,
    )) {
      column++;
      const [, attributes = "", formula, value] = match;
      // Cells without an address stand one after the other.
      const address = / r="([^"]*)"/.exec(attributes)?.[1] ?? `${columnName(column)}${row}`;
      const kind = / t="([^"]*)"/.exec(attributes)?.[1] ?? "n";
      const style = Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0);
      const type = value === undefined ? "blank" : typeOf(kind);
      const text = kind === "s" ? (strings[Number(value)] ?? "?") : decodeXstring(decode(value ?? ""));
      const decoded = formula === undefined ? undefined : decode(formula);
      cells.set(address, {address, ...parseAddress(address), type, text, formula: decoded, style});
    }
  }
  return cells;
}

function typeOf(kind: string): ReadCell["type"] {
  if (kind === "s" || kind === "str") return "text";
  return kind === "b" || kind === "e" ? kind : "n";
}
