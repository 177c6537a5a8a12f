import type {Catalogue} from "../../catalogue/catalogue.js";
import type {Cell} from "../disclosure/cells.js";
import {causeOf} from "./causes.js";
import {type EditionSystem, type Elsewhere, editionSystem} from "./edition-system.js";
import {inferIntervals} from "./intervals.js";
import type {FeasibleInterval} from "./linear-system.js";
import {type PublishedCells, type PublishedTable, publishedCells} from "./published-cells.js";
import type {Solver} from "./solver.js";

/** A masked figure with what readers can infer of it. */
export type AuditedFigure = {
  readonly cell: Cell;
  /** Codes of the indicators that it stands in. */
  readonly indicators: readonly string[];
  /** Smallest and largest possible value; whole numbers for counts. */
  readonly lower: number;
  readonly upper: number;
  /** Narrower than this is a leak; see `mindestbreite` in `catalogue/geheimhaltung.yml`. */
  readonly limit: number;
};

/** A figure that an inference rests on. */
export type CauseFigure = {
  readonly cell: Cell;
  /** Codes of the indicators that publish it. */
  readonly indicators: readonly string[];
  /** Where readers have it from, if not from this edition: an earlier one, the producer's table. */
  readonly where: string | undefined;
};

/** A masked figure that readers can compute, or narrow down too far. */
export type Leak = AuditedFigure & {readonly causes: readonly CauseFigure[]};

/** What the audit of everything that is published together found. */
export type AuditReport = {
  /** All masked figures, in the order of the indicators. */
  readonly figures: readonly AuditedFigure[];
  /** To be closed before anything is published. */
  readonly leaks: readonly Leak[];
  /** Known from the producers' own tables or an earlier edition, whatever is published here. */
  readonly knownOutside: readonly Leak[];
  /** Masked rates that stand in no sum and no ratio. */
  readonly unlinked: number;
  /** Relations that the published figures contradict. */
  readonly contradictions: readonly string[];
};

/** What readers may know besides this edition. */
export type AuditOptions = {
  /** Figures of earlier editions. */
  readonly earlier?: Elsewhere | undefined;
  /** Figures in the producers' own published tables. */
  readonly producers?: Elsewhere | undefined;
};

/**
 * Examines everything that an edition publishes together: for each masked figure the smallest and the
 * largest value that agree with all of it. A span narrower than the source's rule allows is a leak,
 * reported with the published figures that cause it.
 */
export function audit(
  tables: readonly PublishedTable[],
  catalogue: Catalogue,
  solver: Solver,
  options: AuditOptions = {},
): AuditReport {
  const published = publishedCells(tables, catalogue);
  const own = infer(published, editionSystem(published, catalogue, options.earlier), catalogue, solver);
  const {producers, earlier} = options;
  const wide: Elsewhere = (cell) => earlier?.(cell) ?? producers?.(cell);
  const all =
    producers === undefined || published.masked.size === 0
      ? own
      : infer(published, editionSystem(published, catalogue, wide), catalogue, solver);
  // Where no cause can be named, this edition is to blame until shown otherwise.
  const isCausedHere = ({causes}: Leak) =>
    causes.length === 0 || causes.some((cause) => cause.where === undefined);
  const isProtectedHere = (leak: Leak) =>
    leak.cell.quantity.tables.some(
      (table) => catalogue.confidentiality.ruleOf(table).geschuetztVon === "ministerium",
    );
  const here = own.leaks.filter(isCausedHere);
  const found = new Set(here.map((leak) => leak.cell));
  const outside = all.leaks.filter((leak) => !found.has(leak.cell));
  const isOurs = (leak: Leak) => isCausedHere(leak) && isProtectedHere(leak);
  return {
    figures: own.figures,
    leaks: [...here, ...outside.filter(isOurs)],
    knownOutside: outside.filter((leak) => !isOurs(leak)),
    unlinked: published.unlinked.length,
    contradictions: own.contradictions,
  };
}

function infer(
  published: PublishedCells,
  {system, targets, figures}: EditionSystem,
  catalogue: Catalogue,
  solver: Solver,
): Pick<AuditReport, "figures" | "leaks" | "contradictions"> {
  const {intervals, contradictions, agreed} = inferIntervals(system, targets, solver);
  const audited = [...published.masked].map((cell, index): AuditedFigure => {
    const interval = intervals[index] ?? {id: cell.key, lower: 0, upper: 0};
    return {cell, indicators: published.shownIn.get(cell) ?? [], ...rangeOf(cell, interval, catalogue)};
  });
  const leaks = audited.flatMap((figure, index): Leak[] => {
    const target = targets[index];
    if (!isLeak(figure) || target === undefined) return [];
    const {published: keys} = causeOf(
      agreed,
      target,
      (lower, upper) => isLeak({...figure, ...rangeOf(figure.cell, {lower, upper}, catalogue)}),
      solver,
    );
    return [
      {
        ...figure,
        causes: keys.flatMap((key) => {
          const figure = figures.get(key);
          return figure === undefined
            ? []
            : [{...figure, indicators: published.shownIn.get(figure.cell) ?? []}];
        }),
      },
    ];
  });
  return {figures: audited, leaks, contradictions};
}

function isLeak({lower, upper, limit}: Pick<AuditedFigure, "lower" | "upper" | "limit">): boolean {
  return upper - lower < limit;
}

/** The interval as whole numbers where the true value is one, and the width that it must have. */
function rangeOf(
  {quantity}: Cell,
  {lower, upper}: Pick<FeasibleInterval, "lower" | "upper">,
  {confidentiality}: Catalogue,
): Pick<AuditedFigure, "lower" | "upper" | "limit"> {
  const rules = quantity.tables.map((table) => confidentiality.ruleOf(table));
  const isWhole = rules.every(
    (rule) => rule.rundung === undefined || Number.isInteger(rule.rundung.abweichung),
  );
  const low = isWhole ? Math.ceil(lower - 1e-6) : lower;
  const high = isWhole ? Math.floor(upper + 1e-6) : upper;
  const middle = Number.isFinite(high) ? Math.abs(low + high) / 2 : 0;
  const limits = rules.map((rule) =>
    Math.max(rule.mindestbreite, (middle * (rule.mindestbreiteProzent ?? 0)) / 100),
  );
  return {lower: low + 0, upper: Math.max(low, high) + 0, limit: Math.max(0, ...limits)};
}
