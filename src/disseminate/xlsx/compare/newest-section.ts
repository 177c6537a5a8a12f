import {signOf} from "../../../model/status.js";
import {formatTimePeriod} from "../../../model/time-period.js";
import {address} from "../../../ooxml/address.js";
import type {Cell, Row} from "../../../ooxml/model.js";
import {viewKey} from "../book.js";
import {cellOf, difference, liveOr, share} from "../formulas.js";
import {numberStyle} from "../look.js";
import {textLiteral} from "../references.js";
import {sectionRow} from "../text-rows.js";
import {textWidth, wrappedHeight} from "../text-size.js";
import {titleWithUnit} from "../views.js";
import type {ComparedFigure} from "./compared-cells.js";
import {partBars} from "./part-bars.js";
import type {ComparePlan} from "./plan.js";
import {
  type CompareContext,
  chosenCell,
  MARK_HEADING,
  markCell,
  markNotes,
  type Section,
  sectionTable,
  tableHead,
} from "./section.js";

const HEADINGS = [
  "Maß",
  "Zeitraum",
  "1. Gebiet",
  "2. Gebiet",
  "Unterschied\n1. minus 2.",
  "1. in %\ndes 2.",
  "Kleinster\nKreiswert",
  "Median\nder Kreise",
  "Größter\nKreiswert",
] as const;

/** The newest figures of both areas, their difference, and how the Kreise spread. */
export function newestSection(context: CompareContext, plan: ComparePlan, firstRow: number): Section {
  const firstFigure = firstRow + 3;
  const labels = labelsOf(context, plan.newest);
  const lines = plan.newest.map((figure, index) =>
    newestRow(context, figure, labels[index] ?? "", firstFigure + index),
  );
  const header = firstRow + 2;
  const partRows = plan.parts.flatMap((part) => {
    const index = plan.newest.findIndex((one) => viewKey(one.view) === viewKey(part.view));
    return index < 0 ? [] : [{figure: part, cells: lines[index]?.cells ?? []}];
  });
  const bars = partBars(context, partRows);
  const headings = context.values.hasMarks ? [...HEADINGS, MARK_HEADING] : HEADINGS;
  return {
    rows: [
      sectionRow("Neueste Werte"),
      ...tableHead(context, headings, [undefined, undefined, 0, 1]),
      ...lines,
      {cells: [], height: 12},
    ],
    tables: [sectionTable("KIM_Vergleich_neueste", header, lines.length, headings.length)],
    validations: [],
    definedNames: [],
    charts: bars === undefined ? [] : [bars],
    notes: [
      ...markNotes(context),
      "Der Anteil des 1. am 2. Gebiet steht bei Anzahlen, bei Anteilen und Raten ist er nicht sinnvoll (x).",
    ],
  };
}

/** What each line shows, with its unit: in short words throughout where full ones would not stand on a line. */
function labelsOf({book, widths}: CompareContext, figures: readonly ComparedFigure[]): readonly string[] {
  const named = (form: "titel" | "kurztitel") => figures.map(({view}) => titleWithUnit(book, view, form));
  const full = named("titel");
  return full.every((label) => textWidth(label) <= (widths[0] ?? 38) - 1) ? full : named("kurztitel");
}

function newestRow(context: CompareContext, figure: ComparedFigure, label: string, row: number): Row {
  const {book} = context;
  const {measure} = figure.view;
  const unit = book.unitOf(measure);
  const zero = signOf("zero_exact", book.dialect);
  const [first, second] = [chosenCell(context, figure, 0), chosenCell(context, figure, 1)];
  const [a, b] = [
    {address: address(row, 3), value: first.value},
    {address: address(row, 4), value: second.value},
  ];
  const isCount = unit.kind === "anzahl" && measure.kind !== "saldo";
  const notUseful = signOf("not_meaningful", book.dialect);
  if (!isCount) book.used.add("not_meaningful");
  const style = numberStyle(measure.decimals, "Kreis");
  return {
    cells: [
      {value: label, style: "KIM Text Umbruch"},
      {value: formatTimePeriod(figure.period, book.periodicity), style: "KIM Text Kreis"},
      first,
      second,
      cellOf(
        difference(a, b, zero, false),
        numberStyle(Math.max(measure.decimals, unit.kind === "anzahl" ? 0 : 1), "Kreis"),
      ),
      isCount ? cellOf(share(a, b, zero), numberStyle(1, "Kreis")) : {value: notUseful, style},
      ...spread(context, figure).map((cell): Cell => ({...cell, style})),
      ...(context.values.hasMarks ? [markCell(context, figure)] : []),
    ],
    height: Math.max(18, wrappedHeight(label, (context.widths[0] ?? 38) - 1) + 2),
  };
}

/** Lowest value, median and highest value of the Kreise: formulas where they give what the edition publishes. */
function spread({book, values}: CompareContext, figure: ComparedFigure): readonly Cell[] {
  const {measure, dimensions} = figure.view;
  const published = book.cube.distribution(measure.id, figure.period, dimensions);
  const sign = signOf("unknown", book.dialect);
  if (published === undefined) {
    book.used.add("unknown");
    return [sign, sign, sign].map((value): Cell => ({value}));
  }
  const range = values.kreise(textLiteral(values.code(figure)));
  const numbers = values.kreisNumbers(figure);
  const of = (name: string, computed: number, own: number) =>
    liveOr({formula: `IF(COUNT(${range})=0,"${sign}",${name}(${range}))`, value: computed}, {value: own});
  return [
    of("MIN", Math.min(...numbers), published.minimum.value),
    of("MEDIAN", median(numbers), published.median),
    of("MAX", Math.max(...numbers), published.maximum.value),
  ];
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low + (high - low) * (middle - Math.floor(middle));
}
