import type {Catalogue, CatalogueEvent, EditionSettings} from "../catalogue/catalogue.js";
import type {Indicator, Measure} from "../catalogue/indicator-schema.js";
import type {Source} from "../catalogue/source-schema.js";
import type {Dimensions, Observation} from "../model/observation.js";
import type {Region} from "../model/region.js";
import type {Release} from "../model/release.js";
import type {AuditReport} from "./audit/audit.js";
import type {Derivations, Derived} from "./derive/types.js";
import type {Suppression} from "./disclosure.js";
import type {ReferenceResult} from "./reference/reference-result.js";
import type {Revisions} from "./revisions/types.js";

export type {Derived} from "./derive/types.js";

/** Change of an observation on the previous year. */
export type Change = {
  /** The period compared with, exactly one year earlier; undefined where none is published. */
  readonly previous: Observation | undefined;
  /** Difference in the measure's own unit; for percentages in percentage points. */
  readonly absolute: Derived;
  /** In percent; only for counts. `base_too_small` where the base is below 100. */
  readonly percent: Derived | undefined;
};

/** Between two neighbouring published periods the series is not comparable. */
export type SeriesBreak = {
  /** Last period before the break. */
  readonly before: string;
  /** First period after it. */
  readonly after: string;
  /** Short: `Zensus 2022`. */
  readonly titel: string;
  /** One or two sentences. */
  readonly text: string;
};

/** One indicator with everything that outputs print of it. All outputs read from here only. */
export type IndicatorCube = Derivations & {
  readonly indicator: Indicator;
  /** All observations in a fixed order: measure, period, combination of codes, area in official order. */
  readonly observations: readonly Observation[];
  /** Published periods, ascending. For all measures together, or for one. */
  readonly periods: (measure?: string) => readonly string[];
  /** The newest period of a measure for which the given codes have a figure for at least one Kreis. */
  readonly latestPeriod: (measure: string, dimensions?: Dimensions) => string | undefined;
  /** Rows of a table for a period, in official order: Kreise of a Regierungsbezirk, the Regierungsbezirk, …, joint units, the Land last. */
  readonly areas: (timePeriod: string) => readonly Region[];
  /** The observation, or undefined when the combination is not published at all (no such row). */
  readonly find: (
    measure: string,
    refArea: string,
    timePeriod: string,
    dimensions?: Dimensions,
  ) => Observation | undefined;
  readonly change: (observation: Observation) => Change;
  /** The measure minus that of the Land in the same period, for percentages and rates. */
  readonly differenceToLand: (observation: Observation) => Derived;
  /**
   * Breaks between neighbouring published periods of a measure, ascending; for the given codes, or
   * for the first published combination. For one area those that concern it alone as well (Hanau leaves
   * the Main-Kinzig-Kreis); else those that concern all.
   */
  readonly breaks: (measure: string, dimensions?: Dimensions, refArea?: string) => readonly SeriesBreak[];
  /** Events to mark, ascending, that fall between the first and the last period. */
  readonly events: readonly CatalogueEvent[];
  /** Notes to print with tables and charts, generated from the figures and the catalogue (rounding, breaks, joint units, sums). */
  readonly notes: readonly string[];
  /** A note for a territorial unit (Kassel: contained in the joint unit). */
  readonly areaNote: (refArea: string) => string | undefined;
  /** Source tables that were used, with the deliveries and the Stand of the newest. */
  readonly sources: readonly UsedSource[];
  /** Figures hidden so that secret ones cannot be computed from the rest; see `disclosure.ts`. */
  readonly suppressions: readonly Suppression[];
  /** One sentence: level, change, and the Land for comparison. */
  readonly keySentence: (refArea: string) => string;
  /**
   * One to three neutral sentences about the latest figure of an area: level and change; place among the
   * Kreise and the Land; what to bear in mind. Every number in them is a published one.
   */
  readonly sentences: (refArea: string) => readonly string[];
  readonly measure: (id: string) => Measure;
};

/** A source table that was used by an indicator. */
export type UsedSource = {
  readonly source: Source;
  /** Newest Stand of the deliveries used, ISO day. */
  readonly stand: string;
  /** First and last period taken from it. */
  readonly from: string;
  readonly to: string;
};

/** One indicator of the publication, with or without figures. */
export type PublishedIndicator =
  | {readonly indicator: Indicator; readonly cube: IndicatorCube}
  | {readonly indicator: Indicator; readonly cube: undefined};

/** A delivery that figures came from. */
export type DeliveryInfo = {
  /** First eight hexadecimal digits of the SHA-256. */
  readonly id: string;
  readonly table: string;
  readonly file: string;
  readonly sha256: string;
  readonly stand: string;
  /** Worksheet, for workbooks. */
  readonly sheet?: string | undefined;
};

/** What is published: the input of every output. */
export type Publication = {
  readonly edition: EditionSettings;
  /** Version and status; outputs of a draft carry its mark (`draftMark`). */
  readonly release: Release;
  readonly catalogue: Catalogue;
  /** All twenty, in order. */
  readonly indicators: readonly PublishedIndicator[];
  readonly deliveries: ReadonlyMap<string, DeliveryInfo>;
  /** What differs from the edition published before; undefined where there is none. */
  readonly revisions?: Revisions | undefined;
  /** What the audit of confidentiality found; absent where none was made. */
  readonly audit?: AuditReport | undefined;
  /** Figures published elsewhere beside one's own; absent where none were compared. */
  readonly references?: readonly ReferenceResult[] | undefined;
};
