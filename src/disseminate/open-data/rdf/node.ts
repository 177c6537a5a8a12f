/** Value of a property: a resource by its address, a text, a typed value, or a resource described in place. */
export type RdfValue =
  | {readonly iri: string}
  | {readonly text: string; readonly language?: "de"; readonly datatype?: string}
  | RdfNode;

/** A resource with its properties. Names are prefixed (`dcterms:title`); see {@link prefixes}. */
export type RdfNode = {
  /** Address, absolute or relative to the document; absent for a resource without a name of its own. */
  readonly id?: string;
  readonly type: string;
  readonly properties: readonly (readonly [name: string, value: RdfValue])[];
};

/** Prefixes of the names, by vocabulary. */
export const prefixes: Readonly<Record<string, string>> = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dcatap: "http://data.europa.eu/r5r/",
  dcatde: "http://dcat-ap.de/def/dcatde/",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  locn: "http://www.w3.org/ns/locn#",
  owl: "http://www.w3.org/2002/07/owl#",
  prov: "http://www.w3.org/ns/prov#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** A literal in German (`@de`). */
export function german(text: string): RdfValue {
  return {text, language: "de"};
}

/** A literal of the type `xsd:date`. @param text ISO day */
export function day(text: string): RdfValue {
  return {text, datatype: "xsd:date"};
}
