import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import {statusTable} from "../../model/status.js";
import {jsonText} from "./json.js";
import {AGENCY, cubesOf, SDMX_ATTRIBUTES, STRUCTURE_VERSION, sdmxCode, sdmxDimensions} from "./sdmx-codes.js";

type Code = {readonly id: string; readonly name: string; readonly parent?: string | undefined};

const urn = (kind: string, id: string) =>
  `urn:sdmx:org.sdmx.infomodel.${kind}=${AGENCY}:${id}(${STRUCTURE_VERSION})`;

/** German titles of concepts that are no dimension of the catalogue. */
const concepts: Readonly<Record<string, string>> = {
  FREQ: "Häufigkeit",
  REF_AREA: "Gebietseinheit",
  MEASURE: "Maß",
  TIME_PERIOD: "Zeitraum",
  OBS_VALUE: "Wert",
  OBS_STATUS: "Status",
  CONF_STATUS: "Geheimhaltung",
  FLAG: "Kennzeichen des Produzenten",
  UNIT_MEASURE: "Einheit",
  DECIMALS: "Nachkommastellen",
  BASIS: "Basis der Bevölkerungszahl",
  TERRITORY: "Gebietsstand",
  VINTAGE: "Stand der Lieferung",
  EDITION: "Edition",
};

/**
 * Codelists, concepts, data structure definitions and dataflows of all indicators as an SDMX-JSON
 * structure message (SDMX-JSON 2.0.0).
 */
export function sdmxStructure(publication: Publication): string {
  const cubes = cubesOf(publication);
  const {catalogue, edition} = publication;
  const used = new Set(cubes.flatMap((cube) => cube.indicator.dimensions.map(({id}) => id)));
  const dimensionLists = [...catalogue.codelists.values()].filter(({dimension}) => used.has(dimension));
  return jsonText(
    {
      meta: {
        schema:
          "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json",
        id: `KIM_HE_${publication.release.version}`,
        test: publication.release.status === "entwurf",
        prepared: `${edition.stand}T00:00:00Z`,
        contentLanguages: ["de"],
        sender: {id: AGENCY, name: edition.herausgeber},
      },
      data: {
        codelists: [
          codelist("CL_FREQ", "Häufigkeit", [
            {id: "A", name: "jährlich"},
            {id: "S", name: "halbjährlich"},
            {id: "M", name: "monatlich"},
          ]),
          codelist("CL_AREA", "Gebietseinheiten in Hessen", areaCodes(publication)),
          ...dimensionLists.map(({dimension, titel, codes}) =>
            codelist(
              `CL_${dimension.toUpperCase()}`,
              titel,
              codes.map((one) => ({id: sdmxCode(one.code), name: one.titel})),
            ),
          ),
          codelist(
            "CL_UNIT",
            "Einheit",
            [...catalogue.units.values()].map((unit) => ({id: unit.code, name: unit.titel})),
          ),
          codelist("CL_OBS_STATUS", "Status", statusCodes("sdmx")),
          codelist("CL_CONF_STATUS", "Geheimhaltung", [
            {id: "F", name: "frei"},
            {id: "C", name: "geheim"},
            {id: "S", name: "sekundär geheim"},
          ]),
          ...cubes.map(({indicator}) =>
            codelist(
              `CL_MEASURE_${indicator.code}`,
              `Maße des Indikators ${indicator.code}`,
              indicator.measures.map(({id, titel}) => ({id, name: titel})),
            ),
          ),
        ],
        conceptSchemes: [
          {
            ...maintained("CS_KIM", "Begriffe des Integrationsmonitorings"),
            concepts: [
              ...Object.entries(concepts).map(([id, name]) => ({id, name})),
              ...dimensionLists.map(({dimension, titel}) => ({id: dimension.toUpperCase(), name: titel})),
            ],
          },
        ],
        dataStructures: cubes.map(dataStructure),
        dataflows: cubes.map(({indicator}) => ({
          ...maintained(`DF_${indicator.code}`, `${indicator.code} ${indicator.titel}`),
          structure: urn("datastructure.DataStructure", `DSD_${indicator.code}`),
        })),
      },
    },
    1,
  );
}

function maintained(id: string, name: string) {
  return {id, agencyID: AGENCY, version: STRUCTURE_VERSION, name};
}

function codelist(id: string, name: string, codes: readonly Code[]) {
  return {...maintained(id, name), codes};
}

function areaCodes({catalogue}: Publication): readonly Code[] {
  return catalogue.regions.all.map((region) => ({
    id: sdmxCode(region.refArea),
    name: region.name,
    ...(region.level === "land" ? {} : {parent: region.regierungsbezirk ?? "06"}),
  }));
}

function statusCodes(field: "sdmx"): readonly Code[] {
  const names = new Map<string, string[]>();
  for (const row of Object.values(statusTable)) {
    const known = names.get(row[field]) ?? [];
    if (!known.includes(row.text)) names.set(row[field], [...known, row.text]);
  }
  return [...names].map(([id, texts]) => ({id, name: texts.join("; ")}));
}

function dataStructure(cube: IndicatorCube) {
  const {code} = cube.indicator;
  const concept = (id: string) =>
    `urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=${AGENCY}:CS_KIM(${STRUCTURE_VERSION}).${id}`;
  const lists: Readonly<Record<string, string>> = {
    REF_AREA: "CL_AREA",
    MEASURE: `CL_MEASURE_${code}`,
    UNIT_MEASURE: "CL_UNIT",
  };
  const coded = (id: string) => ({
    enumeration: urn("codelist.Codelist", lists[id] ?? `CL_${id}`),
  });
  const attributeFormat = (id: string) =>
    ["OBS_STATUS", "CONF_STATUS", "UNIT_MEASURE"].includes(id)
      ? coded(id)
      : {format: {dataType: id === "DECIMALS" ? "Integer" : "String"}};
  return {
    ...maintained(`DSD_${code}`, `Struktur des Indikators ${code}`),
    dataStructureComponents: {
      dimensionList: {
        id: "DimensionDescriptor",
        dimensions: sdmxDimensions(cube).map((id, position) => ({
          id,
          position: position + 1,
          conceptIdentity: concept(id),
          localRepresentation: coded(id),
        })),
        timeDimension: {
          id: "TIME_PERIOD",
          conceptIdentity: concept("TIME_PERIOD"),
          localRepresentation: {format: {dataType: "ObservationalTimePeriod"}},
        },
      },
      measureList: {
        id: "MeasureDescriptor",
        measures: [
          {
            id: "OBS_VALUE",
            conceptIdentity: concept("OBS_VALUE"),
            localRepresentation: {format: {dataType: "Double"}},
          },
        ],
      },
      attributeList: {
        id: "AttributeDescriptor",
        attributes: SDMX_ATTRIBUTES.map((id) => ({
          id,
          conceptIdentity: concept(id),
          usage: id === "OBS_STATUS" || id === "CONF_STATUS" ? "mandatory" : "optional",
          attributeRelationship: {observation: {}},
          localRepresentation: attributeFormat(id),
        })),
      },
    },
  };
}
