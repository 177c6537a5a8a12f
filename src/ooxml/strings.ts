import {escapeText, escapeXstring, XML_DECLARATION} from "./xml.js";

/** The texts of a workbook's cells, each once (ECMA-376-1, 18.4.9). */
export type StringPool = {
  /** Number of the text in the pool. */
  readonly add: (text: string) => number;
  /** The part, in pieces. */
  readonly xml: () => Iterable<string>;
};

/** Makes an empty pool. Texts keep the order in which they first came. */
export function createStringPool(): StringPool {
  const indexes = new Map<string, number>();
  let uses = 0;
  return {
    add: (text) => {
      uses++;
      const known = indexes.get(text);
      if (known !== undefined) return known;
      const index = indexes.size;
      indexes.set(text, index);
      return index;
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
