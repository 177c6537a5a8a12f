import {yearOf} from "../../../model/time-period.js";
import type {Book, ColumnView} from "../book.js";
import type {Choice, Choices} from "./choices.js";

/** Name of the comparable stretch per choice; empty where it is that of all areas. */
export type OwnStretch = readonly string[];

/** A break that concerns some areas alone. */
type OwnBreak = {readonly after: string; readonly titel: string};

/**
 * Comparable stretches of areas with a break of their own (Hanau leaves the Main-Kinzig-Kreis), for
 * everything that can be chosen; undefined for series in which no area has one.
 */
export function ownStretches(
  book: Book,
  choices: Choices,
): (figure: {readonly view: ColumnView; readonly period: string}) => OwnStretch | undefined {
  const known = new Map<ColumnView, readonly (readonly OwnBreak[])[]>();
  return ({view, period}) => {
    const breaks = known.get(view) ?? choices.all.map((choice) => ownBreaks(book, view, choice));
    known.set(view, breaks);
    if (breaks.every((own) => own.length === 0)) return undefined;
    return breaks.map((own) => {
      const [first] = own;
      if (first === undefined) return "";
      const since = own.findLast((one) => yearOf(one.after) <= yearOf(period));
      return since === undefined ? `vor ${first.titel}` : `seit ${since.titel}`;
    });
  };
}

/** Breaks of an area that the Land does not have. Groups are sums over their Kreise of the time, which go on. */
function ownBreaks(
  {cube}: Book,
  {measure, dimensions}: ColumnView,
  {area, group}: Choice,
): readonly OwnBreak[] {
  const all = new Set(cube.breaks(measure.id, dimensions).map((one) => one.after));
  const areas = area === undefined ? group.members : [area.refArea];
  const own = areas.map((refArea) =>
    cube.breaks(measure.id, dimensions, refArea).filter((one) => !all.has(one.after)),
  );
  // A group with one of the two parts changes as its part does; one with both stays what it was.
  const [first = []] = own.filter((one) => one.length > 0);
  return area === undefined && areas.length > 1 && own.filter((one) => one.length > 0).length !== 1
    ? []
    : first;
}
