import type {Container} from "../ooxml/container.js";
import {parseAddress, type ReadCell} from "../ooxml/read-cells.js";
import {find, findAll} from "../ooxml/xml-tree.js";

type Cells = ReadonlyMap<string, ReadonlyMap<string, ReadCell>>;

/**
 * What a machine can check of the list of the UK Government Analysis Function for accessible
 * spreadsheets, frozen panes aside, and of what went wrong in the workbooks of the closest peer.
 * Charts are allowed on purpose: they have alternative texts, and their figures stand in tables.
 */
export function accessibilityDefects(container: Container, cells: Cells): readonly string[] {
  return [
    ...documentDefects(container),
    ...container.sheets.flatMap((sheet) => sheetDefects(container, sheet, cells)),
  ];
}

function documentDefects(container: Container): readonly string[] {
  const defects: string[] = [];
  const core = container.texts.get("docProps/core.xml") ?? "";
  for (const property of [
    "dc:title",
    "dc:subject",
    "dc:creator",
    "dc:description",
    "cp:keywords",
    "dc:language",
  ])
    if (!new RegExp(`<${property}>[^<]+</${property}>`).test(core)) defects.push(`no ${property}`);
  const names = container.sheets.map(({name}) => name);
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length)
    defects.push("sheet name twice");
  for (const name of names)
    if (/^(Tabelle|Sheet|Blatt|Diagramm) ?\d+$/i.test(name)) defects.push(`sheet name says nothing: ${name}`);
  const workbook = container.texts.get("xl/workbook.xml") ?? "";
  if (/state="(hidden|veryHidden)"/.test(workbook)) defects.push("hidden sheet");
  if (/workbookProtection/.test(workbook)) defects.push("protected workbook");
  if (/vertAlign/.test(container.texts.get("xl/styles.xml") ?? "")) defects.push("superscript");
  for (const part of container.texts.keys()) {
    if (/^xl\/(media|externalLinks|ctrlProps|activeX|printerSettings)/.test(part))
      defects.push(`part ${part}`);
    if (
      part.startsWith("xl/drawings/drawing") &&
      /<xdr:(pic|sp|cxnSp)[ >]/.test(container.texts.get(part) ?? "")
    )
      defects.push(`${part}: picture or text box`);
  }
  return defects;
}

function sheetDefects(
  container: Container,
  {name, part}: Container["sheets"][number],
  cells: Cells,
): readonly string[] {
  const defects: string[] = [];
  const own = cells.get(name) ?? new Map<string, ReadCell>();
  const tree = container.tree(part);
  const xml = container.texts.get(part) ?? "";
  if ([...own.values()].every((cell) => cell.type === "blank")) defects.push(`${name}: blank sheet`);
  const title = own.get("A1");
  if (title?.type !== "text" || title.text.length < 3) defects.push(`${name}: no title in A1`);
  if (find(tree, "mergeCells") !== undefined) defects.push(`${name}: merged cells`);
  if (/<sheetProtection/.test(xml)) defects.push(`${name}: protected`);
  if (/<(row|col) [^>]*hidden="(1|true)"/.test(xml)) defects.push(`${name}: hidden rows or columns`);
  for (const link of findAll(tree, "hyperlink")) {
    const text = own.get(link.attributes.get("ref") ?? "")?.text ?? "";
    if (text === "" || /^https?:/.test(text)) defects.push(`${name}: link without words: ${text}`);
  }
  const tables = container
    .relations(part)
    .filter((one) => one.type === "table")
    .map((one) => container.tree(one.target));
  if (findAll(tree, "pane").length > 0 && tables.length === 0) defects.push(`${name}: table not marked up`);
  for (const table of tables) {
    const label = `${name} ${table.attributes.get("displayName")}`;
    const [from = "", to = ""] = (table.attributes.get("ref") ?? "").split(":").map((one) => one);
    const [first, last] = [parseAddress(from), parseAddress(to)];
    if (first.column !== 1) defects.push(`${label}: not at column A`);
    if (/^(Tabelle|Table)\d+$/i.test(table.attributes.get("displayName") ?? ""))
      defects.push(`${label}: name`);
    defects.push(...tableDefects(label, own, first, last, name.startsWith("csv-")));
  }
  return defects;
}

type Place = {readonly row: number; readonly column: number};

/** No blank rows, columns or cells inside; numbers as numbers. */
function tableDefects(
  label: string,
  cells: ReadonlyMap<string, ReadCell>,
  first: Place,
  last: Place,
  isData: boolean,
): readonly string[] {
  const defects: string[] = [];
  const filledRows = new Set<number>();
  const filledColumns = new Set<number>();
  let filled = 0;
  for (const cell of cells.values()) {
    if (cell.row < first.row || cell.row > last.row || cell.column > last.column || cell.type === "blank")
      continue;
    filled++;
    filledRows.add(cell.row);
    filledColumns.add(cell.column);
    const isNumberAsText =
      cell.type === "text" &&
      /^[-−]?\d{1,3}([.,\u202f]\d+)+$/.test(cell.text) &&
      !/^\d\d\.\d\d\.\d{4}$/.test(cell.text);
    if (cell.row > first.row && isNumberAsText) defects.push(`${label}: number as text at ${cell.address}`);
    if (/^#(NV|N\/A|BEZUG!|REF!|WERT!|VALUE!|DIV\/0!|NAME\?)/.test(cell.text))
      defects.push(`${label}: error at ${cell.address}`);
  }
  const [rows, columns] = [last.row - first.row + 1, last.column - first.column + 1];
  if (filledRows.size !== rows) defects.push(`${label}: blank row`);
  // A column of the data sheet can be without values, such as marks of producers; its header says what it holds.
  if (!isData && filledColumns.size !== columns) defects.push(`${label}: blank column`);
  if (!isData && filled !== rows * columns) defects.push(`${label}: ${rows * columns - filled} empty cells`);
  return defects;
}
