import type {IndicatorCube, Publication} from "../../../analyse/publication.js";
import {
  type Dimensions,
  dimensionKey,
  type Observation,
  TOTAL,
  type Value,
} from "../../../model/observation.js";
import {LAND} from "../../../model/region.js";
import {roundHalfAwayFromZero} from "../../../model/rounding.js";
import {legendOf, type ObsStatus} from "../../../model/status.js";
import {formatTimePeriod} from "../../../model/time-period.js";
import {shortName} from "../areas.js";
import {unitOf} from "../context.js";
import {closestGroups} from "../peer-series.js";
import {periodicityOf} from "../series.js";
import {showValue} from "../shown-value.js";
import {sourceText} from "../source-line.js";

/**
 * All figures of an indicator as a script for the comparison: one call with areas, measures, breakdowns
 * and, per measure and codes, the printed figures by period and area. A figure is a number rounded as
 * printed, or `!` and the sign in its place; `^` before it says that it cannot be compared with the year
 * before, `~` and letters after it are its marks. Areas are parted by `;`, periods by `|`, which no sign is.
 */
export function numbersScript(cube: IndicatorCube, publication: Publication): string {
  const {catalogue, edition} = publication;
  const {indicator} = cube;
  const present = new Set(cube.observations.map((one) => one.refArea));
  const areas = catalogue.regions.all.filter((region) => present.has(region.refArea));
  const groups = closestGroups(catalogue);
  const periods = cube.periods();
  const statuses = new Set<ObsStatus>();
  const combinations = groupCombinations(cube);
  const text = (value: Value & {readonly flag?: string}, decimals: number, broken: boolean): string => {
    statuses.add(value.obsStatus);
    const plain = value.obsStatus === "normal" && (value.flag ?? "") === "";
    const shown = plain ? "" : showValue(value, decimals, edition.zeichen).text;
    if (/[;|~^]/.test(shown)) throw new Error(`„${shown}“ cannot stand in a list of figures`);
    if (value.obsValue === null) return `!${shown}`;
    const marks = shown.startsWith("(") ? "(" : (shown.split("\u00a0")[1] ?? "");
    const number = String(roundHalfAwayFromZero(value.obsValue, decimals));
    return `${broken ? "^" : ""}${number}${marks === "" ? "" : `~${marks}`}`;
  };
  const series = [...combinations].map(([name, {measure, dimensions, figures}]) => {
    const {decimals} = cube.measure(measure);
    const breaks = new Set(cube.breaks(measure).map((one) => one.after));
    const rows = periods.map((period) => {
      const inPeriod = figures.get(period);
      const own = areas.map((area) => {
        const one = inPeriod?.get(area.refArea);
        if (one === undefined) return "";
        return text(
          one,
          decimals,
          one.obsValue !== null &&
            (breaks.has(period) || cube.change(one).absolute.status === "break_in_series"),
        );
      });
      if (own.every((one) => one === "")) return "";
      const like = groups.map((group) => {
        const one = cube.peerValue(group, measure, period, dimensions);
        return one === undefined ? "" : text(one, decimals, breaks.has(period));
      });
      return [...own, ...like].join(";");
    });
    return [name, rows.join("|")] as const;
  });
  const content = {
    code: indicator.code,
    titel: indicator.titel,
    kurz: indicator.kurztitel,
    zeiten: periods.map((period) => [period, formatTimePeriod(period, periodicityOf(cube))]),
    gebiete: [
      ...areas.map((area) => [area.refArea, shortName(area), area.refArea === LAND ? "land" : area.level]),
      ...groups.map((group) => [group.code, group.titel, "gruppe"]),
    ],
    masse: indicator.measures
      .filter((measure) => [...combinations.values()].some((one) => one.measure === measure.id))
      .map((measure) => {
        const unit = unitOf(catalogue, measure);
        return {
          id: measure.id,
          titel: measure.titel,
          einheit: unit.titel,
          kurz: unit.kurztitel,
          stellen: measure.decimals,
          anzahl: unit.kind === "anzahl",
          brueche: cube.breaks(measure.id).map((one) => [one.after, one.titel]),
        };
      }),
    merkmale: indicator.dimensions.map(({id, codes}) => {
      const list = catalogue.codelists.get(id);
      return {
        id,
        titel: list?.titel ?? id,
        codes: codes.map((code) => [
          code,
          list?.codes.find((one) => one.code === code)?.titel ?? (code === TOTAL ? "Insgesamt" : code),
        ]),
      };
    }),
    reihen: Object.fromEntries(series),
    start: startOf(cube),
    zeichen: legendOf(statuses, edition.zeichen).map(({sign, text: meaning}) => [sign, meaning]),
    quelle: sourceText(cube),
  };
  return `window.kimZahlen(${JSON.stringify(content)});\n`;
}

/** Figures of a measure and codes, by period and area. */
type Combination = {
  readonly measure: string;
  readonly dimensions: Dimensions;
  readonly figures: Map<string, Map<string, Observation>>;
};

function groupCombinations(cube: IndicatorCube): ReadonlyMap<string, Combination> {
  const combinations = new Map<string, Combination>();
  for (const one of cube.observations) {
    const {measure, dimensions, timePeriod} = one;
    const name = `${measure}#${dimensionKey(dimensions)}`;
    const own = combinations.get(name) ?? {measure, dimensions, figures: new Map()};
    const inPeriod = own.figures.get(timePeriod) ?? new Map<string, Observation>();
    combinations.set(name, own);
    own.figures.set(timePeriod, inPeriod);
    inPeriod.set(one.refArea, one);
  }
  return combinations;
}

/** The measure and codes that a comparison begins with. */
function startOf(cube: IndicatorCube): string {
  const view = cube.indicator.darstellung?.kreise ?? cube.indicator.darstellung?.leitwert;
  const first = cube.observations[0];
  if (view !== undefined) return `${view.measure}#${dimensionKey(view.dimensions ?? {})}`;
  return first === undefined ? "" : `${first.measure}#${dimensionKey(first.dimensions)}`;
}
