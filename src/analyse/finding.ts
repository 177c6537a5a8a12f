/** Something to look at before an edition goes out. */
export type Finding = {
  /** `frage`: does not add up, must be explained. `hinweis`: known gap, for information. */
  readonly severity: "frage" | "hinweis";
  readonly rule: "vollstaendigkeit" | "geheimhaltung" | "vergleichswert";
  readonly indicator: string;
  readonly timePeriod: string;
  /** One German sentence. */
  readonly text: string;
};
