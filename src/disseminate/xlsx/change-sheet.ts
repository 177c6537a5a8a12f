import {signOf} from "../../model/status.js";
import {formatTimePeriod, minusYears} from "../../model/time-period.js";
import {address} from "../../ooxml/address.js";
import type {Cell, Sheet} from "../../ooxml/model.js";
import {type AreaColumn, areaTableSheet, FIRST_COLUMN} from "./area-table.js";
import {type Book, bookTitle, type ColumnView} from "./book.js";
import {derivedCell, figureCell, type StatusLog} from "./figure-cell.js";
import {difference, liveOr, percentChange} from "./formulas.js";
import {sheetName} from "./sheet-names.js";
import {codesOf, columnView, distinct, hasBreakdowns, isPublished, latestOf, viewTitle} from "./views.js";

/** Most views that are compared, so that they fit a page; the others are in the data sheet. */
const MOST_VIEWS = 4;

/** A view with the two periods that are compared. */
type Compared = {readonly view: ColumnView; readonly period: string; readonly previous: string};

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

/** Views whose newest period and the one a year before both have figures. */
function compared(book: Book): readonly Compared[] {
  return comparedViews(book)
    .flatMap((view): Compared[] => {
      const period = latestOf(book, view);
      if (period === undefined) return [];
      const previous = minusYears(period, 1);
      return book.periodsOf(view).includes(previous) ? [{view, period, previous}] : [];
    })
    .slice(0, MOST_VIEWS);
}

/**
 * Newest and previous year side by side with the change as formulas: absolute, in percent for counts,
 * in percentage points for shares. Undefined where no view has a previous year.
 */
export function changeSheet(book: Book, taken: Set<string>): Sheet | undefined {
  const pairs = compared(book);
  const [first] = pairs;
  if (first === undefined) return undefined;
  const name = sheetName("Vorjahresvergleich", taken);
  const log: StatusLog = new Set();
  const columns = pairs.flatMap((pair, index) =>
    pairColumns(book, pair, FIRST_COLUMN, log, pairs.slice(0, index)),
  );
  const newest =
    pairs
      .map((pair) => pair.period)
      .sort()
      .at(-1) ?? first.period;
  const periods = [...new Set(pairs.map(({period}) => formatTimePeriod(period, book.periodicity)))];
  return areaTableSheet(book, {
    sheet: name,
    title: bookTitle(book),
    subtitle: `Vergleich mit dem Vorjahr: ${periods.join(" und ")}. Die Veränderungen sind Formeln.`,
    areas: book.cube.areas(newest),
    columns,
    notes: [
      "Veränderungen sind aus ungerundeten Werten berechnet. Bei Anteilen stehen sie in Prozentpunkten; Veränderungen in Prozent entfallen (x), wenn der Ausgangswert unter 100 liegt.",
      ...breakNotes(book, pairs),
      ...book.cube.notes.filter((note) => !breakNotes(book, pairs).some((one) => one.includes(note))),
    ],
    log,
  });
}

function widthOf(book: Book, {view}: Compared): number {
  return withPercent(book, view) ? 4 : 3;
}

function withPercent(book: Book, {measure}: ColumnView): boolean {
  return book.unitOf(measure).kind === "anzahl" && measure.kind !== "saldo";
}

function pairColumns(
  book: Book,
  pair: Compared,
  firstColumn: number,
  log: StatusLog,
  before: readonly Compared[],
): readonly AreaColumn[] {
  const {view, period, previous} = pair;
  const {measure, dimensions} = view;
  const {cube, dialect} = book;
  const start = firstColumn + before.reduce((sum, one) => sum + widthOf(book, one), 0);
  const unit = book.unitOf(measure);
  const zero = signOf("zero_exact", dialect);
  const short = hasBreakdowns(book, view)
    ? `${measure.kurztitel}\n${codesOf(book, view)}`
    : measure.kurztitel;
  const find = (refArea: string, at: string) => cube.find(measure.id, refArea, at, dimensions);
  const decimals = Math.max(measure.decimals, unit.kind === "anzahl" ? 0 : 1);

  const absoluteCell: AreaColumn["cell"] = (area, look, row) => {
    const now = find(area.refArea, period);
    const then = find(area.refArea, previous);
    if (now === undefined) return figureCell(undefined, decimals, look, dialect, log);
    const published = derivedCell(cube.change(now).absolute, decimals, look, dialect, log);
    const silent: StatusLog = new Set();
    const computed = difference(
      {address: address(row, start), value: figureCell(now, 0, look, dialect, silent).value},
      {address: address(row, start + 1), value: figureCell(then, 0, look, dialect, silent).value},
      zero,
      false,
    );
    return liveOr(computed, published);
  };
  const percentCell: AreaColumn["cell"] = (area, look, row): Cell => {
    const now = find(area.refArea, period);
    const then = find(area.refArea, previous);
    const percent = now === undefined ? undefined : cube.change(now).percent;
    if (percent === undefined) return figureCell(undefined, 1, look, dialect, log);
    const published = derivedCell(percent, 1, look, dialect, log);
    const computed = percentChange(
      {address: address(row, start + 2), value: absoluteCell(area, look, row).value},
      {address: address(row, start + 1), value: then?.obsValue ?? undefined},
    );
    return liveOr(computed, published);
  };
  return [
    {
      heading: `${short}\n${formatTimePeriod(period, book.periodicity)}`,
      above: {
        texts: [`${viewTitle(book, view)} (${unit.titel})`, viewTitle(book, view), measure.kurztitel],
        kind: "group",
      },
      decimals: measure.decimals,
      cell: (area, look) => figureCell(find(area.refArea, period), measure.decimals, look, dialect, log),
    },
    {
      heading: `${short}\n${formatTimePeriod(previous, book.periodicity)}`,
      decimals: measure.decimals,
      cell: (area, look) => figureCell(find(area.refArea, previous), measure.decimals, look, dialect, log),
    },
    {
      heading: `${short}\nVeränderung ${unit.kind === "prozent" ? "in Prozentpunkten" : "absolut"}`,
      decimals,
      cell: absoluteCell,
    },
    ...(withPercent(book, view)
      ? [{heading: `${short}\nVeränderung in %`, decimals: 1, cell: percentCell} satisfies AreaColumn]
      : []),
  ];
}

function breakNotes(book: Book, pairs: readonly Compared[]): readonly string[] {
  const texts = pairs.flatMap(({view, period}) =>
    book.cube
      .breaks(view.measure.id, view.dimensions)
      .filter((one) => one.after === period)
      .map((one) => `x bei „${view.measure.kurztitel}“: ${one.text}`),
  );
  return [...new Set(texts)];
}

/** Why there is no comparison with the previous year. */
export function noComparison(book: Book): string {
  const view = book.views[0];
  const period = view === undefined ? undefined : latestOf(book, view);
  if (period === undefined) return "";
  return `Ein Vergleich mit dem Vorjahr ist nicht möglich: Für ${formatTimePeriod(minusYears(period, 1), book.periodicity)} liegen keine Zahlen vor.`;
}
