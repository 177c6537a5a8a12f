import type {Link, Row} from "../../ooxml/model.js";
import {wrappedHeight} from "./text-size.js";

/** Widths of sheets that are read: key word and text. Together they fit a page in portrait. */
export const TEXT_COLUMNS = [{width: 29}, {width: 88}] as const;

/** A key word and its text, wrapped, with a row as high as it needs. */
export function textRow(keyword: string, content: string, link?: Link): Row {
  return {
    cells: [
      {value: keyword, style: "KIM Stichwort"},
      link === undefined
        ? {value: content, style: "KIM Fließtext"}
        : {value: content, style: "KIM Link Text", link},
    ],
    height: Math.max(
      wrappedHeight(content, TEXT_COLUMNS[1].width - 1),
      wrappedHeight(keyword, TEXT_COLUMNS[0].width - 1, {bold: true}),
    ),
  };
}

/** Several texts under one key word. */
export function textRows(keyword: string, contents: readonly string[]): readonly Row[] {
  return contents.map((content, index) => textRow(index === 0 ? keyword : "", content));
}

/** Heading of a section over both columns. */
export function sectionRow(title: string): Row {
  return {
    cells: [{value: title, style: "KIM Abschnitt"}, {style: "KIM Abschnitt"}],
    height: 26,
  };
}
