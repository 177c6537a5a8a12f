/** A quantity that readers do not know, with what is known of it by itself. */
export type Variable = {
  readonly id: string;
  /** 0 for counts, −Infinity for balances. */
  readonly lower: number;
  readonly upper: number;
};

/** Factor of a variable, by its position in {@link LinearSystem.variables}. */
export type Term = readonly [variable: number, factor: number];

/** What readers know about several variables together: `lower ≤ Σ factor · variable ≤ upper`. */
export type Row = {
  readonly id: string;
  readonly terms: readonly Term[];
  readonly lower: number;
  readonly upper: number;
  /**
   * Published figures that the bounds rest on, with the factor they have in them. They cancel out where
   * two rows are taken together.
   */
  readonly published: readonly (readonly [figure: string, factor: number])[];
};

/** Everything that is published together, as inequalities. */
export type LinearSystem = {readonly variables: readonly Variable[]; readonly rows: readonly Row[]};

/** A masked figure: a sum of variables, mostly of one. */
export type Target = {readonly id: string; readonly terms: readonly Term[]};

/** Smallest and largest value of a masked figure that agree with everything published. */
export type FeasibleInterval = {
  readonly id: string;
  readonly lower: number;
  readonly upper: number;
};

/** Differences below this are none: LP solvers work on binary fractions. */
export const EPSILON = 1e-7;

/** Whole numbers that a solver missed by a rounding error. */
export function snap(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 ? whole + 0 : value;
}

/** A share s printed with some decimals says: numerator between (s ∓ half a step) · denominator / factor. */
export function shareRows(
  id: string,
  share: {readonly value: number; readonly decimals: number; readonly factor: number},
  numerator: number,
  denominator: number,
): readonly Row[] {
  const half = 0.5 / 10 ** share.decimals;
  const published = [[id, 1]] as const;
  const bound = (side: number): readonly Term[] => [
    [numerator, share.factor],
    [denominator, -(share.value + side * half)],
  ];
  return [
    {id: `${id} ≥`, terms: bound(-1), lower: 0, upper: Infinity, published},
    {id: `${id} ≤`, terms: bound(1), lower: -Infinity, upper: 0, published},
  ];
}

/** A change d printed with some decimals says: the later value minus the earlier lies within half a step of d. */
export function changeRow(
  id: string,
  change: {readonly value: number; readonly decimals: number},
  later: number,
  earlier: number,
): Row {
  const half = change.decimals === 0 ? 0.5 : 0.5 / 10 ** change.decimals;
  return {
    id,
    terms: [
      [later, 1],
      [earlier, -1],
    ],
    lower: change.value - half,
    upper: change.value + half,
    published: [[id, 1]],
  };
}

/** A change of p percent printed with some decimals: the later value against the earlier. */
export function percentChangeRows(
  id: string,
  change: {readonly value: number; readonly decimals: number},
  later: number,
  earlier: number,
): readonly Row[] {
  return shareRows(id, {value: 100 + change.value, decimals: change.decimals, factor: 100}, later, earlier);
}
