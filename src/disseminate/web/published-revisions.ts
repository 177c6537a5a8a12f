import {combinationTitle} from "../../analyse/combinations.js";
import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import type {Revision, RevisionSide} from "../../analyse/revisions/types.js";
import {formatNumber} from "../../model/format.js";
import {dimensionKey} from "../../model/observation.js";
import {formatTimePeriod} from "../../model/time-period.js";
import type {PublishedRevision} from "./context.js";

/** At most so many figures of an indicator stand on the page; the file with all of them is linked. */
export const SHOWN_REVISIONS = 10;

/** The largest changed figures of every indicator, as the page of corrections prints them. */
export function publishedRevisions(publication: Publication): readonly PublishedRevision[] {
  return (publication.revisions?.indicators ?? []).flatMap(({code, revisions}) => {
    const cube = publication.indicators.find(({indicator}) => indicator.code === code)?.cube;
    if (cube === undefined) return [];
    return revisions
      .filter(({kind}) => kind === "geaendert")
      .slice(0, SHOWN_REVISIONS)
      .map((one) => shown(one, cube, publication));
  });
}

function shown(one: Revision, cube: IndicatorCube, {catalogue}: Publication): PublishedRevision {
  const measure = cube.measure(one.measure);
  const breakdown =
    dimensionKey(one.dimensions) === "" ? "" : `, ${combinationTitle(one.dimensions, catalogue.codelists)}`;
  return {
    indicator: one.indicator,
    area: catalogue.regions.get(one.refArea).name,
    time: formatTimePeriod(one.timePeriod, cube.indicator.periodicity ?? "stichtag"),
    what: `${measure.titel}${breakdown}`,
    before: printSide(one.before, measure.decimals),
    after: printSide(one.now, measure.decimals),
  };
}

function printSide(side: RevisionSide | undefined, decimals: number): string {
  if (side === undefined) return "";
  return side.sign !== "" || side.obsValue === null ? side.sign : formatNumber(side.obsValue, decimals);
}
