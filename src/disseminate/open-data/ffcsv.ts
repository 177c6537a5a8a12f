import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import {type Observation, TOTAL} from "../../model/observation.js";
import type {RegionLevel} from "../../model/region.js";
import {statusTable} from "../../model/status.js";
import type {Periodicity} from "../../model/time-period.js";
import {referenceDay} from "../../model/time-period.js";
import {editionLabel} from "./columns.js";

/** Territorial variables of the GENESIS family. */
const territories: Readonly<Partial<Record<RegionLevel, readonly [code: string, label: string]>>> = {
  land: ["DLAND", "Bundesländer"],
  regierungsbezirk: ["REGBEZ", "Regierungsbezirke / Statistische Regionen"],
};

/** For Kreise and for units made of several. */
const kreise = ["KREISE", "Kreise und kreisfreie Städte"] as const;

const times: Readonly<Record<Periodicity, readonly [code: string, label: string]>> = {
  stichtag: ["STAG", "Stichtag"],
  jahressumme: ["JAHR", "Jahr"],
  jahresdurchschnitt: ["JAHR", "Jahr"],
  schuljahr: ["SCHULJ", "Schuljahr"],
  halbjahr: ["HALBJ", "Halbjahr"],
  monat: ["MONAT", "Monat"],
};

/**
 * The figures in the form of the flat files of GENESIS (since November 2024): semicolon, decimal comma, one
 * row per figure, four columns per variable, signs in place of figures. Status, basis, Gebietsstand and
 * Stand follow after the columns of GENESIS. UTF-8 with byte order mark, LF.
 */
export function flatFile(cube: IndicatorCube, publication: Publication): string {
  const {indicator} = cube;
  const {catalogue} = publication;
  const [timeCode, timeLabel] = times[indicator.periodicity ?? "stichtag"];
  const statistic = [indicator.evas[0] ?? "", indicator.statistik, timeCode, timeLabel];
  const regions = new Map(catalogue.regions.all.map((region) => [region.refArea, region]));
  const variables = indicator.dimensions.map(({id}) => {
    const list = catalogue.codelists.get(id);
    const labels = new Map(list?.codes.map((code) => [code.code, code.titel]));
    return {id, code: id.toUpperCase(), label: list?.titel ?? id, labels};
  });
  const edition = editionLabel(publication);
  const rowOf = (one: Observation): readonly string[] => {
    const region = regions.get(one.refArea);
    const measure = cube.measure(one.measure);
    return [
      ...statistic,
      one.timePeriod,
      ...(territories[region?.level ?? "landkreis"] ?? kreise),
      one.refArea,
      region?.name ?? one.refArea,
      ...variables.flatMap(({id, code, label, labels}) => {
        const own = one.dimensions[id] ?? TOTAL;
        return [code, label, own === TOTAL ? "" : own, labels.get(own) ?? own];
      }),
      flatValue(one),
      catalogue.units.get(measure.unit)?.titel ?? measure.unit,
      measure.id,
      measure.titel,
      one.flag,
      statusTable[one.obsStatus].sdmx,
      statusTable[one.obsStatus].conf,
      one.basis ?? "",
      referenceDay(one.timePeriod),
      one.origins[0]?.vintage ?? "",
      edition,
    ];
  };
  const lines = [headerOf(variables.length), ...cube.observations.map(rowOf)];
  return `\ufeff${lines.map((fields) => `${fields.map(field).join(";")}\n`).join("")}`;
}

function headerOf(dimensions: number): readonly string[] {
  const variable = (position: number) =>
    ["variable_code", "variable_label", "variable_attribute_code", "variable_attribute_label"].map(
      (name) => `${position}_${name}`,
    );
  return [
    "statistics_code",
    "statistics_label",
    "time_code",
    "time_label",
    "time",
    ...Array.from({length: dimensions + 1}, (_, index) => variable(index + 1)).flat(),
    "value",
    "value_unit",
    "value_variable_code",
    "value_variable_label",
    "value_q",
    "obs_status",
    "conf_status",
    "basis",
    "territory",
    "vintage",
    "edition",
  ];
}

/** The number with decimal comma, or the sign in ASCII as GENESIS writes it. */
function flatValue({obsValue, obsStatus}: Observation): string {
  if (obsValue !== null) return String(obsValue === 0 ? 0 : obsValue).replace(".", ",");
  return statusTable[obsStatus].hsl.replace("–", "-").replace("…", "...");
}

function field(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
