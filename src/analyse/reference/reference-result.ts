import type {ReferenceSeries, ReferenceSource, ReferenceValue} from "../../catalogue/reference-schema.js";

/** What comparing one's own figure with one published elsewhere gave. */
export type ReferenceOutcome =
  | {readonly state: "same"; readonly own: number}
  /** Differs, and the catalogue says why. */
  | {readonly state: "explained"; readonly own: number; readonly grund: string}
  /** Differs without explanation, or by more than the explanation covers. */
  | {readonly state: "different"; readonly own: number; readonly grund: string | undefined}
  /** Cannot be compared; why, the catalogue says. */
  | {readonly state: "open"; readonly grund: string}
  /** There is no figure of one's own to compare with. */
  | {readonly state: "absent"}
  /** One's own figure is secret: then the other's is not named either. */
  | {readonly state: "secret"};

/** One figure that was published elsewhere, with the result. */
export type ReferenceResult = {
  readonly source: ReferenceSource;
  readonly series: ReferenceSeries;
  readonly value: ReferenceValue;
  readonly outcome: ReferenceOutcome;
  /** Where the catalogue declares the series. */
  readonly place: {readonly file: string; readonly line: number | undefined};
};
