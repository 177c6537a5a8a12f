import {publishedOf} from "../catalogue/check-indicator.js";
import type {Indicator, Measure} from "../catalogue/indicator-schema.js";
import {
  type Dimensions,
  type Observation,
  type Part,
  TOTAL,
  withCode,
  withCodes,
} from "../model/observation.js";
import {minusYears, yearOf} from "../model/time-period.js";
import {difference, mean, missingStatusOf, numberOf, type Operand, ratio} from "./arithmetic.js";
import type {Figure} from "./figure.js";
import type {Resolver, Variable} from "./resolve.js";

/** Where a figure is looked up. */
export type Cell = {readonly refArea: string; readonly timePeriod: string; readonly dimensions: Dimensions};

/** Computes the measures of one indicator from the figures of its variables. */
export type Computer = {
  /** The figure of a measure, or undefined when its numerator has no row at all. */
  readonly compute: (measure: Measure, cell: Cell) => Observation | undefined;
  /** Periods of the measure, ascending: those of its variable or numerator, and of published values. */
  readonly periods: (measure: Measure) => readonly string[];
};

/** A ratio's two parts on the same census basis. */
type Pair = {readonly numerator: Figure; readonly denominator: Figure};

/** Makes the computer of an indicator; see `docs/handbuch/masse.md` for the measures. */
export function createComputer(indicator: Indicator, resolver: Resolver): Computer {
  const variables = new Map(indicator.variables.map((one) => [one.id, one]));
  const variable = (id: string): Variable => {
    const found = variables.get(id);
    if (found === undefined) throw new Error(`indicator ${indicator.code} has no variable ${id}`);
    return found;
  };
  const figures = (id: string, cell: Cell) =>
    resolver.find(variable(id), cell.refArea, cell.timePeriod, cell.dimensions);
  const balance = (plus: string, minus: string, cell: Cell) =>
    subtract(figures(plus, cell), figures(minus, cell));

  const compute = (measure: Measure, cell: Cell): Observation | undefined => {
    const computed = calculate(measure, cell);
    const published = publishedOf(measure);
    // What is secret or not comparable stays so, whoever else has published it.
    if (published === undefined || (computed !== undefined && computed.obsStatus !== "unknown"))
      return computed;
    const base = {indicator: indicator.code, measure: measure.id, ...cell};
    return whole(base, figures(published, cell)[0]) ?? computed;
  };
  const calculate = (measure: Measure, cell: Cell): Observation | undefined => {
    const base = {indicator: indicator.code, measure: measure.id, ...cell};
    switch (measure.kind) {
      case "anzahl":
      case "veroeffentlichte-quote":
        return whole(base, figures(measure.variable, cell)[0]);
      case "saldo":
        return whole(base, balance(measure.plus, measure.minus, cell)[0]);
      case "anteil": {
        const {refArea, timePeriod} = cell;
        const all = {refArea, timePeriod, dimensions: withCode(cell.dimensions, measure.of, TOTAL)};
        return quotient(base, figures(measure.variable, cell), figures(measure.variable, all), 100);
      }
      case "quote": {
        const {numerator, denominator} = measure;
        const below = figures(denominator.variable, {
          refArea: cell.refArea,
          timePeriod: periodBefore(
            resolver,
            variable(denominator.variable),
            cell.timePeriod,
            denominator.lag,
          ),
          dimensions: withCodes(cell.dimensions, denominator.where),
        });
        return quotient(base, operandFigures(numerator, cell), below, 100);
      }
      case "je-1000": {
        const population = variable(measure.denominator.variable);
        const {refArea, dimensions} = cell;
        const timePeriod = periodOfYear(resolver, population, yearOf(cell.timePeriod));
        const end = {refArea, timePeriod, dimensions};
        const start = {refArea, timePeriod: minusYears(timePeriod, 1), dimensions};
        const starts = figures(population.id, start);
        const ends = figures(population.id, end);
        const means = average(starts, ends);
        const basisChanged = means.length === 0 && starts.length > 0 && ends.length > 0;
        return quotient(base, operandFigures(measure.numerator, cell), means, 1000, basisChanged);
      }
    }
  };
  const operandFigures = (operand: {variable: string} | {plus: string; minus: string}, cell: Cell) =>
    "variable" in operand ? figures(operand.variable, cell) : balance(operand.plus, operand.minus, cell);

  return {
    compute,
    periods: (measure) => {
      const published = publishedOf(measure);
      const own = resolver.periods(variable(mainVariableOf(measure)));
      if (published === undefined) return own;
      return [...new Set([...own, ...resolver.periods(variable(published))])].sort();
    },
  };
}

/** Id of the variable whose periods are those of the measure. */
function mainVariableOf(measure: Measure): string {
  if ("plus" in measure) return measure.plus;
  if ("variable" in measure) return measure.variable;
  return "variable" in measure.numerator ? measure.numerator.variable : measure.numerator.plus;
}

/** The variable's own period `lag` years before, or where it has other periods than the numerator, its period in that year. */
function periodBefore(resolver: Resolver, variable: Variable, timePeriod: string, lag: number): string {
  const same = minusYears(timePeriod, lag);
  if (resolver.periods(variable).includes(same)) return same;
  return periodOfYear(resolver, variable, yearOf(timePeriod) - lag);
}

/** The period of a variable in a year: `2024-12-31` for a Stichtag, `2024` for a year. */
function periodOfYear(resolver: Resolver, variable: Variable, year: number): string {
  const newest = resolver.periods(variable).at(-1) ?? "";
  return `${year}${newest.slice(4)}`;
}

/** The first numerator that has a denominator on the same basis; a numerator without basis goes with the newest. */
function pair(numerators: readonly Figure[], denominators: readonly Figure[]): Pair | undefined {
  for (const numerator of numerators) {
    const denominator = denominators.find(
      (one) => numerator.basis === null || one.basis === null || one.basis === numerator.basis,
    );
    if (denominator !== undefined) return {numerator, denominator};
  }
  return undefined;
}

function subtract(minuends: readonly Figure[], subtrahends: readonly Figure[]): readonly Figure[] {
  return minuends.flatMap((minuend) => {
    const subtrahend = subtrahends.find((one) => one.basis === minuend.basis);
    return subtrahend === undefined ? [] : [merge(minuend, subtrahend, difference(minuend, subtrahend))];
  });
}

/** Mean of two dates on the same basis; none where the basis changed in between. */
function average(starts: readonly Figure[], ends: readonly Figure[]): readonly Figure[] {
  return ends.flatMap((end) => {
    const start = starts.find((one) => one.basis === end.basis);
    return start === undefined ? [] : [merge(end, start, mean(start, end))];
  });
}

function merge(first: Figure, second: Figure, operand: Operand): Figure {
  return {
    basis: first.basis,
    timePeriod: first.timePeriod,
    flag: first.flag === "" ? second.flag : first.flag,
    origins: [...first.origins, ...second.origins],
    table: first.table,
    ...operand,
  };
}

type Base = Cell & {readonly indicator: string; readonly measure: string};

/**
 * Makes an observation; all of them have one shape in V8. A literal that began with a spread would give
 * every object a shape of its own: twenty times as long to make, three times the memory.
 */
function observationOf(
  base: Base,
  value: Operand,
  {basis, flag, origins}: Pick<Figure, "basis" | "flag" | "origins">,
  numerator?: Part,
  denominator?: Part,
): Observation {
  return {basis, flag, origins, numerator, denominator, ...value, ...base};
}

function whole(base: Base, figure: Figure | undefined): Observation | undefined {
  if (figure === undefined) return undefined;
  return observationOf(base, operandOf(figure), figure);
}

/** The value alone, without what else a figure has. */
function operandOf(figure: Figure): Operand {
  return figure.obsValue === null
    ? {obsValue: null, obsStatus: figure.obsStatus}
    : {obsValue: figure.obsValue, obsStatus: figure.obsStatus};
}

/**
 * A ratio of figures on the same basis. Without such a denominator it is missing: `break_in_series`
 * when there is one on another basis only, else `unknown`.
 */
function quotient(
  base: Base,
  numerators: readonly Figure[],
  denominators: readonly Figure[],
  factor: number,
  basisChanged = denominators.length > 0,
): Observation | undefined {
  const parts = pair(numerators, denominators);
  if (parts === undefined) {
    const [numerator] = numerators;
    if (numerator === undefined) return undefined;
    const otherwise = basisChanged ? "break_in_series" : "unknown";
    const obsStatus = missingStatusOf([numerator]) ?? otherwise;
    return observationOf(base, {obsValue: null, obsStatus}, numerator);
  }
  const {numerator, denominator} = parts;
  const from = {
    basis: denominator.basis ?? numerator.basis,
    flag: numerator.flag === "" ? denominator.flag : numerator.flag,
    origins: [...numerator.origins, ...denominator.origins],
  };
  const value = ratio(numerator, denominator, factor);
  return observationOf(base, value, from, partOf(numerator), partOf(denominator));
}

function partOf(figure: Figure): Part | undefined {
  const obsValue = numberOf(figure);
  return obsValue === undefined ? undefined : {obsValue, timePeriod: figure.timePeriod};
}
