import {overlaps} from "../../src/ooxml/address.js";
import type {CellRange} from "../../src/ooxml/model.js";
import {formulaDefects} from "./check-formulas.js";
import type {Container} from "./container.js";
import {parseAddress, type ReadCell} from "./read-cells.js";
import {find, findAll, type XmlElement} from "./xml-tree.js";

type Cells = ReadonlyMap<string, ReadonlyMap<string, ReadCell>>;

const value = (element: XmlElement | undefined, name: string): string =>
  (element === undefined ? undefined : find(element, name))?.attributes.get("val") ?? "";

/** The range of an attribute `ref` or `sqref`. */
function rangeOf(text: string): CellRange {
  const [from = "", to = from] = text.split(":");
  const [first, last] = [parseAddress(from), parseAddress(to)];
  return {firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column};
}

/** Ranges of elements that may not share a cell. */
function apartDefects(name: string, tree: XmlElement): readonly string[] {
  return ["dataValidation", "ignoredError"].flatMap((kind) => {
    const ranges = findAll(tree, kind).map((one) => rangeOf(one.attributes.get("sqref") ?? ""));
    return ranges.flatMap((range, index) =>
      ranges.slice(0, index).some((other) => overlaps(other, range)) ? [`${name}: ${kind} overlaps`] : [],
    );
  });
}

/** View, priorities, links, page: what Excel drops or repairs in a sheet. */
function sheetDefects(name: string, tree: XmlElement): readonly string[] {
  const defects = [...apartDefects(name, tree)];
  const priorities = findAll(tree, "cfRule").flatMap((one) => one.attributes.get("priority") ?? []);
  if (new Set(priorities).size !== priorities.length) defects.push(`${name}: priority twice`);
  const pane = find(tree, "pane")?.attributes;
  const panes = [
    ...(pane?.has("xSplit") === true ? ["topRight"] : []),
    ...(pane?.has("ySplit") === true ? ["bottomLeft"] : []),
    ...(pane?.has("xSplit") === true && pane.has("ySplit") ? ["bottomRight"] : []),
  ];
  const selected = findAll(tree, "selection").flatMap((one) => one.attributes.get("pane") ?? []);
  if (panes.join() !== selected.join() || pane?.get("activePane") !== panes.at(-1))
    defects.push(`${name}: panes and selections differ`);
  const links = findAll(tree, "hyperlink").map((one) => one.attributes.get("ref"));
  if (links.length > 65_530 || new Set(links).size !== links.length) defects.push(`${name}: links`);
  for (const margin of [...findAll(tree, "oddHeader"), ...findAll(tree, "oddFooter")]) {
    const codes = margin.text.replaceAll("&&", "");
    if (margin.text.length > 255 || /&(?![LCRPNA])|&[PN][+-]\d/.test(codes))
      defects.push(`${name}: ${codes}`);
  }
  const breaks = findAll(tree, "brk").map((one) => Number(one.attributes.get("id")));
  if (breaks.length > 1_023 || breaks.some((row, index) => row <= (breaks[index - 1] ?? 0)))
    defects.push(`${name}: page breaks`);
  return defects;
}

/** Where labels may stand: elsewhere Excel drops the whole chart. */
function labelPositions(plot: XmlElement): readonly string[] {
  if (plot.name === "lineChart") return ["t", "b", "l", "r", "ctr"];
  return value(plot, "grouping") === "clustered"
    ? ["ctr", "inBase", "inEnd", "outEnd"]
    : ["ctr", "inBase", "inEnd"];
}

/** Positions of the points that a series marks out, in the order of the file. */
function pointsOf(series: XmlElement, kind: "dPt" | "dLbl"): readonly number[] {
  return findAll(series, kind).map((one) => Number(value(one, "idx")));
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((one, index) => index === 0 || one > (numbers[index - 1] ?? 0));
}

/** What Excel calls a damaged drawing although the schema allows it. */
function chartDefects(part: string, chart: XmlElement): readonly string[] {
  const defects: string[] = [];
  const plots = [...findAll(chart, "barChart"), ...findAll(chart, "lineChart")];
  const axes = [...findAll(chart, "catAx"), ...findAll(chart, "valAx")];
  const ids = axes.map((axis) => value(axis, "axId"));
  if (new Set(ids).size !== ids.length) defects.push(`${part}: axis twice`);
  for (const axis of axes) {
    if (!ids.includes(value(axis, "crossAx"))) defects.push(`${part}: axis crosses none`);
    const [min, max] = [value(axis, "min"), value(axis, "max")];
    if (min !== "" && max !== "" && Number(min) >= Number(max)) defects.push(`${part}: scale of an axis`);
  }
  for (const plot of plots) {
    const allowed = labelPositions(plot);
    for (const position of findAll(plot, "dLblPos"))
      if (!allowed.includes(position.attributes.get("val") ?? ""))
        defects.push(`${part}: label ${position.attributes.get("val")} in ${plot.name}`);
    if (
      plot.name === "barChart" &&
      value(plot, "grouping") !== "clustered" &&
      value(plot, "overlap") !== "100"
    )
      defects.push(`${part}: stacked bars beside each other`);
    for (const series of findAll(plot, "ser"))
      for (const kind of ["dPt", "dLbl"] as const)
        if (!isAscending(pointsOf(series, kind))) defects.push(`${part}: ${kind} out of order`);
  }
  const series = findAll(chart, "ser").length;
  const struck = findAll(chart, "legendEntry").map((one) => Number(value(one, "idx")));
  if (
    !isAscending(struck) ||
    struck.some((index) => index >= series) ||
    (series > 0 && struck.length === series)
  )
    defects.push(`${part}: entries of the legend`);
  return defects;
}

/** Names that stand for more than one cell, lower case. */
export function rangeNames(container: Container): ReadonlySet<string> {
  const names = findAll(container.tree("xl/workbook.xml"), "definedName");
  return new Set(
    names
      .filter(({text}) => text.includes(":"))
      .map((one) => (one.attributes.get("name") ?? "").toLowerCase()),
  );
}

/** Formulas of cells and conditional formats; each form once. */
function allFormulaDefects(container: Container, cells: Cells): readonly string[] {
  const several = rangeNames(container);
  const forms = new Map<string, {formula: string; place: string}>();
  const add = (formula: string, place: string) => forms.set(formula.replace(/\d+/g, "1"), {formula, place});
  for (const {name, part} of container.sheets) {
    for (const cell of cells.get(name)?.values() ?? [])
      if (cell.formula !== undefined) add(cell.formula, `${name}!${cell.address}`);
    for (const {text} of findAll(container.tree(part), "formula")) add(text, `${name} (Format)`);
  }
  return [...forms.values()].flatMap(({formula, place}) =>
    formulaDefects(formula, several).map((defect) => `${place}: ${defect} in ${formula}`),
  );
}

/** Texts of the cells: as many as are said to be. */
function stringDefects(container: Container): readonly string[] {
  const texts = container.tree("xl/sharedStrings.xml");
  let uses = 0;
  for (const {part} of container.sheets)
    for (const _ of (container.texts.get(part) ?? "").matchAll(/ t="s"/g)) uses++;
  const said = [texts.attributes.get("uniqueCount"), texts.attributes.get("count")].map(Number);
  return said[0] === texts.children.length && said[1] === uses ? [] : ["number of shared texts"];
}

/** Hue and brightness of an element with `theme` or `rgb`, as six digits. */
function colorOf(element: XmlElement | undefined, theme: readonly string[], otherwise: string): string {
  const attributes = element?.attributes;
  const rgb = attributes?.get("rgb");
  if (rgb !== undefined) return rgb.slice(2);
  return theme[Number(attributes?.get("theme") ?? -1)] ?? otherwise;
}

/** Brightness of a colour (WCAG 2.2, relative luminance). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Texts that Excel's accessibility checker calls hard to read: contrast below 4.5 to the fill of their cell. */
function contrastDefects(container: Container): readonly string[] {
  const scheme = find(container.tree("xl/theme/theme1.xml"), "clrScheme")?.children ?? [];
  const digits = scheme.map((one) => one.children[0]?.attributes.get("val") ?? "");
  // Cells count light before dark, the part dark before light.
  const theme = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9].map((index) => digits[index] ?? "");
  const styles = container.tree("xl/styles.xml");
  const fonts = find(styles, "fonts")?.children ?? [];
  const fills = find(styles, "fills")?.children ?? [];
  const pairs = [
    ...(find(styles, "cellXfs")?.children ?? []).map(({attributes}) => {
      const font = fonts[Number(attributes.get("fontId"))];
      const fill = fills[Number(attributes.get("fillId"))];
      return [font && find(font, "color"), fill && find(fill, "fgColor")] as const;
    }),
    ...(find(styles, "dxfs")?.children ?? []).flatMap((format) => {
      const fill = find(format, "bgColor");
      return fill === undefined ? [] : [[find(format, "color"), fill] as const];
    }),
  ];
  return pairs.flatMap(([font, fill]) => {
    const [text, ground] = [colorOf(font, theme, theme[1] ?? ""), colorOf(fill, theme, theme[0] ?? "")];
    const [less = 0, more = 0] = [luminance(text), luminance(ground)].toSorted((a, b) => a - b);
    return (more + 0.05) / (less + 0.05) < 4.5 ? [`#${text} on #${ground} is hard to read`] : [];
  });
}

/** Conditional formats: an edge without a style takes away that of the cell, and only thin ones are drawn. */
function overlayDefects(container: Container): readonly string[] {
  const borders = findAll(
    find(container.tree("xl/styles.xml"), "dxfs") ?? container.tree("xl/styles.xml"),
    "border",
  );
  return borders
    .filter(({parent}) => parent?.name === "dxf")
    .flatMap(({children}) => children)
    .filter((edge) => !/^(?:hair|thin|dashed|dotted)$/.test(edge.attributes.get("style") ?? ""))
    .map(
      (edge) => `conditional format: edge ${edge.name} ${edge.attributes.get("style") ?? "without style"}`,
    );
}

/** What the schemas allow and Excel repairs, drops or computes otherwise. */
export function excelDefects(container: Container, cells: Cells): readonly string[] {
  return [
    ...container.sheets.flatMap(({name, part}) => sheetDefects(name, container.tree(part))),
    ...[...container.texts.keys()]
      .filter((part) => part.startsWith("xl/charts/chart"))
      .flatMap((part) => chartDefects(part, container.tree(part))),
    ...allFormulaDefects(container, cells),
    ...stringDefects(container),
    ...contrastDefects(container),
    ...overlayDefects(container),
  ];
}

/** What Excel's background check marks with a green corner in spite of the ranges it is told to ignore. */
export function greenCorners(container: Container, cells: Cells): readonly string[] {
  return container.sheets.flatMap(({name, part}) => {
    const ignored = findAll(container.tree(part), "ignoredError").map(({attributes}) => ({
      range: rangeOf(attributes.get("sqref") ?? ""),
      attributes,
    }));
    const isIgnored = ({row, column}: ReadCell, kind: string) =>
      ignored.some(
        ({range, attributes}) =>
          attributes.get(kind) === "1" &&
          overlaps(range, {firstRow: row, lastRow: row, firstColumn: column, lastColumn: column}),
      );
    return [...(cells.get(name)?.values() ?? [])].flatMap((cell) => {
      const kind =
        cell.type === "e"
          ? "evalError"
          : cell.type === "text" && /^\s*[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?\s*%?\s*$/.test(cell.text)
            ? "numberStoredAsText"
            : undefined;
      return kind === undefined || isIgnored(cell, kind) ? [] : [`${name}!${cell.address}: ${cell.text}`];
    });
  });
}
