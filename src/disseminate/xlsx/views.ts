import {combinationTitle} from "../../analyse/combinations.js";
import type {SeriesBreak} from "../../analyse/publication.js";
import type {View} from "../../catalogue/indicator-schema.js";
import {brokenDown, type DimensionId, type Dimensions} from "../../model/observation.js";
import {yearOf} from "../../model/time-period.js";
import {type Book, type ColumnView, viewKey} from "./book.js";

/** A view of the catalogue with its measure. */
export function columnView({cube}: Book, view: View): ColumnView {
  return {measure: cube.measure(view.measure), dimensions: view.dimensions ?? {}};
}

/** Views without repetition, in their order. */
export function distinct(views: readonly ColumnView[]): readonly ColumnView[] {
  return [...new Map(views.map((view) => [viewKey(view), view])).values()];
}

/** Breaks in the series of some areas, those of a single one included, each once. */
export function breaksFor(
  {cube}: Book,
  {measure, dimensions}: ColumnView,
  refAreas: readonly string[],
): readonly SeriesBreak[] {
  const all = refAreas.flatMap((refArea) => cube.breaks(measure.id, dimensions, refArea));
  return [...new Map(all.map((one) => [`${one.after} ${one.titel}`, one])).values()];
}

/** The newest period of a view with a figure for a Kreis. */
export function latestOf({cube}: Book, {measure, dimensions}: ColumnView): string | undefined {
  return cube.latestPeriod(measure.id, dimensions);
}

/** Every period from the first to the last in steps of a year, those without figures included. */
export function everyYear(periods: readonly string[]): readonly string[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const byYear = new Map(periods.map((period) => [yearOf(period), period]));
  return Array.from({length: yearOf(last) - yearOf(first) + 1}, (_, index) => {
    const year = yearOf(first) + index;
    return byYear.get(year) ?? `${year}${last.slice(4)}`;
  });
}

/** Dimensions of a view that are not at their total. */
export function fixedDimensions({dimensions}: ColumnView): readonly DimensionId[] {
  return brokenDown(dimensions);
}

/** Whether a view is published at all. */
export function isPublished(book: Book, view: ColumnView): boolean {
  return book.periodsOf(view).length > 0;
}

/** German words of the codes: `Deutsche, 18 bis unter 25 Jahre`; "insgesamt" for the total. */
export function codesTitle(
  book: Book,
  dimensions: Dimensions,
  form: "titel" | "kurztitel" = "titel",
): string {
  return combinationTitle(dimensions, book.publication.catalogue.codelists, form);
}

/** Whether a measure is published in more than one breakdown, so that its codes must be named. */
export function hasBreakdowns(book: Book, {measure}: ColumnView): boolean {
  return book.views.filter((view) => view.measure === measure).length > 1;
}

/** Words of a view's codes; a code that the measure is bound to goes without saying. */
export function codesOf(book: Book, view: ColumnView, form: "titel" | "kurztitel" = "titel"): string {
  const {measure, dimensions} = view;
  const free = fixedDimensions(view).filter((id) => measure.only?.[id]?.length !== 1);
  return codesTitle(book, Object.fromEntries(free.map((id) => [id, dimensions[id]])), form);
}

/** What a view is, in one line: `Anteil der Altersgruppe: Deutsche, 65 Jahre und mehr`. */
export function viewTitle(book: Book, view: ColumnView, codes: "titel" | "kurztitel" = "titel"): string {
  return hasBreakdowns(book, view)
    ? `${view.measure.titel}: ${codesOf(book, view, codes)}`
    : view.measure.titel;
}

/**
 * The notes that concern some views: without the breaks of other measures.
 *
 * @param which breaks: of newest figures only the last, for what lies before it is not on their sheet
 */
export function notesFor(
  {cube, views}: Book,
  shown: readonly ColumnView[],
  which: "all" | "last",
): readonly string[] {
  const texts = ({measure, dimensions}: ColumnView) =>
    cube.breaks(measure.id, dimensions).map((one) => one.text);
  const own = new Set(shown.flatMap((view) => texts(view).slice(which === "last" ? -1 : 0)));
  const others = new Set(views.flatMap(texts).filter((text) => !own.has(text)));
  return cube.notes.filter((note) => !others.has(note));
}

/** The same with its unit, unless the title says it: `Anteil der Altersgruppe: 3–5 (%)`. @param form of codes and unit */
export function titleWithUnit(book: Book, view: ColumnView, form: "titel" | "kurztitel" = "titel"): string {
  const title = viewTitle(book, view, form);
  const unit = book.unitOf(view.measure);
  return title.includes(unit.titel) ? title : `${title} (${unit[form]})`;
}

/**
 * Heading of a column, on up to three lines: measure, codes, unit.
 *
 * @param said dimensions whose codes the sheet is named by
 */
export function columnHeading(
  book: Book,
  view: ColumnView,
  form: "titel" | "kurztitel" = "titel",
  said: readonly DimensionId[] = [],
): string {
  const {measure} = view;
  const unsaid = {
    measure,
    dimensions: Object.fromEntries(
      Object.entries(view.dimensions).filter(([id]) => !said.some((one) => one === id)),
    ),
  };
  const unit = book.unitOf(measure).kurztitel;
  return [
    measure.kurztitel === unit ? "" : measure.kurztitel,
    hasBreakdowns(book, view) ? codesOf(book, unsaid, form) : "",
    measure.kurztitel.includes(unit) && measure.kurztitel !== unit ? "" : unit,
  ]
    .filter((line) => line !== "")
    .join("\n");
}
