import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import {isKreis, type Region} from "../../model/region.js";
import type {DataFile} from "./data-files.js";
import {type CatalogueContext, DE, dataset, distribution, EU, type FileKind} from "./dcat-dataset.js";
import {type DatasetText, describeDataset, type License} from "./describe.js";
import {formats} from "./openapi.js";
import {day, german, type RdfNode} from "./rdf/node.js";
import {cubesOf, sdmxCode} from "./sdmx-codes.js";

const xlsx: FileKind = {
  titel: "Arbeitsmappe (Excel)",
  type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  format: "XLSX",
};

/** Codes of the EU file type list by ending. */
const fileTypes: Readonly<Record<string, string>> = {
  csv: "CSV",
  parquet: "PARQUET",
  json: "JSON",
  "csv-metadata.json": "JSON",
  zip: "CSV",
};

/** Data themes of the EU by Themenfeld: population and society, education, economy. */
const themes: Readonly<Record<number, readonly string[]>> = {
  4: ["EDUC", "SOCI"],
  5: ["ECON", "SOCI"],
};

/**
 * The catalogue of an edition after DCAT-AP.de 3.0: one dataset per indicator with its formats as
 * distributions, one per Kreis with its workbook, one for all figures together.
 *
 * Addresses are those of the operator (`catalogue/portal/betreiber.yml`), or relative to `daten/` where
 * the operator has not given any.
 *
 * @param files files of the edition that are offered
 */
export function dcatCatalogue(publication: Publication, files: readonly DataFile[]): readonly RdfNode[] {
  const {edition, catalogue} = publication;
  const {operator} = catalogue.portal;
  const base = operator.adresse ?? "../";
  const byPath = new Map(files.map((file) => [file.path, file]));
  const publisher = `${base}#herausgeber`;
  const contact: RdfNode = {
    id: `${base}#kontakt`,
    type: "vcard:Organization",
    properties: [
      ["vcard:fn", {text: operator.anbieter.name ?? edition.herausgeber}],
      ...(operator.anbieter.email === undefined
        ? []
        : [["vcard:hasEmail", {iri: `mailto:${operator.anbieter.email}`}] as const]),
      ["vcard:hasURL", {iri: base === "../" ? "../index.html" : base}],
    ],
  };
  const context: CatalogueContext = {publication, base, publisher, contact: contact.id ?? ""};
  const found = (path: string) => byPath.get(path);
  const ofIndicators = cubesOf(publication).map((cube) => indicatorDataset(cube, context, found, files));
  const ofKreise = catalogue.regions.all
    .filter((region) => isKreis(region) || region.members.length > 0)
    .flatMap((region) => kreisDataset(region, context, files));
  const all = allDataset(context, found);
  const datasets = [...ofIndicators, ...ofKreise, ...all];
  return [
    {
      id: `${base}#katalog`,
      type: "dcat:Catalog",
      properties: [
        ["dcterms:title", german(edition.titel)],
        ["dcterms:description", german(edition.untertitel)],
        ["dcterms:publisher", {iri: publisher}],
        ["dcterms:language", {iri: `${EU}/language/DEU`}],
        ["dcterms:license", {iri: `${DE}/licenses/dl-by-de/2.0`}],
        ["dcterms:modified", day(edition.stand)],
        ["foaf:homepage", {iri: base === "../" ? "../index.html" : base}],
        ...datasets.map(({id}) => ["dcat:dataset", {iri: id ?? ""}] as const),
      ],
    },
    {
      id: publisher,
      type: "foaf:Agent",
      properties: [
        ["foaf:name", german(edition.herausgeber)],
        ["dcterms:type", {iri: "http://purl.org/adms/publishertype/RegionalAuthority"}],
      ],
    },
    contact,
    ...datasets,
  ];
}

type Found = (path: string) => DataFile | undefined;

function indicatorDataset(
  cube: IndicatorCube,
  context: CatalogueContext,
  found: Found,
  files: readonly DataFile[],
): RdfNode {
  const text = describeDataset(cube, context.publication);
  const {themenfeld, periodicity} = cube.indicator;
  const workbook = files.find(
    ({path}) => path.startsWith("excel/") && path.includes(`_${text.id}-`) && path.endsWith(".xlsx"),
  );
  const distributions = formats.flatMap(({ending, folder, type, titel}) => {
    const file = found(`daten/${folder}${text.id}.${ending}`);
    return file === undefined
      ? []
      : [distribution(file, {titel, type, format: fileTypes[ending] ?? "CSV"}, text, context)];
  });
  return dataset(
    {
      id: `${context.base}#indikator-${text.id}`,
      identifier: `kim-hessen-${text.id}`,
      text,
      themes: themes[themenfeld] ?? ["SOCI"],
      spatial: [`${DE}/politicalGeocoding/stateKey/06`],
      level: "administrativeDistrict",
      frequency: periodicity === "monat" ? "MONTHLY" : periodicity === "halbjahr" ? "ANNUAL_2" : "ANNUAL",
    },
    [...(workbook === undefined ? [] : [distribution(workbook, xlsx, text, context)]), ...distributions],
    context,
  );
}

/** A Kreis or joint unit has a dataset where the edition offers a workbook of it. */
function kreisDataset(
  region: Region,
  context: CatalogueContext,
  files: readonly DataFile[],
): readonly RdfNode[] {
  const own = files.filter(({path}) => path.startsWith("excel/") && path.endsWith(`_${region.slug}.xlsx`));
  if (own.length === 0) return [];
  const keys = region.members.length > 0 ? region.members : [region.refArea];
  const text = wholeText(
    context,
    `Kreisprofil ${region.name}`,
    `Alle Indikatoren für ${region.officialName}.`,
  );
  return [
    dataset(
      {
        id: `${context.base}#kreis-${sdmxCode(region.refArea)}`,
        identifier: `kim-hessen-kreis-${sdmxCode(region.refArea)}`,
        text,
        themes: ["SOCI", "REGI"],
        spatial: keys.map((key) => `${DE}/politicalGeocoding/districtKey/${key}`),
        level: "administrativeDistrict",
        frequency: "ANNUAL",
      },
      own.map((file) => distribution(file, xlsx, text, context)),
      context,
    ),
  ];
}

function allDataset(context: CatalogueContext, found: Found): readonly RdfNode[] {
  const text = wholeText(
    context,
    "Alle Indikatoren",
    "Alle Indikatoren, Kreise und Zeiträume in einer Tabelle und als Data Package.",
  );
  const parts = [
    {
      path: "daten/alle.parquet",
      kind: {titel: "Parquet", type: "application/vnd.apache.parquet", format: "PARQUET"},
    },
    {
      path: "daten/alle.zip",
      kind: {titel: "CSV-Dateien (Data Package)", type: "application/zip", format: "CSV"},
    },
    {path: "excel/kim-hessen_gesamt.xlsx", kind: xlsx},
  ].flatMap(({path, kind}) => {
    const file = found(path);
    return file === undefined ? [] : [distribution(file, kind, text, context)];
  });
  if (parts.length === 0) return [];
  return [
    dataset(
      {
        id: `${context.base}#alle`,
        identifier: "kim-hessen-alle",
        text,
        themes: ["SOCI"],
        spatial: [`${DE}/politicalGeocoding/stateKey/06`],
        level: "administrativeDistrict",
        frequency: "ANNUAL",
      },
      parts,
      context,
    ),
  ];
}

/** Text of a dataset that holds all indicators. */
function wholeText({publication}: CatalogueContext, titel: string, text: string): DatasetText {
  const own = cubesOf(publication).map((cube) => describeDataset(cube, publication));
  const sorted = (values: readonly string[]) => [...values].sort();
  const mixed = own.map((one) => one.license).find((one) => one.code !== "dl-by-de/2.0");
  const fallback: License = {code: "dl-by-de/2.0", titel: "", link: ""};
  return {
    id: "alle",
    titel: `${publication.edition.titel}: ${titel}`,
    text,
    keywords: ["Integrationsmonitoring", "Hessen", "Kreise"],
    quellen: [...new Set(own.flatMap((one) => one.quellen))],
    attribution: `${[...new Set(own.flatMap((one) => one.quellen)), "eigene Berechnungen"].join("; ")} (${publication.edition.herausgeber})`,
    links: [],
    license: mixed ?? own[0]?.license ?? fallback,
    from: sorted(own.map((one) => one.from))[0] ?? publication.edition.stand,
    to: sorted(own.map((one) => one.to)).at(-1) ?? publication.edition.stand,
    modified: sorted(own.map((one) => one.modified)).at(-1) ?? publication.edition.stand,
  };
}
