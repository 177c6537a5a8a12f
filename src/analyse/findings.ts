import type {Catalogue} from "../catalogue/catalogue.js";
import type {Measure} from "../catalogue/indicator-schema.js";
import {formatNumber} from "../model/format.js";
import {type DimensionId, type Dimensions, type Observation, TOTAL, withCode} from "../model/observation.js";
import {isKreis, LAND} from "../model/region.js";
import {formatTimePeriod} from "../model/time-period.js";
import {numberOf} from "./arithmetic.js";
import {auditFindings} from "./audit/findings.js";
import {combinationsOf, combinationTitle} from "./combinations.js";
import type {IndicatorCube, Publication} from "./publication.js";

/** Something to look at before an edition goes out. */
export type Finding = {
  /** `frage`: does not add up, must be explained. `hinweis`: known gap, for information. */
  readonly severity: "frage" | "hinweis";
  readonly rule: "vollstaendigkeit" | "summe-der-kreise" | "summe-der-teile" | "geheimhaltung";
  readonly indicator: string;
  readonly timePeriod: string;
  /** One German sentence. */
  readonly text: string;
};

/** Checks what is published: complete Kreise, sums of Kreise, sums of parts, figures hidden to protect others. */
export function findingsOf(publication: Publication): readonly Finding[] {
  const ofCubes = publication.indicators.flatMap(({cube}) =>
    cube === undefined
      ? []
      : [
          ...missingKreise(cube, publication.catalogue),
          ...sumsOfKreise(cube, publication.catalogue),
          ...sumsOfParts(cube, publication.catalogue),
          ...suppressed(cube, publication.catalogue),
        ],
  );
  return [...ofCubes, ...auditFindings(publication)];
}

/** Kreise without a value in a period in which others have one; parts of joint units are no gap. */
function missingKreise(cube: IndicatorCube, catalogue: Catalogue): readonly Finding[] {
  return cube.indicator.measures
    .filter((measure) => measure.kind === "anzahl" || measure.kind === "veroeffentlichte-quote")
    .flatMap((measure) =>
      cube.periods(measure.id).flatMap((timePeriod): Finding[] => {
        const missing = cube
          .areas(timePeriod)
          .filter(isKreis)
          .filter((area) => {
            const one = cube.find(measure.id, area.refArea, timePeriod);
            return one !== undefined && numberOf(one) === undefined && one.obsStatus !== "included_elsewhere";
          });
        if (missing.length === 0) return [];
        const names = missing.map((area) => area.name).join("; ");
        return [
          {
            ...place(cube, timePeriod, "hinweis", "vollstaendigkeit"),
            text: `${heading(cube, measure, timePeriod, {}, catalogue)}: kein Wert für ${names}.`,
          },
        ];
      }),
    );
}

/** The Kreise must add up to the Land, within what rounding in the source allows. */
function sumsOfKreise(cube: IndicatorCube, catalogue: Catalogue): readonly Finding[] {
  return countMeasures(cube).flatMap((measure) =>
    combinationsOf(cube.indicator, measure).flatMap((dimensions) =>
      cube.periods(measure.id).flatMap((timePeriod): Finding[] => {
        const land = cube.find(measure.id, LAND, timePeriod, dimensions);
        if (land === undefined) return [];
        const parts = cube
          .areas(timePeriod)
          .filter((area) => isKreis(area) || area.level === "gemeinsame-einheit")
          .map((area) => cube.find(measure.id, area.refArea, timePeriod, dimensions))
          .filter((one) => one !== undefined && one.obsStatus !== "included_elsewhere")
          .map((one) => (one === undefined ? undefined : numberOf(one)));
        const cells = cellsOf(land) + parts.length;
        const total = numberOf(land);
        const known = parts.filter((one) => one !== undefined);
        if (total === undefined || known.length !== parts.length || known.length === 0) return [];
        const sum = known.reduce((a, b) => a + b, 0);
        if (Math.abs(sum - total) <= tolerance(cube, cells)) return [];
        return [
          {
            ...place(cube, timePeriod, "frage", "summe-der-kreise"),
            text: `${heading(cube, measure, timePeriod, dimensions, catalogue)}: Die Kreise ergeben zusammen ${formatNumber(sum, 0)}, für Hessen sind ${formatNumber(total, 0)} angegeben.`,
          },
        ];
      }),
    ),
  );
}

const completeSplits: readonly {readonly dimension: DimensionId; readonly parts: readonly string[]}[] = [
  {dimension: "sex", parts: ["M", "F"]},
  {dimension: "citizenship", parts: ["NATD", "NATA"]},
];

/** Men and women, Germans and foreigners must add up to the total: one finding per measure, split and period. */
function sumsOfParts(cube: IndicatorCube, catalogue: Catalogue): readonly Finding[] {
  const totals = (measure: Measure, dimension: DimensionId) =>
    cube.observations.filter(
      (one) => one.measure === measure.id && (one.dimensions[dimension] ?? TOTAL) === TOTAL,
    );
  const ids = cube.indicator.dimensions.map(({id}) => id);
  return countMeasures(cube).flatMap((measure) =>
    completeSplits.flatMap((split) => {
      if (!ids.includes(split.dimension)) return [];
      const byPeriod = new Map<string, Deviation[]>();
      for (const total of totals(measure, split.dimension)) {
        const found = deviationOf(cube, total, split);
        if (found === undefined) continue;
        byPeriod.set(total.timePeriod, [...(byPeriod.get(total.timePeriod) ?? []), found]);
      }
      return [...byPeriod].map(([timePeriod, found]): Finding => {
        const largest = found.reduce((a, b) =>
          Math.abs(b.sum - b.whole) > Math.abs(a.sum - a.whole) ? b : a,
        );
        const name = catalogue.codelists.get(split.dimension)?.titel ?? split.dimension;
        return {
          ...place(cube, timePeriod, "frage", "summe-der-teile"),
          text: `${heading(cube, measure, timePeriod, {}, catalogue)}: Die Teile nach ${name} ergeben in ${found.length} Zeilen nicht das Insgesamt. Größte Abweichung: ${catalogue.regions.get(largest.refArea).name}, ${formatNumber(largest.sum, 0)} statt ${formatNumber(largest.whole, 0)}.`,
        };
      });
    }),
  );
}

type Deviation = {readonly refArea: string; readonly sum: number; readonly whole: number};

/** The parts' sum beside the total, when they differ by more than rounding. */
function deviationOf(
  cube: IndicatorCube,
  total: Observation,
  {dimension, parts}: (typeof completeSplits)[number],
): Deviation | undefined {
  const ones = parts.map((part) =>
    cube.find(total.measure, total.refArea, total.timePeriod, withCode(total.dimensions, dimension, part)),
  );
  const numbers = ones.map((one) => (one === undefined ? undefined : numberOf(one)));
  const cells = [total, ...ones].reduce((count, one) => count + cellsOf(one), 0);
  const known = numbers.filter((one) => one !== undefined);
  const whole = numberOf(total);
  if (whole === undefined || known.length !== parts.length) return undefined;
  const sum = known.reduce((a, b) => a + b, 0);
  return Math.abs(sum - whole) <= tolerance(cube, cells) ? undefined : {refArea: total.refArea, sum, whole};
}

/** Figures that are not published, because a secret one could be computed with them. */
function suppressed(cube: IndicatorCube, {regions, codelists}: Catalogue): readonly Finding[] {
  const name = ({refArea, dimensions}: (typeof cube.suppressions)[number]["hidden"]) =>
    `${regions.get(refArea).name} (${combinationTitle(dimensions, codelists)})`;
  return cube.suppressions.map(({hidden, protects}) => ({
    ...place(cube, hidden.timePeriod, "hinweis", "geheimhaltung"),
    text: `${cube.indicator.code}, ${formatTimePeriod(hidden.timePeriod, cube.indicator.periodicity ?? "stichtag")}: ${name(hidden)} ist zusätzlich gesperrt; sonst ließe sich der geheime Wert für ${name(protects)} errechnen.`,
  }));
}

function countMeasures(cube: IndicatorCube): readonly Measure[] {
  return cube.indicator.measures.filter((measure) => measure.kind === "anzahl");
}

/** Source cells a figure was made from. */
function cellsOf(one: Observation | undefined): number {
  return (one?.origins ?? []).reduce((count, {locator}) => count + locator.split(", ").length, 0);
}

/** Largest difference that rounding alone can make: half a step for each source cell on both sides. */
function tolerance(cube: IndicatorCube, cells: number): number {
  const base = Math.max(0, ...cube.sources.map(({source}) => source.rounding?.base ?? 0));
  if (base > 0) return (base / 2) * cells;
  return cube.indicator.periodicity === "jahresdurchschnitt" ? 0.5 * cells : 0;
}

function place(
  cube: IndicatorCube,
  timePeriod: string,
  severity: Finding["severity"],
  rule: Finding["rule"],
): Omit<Finding, "text"> {
  return {severity, rule, indicator: cube.indicator.code, timePeriod};
}

function heading(
  cube: IndicatorCube,
  measure: Measure,
  timePeriod: string,
  dimensions: Dimensions,
  catalogue: Catalogue,
): string {
  const period = formatTimePeriod(timePeriod, cube.indicator.periodicity ?? "stichtag");
  return `${cube.indicator.code} ${measure.titel}, ${combinationTitle(dimensions, catalogue.codelists)}, ${period}`;
}
