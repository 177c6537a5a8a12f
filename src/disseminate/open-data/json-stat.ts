import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import {type Observation, TOTAL} from "../../model/observation.js";
import {statusTable} from "../../model/status.js";
import {formatTimePeriod} from "../../model/time-period.js";
import {tidyColumns} from "./columns.js";
import {describeDataset} from "./describe.js";

/** A dimension of the cube: codes in their order, each with its position. */
type Axis = {
  readonly id: string;
  readonly label: string;
  readonly codes: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly codeOf: (observation: Observation) => string;
};

/**
 * The figures of an indicator as JSON-stat 2.0 (class dataset). Values are unrounded, row by row in the
 * order of `id`; a field that is not published is null and has no status, a field without a number is
 * null with the status that says why. Basis, Stand and Gebietsstand stand in `extension`: the most
 * frequent one of a measure and period, and the fields that differ.
 */
export function jsonStat(cube: IndicatorCube, publication: Publication): string {
  const axes = axesOf(cube, publication);
  const size = axes.map(({codes}) => codes.length);
  const positions = axes.map(({codes}) => new Map(codes.map((code, index) => [code, index])));
  const indexOf = (one: Observation) =>
    axes.reduce(
      (index, {codes, codeOf}, axis) => index * codes.length + (positions[axis]?.get(codeOf(one)) ?? 0),
      0,
    );
  const value = new Array<number | null>(size.reduce((product, one) => product * one, 1)).fill(null);
  const status: Record<string, string> = {};
  const indices = cube.observations.map(indexOf);
  cube.observations.forEach((one, position) => {
    const index = indices[position] ?? 0;
    value[index] = one.obsStatus === "zero_exact" ? 0 : one.obsValue;
    const code = statusCode(one);
    if (code !== "A") status[index] = code;
  });
  const text = describeDataset(cube, publication);
  const columns = tidyColumns(cube, publication);
  const attribute = (name: string) => {
    const column = columns.find((one) => one.name === name);
    return attributeOf(cube.observations, indices, (one) => `${column?.value(one) ?? ""}`);
  };
  return `${JSON.stringify({
    version: "2.0",
    class: "dataset",
    label: text.titel,
    source: text.quellen.join("; "),
    updated: text.modified,
    note: [text.text],
    href: `${text.id}.json`,
    id: axes.map(({id}) => id),
    size,
    role: {time: ["TIME_PERIOD"], geo: ["REF_AREA"], metric: ["MEASURE"]},
    dimension: Object.fromEntries(axes.map((axis) => [axis.id, dimensionOf(axis, cube, publication)])),
    value,
    status,
    extension: {
      edition: publication.release.version,
      "edition-status": publication.release.status,
      license: text.license.link,
      attribution: text.attribution,
      status: {label: statusLabels(cube.observations)},
      BASIS: attribute("BASIS"),
      TERRITORY: attribute("TERRITORY"),
      VINTAGE: attribute("VINTAGE"),
      FLAG: attribute("FLAG"),
    },
  })}\n`;
}

/** SDMX status, with the kind of secrecy where there is one: `A`, `Q/C`, `Q/S`. */
function statusCode({obsStatus}: Observation): string {
  const {sdmx, conf} = statusTable[obsStatus];
  return conf === "F" ? sdmx : `${sdmx}/${conf}`;
}

function statusLabels(observations: readonly Observation[]): Readonly<Record<string, string>> {
  const labels = new Map<string, Set<string>>();
  for (const one of observations) {
    const code = statusCode(one);
    labels.set(code, (labels.get(code) ?? new Set()).add(statusTable[one.obsStatus].text));
  }
  return Object.fromEntries(
    [...labels].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, texts]) => [code, [...texts].join("; ")]),
  );
}

/** An attribute's most frequent value per measure and period, and the fields with another one. */
function attributeOf(
  observations: readonly Observation[],
  indices: readonly number[],
  attributeValue: (one: Observation) => string,
) {
  const groups = new Map<string, Map<string, number>>();
  for (const one of observations) {
    const key = `${one.measure} ${one.timePeriod}`;
    const counts = groups.get(key) ?? new Map<string, number>();
    groups.set(key, counts);
    const value = attributeValue(one);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const common = new Map(
    [...groups].map(([key, counts]) => {
      const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      return [key, first?.[0] ?? ""];
    }),
  );
  const other: Record<string, string> = {};
  observations.forEach((one, position) => {
    const value = attributeValue(one);
    if (value !== common.get(`${one.measure} ${one.timePeriod}`)) other[indices[position] ?? 0] = value;
  });
  return {common: Object.fromEntries([...common].filter(([, value]) => value !== "")), other};
}

function axesOf(cube: IndicatorCube, {catalogue}: Publication): readonly Axis[] {
  const {indicator, observations} = cube;
  const present = (codes: readonly string[], codeOf: (one: Observation) => string) => {
    const used = new Set(observations.map(codeOf));
    return codes.filter((code) => used.has(code));
  };
  const axis = (
    id: string,
    label: string,
    all: readonly (readonly [code: string, label: string])[],
    codeOf: (one: Observation) => string,
  ): Axis => {
    const codes = present(
      all.map(([code]) => code),
      codeOf,
    );
    return {
      id,
      label,
      codes,
      labels: Object.fromEntries(all.filter(([code]) => codes.includes(code))),
      codeOf,
    };
  };
  const periodicity = indicator.periodicity ?? "stichtag";
  return [
    axis(
      "MEASURE",
      "Maß",
      indicator.measures.map(({id, titel}) => [id, titel]),
      (one) => one.measure,
    ),
    ...indicator.dimensions.map(({id, codes}) => {
      const list = catalogue.codelists.get(id);
      const all = [...new Set([TOTAL, ...codes])].map((code): [string, string] => [
        code,
        list?.codes.find((one) => one.code === code)?.titel ?? code,
      ]);
      return axis(id.toUpperCase(), list?.titel ?? id, all, (one) => one.dimensions[id] ?? TOTAL);
    }),
    axis(
      "TIME_PERIOD",
      "Zeitraum",
      cube.periods().map((period) => [period, formatTimePeriod(period, periodicity)]),
      (one) => one.timePeriod,
    ),
    axis(
      "REF_AREA",
      "Gebietseinheit",
      catalogue.regions.all.map(({refArea, name}) => [refArea, name]),
      (one) => one.refArea,
    ),
  ];
}

function dimensionOf({id, label, codes, labels}: Axis, cube: IndicatorCube, {catalogue}: Publication) {
  const category = {index: codes, label: labels};
  if (id !== "MEASURE") return {label, category};
  const units = codes.map((code) => {
    const {unit, decimals} = cube.measure(code);
    return [code, {label: catalogue.units.get(unit)?.titel ?? unit, decimals}] as const;
  });
  return {label, category: {...category, unit: Object.fromEntries(units)}};
}
