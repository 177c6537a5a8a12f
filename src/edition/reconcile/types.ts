/** Something in an output that is not what the cube has. */
export type Deviation = {
  /** File and place in it, as a person finds it. */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
};

/** Result of reading one kind of output back. */
export type Check = {
  /** `csv`, `seiten`. */
  readonly id: string;
  readonly titel: string;
  /** One German sentence: what was compared with what. */
  readonly text: string;
  /** Number of figures compared. */
  readonly compared: number;
  readonly deviations: readonly Deviation[];
};

/** At most so many deviations of a check are kept: one defect of the program repeats itself. */
export const KEPT_DEVIATIONS = 200;

/** Collects deviations of a check. */
export type DeviationLog = {
  readonly compare: (place: () => string, found: string, expected: string) => void;
  /** Counts figures that were compared all at once. */
  readonly count: (figures: number) => void;
  readonly result: () => Pick<Check, "compared" | "deviations">;
};

/** A new log; the place is only put into words when it is needed. */
export function createDeviationLog(): DeviationLog {
  const deviations: Deviation[] = [];
  let compared = 0;
  return {
    compare: (place, found, expected) => {
      compared += 1;
      if (found === expected || deviations.length >= KEPT_DEVIATIONS) return;
      deviations.push({place: place(), found, expected});
    },
    count: (figures) => {
      compared += figures;
    },
    result: () => ({compared, deviations}),
  };
}
