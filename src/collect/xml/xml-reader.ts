import {decodeReferences} from "./references.js";

/** What a step of the reader found. */
export type XmlEvent = "open" | "close" | "text" | "end";

/** Reads an XML document step by step (XML 1.0), strictly and without document types. */
export type XmlReader = {
  /** Goes on to the next element border or text. @throws whatever `damaged` makes */
  readonly next: () => XmlEvent;
  /** Name of the current element without prefix. */
  readonly name: () => string;
  /** Value of an attribute of the element that was opened last, by its name without prefix. */
  readonly attribute: (name: string) => string | undefined;
  /** Whether the element that was opened last declares or bears a namespace. */
  readonly declares: (namespace: string) => boolean;
  /** The current text, references resolved. */
  readonly text: () => string;
  /** Goes on until the element that was opened last is closed. */
  readonly skip: () => void;
};

/** Depth that no part of a workbook reaches. */
const DEPTH = 64;

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BLANK = 32;
const EXCLAMATION = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

const isBlank = (code: number) =>
  code === BLANK || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB;

/**
 * Makes a reader for a decoded document. Refused are document types and entity declarations (CWE-611,
 * CWE-776), elements that are not closed in order, malformed tags and attributes, and unknown
 * references: what a lenient reader passes over, and what a damaged transfer or a hostile file has.
 *
 * @param damaged makes the error; its argument says in German what is wrong
 */
export function readXml(source: string, damaged: (detail: string) => Error): XmlReader {
  const {length} = source;
  const open: string[] = [];
  /** Four numbers per attribute: begin and end of the local name, begin and end of the value. */
  const attributes: number[] = [];
  let attributeCount = 0;
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  let name = "";
  let textFrom = 0;
  let textTo = 0;
  let literal = false;
  let closeNext = false;
  let roots = 0;

  const localOf = (from: number, to: number): string => {
    const colon = source.indexOf(":", from);
    return source.slice(colon >= from && colon < to ? colon + 1 : from, to);
  };

  const endOf = (mark: string, from: number): number => {
    const end = source.indexOf(mark, from);
    if (end < 0) throw damaged("ein Abschnitt ist nicht abgeschlossen");
    return end;
  };

  const readAttribute = (start: number): number => {
    let begin = start;
    let end = start;
    for (; end < length; end++) {
      const code = source.charCodeAt(end);
      if (code === EQUALS || isBlank(code)) break;
      if (code === COLON) begin = end + 1;
      if (code === LESS || code === GREATER || code === SLASH || code === QUOTE || code === APOSTROPHE)
        throw damaged("ein Element ist fehlerhaft geschrieben");
    }
    let mark = end;
    while (isBlank(source.charCodeAt(mark))) mark++;
    if (source.charCodeAt(mark) !== EQUALS || end === begin)
      throw damaged("ein Element ist fehlerhaft geschrieben");
    mark++;
    while (isBlank(source.charCodeAt(mark))) mark++;
    const quote = source.charCodeAt(mark);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw damaged("ein Element ist fehlerhaft geschrieben");
    const close = endOf(quote === QUOTE ? '"' : "'", mark + 1);
    attributes[attributeCount] = begin;
    attributes[attributeCount + 1] = end;
    attributes[attributeCount + 2] = mark + 1;
    attributes[attributeCount + 3] = close;
    attributeCount += 4;
    return close + 1;
  };

  const openTag = (): XmlEvent => {
    const from = at + 1;
    let to = from;
    for (; to < length; to++) {
      const code = source.charCodeAt(to);
      if (code === GREATER || code === SLASH || isBlank(code)) break;
      if (code === LESS || code === EQUALS || code === QUOTE)
        throw damaged("ein Element ist fehlerhaft geschrieben");
    }
    if (to === from || to >= length) throw damaged("ein Element ist nicht abgeschlossen");
    const full = source.slice(from, to);
    name = full.includes(":") ? localOf(from, to) : full;
    attributeCount = 0;
    let cursor = to;
    for (;;) {
      const begin = cursor;
      while (isBlank(source.charCodeAt(cursor))) cursor++;
      const code = source.charCodeAt(cursor);
      if (code === GREATER) break;
      if (code === SLASH) {
        if (source.charCodeAt(cursor + 1) !== GREATER)
          throw damaged("ein Element ist fehlerhaft geschrieben");
        closeNext = true;
        cursor++;
        break;
      }
      if (cursor >= length) throw damaged("ein Element ist nicht abgeschlossen");
      if (begin === cursor) throw damaged("ein Element ist fehlerhaft geschrieben");
      cursor = readAttribute(cursor);
    }
    if (open.length === 0 && ++roots > 1) throw damaged("es hat mehr als ein Hauptelement");
    open.push(full);
    if (open.length > DEPTH) throw damaged("die Elemente sind zu tief verschachtelt");
    at = cursor + 1;
    return "open";
  };

  const closeTag = (): XmlEvent => {
    let to = endOf(">", at);
    const next = to + 1;
    while (isBlank(source.charCodeAt(to - 1))) to--;
    const full = source.slice(at + 2, to);
    if (open.pop() !== full) throw damaged(`„${full.slice(0, 40)}“ endet an falscher Stelle`);
    name = full.includes(":") ? localOf(at + 2, to) : full;
    at = next;
    return "close";
  };

  const next = (): XmlEvent => {
    if (closeNext) {
      closeNext = false;
      open.pop();
      return "close";
    }
    for (;;) {
      if (at >= length) {
        if (open.length > 0 || roots === 0) throw damaged("das Ende fehlt");
        return "end";
      }
      if (source.charCodeAt(at) !== LESS) {
        const end = source.indexOf("<", at);
        textFrom = at;
        textTo = end < 0 ? length : end;
        literal = false;
        at = textTo;
        if (open.length > 0) return "text";
        if (source.slice(textFrom, textTo).trim() !== "") throw damaged("Text steht außerhalb der Elemente");
        continue;
      }
      const code = source.charCodeAt(at + 1);
      if (code === SLASH) return closeTag();
      if (code === QUESTION) at = endOf("?>", at) + 2;
      else if (code !== EXCLAMATION) return openTag();
      else if (source.startsWith("<!--", at)) at = endOf("-->", at + 4) + 3;
      else if (source.startsWith("<![CDATA[", at)) {
        textFrom = at + 9;
        textTo = endOf("]]>", textFrom);
        literal = true;
        at = textTo + 3;
        if (open.length === 0) throw damaged("Text steht außerhalb der Elemente");
        return "text";
      } else throw damaged("es enthält eine Dokumenttyp-Angabe");
    }
  };

  return {
    next,
    name: () => name,
    attribute: (wanted) => {
      for (let index = 0; index < attributeCount; index += 4) {
        const begin = attributes[index] ?? 0;
        if ((attributes[index + 1] ?? 0) - begin === wanted.length && source.startsWith(wanted, begin))
          return decodeReferences(source.slice(attributes[index + 2], attributes[index + 3]), damaged);
      }
      return undefined;
    },
    declares: (namespace) => {
      for (let index = 0; index < attributeCount; index += 4)
        if (source.slice(attributes[index + 2], attributes[index + 3]) === namespace) return true;
      return false;
    },
    text: () => {
      // Line ends of files made on Windows count as one line feed (XML 1.0, 2.11).
      const raw = source.slice(textFrom, textTo).replace(/\r\n?/g, "\n");
      return literal ? raw : decodeReferences(raw, damaged);
    },
    skip: () => {
      for (let depth = 1; depth > 0; ) {
        const event = next();
        if (event === "open") depth++;
        else if (event === "close") depth--;
      }
    },
  };
}
