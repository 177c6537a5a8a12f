import type {Publication} from "../../analyse/publication.js";
import type {Revision} from "../../analyse/revisions/types.js";
import {dimensionKey} from "../../model/observation.js";
import {editionLabel} from "./columns.js";
import {csvRow} from "./csv.js";

/** Where an edition lists what differs from the one before. */
export const REVISIONS_PATH = "daten/berichtigungen.csv";

const columns = [
  "INDICATOR",
  "MEASURE",
  "REF_AREA",
  "REF_AREA_LABEL",
  "TIME_PERIOD",
  "BREAKDOWN",
  "REVISION",
  "REASON",
  "VALUE_BEFORE",
  "SIGN_BEFORE",
  "VALUE",
  "SIGN",
  "DIFFERENCE",
  "SINCE",
  "EDITION",
] as const;

/**
 * Every figure that differs from the edition published before (SINCE) in this one (EDITION), as CSV: changed, gone and new ones,
 * changed first and largest first within an indicator. Only the header when there is no edition before.
 */
export function revisionsCsv(publication: Publication): string {
  const {revisions, catalogue} = publication;
  const row = (one: Revision, since: string) =>
    csvRow([
      one.indicator,
      one.measure,
      one.refArea,
      catalogue.regions.has(one.refArea) ? catalogue.regions.get(one.refArea).name : undefined,
      one.timePeriod,
      dimensionKey(one.dimensions),
      one.kind,
      one.reason,
      one.before?.obsValue ?? undefined,
      one.before?.sign || undefined,
      one.now?.obsValue ?? undefined,
      one.now?.sign || undefined,
      one.difference,
      since,
      editionLabel(publication),
    ]);
  const rows = (revisions?.indicators ?? []).flatMap(({revisions: own}) =>
    own.map((one) => row(one, revisions?.since ?? "")),
  );
  return csvRow(columns) + rows.join("");
}
