import {chartXml} from "./chart/chart.js";
import {drawingXml} from "./chart/drawing.js";
import {lintCharts} from "./lint/lint-chart.js";
import {lintSheetNames} from "./lint/lint-names.js";
import {lintStyles} from "./lint/lint-style.js";
import type {Workbook} from "./model.js";
import {contentTypesXml, type PartKind, relationshipsXml} from "./package/parts.js";
import {corePropertiesXml, extendedPropertiesXml} from "./package/properties.js";
import {createRelationships, type Relationships} from "./package/relationships.js";
import {workbookPartXml} from "./package/workbook-part.js";
import {createCapture} from "./sheet/capture.js";
import {lintDefinedNames} from "./sheet/defined-names.js";
import {sheetXml} from "./sheet/sheet.js";
import {lintSparklineValues} from "./sheet/sparkline.js";
import {createStringPool} from "./sheet/strings.js";
import {lintTables, tableHeadings, tableXml} from "./sheet/table.js";
import {createStyleTable} from "./style/styles.js";
import {themeXml} from "./style/theme.js";
import {createPacker, type Packer, type XmlPiece} from "./zip/packer.js";

/** A part that was given to the packer. */
type Part = {
  readonly kind: PartKind;
  readonly name: string;
  readonly relationships?: Relationships | undefined;
};

/** Gives a part to the packer. */
type AddPart = (
  kind: PartKind,
  name: string,
  xml: string | Iterable<XmlPiece>,
  relationships?: Relationships,
) => Part;

/** The two files that every reader looks for first. */
const CONTENT_TYPES = "[Content_Types].xml";
const ROOT_RELATIONSHIPS = "_rels/.rels";

/**
 * Writes a workbook as an .xlsx file (ECMA-376, transitional). The same workbook gives the same bytes
 * on every machine. Rules of Excel that the schemas do not know are checked on the way.
 *
 * @throws KimError with a key that begins with `ooxml-`, naming sheet and cell
 */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  return packWorkbook(workbook, createPacker());
}

/**
 * Writes a workbook with a packer: one of this thread, or one that compresses in another.
 *
 * @throws KimError with a key that begins with `ooxml-`, naming sheet and cell
 */
export function packWorkbook<File>(workbook: Workbook, packer: Packer<File>): File {
  lintSheetNames(workbook.sheets.map((sheet) => sheet.name));
  lintStyles(workbook.styles);
  lintTables(workbook.sheets, lintDefinedNames(workbook));
  lintCharts(workbook.sheets);

  const part: AddPart = (kind, name, xml, relationships) => {
    packer.add(name, typeof xml === "string" ? [xml] : xml);
    return {kind, name, relationships};
  };
  const sheetParts = writeSheets(workbook, part);
  const root = createRelationships();
  root.add("officeDocument", "xl/workbook.xml");
  root.add("metadata/core-properties", "docProps/core.xml");
  root.add("extended-properties", "docProps/app.xml");
  const parts: readonly Part[] = [
    ...sheetParts,
    part("core", "docProps/core.xml", corePropertiesXml(workbook.properties)),
    part("extended", "docProps/app.xml", extendedPropertiesXml(workbook.properties)),
  ];
  packer.add(CONTENT_TYPES, [contentTypesXml(parts)]);
  packer.add(ROOT_RELATIONSHIPS, [relationshipsXml(root.all())]);
  const names = parts.flatMap(({name, relationships}) => {
    const all = relationships?.all() ?? [];
    if (all.length === 0) return [name];
    packer.add(relationshipsName(name), [relationshipsXml(all)]);
    return [name, relationshipsName(name)];
  });
  return packer.finish([CONTENT_TYPES, ROOT_RELATIONSHIPS, ...names]);
}

/** Name of the part with the relations of another: `xl/_rels/workbook.xml.rels`. */
function relationshipsName(name: string): string {
  const slash = name.lastIndexOf("/");
  return `${name.slice(0, slash)}/_rels/${name.slice(slash + 1)}.rels`;
}

/** The workbook part and everything below it, numbered through the workbook. */
function writeSheets(workbook: Workbook, part: AddPart): readonly Part[] {
  const {sheets, theme} = workbook;
  const styles = createStyleTable(workbook.styles, {body: theme.bodyFont, heading: theme.headingFont});
  const strings = createStringPool();
  const capture = createCapture(sheets);
  const sheetNames = new Set(sheets.map((sheet) => sheet.name));
  const withCharts = sheets.filter((sheet) => (sheet.charts ?? []).length > 0);
  const tables = sheets.flatMap((sheet) => (sheet.tables ?? []).map((table) => ({sheet, table})));

  const sheetParts = sheets.map((sheet, index) => {
    const relationships = createRelationships();
    const drawing = withCharts.includes(sheet)
      ? relationships.add("drawing", `../drawings/drawing${withCharts.indexOf(sheet) + 1}.xml`)
      : undefined;
    const tableIds = tables.flatMap((one, number) =>
      one.sheet === sheet ? [relationships.add("table", `../tables/table${number + 1}.xml`)] : [],
    );
    const context = {
      sheet: sheet.name,
      compact: sheet.compact === true,
      sheetNames,
      styles,
      strings,
      capture,
      relationships,
      isFirst: index === 0,
      drawing,
      tables: tableIds,
    };
    return part("worksheet", `xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, context), relationships);
  });
  lintSparklineValues(sheets, capture);
  const tableParts = tables.map(({sheet, table}, index) =>
    part(
      "table",
      `xl/tables/table${index + 1}.xml`,
      tableXml(table, index + 1, tableHeadings(sheet.name, table, capture)),
    ),
  );
  let chartNumber = 0;
  const drawingParts = withCharts.flatMap((sheet, index) => {
    const relationships = createRelationships();
    const charts = (sheet.charts ?? []).map((chart) => {
      const name = `chart${++chartNumber}.xml`;
      const xml = chartXml(chart, {chart: chart.name, capture, styles});
      return {
        chart,
        id: relationships.add("chart", `../charts/${name}`),
        part: part("chart", `xl/charts/${name}`, xml),
      };
    });
    const xml = drawingXml(charts.map(({chart, id}) => [chart, id] as const));
    return [
      part("drawing", `xl/drawings/drawing${index + 1}.xml`, xml, relationships),
      ...charts.map((one) => one.part),
    ];
  });
  const relationships = createRelationships();
  const workbookXml = workbookPartXml(workbook, relationships);
  return [
    part("workbook", "xl/workbook.xml", workbookXml, relationships),
    ...sheetParts,
    part("theme", "xl/theme/theme1.xml", themeXml(theme)),
    part("styles", "xl/styles.xml", styles.xml()),
    part("strings", "xl/sharedStrings.xml", strings.xml()),
    ...tableParts,
    ...drawingParts,
  ];
}
