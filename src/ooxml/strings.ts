import {address} from "./address.js";
import {lintText, MAX_CELL_TEXT} from "./lint-text.js";
import {escapeText, escapeXstring, XML_DECLARATION} from "./xml.js";

/** The texts of a workbook's cells, each once (ECMA-376-1, 18.4.9). */
export type StringPool = {
  /** Number of the text in the pool. */
  readonly add: (text: string) => number;
  /** A plain cell with the text, without address; undefined where the text is new. */
  readonly cell: (text: string) => string | undefined;
  /**
   * A plain cell with a text that is new.
   *
   * @throws KimError ooxml-text-length, ooxml-text-character
   */
  readonly newCell: (text: string, sheet: string, row: number, column: number) => string;
  /** Notes that texts of the pool stand in further cells. */
  readonly use: (more: number) => void;
  /** The part, in pieces. */
  readonly xml: () => Iterable<string>;
};

/** Makes an empty pool. Texts keep the order in which they first came. */
export function createStringPool(): StringPool {
  const indexes = new Map<string, number>();
  const cells = new Map<string, string>();
  let uses = 0;
  const add = (text: string): number => {
    uses++;
    const known = indexes.get(text);
    if (known !== undefined) return known;
    const index = indexes.size;
    indexes.set(text, index);
    return index;
  };
  return {
    add,
    cell: (text) => {
      const known = cells.get(text);
      if (known !== undefined) uses++;
      return known;
    },
    use: (more) => {
      uses += more;
    },
    newCell: (text, sheet, row, column) => {
      lintText(text, "Der Zelltext", MAX_CELL_TEXT, {sheet, cell: address(row, column)});
      const xml = `<c t="s"><v>${add(text)}</v></c>`;
      cells.set(text, xml);
      return xml;
    },
    *xml() {
      yield `${XML_DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${indexes.size}">`;
      let piece = "";
      for (const text of indexes.keys()) {
        // Without this attribute Excel drops spaces and line breaks at the ends.
        const space = text === text.trim() ? "" : ' xml:space="preserve"';
        piece += `<si><t${space}>${escapeText(escapeXstring(text))}</t></si>`;
        if (piece.length > 65_536) {
          yield piece;
          piece = "";
        }
      }
      yield `${piece}</sst>`;
    },
  };
}
