import type {DocumentProperties} from "./model.js";
import {escapeText, tag, XML_DECLARATION} from "./xml.js";

/** Core properties: Dublin Core (ECMA-376-2, 11). */
export function corePropertiesXml(properties: DocumentProperties): string {
  const date = (name: string) => tag(name, {"xsi:type": "dcterms:W3CDTF"}, properties.date);
  return (
    XML_DECLARATION +
    tag(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      tag("dc:title", {}, escapeText(properties.title)),
      tag("dc:subject", {}, escapeText(properties.subject)),
      tag("dc:creator", {}, escapeText(properties.creator)),
      tag("cp:keywords", {}, escapeText(properties.keywords.join(", "))),
      tag("dc:description", {}, escapeText(properties.description)),
      tag("cp:lastModifiedBy", {}, escapeText(properties.creator)),
      date("dcterms:created"),
      date("dcterms:modified"),
      tag("dc:language", {}, escapeText(properties.language)),
    )
  );
}

/** Extended properties (ECMA-376-1, 22.2): program and office. */
export function extendedPropertiesXml(properties: DocumentProperties): string {
  return (
    XML_DECLARATION +
    tag(
      "Properties",
      {xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"},
      tag("Application", {}, "Microsoft Excel"),
      tag("Company", {}, escapeText(properties.creator)),
      tag("AppVersion", {}, "16.0300"),
    )
  );
}
