import type {PeerGroup} from "../../catalogue/catalogue.js";
import type {Dimensions, Observation, Value} from "../../model/observation.js";
import type {Region} from "../../model/region.js";
import type {MissingStatus, ValueStatus} from "../../model/status.js";

/** A derived figure: value or reason, in the unit that its function names. */
export type Derived =
  | {readonly value: number; readonly status: ValueStatus}
  | {readonly value: null; readonly status: MissingStatus};

/** Change since the earliest period that can be compared. */
export type LongestChange = {
  /** The earliest period with a number and without a break in between; undefined where there is none. */
  readonly from: Observation | undefined;
  /** Difference in the measure's own unit; for percentages in percentage points. */
  readonly absolute: Derived;
  /** In percent; only for counts. `base_too_small` where the base is below 100. */
  readonly percent: Derived | undefined;
};

/** The value of a peer group, with the parts it was made from. */
export type PeerValue = Value & {
  readonly group: PeerGroup;
  readonly basis: string | null;
  /** Sums over the members, for ratios. */
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
};

/** Lowest or highest value, with every area that prints the same number. */
export type Extreme = {
  /** Unrounded. */
  readonly value: number;
  /** In official order, at least one. */
  readonly areas: readonly Region[];
};

/** How the values of the Kreise spread, in the measure's own unit; a joint unit counts once. */
export type Distribution = {
  /** Kreise and joint units with a number. */
  readonly count: number;
  /** Kreise and joint units without one. */
  readonly missing: number;
  readonly minimum: Extreme;
  /** Quantiles of type 7 (linear between neighbours), unrounded. */
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly maximum: Extreme;
};

/** What numerator and denominator contribute to a change of a ratio, in the measure's own unit; they add up to it. */
export type Decomposition = {
  readonly from: Observation;
  readonly change: number;
  readonly numerator: number;
  readonly denominator: number;
};

/** Measures beyond the level, for every observation of an indicator; see `docs/handbuch/masse.md`. */
export type Derivations = {
  /** Change since the earliest comparable period. */
  readonly longestChange: (observation: Observation) => LongestChange;
  /** Percent of the Land's value; undefined for the Land itself and for measures that do not add up over the Kreise. */
  readonly shareOfLand: (observation: Observation) => Derived | undefined;
  /**
   * Ausländerinnen und Ausländer minus Deutsche, other codes and the area as in the observation, in
   * percentage points or the unit of the rate; undefined for counts and where one group is not published.
   */
  readonly citizenshipGap: (observation: Observation) => Derived | undefined;
  /** Groups that a Kreis belongs to on the period's day, in the order of the codelist. */
  readonly peerGroups: (refArea: string, timePeriod: string) => readonly PeerGroup[];
  /** Sum of the counts, or ratio of the summed parts, of a group; undefined where no member has a row. */
  readonly peerValue: (
    group: PeerGroup,
    measure: string,
    timePeriod: string,
    dimensions?: Dimensions,
  ) => PeerValue | undefined;
  /** The observation minus the value of a group, for percentages and rates; `not_meaningful` for counts. */
  readonly differenceToPeers: (observation: Observation, group: PeerGroup) => Derived;
  /** Spread over the Kreise; undefined where fewer than three quarters of them have a number. */
  readonly distribution: (
    measure: string,
    timePeriod: string,
    dimensions?: Dimensions,
  ) => Distribution | undefined;
  /**
   * The change of a ratio since another observation of the same series, by default a year before, split
   * into its parts; undefined where there is no comparable change or the parts are not known.
   */
  readonly decomposition: (observation: Observation, from?: Observation) => Decomposition | undefined;
};
