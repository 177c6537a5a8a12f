import {combinationTitle} from "../../analyse/combinations.js";
import type {IndicatorCube, Publication} from "../../analyse/publication.js";
import type {
  IndicatorRevisions,
  Revision,
  RevisionReason,
  RevisionSide,
} from "../../analyse/revisions/types.js";
import {formatNumber} from "../../model/format.js";
import {dimensionKey} from "../../model/observation.js";
import {formatTimePeriod} from "../../model/time-period.js";
import type {PublishedRevision, PublishedRevisions} from "./context.js";

/** At most so many figures of an indicator stand on the page; the file with all of them is linked. */
export const SHOWN_REVISIONS = 10;

/** Why figures changed, in words for readers. */
const reasons: Readonly<Record<RevisionReason, string>> = {
  "neuer-stand": "neuer Stand der Quelle",
  "neue-basis": "neue Zensusbasis",
  definition: "geänderte Definition",
  "neuer-zeitraum": "neuer Zeitraum",
  berichtigung: "Berichtigung",
};

/**
 * What differs from the edition before, as the page of corrections prints it: numbers of changed, gone and
 * new figures per indicator, and the largest changed ones.
 */
export function publishedRevisions(publication: Publication): PublishedRevisions | undefined {
  const {revisions} = publication;
  if (revisions === undefined) return undefined;
  return {
    since: revisions.since,
    indicators: revisions.indicators.map((one) => {
      const published = publication.indicators.find(({indicator}) => indicator.code === one.code);
      return {
        code: one.code,
        titel: published === undefined ? one.code : `${one.code} ${published.indicator.kurztitel}`,
        changed: countOf(one, "geaendert"),
        gone: countOf(one, "entfallen"),
        added: countOf(one, "neu"),
        reasons: reasonsOf(one),
      };
    }),
    largest: revisions.indicators.flatMap(({code, revisions: own}) => {
      const cube = publication.indicators.find(({indicator}) => indicator.code === code)?.cube;
      if (cube === undefined) return [];
      return own
        .filter(({kind}) => kind === "geaendert")
        .slice(0, SHOWN_REVISIONS)
        .map((one) => shown(one, cube, publication));
    }),
  };
}

function countOf({revisions}: IndicatorRevisions, kind: Revision["kind"]): number {
  return revisions.filter((one) => one.kind === kind).length;
}

/** Reasons of the changed and gone figures, the most frequent first; of the new ones where there are only these. */
function reasonsOf({revisions}: IndicatorRevisions): string {
  const old = revisions.filter(({kind}) => kind !== "neu");
  const counts = new Map<RevisionReason, number>();
  for (const {reason} of old.length === 0 ? revisions : old) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([reason]) => reasons[reason])
    .join(", ");
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
    difference: one.difference === undefined ? "" : formatNumber(one.difference, measure.decimals),
    reason: reasons[one.reason],
  };
}

function printSide(side: RevisionSide | undefined, decimals: number): string {
  if (side === undefined) return "";
  return side.sign !== "" || side.obsValue === null ? side.sign : formatNumber(side.obsValue, decimals);
}
