import type {Dimensions} from "../../model/observation.js";

/** A figure in a table of a page, with everything that its table says about it. */
export type PageFigure = {
  /** What people read in the cell. */
  readonly text: string;
  readonly indicator: string;
  readonly measure: string;
  readonly dimensions: Dimensions;
  readonly period: string;
  readonly refArea: string;
  /** Group of like Kreise, in place of an area. */
  readonly group: string;
  /** What of the figure: `wert`, `vorjahr`, `absolut`, `prozent`, `veraenderung`, `land`, `gruppe`. */
  readonly value: string;
};

/** All figures in the tables of a page: attributes of the cell's column, row and table together name it. */
export function* pageFigures(html: string): Generator<PageFigure> {
  for (const [, tag = "", table = ""] of html.matchAll(/<table([^>]*)>(.*?)<\/table>/gs)) {
    const head = /<thead>(.*?)<\/thead>/s.exec(table)?.[1] ?? "";
    const columns = [...head.matchAll(/<th([^>]*)>/g)].map((match) => attributes(match[1] ?? ""));
    if (columns.every(({wert}) => wert === undefined) && attributes(tag).wert === undefined) {
      if (!/<tr[^>]*data-wert=/.test(table)) continue;
    }
    const body = /<tbody>(.*?)<\/tbody>/s.exec(table)?.[1] ?? "";
    for (const [, rowTag = "", row = ""] of body.matchAll(/<tr([^>]*)>(.*?)<\/tr>/gs)) {
      const ofRow = {...attributes(tag), ...attributes(rowTag)};
      let index = 0;
      for (const [, content = ""] of row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)) {
        const named = {...ofRow, ...columns[index]};
        index += 1;
        if (named.wert !== undefined) yield figure(content, named, named.wert);
      }
    }
  }
}

type Attributes = Readonly<Partial<Record<string, string>>>;

function figure(content: string, named: Attributes, value: string): PageFigure {
  return {
    text: content
      .replace(/<span class="vorlesen">.*?<\/span>/g, "")
      .replace(/<[^>]+>/g, "")
      .trim(),
    indicator: named.indikator ?? "",
    measure: named.mass ?? "",
    dimensions: readDimensions(`${named.merkmale ?? ""}|${named.gliederung ?? ""}`),
    period: named.zeit ?? "",
    refArea: named.gebiet ?? "",
    group: named.gruppe ?? "",
    value,
  };
}

function attributes(tag: string): Attributes {
  return Object.fromEntries(
    [...tag.matchAll(/\sdata-([a-z]+)="([^"]*)"/g)].map((match) => [match[1], match[2]]),
  );
}

function readDimensions(key: string): Dimensions {
  return Object.fromEntries(
    key.split("|").flatMap((pair) => {
      const [id = "", code = ""] = pair.split("=");
      return id === "" ? [] : [[id, code]];
    }),
  );
}
