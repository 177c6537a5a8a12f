import {signOf} from "../../../model/status.js";
import {yearOf} from "../../../model/time-period.js";
import {address} from "../../../ooxml/address.js";
import type {Cell, Row} from "../../../ooxml/model.js";
import {difference, type Operand} from "../formulas.js";
import {shortened} from "../line-segments.js";
import {numberStyle} from "../look.js";
import {yearHeading} from "../series-sheets.js";
import {text} from "../sheet-frame.js";
import {sectionRow} from "../text-rows.js";
import {wrappedHeight} from "../text-size.js";
import {viewTitle} from "../views.js";
import {type SeriesLine, seriesLines} from "./compare-charts.js";
import type {ComparedSeries} from "./plan.js";
import {
  type CompareContext,
  chosen,
  chosenCell,
  codeOf,
  MARK_HEADING,
  markCell,
  type Section,
  tableHead,
} from "./section.js";
import {lookUp, STRETCH_ROW} from "./value-sheet.js";

/** A formula and its value, over the cells of a row. */
type Since = {readonly formula: string; readonly value: number | string};

/** Whether a series is compared as an index, or by its difference since the base year. */
function isIndexed({book}: CompareContext, {view}: ComparedSeries): boolean {
  return book.unitOf(view.measure).kind === "anzahl" && view.measure.kind !== "saldo";
}

/**
 * A time series of both areas, and for each what has changed since a base year that can be chosen: an
 * index for counts, a difference for shares and rates. Nothing is compared across a break.
 */
export function seriesSection(
  context: CompareContext,
  series: ComparedSeries,
  number: number,
  firstRow: number,
): Section {
  const {book} = context;
  const {view, periods} = series;
  const {measure} = view;
  const unit = book.unitOf(measure);
  const published = book.periodsOf(view);
  const indexed = isIndexed(context, series);
  const [base, header] = [firstRow + 1, firstRow + 3];
  const [first, last] = [header + 1, header + periods.length];
  const years = periods.map((period) => yearHeading(period, published, book));
  const stretches = stretchNames(context, series);
  const baseIndex = defaultBase(context, series, stretches);
  const baseName = `Basisjahr_${number}`;
  // One row more than the table, so that a row put in above it belongs to the range.
  const years$ = `$A$${first}:$A$${last + 1}`;
  const zero = signOf("zero_exact", book.dialect);
  const unknown = signOf("unknown", book.dialect);
  const broken = signOf("break_in_series", book.dialect);
  if (
    new Set(stretches).size > 1 ||
    periods.some((period) => context.values.ownStretch({view, period}) !== undefined)
  )
    book.used.add("break_in_series");

  const figures = periods.map((period, index) =>
    ([0, 1] as const).map((which) => chosenCell(context, {view, period}, which, `$A${first + index}`)),
  );
  const own = ownComparison(context, series, baseIndex, first, baseName);
  const baseValue = (which: 0 | 1) => figures[baseIndex]?.[which]?.value ?? unknown;
  const since = (index: number, which: 0 | 1): Since => {
    const column = which + 3;
    const now: Operand = {address: address(first + index, column), value: figures[index]?.[which]?.value};
    const then: Operand = {address: `$${"CD"[which]}$${base}`, value: baseValue(which)};
    const inner = indexed ? indexOf(now, then, zero) : difference(now, then, zero, false);
    const isSame = stretches[index] === stretches[baseIndex] && own.isSame(index, which);
    const differs = `$B${first + index}<>IFERROR(INDEX($B$${first}:$B$${last + 1},MATCH(${baseName},${years$},0)),"")`;
    return {
      formula: `IF(${own.differs(differs, index, which)},"${broken}",${inner.formula})`,
      value: isSame ? inner.value : broken,
    };
  };
  const decimals = Math.max(measure.decimals, 1);
  const lines = periods.map((_, index): Row => {
    const [own, other] = figures[index] ?? [];
    const row = first + index;
    const apart = difference(
      {address: address(row, 3), value: own?.value},
      {address: address(row, 4), value: other?.value},
      zero,
      false,
    );
    const stretch = stretches[index] ?? "";
    return {
      cells: [
        text(years[index] ?? "", "KIM Text Kreis"),
        text(stretch, "KIM Text Umbruch"),
        own,
        other,
        {...apart, style: numberStyle(indexed ? measure.decimals : decimals, "Kreis")},
        ...([0, 1] as const).map(
          (which): Cell => ({...since(index, which), style: numberStyle(indexed ? 1 : decimals, "Kreis")}),
        ),
        ...(context.values.hasMarks
          ? [markCell(context, {view, period: periods[index] ?? ""}, `$A${row}`)]
          : []),
      ],
      height: Math.max(16, wrappedHeight(stretch, (context.widths[1] ?? 26) - 1)),
    };
  });
  const word = indexed ? "Index\nBasisjahr = 100" : `Veränderung\nseit Basisjahr`;
  const headings = [
    "Jahr",
    "Vergleichbare Reihe",
    "1. Gebiet",
    "2. Gebiet",
    "Unterschied\n1. minus 2.",
  ].concat([`1. Gebiet\n${word}`, `2. Gebiet\n${word}`, ...(context.values.hasMarks ? [MARK_HEADING] : [])]);
  const title = `Zeitreihe: ${viewTitle(book, view)} (${unit.titel})`;
  const lineCells = lines.map((line) => line.cells);
  const drawn: readonly SeriesLine[] = ([0, 1] as const).map((which) => ({
    which,
    column: indexed ? 6 + which : 3 + which,
    values: lineCells.map((cells) => cells[(indexed ? 5 : 2) + which]?.value),
  }));
  const chart = seriesLines(context, {
    series,
    years,
    stretches,
    firstRow: first,
    lines: drawn,
    indexed,
    own: own.since,
    published: periods.map((period) => published.includes(period)),
  });
  return {
    rows: [
      sectionRow(title),
      {
        cells: [
          text("Basisjahr", "KIM Stichwort Mitte"),
          text(years[baseIndex] ?? "", "KIM Auswahl"),
          ...([0, 1] as const).map(
            (which): Cell => ({
              value: baseValue(which),
              formula: `IFERROR(INDEX($${"CD"[which]}$${first}:$${"CD"[which]}$${last + 1},MATCH(${baseName},${years$},0)),"${unknown}")`,
              style: numberStyle(measure.decimals, "Kreis"),
            }),
          ),
          text("← Wert im Basisjahr; wählbar wie die Gebiete", "KIM Anmerkung"),
        ],
        height: 20,
      },
      ...tableHead(context, headings, [undefined, undefined, 0, 1, undefined, 0, 1]),
      ...lines,
      {cells: [], height: 12},
    ],
    tables: [
      {
        name: `KIM_Vergleich_Reihe_${number}`,
        range: {firstRow: header, firstColumn: 1, lastRow: last, lastColumn: headings.length},
        filterButtons: false,
      },
    ],
    validations: [
      {
        range: {firstRow: base, firstColumn: 2, lastRow: base, lastColumn: 2},
        source: `Liste_Jahre_${number}`,
        prompt: {title: "Basisjahr", text: "Jahr wählen, mit dem verglichen wird."},
        error: {title: "Steht nicht in der Liste", text: "Bitte ein Jahr aus der Liste wählen."},
      },
    ],
    definedNames: [
      {
        name: baseName,
        formula: `'${context.sheet}'!$B$${base}`,
        comment: `Basisjahr: ${measure.titel}`.slice(0, 200),
      },
      {
        name: `Liste_Jahre_${number}`,
        formula: `'${context.sheet}'!$A$${first}:$A$${last}`,
        comment: "Jahre der Zeitreihe",
      },
    ],
    charts: [chart],
    notes: [
      indexed
        ? "Der Index setzt den Wert des Basisjahres auf 100. Über einen Bruch hinweg wird nicht verglichen; bei Ausgangswerten unter 100 entfällt er (x)."
        : "Die Veränderung seit dem Basisjahr ist ein Unterschied in der Einheit des Maßes, bei Anteilen in Prozentpunkten. Über einen Bruch hinweg wird nicht verglichen (x).",
    ],
  };
}

/** Whether a year lies in the same stretch as the base year for an area with a break of its own. */
type OwnComparison = {
  readonly isSame: (index: number, which: 0 | 1) => boolean;
  /** Adds the condition to that for the breaks of all areas. */
  readonly differs: (common: string, index: number, which: 0 | 1) => string;
  /** Whether a year lies after such a break, for charts; absent where no area has one. */
  readonly since?: (index: number, which: 0 | 1) => {readonly formula: string; readonly value: boolean};
};

function ownComparison(
  context: CompareContext,
  {view, periods}: ComparedSeries,
  baseIndex: number,
  firstRow: number,
  baseName: string,
): OwnComparison {
  const {values, indexes} = context;
  const figure = (index: number) => ({view, period: periods[index] ?? ""});
  if (periods.every((_, index) => values.ownStretch(figure(index)) === undefined))
    return {isSame: () => true, differs: (common) => common};
  const stretch = (index: number, which: 0 | 1) => values.ownStretch(figure(index))?.[indexes[which]] ?? "";
  const lookUpStretch = (index: number, which: 0 | 1, cell?: string) =>
    lookUp(codeOf(context, figure(index), cell, STRETCH_ROW), chosen(which), "");
  return {
    isSame: (index, which) => stretch(index, which) === stretch(baseIndex, which),
    differs: (common, index, which) =>
      `OR(${common},${lookUpStretch(index, which, `$A${firstRow + index}`)}<>${lookUpStretch(index, which, baseName)})`,
    since: (index, which) => ({
      formula: `LEFT(${lookUpStretch(index, which)},4)="seit"`,
      value: stretch(index, which).startsWith("seit"),
    }),
  };
}

/** Index over a base; none below a base of 100 (convention of the HSL for changes). */
function indexOf(now: Operand, base: Operand, zero: string): Since {
  const [n, d] = [now.address, base.address];
  const formula = `IF(ISNUMBER(${n}),IF(ISNUMBER(${d}),IF(${d}<100,"x",${n}*100/${d}),IF(${d}="${zero}","x",${d})),${n})`;
  if (typeof now.value !== "number") return {formula, value: typeof now.value === "string" ? now.value : ""};
  if (typeof base.value !== "number")
    return {formula, value: base.value === zero ? "x" : String(base.value ?? "")};
  return {formula, value: base.value < 100 ? "x" : (now.value * 100) / base.value};
}

/** Name of the comparable stretch of each period: `vor Zensus 2022`, `seit Zensus 2022`; years without figures belong to none. */
function stretchNames({book}: CompareContext, {view, periods}: ComparedSeries): readonly string[] {
  const breaks = book.cube.breaks(view.measure.id, view.dimensions);
  const published = book.periodsOf(view);
  const [first] = breaks;
  return periods.map((period) => {
    if (!published.includes(period)) return "keine Zahlen";
    if (first === undefined) return "durchgehend";
    const since = breaks.findLast((one) => yearOf(one.after) <= yearOf(period));
    return since === undefined
      ? `vor ${shortened(first.titel, first.after, "Bruch")}`
      : `seit ${shortened(since.titel, since.after, "Bruch")}`;
  });
}

/** First year with a figure of the second area in the newest stretch that has several; else the last year. */
function defaultBase(
  context: CompareContext,
  {view, periods}: ComparedSeries,
  stretches: readonly string[],
): number {
  const hasNumber = (period: string) =>
    typeof context.values.cells({view, period})[context.indexes[1]]?.value === "number";
  const names = [...new Set(stretches)].reverse();
  for (const name of names) {
    const own = periods.flatMap((period, index) =>
      stretches[index] === name && hasNumber(period) ? [index] : [],
    );
    if (own.length > 1) return own[0] ?? 0;
  }
  return Math.max(0, periods.length - 1);
}
