import type {Publication} from "../../analyse/publication.js";
import type {DataFile} from "./data-files.js";
import {dcatCatalogue} from "./dcat.js";
import {jsonLd} from "./rdf/json-ld.js";
import {turtle} from "./rdf/turtle.js";

/** The catalogue of an edition's files: DCAT-AP.de 3.0 in Turtle and JSON-LD. */
export function catalogueFiles(publication: Publication, files: readonly DataFile[]): readonly DataFile[] {
  const nodes = dcatCatalogue(publication, files);
  const utf8 = new TextEncoder();
  return [
    {path: "daten/katalog.ttl", bytes: utf8.encode(turtle(nodes))},
    {path: "daten/katalog.jsonld", bytes: utf8.encode(jsonLd(nodes))},
  ];
}
