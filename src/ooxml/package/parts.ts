import {tag, XML_DECLARATION} from "./xml.js";

/** A relation from one part to another, or to an address outside. */
export type Relationship = {
  readonly id: string;
  /** Last word of the relationship type: `worksheet`, `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly external?: boolean | undefined;
};

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Full relationship type: those of the package (core properties) have another root (ECMA-376-2). */
function relationshipType(type: string): string {
  return type === "metadata/core-properties"
    ? `http://schemas.openxmlformats.org/package/2006/relationships/${type}`
    : `${OFFICE}/${type}`;
}

/** Part with the relations of another part. */
export function relationshipsXml(relationships: readonly Relationship[]): string {
  return (
    XML_DECLARATION +
    tag(
      "Relationships",
      {xmlns: "http://schemas.openxmlformats.org/package/2006/relationships"},
      ...relationships.map((one) =>
        tag("Relationship", {
          Id: one.id,
          Type: relationshipType(one.type),
          Target: one.target,
          TargetMode: one.external === true ? "External" : undefined,
        }),
      ),
    )
  );
}

/** Content type of each kind of part (ECMA-376-1, 12.3 and following). */
export const contentTypes = {
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  strings: "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
  table: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  extended: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
} as const;

/** Kind of a part. */
export type PartKind = keyof typeof contentTypes;

/** The part that names the content type of every other part. */
export function contentTypesXml(parts: readonly {readonly name: string; readonly kind: PartKind}[]): string {
  return (
    XML_DECLARATION +
    tag(
      "Types",
      {xmlns: "http://schemas.openxmlformats.org/package/2006/content-types"},
      tag("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      tag("Default", {Extension: "xml", ContentType: "application/xml"}),
      ...parts.map((part) =>
        tag("Override", {PartName: `/${part.name}`, ContentType: contentTypes[part.kind]}),
      ),
    )
  );
}
