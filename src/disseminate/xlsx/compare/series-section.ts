import {signOf} from "../../../model/status.js";
import {address} from "../../../ooxml/address.js";
import type {Cell, Row} from "../../../ooxml/model.js";
import {cellOf, difference, type Operand} from "../formulas.js";
import {yearHeading} from "../indicator/series-sheets.js";
import {numberStyle} from "../look.js";
import {text} from "../sheet-frame.js";
import {sectionRow} from "../text-rows.js";
import {wrappedHeight} from "../text-size.js";
import {titleWithUnit} from "../views.js";
import {defaultBase, indexOf, isIndexed, ownComparison, type Since, stretchNames} from "./base-year.js";
import type {ComparedSeries} from "./plan.js";
import {
  type CompareContext,
  chosenCell,
  MARK_HEADING,
  markCell,
  type Section,
  sectionTable,
  tableHead,
} from "./section.js";
import {type SeriesLine, seriesLines} from "./series-lines.js";

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
    const differs = `$B${first + index}<>IFERROR(INDEX($B$${first}:$B$${last + 1},MATCH(${baseName}&"",${years$},0)),"")`;
    return {
      formula: `IF(${own.differs(differs, index, which)},"${broken}",${inner.formula})`,
      value: isSame ? inner.value : broken,
    };
  };
  const decimals = Math.max(measure.decimals, unit.kind === "anzahl" ? 0 : 1);
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
        cellOf(apart, numberStyle(indexed ? measure.decimals : decimals, "Kreis")),
        ...([0, 1] as const).map((which) =>
          cellOf(since(index, which), numberStyle(indexed ? 1 : decimals, "Kreis")),
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
  const title = `Zeitreihe: ${titleWithUnit(book, view)}`;
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
              formula: `IFERROR(INDEX($${"CD"[which]}$${first}:$${"CD"[which]}$${last + 1},MATCH(${baseName}&"",${years$},0)),"${unknown}")`,
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
    tables: [sectionTable(`KIM_Vergleich_Reihe_${number}`, header, lines.length, headings.length)],
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
