import type {Dimensions} from "../../model/observation.js";

/** A figure as an earlier edition published it. */
export type PreviousFigure = {
  readonly measure: string;
  readonly refArea: string;
  readonly timePeriod: string;
  readonly dimensions: Dimensions;
  /** Unrounded; null where a sign stood. "Genau null" is 0. */
  readonly obsValue: number | null;
  /** The sign that stood in place of a number, or "". */
  readonly sign: string;
  /** SDMX CL_OBS_STATUS and CL_CONF_STATUS, `A F`. */
  readonly status: string;
  readonly basis: string | null;
  /** Stand of the source, ISO day. */
  readonly vintage: string;
};

/** What an earlier edition published, by code of the indicator and key of the observation. */
export type PreviousEdition = {
  readonly version: string;
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, PreviousFigure>>;
  /** Hash of each indicator's definition by code. */
  readonly definitions: ReadonlyMap<string, string>;
};

/** What happened to a figure between two editions. */
export type RevisionKind = "geaendert" | "entfallen" | "neu";

/** Why a figure changed, as far as the data tell. */
export type RevisionReason =
  /** The producer delivered the table again. */
  | "neuer-stand"
  /** The population base is another one. */
  | "neue-basis"
  /** The definition of the indicator was changed. */
  | "definition"
  /** A period that the earlier edition did not have. */
  | "neuer-zeitraum"
  /** None of these: a correction by the publisher. */
  | "berichtigung";

/** One side of a revision: a number, or the sign in its place. */
export type RevisionSide = {readonly obsValue: number | null; readonly sign: string};

/** One figure that is not as it was. */
export type Revision = {
  readonly indicator: string;
  readonly measure: string;
  readonly refArea: string;
  readonly timePeriod: string;
  readonly dimensions: Dimensions;
  readonly kind: RevisionKind;
  readonly reason: RevisionReason;
  readonly before: RevisionSide | undefined;
  readonly now: RevisionSide | undefined;
  /** In the unit of the measure, of the unrounded numbers; undefined where one side is no number. */
  readonly difference: number | undefined;
};

/** Everything that differs from an earlier edition. */
export type Revisions = {
  /** Version of the earlier edition. */
  readonly since: string;
  /** Per indicator in order of publication; those without a difference are absent. */
  readonly indicators: readonly IndicatorRevisions[];
};

/** What differs in one indicator: changed first, largest first; then gone; then new. */
export type IndicatorRevisions = {readonly code: string; readonly revisions: readonly Revision[]};
