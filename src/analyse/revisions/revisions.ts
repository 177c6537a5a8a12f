import type {Catalogue} from "../../catalogue/catalogue.js";
import type {Observation} from "../../model/observation.js";
import {createIndicatorCube} from "../cube/indicator-cube.js";
import type {PublishedIndicator} from "../publication.js";
import {compareIndicator, goneFigures, keyOf} from "./compare.js";
import {definitionHash} from "./definition-hash.js";
import type {PreviousEdition, PreviousFigure, Revision, Revisions} from "./types.js";

/**
 * Compares what is to be published with an earlier edition, and marks the revised figures with r
 * (berichtigt), so that every output shows the mark.
 *
 * @returns the indicators with marks, and what differs
 */
export function compareWithPrevious(
  indicators: readonly PublishedIndicator[],
  previous: PreviousEdition,
  catalogue: Catalogue,
): {readonly indicators: readonly PublishedIndicator[]; readonly revisions: Revisions} {
  const compared = indicators.map((published) => compareOne(published, previous, catalogue));
  const codes = new Set(indicators.map(({indicator}) => indicator.code));
  const removed = [...previous.figures]
    .filter(([code]) => !codes.has(code))
    .map(([code, figures]) => ({code, revisions: goneFigures(code, figures, true)}));
  return {
    indicators: compared.map(({published}) => published),
    revisions: {
      since: previous.version,
      indicators: [...compared.map(({found}) => found), ...removed].filter(
        ({revisions}) => revisions.length > 0,
      ),
    },
  };
}

function compareOne(published: PublishedIndicator, previous: PreviousEdition, catalogue: Catalogue) {
  const {indicator, cube} = published;
  const before = previous.figures.get(indicator.code) ?? new Map<string, PreviousFigure>();
  const known = previous.definitions.get(indicator.code);
  const redefined = known !== undefined && known !== definitionHash(indicator);
  if (cube === undefined) {
    const revisions = goneFigures(indicator.code, before, redefined);
    return {published, found: {code: indicator.code, revisions}};
  }
  const revisions = compareIndicator(cube, before, redefined, catalogue.edition.zeichen);
  const revised = new Set(revisions.filter(isMarked).map(keyOf));
  if (revised.size === 0) return {published, found: {code: indicator.code, revisions}};
  const observations = cube.observations.map((one) => (revised.has(keyOf(one)) ? marked(one) : one));
  return {
    published: {indicator, cube: createIndicatorCube(indicator, observations, catalogue)},
    found: {code: indicator.code, revisions},
  };
}

/** The mark stands at figures that were published with another number or sign. */
function isMarked({kind}: Revision): boolean {
  return kind === "geaendert";
}

function marked(one: Observation): Observation {
  return one.flag.includes("r") ? one : {...one, flag: `${one.flag}r`};
}
