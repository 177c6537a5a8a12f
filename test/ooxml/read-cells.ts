import {columnName} from "../../src/ooxml/address.js";
import type {Container} from "./container.js";
import {find, type XmlElement} from "./xml-tree.js";

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

/** Cells of every sheet by address. */
export function readCells(container: Container): ReadonlyMap<string, ReadonlyMap<string, ReadCell>> {
  const strings = container.texts.has("xl/sharedStrings.xml")
    ? container
        .tree("xl/sharedStrings.xml")
        .children.map((item) => decodeXstring(find(item, "t")?.text ?? ""))
    : [];
  return new Map(
    container.sheets.map(({name, part}) => [name, readSheet(container.tree(part), strings)] as const),
  );
}

function readSheet(sheet: XmlElement, strings: readonly string[]): ReadonlyMap<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  const data = sheet.children.find((one) => one.name === "sheetData");
  for (const row of data?.children ?? [])
    for (const [index, cell] of row.children.entries()) {
      // Cells without an address stand one after the other.
      const address = cell.attributes.get("r") ?? `${columnName(index + 1)}${row.attributes.get("r")}`;
      const value = cell.children.find((one) => one.name === "v")?.text;
      const kind = cell.attributes.get("t") ?? "n";
      const type =
        value === undefined
          ? "blank"
          : kind === "s" || kind === "str"
            ? "text"
            : kind === "b" || kind === "e"
              ? kind
              : "n";
      const text = kind === "s" ? (strings[Number(value)] ?? "?") : decodeXstring(value ?? "");
      const formula = cell.children.find((one) => one.name === "f")?.text;
      const style = Number(cell.attributes.get("s") ?? 0);
      cells.set(address, {address, ...parseAddress(address), type, text, formula, style});
    }
  return cells;
}
