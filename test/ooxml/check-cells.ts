import {excelDefects} from "./check-excel.js";
import type {Container} from "./container.js";
import {decodeXstring, parseAddress, type ReadCell, readCells} from "./read-cells.js";
import {find, findAll, type XmlElement} from "./xml-tree.js";

type Cells = ReadonlyMap<string, ReadonlyMap<string, ReadCell>>;

/** Cells of a range such as `'2024'!$A$1:$A$3`; undefined where the sheet does not exist. */
export function cellsOfRange(range: string, cells: Cells): readonly (ReadCell | undefined)[] | undefined {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!([^!]+)$/.exec(range);
  const sheet = cells.get((match?.[1] ?? match?.[2] ?? "").replaceAll("''", "'"));
  if (sheet === undefined) return undefined;
  const [from = "", to = from] = (match?.[3] ?? "").split(":");
  const [first, last] = [parseAddress(from), parseAddress(to)];
  const byPlace = new Map([...sheet.values()].map((cell) => [`${cell.row},${cell.column}`, cell]));
  const found: (ReadCell | undefined)[] = [];
  for (let row = first.row; row <= last.row; row++)
    for (let column = first.column; column <= last.column; column++)
      found.push(byPlace.get(`${row},${column}`));
  return found;
}

/** Order, size, styles and texts of cells, and that no cells are merged. */
function sheetDefects(name: string, sheet: XmlElement, cells: ReadonlyMap<string, ReadCell>, styles: number) {
  const defects: string[] = [];
  let before = {row: 0, column: 0};
  for (const cell of cells.values()) {
    if (cell.row < before.row || (cell.row === before.row && cell.column <= before.column))
      defects.push(`${name}!${cell.address} out of order`);
    before = cell;
    if (cell.style >= styles) defects.push(`${name}!${cell.address}: no style ${cell.style}`);
    if (cell.text.length > 32_767) defects.push(`${name}!${cell.address}: text too long`);
    if (cell.text === "?" || cell.text === "undefined") defects.push(`${name}!${cell.address}: no such text`);
    if (cell.formula !== undefined && cell.type === "blank")
      defects.push(`${name}!${cell.address}: formula without value`);
    if (cell.formula?.includes("[") === true && /\[\d/.test(cell.formula))
      defects.push(`${name}!${cell.address}: link to another workbook`);
  }
  const dimension = find(sheet, "dimension")?.attributes.get("ref");
  const last = parseAddress(dimension?.split(":").at(-1) ?? "XFD1048576");
  for (const cell of cells.values())
    if (cell.row > last.row || cell.column > last.column)
      defects.push(`${name}!${cell.address} outside dimension ${dimension}`);
  if (find(sheet, "mergeCells") !== undefined) defects.push(`${name}: merged cells`);
  for (const view of findAll(sheet, "selection"))
    if (view.attributes.get("activeCell") !== "A1") defects.push(`${name}: A1 is not chosen`);
  return defects;
}

/** Tables: names once, headings equal to their cells. */
function tableDefects(container: Container, cells: Cells): readonly string[] {
  const defects: string[] = [];
  const names = new Set<string>();
  for (const {name: sheet, part} of container.sheets)
    for (const relation of container.relations(part).filter((one) => one.type === "table")) {
      const table = container.tree(relation.target);
      const name = table.attributes.get("displayName") ?? "";
      if (names.has(name.toLowerCase())) defects.push(`table ${name} twice`);
      names.add(name.toLowerCase());
      const [from = "", to = ""] = (table.attributes.get("ref") ?? "").split(":");
      const header = `'${sheet.replaceAll("'", "''")}'!${from}:${to.replace(/\d+/, String(parseAddress(from).row))}`;
      const texts = cellsOfRange(header, cells)?.map((cell) =>
        cell?.type === "text" ? cell.text : undefined,
      );
      const columns = findAll(table, "tableColumn").map((one) =>
        decodeXstring(one.attributes.get("name") ?? ""),
      );
      if (JSON.stringify(texts) !== JSON.stringify(columns)) defects.push(`table ${name}: headings differ`);
      if (new Set(columns).size !== columns.length) defects.push(`table ${name}: heading twice`);
    }
  return defects;
}

/** Charts: every range exists, every cache equals its cells, no text among values, alt text, language. */
function chartDefects(container: Container, cells: Cells): readonly string[] {
  const defects: string[] = [];
  for (const part of container.texts.keys()) {
    if (part.startsWith("xl/drawings/drawing")) {
      const objects = findAll(container.tree(part), "cNvPr").map((one) => one.attributes);
      const ids = objects.map((one) => one.get("id"));
      const names = objects.map((one) => one.get("name"));
      if (new Set(ids).size !== ids.length) defects.push(`${part}: id twice`);
      if (new Set(names).size !== names.length) defects.push(`${part}: name twice`);
      for (const one of objects)
        if ((one.get("descr") ?? "").length < 20 || (one.get("title") ?? "") === "")
          defects.push(`${part}: no alternative text for ${one.get("name")}`);
    }
    if (!part.startsWith("xl/charts/chart")) continue;
    const chart = container.tree(part);
    for (const reference of [...findAll(chart, "strRef"), ...findAll(chart, "numRef")]) {
      const range = find(reference, "f")?.text ?? "";
      const source = cellsOfRange(range, cells);
      if (source === undefined) {
        defects.push(`${part}: no sheet for ${range}`);
        continue;
      }
      const cache = new Map(
        findAll(reference, "pt").map((one) => [
          Number(one.attributes.get("idx")),
          decodeXstring(find(one, "v")?.text ?? ""),
        ]),
      );
      source.forEach((cell, index) => {
        const expected = cell === undefined || cell.type === "blank" ? undefined : cell.text;
        if (cache.get(index) !== expected)
          defects.push(`${part}: ${range} point ${index} is ${cache.get(index)}, the cell ${expected}`);
        if (reference.name === "numRef" && cell?.type === "text")
          defects.push(`${part}: text among values of ${range}`);
      });
      if (findAll(reference, "ptCount").some((one) => Number(one.attributes.get("val")) !== source.length))
        defects.push(`${part}: wrong point count for ${range}`);
    }
    for (const run of [...findAll(chart, "r"), ...findAll(chart, "endParaRPr")]) {
      const language = (find(run, "rPr") ?? run).attributes.get("lang");
      if (language !== "de-DE") defects.push(`${part}: text without language`);
    }
    if (find(chart, "dispBlanksAs")?.attributes.get("val") !== "gap")
      defects.push(`${part}: blanks are not gaps`);
  }
  return defects;
}

/** Sparklines and data bars: ranges exist, one per cell, both halves of a bar have the same id. */
function extensionDefects(container: Container, cells: Cells): readonly string[] {
  return container.sheets.flatMap(({name, part}) => {
    const tree = container.tree(part);
    const defects: string[] = [];
    const places = findAll(tree, "sparkline").map((one) => {
      const range = find(one, "f")?.text ?? "";
      const source = cellsOfRange(range, cells);
      if (source === undefined) defects.push(`${name}: no sheet for ${range}`);
      if (source?.some((cell) => cell !== undefined && cell.type !== "n" && cell.type !== "blank") === true)
        defects.push(`${name}: sparkline over a text in ${range}`);
      return find(one, "sqref")?.text ?? "";
    });
    if (new Set(places).size !== places.length) defects.push(`${name}: two sparklines in a cell`);
    const first = findAll(tree, "id").map((one) => one.text);
    const second = findAll(tree, "cfRule").flatMap((one) => one.attributes.get("id") ?? []);
    if (JSON.stringify(first) !== JSON.stringify(second)) defects.push(`${name}: halves of data bars differ`);
    if (new Set(first).size !== first.length) defects.push(`${name}: id of a data bar twice`);
    return defects;
  });
}

/** Names of sheets and ranges: legal, once, sorted, pointing to sheets that exist. */
function nameDefects(container: Container): readonly string[] {
  const defects: string[] = [];
  const sheets = container.sheets.map((one) => one.name);
  if (new Set(sheets.map((one) => one.toLowerCase())).size !== sheets.length)
    defects.push("sheet name twice");
  for (const name of sheets)
    if (name.length > 31 || name === "" || /[:\\/?*[\]]/.test(name)) defects.push(`sheet name ${name}`);
  const names = findAll(container.tree("xl/workbook.xml"), "definedName");
  const keys = names.map(
    ({attributes}) =>
      `${attributes.get("name")?.toLowerCase()} ${(attributes.get("localSheetId") ?? "").padStart(5, "0")}`,
  );
  if (keys.some((key, index) => index > 0 && key <= (keys[index - 1] ?? "")))
    defects.push("names not sorted");
  for (const name of names)
    for (const [, quoted, plain] of name.text.matchAll(/'((?:[^']|'')*)'!|([A-Za-zÄÖÜäöüß_]+)!/g))
      if (!sheets.includes((quoted ?? plain ?? "").replaceAll("''", "'")))
        defects.push(`name ${name.attributes.get("name")}: no such sheet`);
  return defects;
}

/** Everything about cells and what repeats them. */
export function contentDefects(container: Container): readonly string[] {
  const cells = readCells(container);
  const styles = find(container.tree("xl/styles.xml"), "cellXfs")?.children.length ?? 0;
  return [
    ...container.sheets.flatMap(({name, part}) =>
      sheetDefects(name, container.tree(part), cells.get(name) ?? new Map(), styles),
    ),
    ...tableDefects(container, cells),
    ...chartDefects(container, cells),
    ...extensionDefects(container, cells),
    ...nameDefects(container),
    ...excelDefects(container, cells),
  ];
}
