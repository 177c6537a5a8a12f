import type {Publication} from "../../analyse/publication.js";
import {draftMark} from "../../model/release.js";
import {type DataFile, sha256Of} from "./data-files.js";
import type {DatasetText} from "./describe.js";
import {day, german, type RdfNode, type RdfValue} from "./rdf/node.js";

/** Code lists of the EU. */
export const EU = "http://publications.europa.eu/resource/authority";
/** Code lists of DCAT-AP.de. */
export const DE = "http://dcat-ap.de/def";

/** What a distribution is made of. */
export type FileKind = {readonly titel: string; readonly type: string; readonly format: string};

/** What all datasets of a catalogue share. */
export type CatalogueContext = {
  readonly publication: Publication;
  readonly base: string;
  readonly publisher: string;
  readonly contact: string;
};

/** What tells one dataset from another. */
export type DatasetFacts = {
  readonly id: string;
  readonly identifier: string;
  readonly text: DatasetText;
  readonly themes: readonly string[];
  readonly spatial: readonly string[];
  readonly level: string;
  readonly frequency: string;
};

/** A dataset with its distributions (DCAT-AP.de 3.0). */
export function dataset(
  {id, identifier, text, themes: codes, spatial, level, frequency}: DatasetFacts,
  distributions: readonly RdfNode[],
  {publisher, contact, publication}: CatalogueContext,
): RdfNode {
  return {
    id,
    type: "dcat:Dataset",
    properties: [
      ["dcterms:title", german(text.titel)],
      ["dcterms:description", german(marked(text.text, publication))],
      ["dcterms:identifier", {text: identifier}],
      ["dcterms:publisher", {iri: publisher}],
      ["dcat:contactPoint", {iri: contact}],
      ["dcatde:contributorID", {iri: `${DE}/contributors/hessen`}],
      ...codes.map((code) => ["dcat:theme", {iri: `${EU}/data-theme/${code}`}] as const),
      ...text.keywords.map((keyword) => ["dcat:keyword", german(keyword)] as const),
      ["dcterms:modified", day(text.modified)],
      ["dcterms:issued", day(publication.edition.stand)],
      ["dcat:version", {text: publication.release.version}],
      ["dcterms:language", {iri: `${EU}/language/DEU`}],
      ["dcterms:accrualPeriodicity", {iri: `${EU}/frequency/${frequency}`}],
      ["dcterms:accessRights", {iri: `${EU}/access-right/PUBLIC`}],
      ["dcterms:type", {iri: `${EU}/dataset-type/STATISTICAL`}],
      ["dcatap:availability", {iri: `${EU}/planned-availability/AVAILABLE`}],
      ["dcatde:politicalGeocodingLevelURI", {iri: `${DE}/politicalGeocoding/Level/${level}`}],
      ...spatial.map((iri) => ["dcterms:spatial", {iri}] as const),
      [
        "dcterms:temporal",
        {
          type: "dcterms:PeriodOfTime",
          properties: [
            ["dcat:startDate", day(text.from)],
            ["dcat:endDate", day(text.to)],
          ],
        },
      ],
      ...text.links.map((iri) => ["dcterms:source", {iri}] as const),
      ...distributions.map((one) => ["dcat:distribution", one] as const),
    ],
  };
}

/** A draft says so in every description. */
function marked(text: string, {release}: Publication): string {
  const draft = draftMark(release);
  return draft === undefined || text.startsWith(draft) ? text : `${draft}. ${text}`;
}

/** A file of a dataset with address, licence, size and checksum (DCAT-AP.de 3.0). */
export function distribution(
  {path, bytes}: DataFile,
  {titel, type, format}: FileKind,
  text: DatasetText,
  {base}: CatalogueContext,
): RdfNode {
  const address: RdfValue = {iri: `${base}${path}`};
  return {
    type: "dcat:Distribution",
    properties: [
      ["dcterms:title", german(titel)],
      ["dcat:accessURL", address],
      ["dcat:downloadURL", address],
      ["dcterms:license", {iri: `${DE}/licenses/${text.license.code}`}],
      ["dcatde:licenseAttributionByText", german(text.attribution)],
      ["dcterms:format", {iri: `${EU}/file-type/${format}`}],
      ["dcat:mediaType", {iri: `https://www.iana.org/assignments/media-types/${type}`}],
      ["dcat:byteSize", {text: String(bytes.length), datatype: "xsd:nonNegativeInteger"}],
      ["dcterms:language", {iri: `${EU}/language/DEU`}],
      ["dcatap:availability", {iri: `${EU}/planned-availability/AVAILABLE`}],
      [
        "spdx:checksum",
        {
          type: "spdx:Checksum",
          properties: [
            ["spdx:algorithm", {iri: "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"}],
            ["spdx:checksumValue", {text: sha256Of(bytes), datatype: "xsd:hexBinary"}],
          ],
        },
      ],
    ],
  };
}
