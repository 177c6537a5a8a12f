import type {Catalogue} from "../catalogue/catalogue.js";
import type {Measure} from "../catalogue/indicator-schema.js";
import type {Dimensions} from "../model/observation.js";
import {isKreis} from "../model/region.js";
import {formatTimePeriod} from "../model/time-period.js";
import {numberOf} from "./arithmetic.js";
import {auditFindings} from "./audit/findings.js";
import {combinationTitle} from "./combinations.js";
import type {Finding} from "./finding.js";
import type {IndicatorCube, Publication} from "./publication.js";
import {referenceFindings} from "./reference/findings.js";

/**
 * What a publication leaves open: Kreise without a value, figures hidden to protect others. Whether the
 * delivered figures are right, the rules of `catalogue/rules` say before.
 */
export function findingsOf(publication: Publication): readonly Finding[] {
  const ofCubes = publication.indicators.flatMap(({cube}) =>
    cube === undefined
      ? []
      : [...missingKreise(cube, publication.catalogue), ...suppressed(cube, publication.catalogue)],
  );
  return [...ofCubes, ...auditFindings(publication), ...referenceFindings(publication)];
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

/** Figures that are not published, because a secret one could be computed with them. */
function suppressed(cube: IndicatorCube, {regions, codelists}: Catalogue): readonly Finding[] {
  const name = ({refArea, dimensions}: (typeof cube.suppressions)[number]["hidden"]) =>
    `${regions.get(refArea).name} (${combinationTitle(dimensions, codelists)})`;
  return cube.suppressions.map(({hidden, protects}) => ({
    ...place(cube, hidden.timePeriod, "hinweis", "geheimhaltung"),
    text: `${cube.indicator.code}, ${formatTimePeriod(hidden.timePeriod, cube.indicator.periodicity ?? "stichtag")}: ${name(hidden)} ist zusätzlich gesperrt; sonst ließe sich der geheime Wert für ${name(protects)} errechnen.`,
  }));
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
