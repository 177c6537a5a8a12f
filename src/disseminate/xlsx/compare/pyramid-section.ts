import {signOf} from "../../../model/status.js";
import {formatTimePeriod} from "../../../model/time-period.js";
import type {Row} from "../../../ooxml/model.js";
import {sectionRow} from "../text-rows.js";
import {codesTitle} from "../views.js";
import type {ComparedPyramid} from "./plan.js";
import {pyramidCharts} from "./pyramid-charts.js";
import {type CompareContext, chosenCell, type Section, sectionTable, tableHead} from "./section.js";

const HEADINGS = [
  "Altersgruppe",
  "Zeitraum",
  "1. Gebiet\nMänner",
  "1. Gebiet\nFrauen",
  "2. Gebiet\nMänner",
  "2. Gebiet\nFrauen",
] as const;

/** The age structure by sex of both areas, with a pyramid for each. */
export function pyramidSection(context: CompareContext, pyramid: ComparedPyramid, firstRow: number): Section {
  const {book} = context;
  const header = firstRow + 2;
  const when = formatTimePeriod(pyramid.period, book.periodicity);
  const lines = pyramid.ages.map(
    ({code, men, women}): Row => ({
      cells: [
        {value: codesTitle(book, {age: code}), style: "KIM Text Kreis"},
        {value: when, style: "KIM Text Kreis"},
        chosenCell(context, men, 0),
        chosenCell(context, women, 0),
        chosenCell(context, men, 1),
        chosenCell(context, women, 1),
      ],
    }),
  );
  book.used.add("unknown");
  return {
    rows: [
      sectionRow(`Altersaufbau nach Geschlecht, ${when} (Personen)`),
      ...tableHead(context, HEADINGS, [undefined, undefined, 0, 0, 1, 1]),
      ...lines,
      {cells: [], height: 12},
    ],
    tables: [sectionTable("KIM_Vergleich_Alter", header, lines.length, HEADINGS.length)],
    validations: [],
    definedNames: [],
    charts: pyramidCharts(
      context,
      pyramid,
      lines.map((line) => line.cells.slice(2).map((cell) => cell?.value ?? signOf("unknown", book.dialect))),
      header + 1,
    ),
    notes: [],
  };
}
