import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import {type Observation, TOTAL} from "../../model/observation.js";
import {draftMark} from "../../model/release.js";
import {isValueStatus, signOf, statusTable} from "../../model/status.js";
import {referenceDay} from "../../model/time-period.js";

/** A field of the tidy table: text, number, or empty where there is none. */
export type TidyValue = string | number | undefined;

/** A column of the tidy table, and how it is made from an observation. */
export type TidyColumn = {
  /** SDMX word, upper case. */
  readonly name: string;
  /** German title. */
  readonly titel: string;
  readonly type: "text" | "number" | "integer" | "date";
  /** Whether it belongs to what identifies an observation. */
  readonly isKey: boolean;
  readonly value: (observation: Observation) => TidyValue;
  /** What the field follows from, where many observations share it: equal keys, equal fields. */
  readonly sharedBy?: ((observation: Observation) => unknown) | undefined;
};

const byMeasure = (one: Observation) => one.measure;
const byArea = (one: Observation) => one.refArea;
const byCodes = (one: Observation) => one.dimensions;
const byStatus = (one: Observation) => one.obsStatus;

/** The columns of an indicator's tidy table in their order. */
export function tidyColumns(cube: IndicatorCube, publication: Publication): readonly TidyColumn[] {
  const {catalogue, edition} = publication;
  const labels = new Map(catalogue.regions.all.map((region) => [region.refArea, region.name]));
  const measures = new Map(cube.indicator.measures.map((measure) => [measure.id, measure]));
  const unitTitle = (code: string | undefined) =>
    code === undefined ? undefined : (catalogue.units.get(code)?.titel ?? code);
  const edited = editionLabel(publication);
  const days = new Map<string, string>();
  const territory = (timePeriod: string) => {
    const day = days.get(timePeriod) ?? referenceDay(timePeriod);
    days.set(timePeriod, day);
    return day;
  };
  return [
    key("INDICATOR", "Indikator", (one) => one.indicator, byMeasure),
    key("MEASURE", "Maß", (one) => one.measure, byMeasure),
    text("MEASURE_LABEL", "Maß, Bezeichnung", (one) => measures.get(one.measure)?.titel, byMeasure),
    key("REF_AREA", "Gebietsschlüssel", (one) => one.refArea, byArea),
    text("REF_AREA_LABEL", "Gebietseinheit", (one) => labels.get(one.refArea), byArea),
    key("TIME_PERIOD", "Zeitraum", (one) => one.timePeriod),
    ...cube.indicator.dimensions.flatMap(({id}) => dimensionColumns(id, publication)),
    column("OBS_VALUE", "Wert", "number", (one) =>
      one.obsStatus === "zero_exact" ? 0 : (one.obsValue ?? undefined),
    ),
    text("SIGN", "Zeichen anstelle der Zahl", (one) =>
      one.obsValue === null ? signOf(one.obsStatus, edition.zeichen) : undefined,
    ),
    text("OBS_STATUS", "Status nach SDMX", (one) => statusTable[one.obsStatus].sdmx, byStatus),
    text("CONF_STATUS", "Geheimhaltung nach SDMX", (one) => statusTable[one.obsStatus].conf, byStatus),
    text("FLAG", "Kennzeichen des Produzenten", (one) => (one.flag === "" ? undefined : one.flag)),
    text("UNIT_MEASURE", "Einheit", (one) => unitTitle(measures.get(one.measure)?.unit), byMeasure),
    column(
      "DECIMALS",
      "Nachkommastellen",
      "integer",
      (one) => measures.get(one.measure)?.decimals,
      byMeasure,
    ),
    column("NUMERATOR", "Zähler", "number", (one) =>
      isValueStatus(one.obsStatus) ? one.numerator?.obsValue : undefined,
    ),
    column("DENOMINATOR", "Nenner", "number", (one) =>
      isValueStatus(one.obsStatus) ? one.denominator?.obsValue : undefined,
    ),
    text("BASIS", "Basis der Bevölkerungszahl", (one) => one.basis ?? undefined),
    column("TERRITORY", "Gebietsstand", "date", (one) => territory(one.timePeriod)),
    text("SOURCE", "Quelltabelle", (one) => one.origins[0]?.table),
    column("VINTAGE", "Stand der Lieferung", "date", (one) => one.origins[0]?.vintage),
    text("EDITION", "Edition", () => edited),
  ];
}

/** `2026`, `2026 Entwurf` for a draft. */
export function editionLabel({release}: Publication): string {
  return draftMark(release) === undefined ? release.version : `${release.version} Entwurf`;
}

function dimensionColumns(id: string, {catalogue}: Publication): readonly TidyColumn[] {
  const list = catalogue.codelists.get(id);
  const titles = new Map(list?.codes.map((code) => [code.code, code.titel]));
  const titel = list?.titel ?? id;
  const code = (observation: Observation) => observation.dimensions[id] ?? TOTAL;
  const name = id.toUpperCase();
  return [
    key(name, titel, code, byCodes),
    text(`${name}_LABEL`, `${titel}, Bezeichnung`, (one) => titles.get(code(one)) ?? code(one), byCodes),
  ];
}

function column(
  name: string,
  titel: string,
  type: TidyColumn["type"],
  value: TidyColumn["value"],
  sharedBy?: TidyColumn["sharedBy"],
): TidyColumn {
  return {name, titel, type, isKey: false, value, sharedBy};
}

function text(
  name: string,
  titel: string,
  value: TidyColumn["value"],
  sharedBy?: TidyColumn["sharedBy"],
): TidyColumn {
  return column(name, titel, "text", value, sharedBy);
}

function key(
  name: string,
  titel: string,
  value: TidyColumn["value"],
  sharedBy?: TidyColumn["sharedBy"],
): TidyColumn {
  return {name, titel, type: "text", isKey: true, value, sharedBy};
}
