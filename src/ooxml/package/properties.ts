import {kimError} from "../../messages/kim-error.js";
import {lintText, MAX_CELL_TEXT} from "../lint/lint-text.js";
import type {DocumentProperties} from "../model.js";
import {escapeText, tag, XML_DECLARATION} from "./xml.js";

/**
 * Core properties: Dublin Core (ECMA-376-2, 11).
 *
 * @throws KimError ooxml-text-length, ooxml-text-character, ooxml-date: Excel calls a file with another
 *   form of date damaged
 */
export function corePropertiesXml(properties: DocumentProperties): string {
  for (const text of [
    properties.title,
    properties.subject,
    properties.creator,
    properties.description,
    properties.language,
    ...properties.keywords,
  ])
    lintText(text, "Die Dokumenteigenschaft", MAX_CELL_TEXT, {});
  if (
    !/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(
      properties.date,
    )
  )
    throw kimError("ooxml-date", {date: properties.date});
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
