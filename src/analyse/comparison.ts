import type {Catalogue, CatalogueEvent, Unit} from "../catalogue/catalogue.js";
import type {Indicator} from "../catalogue/indicator-schema.js";
import type {Observation, Value} from "../model/observation.js";
import type {MissingStatus} from "../model/status.js";
import {referenceDay} from "../model/time-period.js";
import {missingStatusOf, numberOf} from "./arithmetic.js";
import type {Derived} from "./publication.js";

/** Base below which the HSL prints no change rate (sign x). */
export const SMALLEST_BASE = 100;

/** Events of the register that concern an indicator. */
export function eventsOf(indicator: Indicator, catalogue: Catalogue): readonly CatalogueEvent[] {
  return catalogue.events.filter(
    (event) =>
      event.evas.some((evas) => indicator.evas.includes(evas)) &&
      (event.indicators === undefined || event.indicators.includes(indicator.code)),
  );
}

function dayOrYear(period: string): string {
  return period.includes("S") ? referenceDay(period) : period;
}

/** Whether an event's first period lies after `before` and not after `after`. */
function liesBetween(event: CatalogueEvent, before: string, after: string): boolean {
  const [start, end] = [dayOrYear(before), dayOrYear(after)];
  // A year against a day: the year in which the event lies is compared.
  const length = Math.min(event.from.length, start.length);
  const from = event.from.slice(0, length);
  return start.slice(0, length) < from && from <= end.slice(0, length);
}

/**
 * The register entry that ends comparison between two periods of an area, or undefined where they
 * are comparable. A change of the census basis always ends it.
 */
export function breakBetween(
  events: readonly CatalogueEvent[],
  refArea: string,
  before: {readonly timePeriod: string; readonly basis: string | null},
  after: {readonly timePeriod: string; readonly basis: string | null},
): {readonly titel: string; readonly text: string} | undefined {
  if (before.basis !== null && after.basis !== null && before.basis !== after.basis) {
    return (
      events.find((event) => event.kind === "bruch" && event.basis === after.basis) ?? {
        titel: "Wechsel der Basis",
        text: `Die Zahlen beruhen auf verschiedenen Grundlagen (${before.basis} und ${after.basis}).`,
      }
    );
  }
  return events.find(
    (event) =>
      event.kind === "bruch" &&
      event.basis === undefined &&
      (event.areas === undefined || event.areas.includes(refArea)) &&
      liesBetween(event, before.timePeriod, after.timePeriod),
  );
}

function missing(status: MissingStatus): Derived {
  return {value: null, status};
}

/** Difference current − previous in the measure's own unit, on unrounded values. */
export function absoluteChange(current: Value, previous: Value): Derived {
  const status = missingStatusOf([current, previous]);
  if (status !== undefined) return missing(status);
  return {value: (numberOf(current) ?? 0) - (numberOf(previous) ?? 0), status: "normal"};
}

/** Change in percent of the previous value; `base_too_small` below 100 (convention of the HSL). */
export function percentChange(current: Value, previous: Value): Derived {
  const status = missingStatusOf([current, previous]);
  if (status !== undefined) return missing(status);
  const base = numberOf(previous) ?? 0;
  if (base < SMALLEST_BASE) return missing("base_too_small");
  return {value: (((numberOf(current) ?? 0) - base) * 100) / base, status: "normal"};
}

/** Whether changes of a unit are also given in percent: only for counts, and not for balances that may be negative. */
export function hasPercentChange(unit: Unit | undefined, kind: string): boolean {
  return unit?.kind === "anzahl" && kind !== "saldo";
}

/** Deviation from the Land, for percentages and rates. */
export function deviation(own: Observation, land: Observation | undefined): Derived {
  if (land === undefined) return missing("unknown");
  if (own.basis !== land.basis) return missing("break_in_series");
  return absoluteChange(own, land);
}
