import type {SeriesBreak} from "../../../analyse/publication.js";
import type {Cell, ConditionalFormat, Row} from "../../../ooxml/model.js";
import {text} from "../sheet-frame.js";
import type {IndicatorPlan} from "./plan.js";
import {FIRST_YEAR} from "./table-rows.js";

/** Names of the breaks above the first year after them. */
export function breakRow({periods}: IndicatorPlan, breaks: readonly SeriesBreak[]): Row {
  return {
    cells: [
      ...new Array<undefined>(FIRST_YEAR - 1),
      ...periods.map((period): Cell | undefined => {
        const broken = breaks.find((one) => one.after === period);
        return broken === undefined ? undefined : text(broken.titel, "KIM Bruch");
      }),
    ],
    height: 18,
  };
}

/** Heading of the table: what, where, unit and the years; higher where a period needs two lines. */
export function headerRow({headings}: IndicatorPlan): Row {
  return {
    cells: [
      ...["Reihe", "Gebiet", "Einheit"].map((heading) => text(heading, "KIM Kopf links")),
      ...headings.map((heading) => text(heading, "KIM Kopf")),
    ],
    height: headings.some((heading) => heading.length > 8) ? 32 : 20,
  };
}

/** A line before the first year after each break, from the header down to the last row. */
export function breakLines(
  {periods}: IndicatorPlan,
  breaks: readonly SeriesBreak[],
  headerRowNumber: number,
  lastRow: number,
): readonly ConditionalFormat[] {
  return periods.flatMap((period, index): ConditionalFormat[] => {
    if (!breaks.some((one) => one.after === period)) return [];
    const column = FIRST_YEAR + index;
    return [
      {
        kind: "expression",
        range: {firstRow: headerRowNumber, firstColumn: column, lastRow, lastColumn: column},
        formula: `LEN($A$${headerRowNumber})>0`,
        overlay: {border: {left: {style: "thin", color: "accent2"}}},
      },
    ];
  });
}
