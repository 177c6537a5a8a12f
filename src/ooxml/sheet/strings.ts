import {address} from "../address.js";
import {lintText, MAX_CELL_TEXT} from "../lint/lint-text.js";
import {escapeText, escapeXstring, XML_DECLARATION} from "../package/xml.js";

/**
 * The texts of a workbook's cells, each once (ECMA-376-1, 18.4.9). A text that is new is held to the rules;
 * the place of its cell is for the message.
 */
export type StringPool = {
  /**
   * Number of a cell's text in the pool.
   *
   * @throws KimError ooxml-text-length, ooxml-text-character
   */
  readonly index: (text: string, sheet: string, row: number, column: number) => number;
  /**
   * A plain cell with the text, without address.
   *
   * @throws KimError ooxml-text-length, ooxml-text-character
   */
  readonly cell: (text: string, sheet: string, row: number, column: number) => string;
  /** Notes that texts of the pool stand in further cells. */
  readonly use: (more: number) => void;
  /** The part, in pieces. */
  readonly xml: () => Iterable<string>;
};

/** Makes an empty pool. Texts keep the order in which they first came. */
export function createStringPool(): StringPool {
  const indexes = new Map<string, number>();
  /** Plain cells by the number of their text. */
  const cells: string[] = [];
  let uses = 0;
  const index: StringPool["index"] = (text, sheet, row, column) => {
    uses++;
    const known = indexes.get(text);
    if (known !== undefined) return known;
    lintText(text, "Der Zelltext", MAX_CELL_TEXT, {sheet, cell: address(row, column)});
    const added = indexes.size;
    indexes.set(text, added);
    cells.push(`<c t="s"><v>${added}</v></c>`);
    return added;
  };
  return {
    index,
    cell: (text, sheet, row, column) => cells[index(text, sheet, row, column)] ?? "",
    use: (more) => {
      uses += more;
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
