import type {Publication} from "../analyse/publication.js";
import type {Fingerprint} from "./fingerprint.js";

/** Name of the file that says what an edition was made from, by what, and how it was checked. */
export const PROVENANCE = "herkunft.jsonld";

/** A check that an edition passed before it was put in place. */
export type Gate = {
  /** `abgleich`. */
  readonly id: string;
  readonly titel: string;
  /** What was found, in one German line. */
  readonly ergebnis: string;
};

/** A question of the checks that a person answered. */
export type Answer = {readonly id: string; readonly reason: string; readonly by: string};

/**
 * The origin of an edition in terms of the W3C provenance ontology (PROV-O, Recommendation of 2013-04-30):
 * entities are the deliveries with their SHA-256, catalogue and program; the activity is the build.
 * Nothing in it depends on when or where the edition was built.
 */
export function provenance(
  {edition, release, deliveries}: Publication,
  fingerprint: Fingerprint,
  gates: readonly Gate[],
  answers: readonly Answer[],
): string {
  const used = [...deliveries.values()].sort((a, b) => (a.table + a.id < b.table + b.id ? -1 : 1));
  const inputs = used.map(({id, table, file, sha256, stand}) => ({
    "@id": `urn:sha256:${sha256}#${table}`,
    "@type": "prov:Entity",
    "rdfs:label": `${table}, ${file}`,
    "kim:lieferung": id,
    "kim:tabelle": table,
    "kim:datei": file,
    "kim:stand": stand,
    "spdx:checksumValue": sha256,
  }));
  const graph = [
    {
      "@id": `urn:kim:edition:${release.version}`,
      "@type": "prov:Entity",
      "rdfs:label": `${edition.titel}, Edition ${release.version}`,
      "kim:status": release.status,
      "prov:wasGeneratedBy": {"@id": "urn:kim:bau"},
      "prov:wasAttributedTo": {"@id": "urn:kim:herausgeber"},
    },
    {
      "@id": "urn:kim:bau",
      "@type": "prov:Activity",
      "prov:used": [
        {"@id": `urn:sha256:${fingerprint.inputs}`},
        {"@id": `urn:sha256:${fingerprint.program}`},
        ...inputs.map((one) => ({"@id": one["@id"]})),
      ],
      "prov:wasAssociatedWith": {"@id": "urn:kim:herausgeber"},
      "kim:pruefungen": gates.map(({id, titel, ergebnis}) => ({
        "kim:id": id,
        "rdfs:label": titel,
        "kim:ergebnis": ergebnis,
      })),
      "kim:antworten": answers.map(({id, reason, by}) => ({
        "kim:id": id,
        "kim:begruendung": reason,
        "kim:wer": by,
      })),
    },
    {"@id": "urn:kim:herausgeber", "@type": "prov:Organization", "rdfs:label": edition.herausgeber},
    {
      "@id": `urn:sha256:${fingerprint.inputs}`,
      "@type": "prov:Entity",
      "rdfs:label": "Katalog und Zahlen (catalogue/, data/)",
    },
    {
      "@id": `urn:sha256:${fingerprint.program}`,
      "@type": "prov:Entity",
      "rdfs:label": "Programm und Bibliotheken (src/, package-lock.json)",
    },
    ...inputs,
  ];
  return `${JSON.stringify({"@context": context, "@graph": graph}, null, 1)}\n`;
}

const context = {
  prov: "http://www.w3.org/ns/prov#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  spdx: "http://spdx.org/rdf/terms#",
  kim: "urn:kim:vokabular:",
};
