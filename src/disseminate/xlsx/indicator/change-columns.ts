import {signOf} from "../../../model/status.js";
import {formatTimePeriod, minusYears} from "../../../model/time-period.js";
import {address} from "../../../ooxml/address.js";
import type {Cell} from "../../../ooxml/model.js";
import type {AreaColumn} from "../area-columns.js";
import type {Book, ColumnView} from "../book.js";
import {derivedCell, figureCell, type StatusLog} from "../figure-cell.js";
import {difference, liveOr, percentChange} from "../formulas.js";
import {codesOf, columnView, distinct, hasBreakdowns, isPublished, latestOf} from "../views.js";

/** A view with the two periods that are compared. */
export type Compared = {readonly view: ColumnView; readonly period: string; readonly previous: string};

/** Where the two figures of a row stand; undefined where they stand in no table. */
export type ChangePlaces = {
  readonly now: (refArea: string, row: number) => string | undefined;
  readonly before: (refArea: string, row: number) => string | undefined;
  /** Column of the absolute change, from 1. */
  readonly column: number;
};

/** Views worth comparing: those the indicator is shown with, and Germans and foreigners of its leading figure. */
function comparedViews(book: Book): readonly ColumnView[] {
  const shown = book.indicator.darstellung;
  if (shown === undefined) return [];
  const {leitwert, kreise, zeitreihe, karte, bilanz} = shown;
  const leading = [leitwert, kreise, zeitreihe, karte, bilanz?.plus, bilanz?.minus, bilanz?.saldo].flatMap(
    (view) =>
      view === undefined ? [] : [columnView(book, {measure: view.measure, dimensions: view.dimensions})],
  );
  const groups = leading
    .slice(0, 1)
    .flatMap(({measure, dimensions}) =>
      ["NATD", "NATA"].map((citizenship) => ({measure, dimensions: {...dimensions, citizenship}})),
    );
  const totals = book.indicator.measures.map((measure) => ({measure, dimensions: {}}));
  return distinct([...leading, ...groups, ...totals].filter((view) => isPublished(book, view)));
}

/** Views whose newest period and the one a year before both have figures, the most important first. */
export function comparedPairs(book: Book, most: number): readonly Compared[] {
  return comparedViews(book)
    .flatMap((view): Compared[] => {
      const period = latestOf(book, view);
      if (period === undefined) return [];
      const previous = minusYears(period, 1);
      return book.periodsOf(view).includes(previous) ? [{view, period, previous}] : [];
    })
    .slice(0, most);
}

/** Whether a view's change is also given in percent. */
export function withPercent(book: Book, {measure}: ColumnView): boolean {
  return book.unitOf(measure).kind === "anzahl" && measure.kind !== "saldo";
}

/** Name of a view in a heading: measure, and its codes where there are several. */
export function shortName(book: Book, view: ColumnView): string {
  const {kurztitel} = view.measure;
  return hasBreakdowns(book, view) ? `${kurztitel}\n${codesOf(book, view, "kurztitel")}` : kurztitel;
}

/** Columns with the change on the previous year as formulas: absolute or in percentage points, and for counts in percent. */
export function changeColumns(
  book: Book,
  pair: Compared,
  places: ChangePlaces,
  log: StatusLog,
): readonly AreaColumn[] {
  const {view, period, previous} = pair;
  const {measure, dimensions} = view;
  const {cube, dialect} = book;
  const unit = book.unitOf(measure);
  const zero = signOf("zero_exact", dialect);
  const find = (refArea: string, at: string) => cube.find(measure.id, refArea, at, dimensions);
  const decimals = Math.max(measure.decimals, unit.kind === "anzahl" ? 0 : 1);
  const plain = (observation: ReturnType<typeof find>) =>
    figureCell(observation, 0, "Kreis", dialect, new Set()).value;

  const absolute: AreaColumn["cell"] = (area, look, row) => {
    const now = find(area.refArea, period);
    if (now === undefined) return figureCell(undefined, decimals, look, dialect, log);
    const published = derivedCell(cube.change(now).absolute, decimals, look, dialect, log);
    const [a, b] = [places.now(area.refArea, row), places.before(area.refArea, row)];
    if (a === undefined || b === undefined) return published;
    const then = find(area.refArea, previous);
    return liveOr(
      difference({address: a, value: plain(now)}, {address: b, value: plain(then)}, zero, false),
      published,
    );
  };
  const inPercent: AreaColumn["cell"] = (area, look, row): Cell => {
    const now = find(area.refArea, period);
    const percent = now === undefined ? undefined : cube.change(now).percent;
    if (percent === undefined) return figureCell(undefined, 1, look, dialect, log);
    const published = derivedCell(percent, 1, look, dialect, log);
    const base = places.before(area.refArea, row);
    if (base === undefined) return published;
    const change = {address: address(row, places.column), value: absolute(area, look, row).value};
    const then = find(area.refArea, previous)?.obsValue ?? undefined;
    return liveOr(percentChange(change, {address: base, value: then}), published);
  };
  const short = shortName(book, view);
  return [
    {
      heading: `${short}\nVeränderung ${unit.kind === "prozent" ? "in Prozentpunkten" : "absolut"}`,
      decimals,
      cell: absolute,
    },
    ...(withPercent(book, view)
      ? [{heading: `${short}\nVeränderung in %`, decimals: 1, cell: inPercent} satisfies AreaColumn]
      : []),
  ];
}

/** What the columns of changes compare, the longest first: `Veränderung gegenüber 31.12.2023`. */
export function changeTitles(book: Book, {previous}: Compared): readonly string[] {
  const before = formatTimePeriod(previous, book.periodicity);
  return [`Veränderung gegenüber ${before}`, `gegenüber ${before}`, `zu ${before}`, "Veränderung"];
}

/** Words for changes that are not given because a break lies between the two periods. */
export function breakNotes(book: Book, pairs: readonly Compared[]): readonly string[] {
  const texts = pairs.flatMap(({view, period}) =>
    book.cube
      .breaks(view.measure.id, view.dimensions)
      .filter((one) => one.after === period)
      .map((one) => `x bei „${view.measure.kurztitel}“: ${one.text}`),
  );
  return [...new Set(texts)];
}
