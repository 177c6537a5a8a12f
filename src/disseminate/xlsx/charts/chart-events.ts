import type {CatalogueEvent} from "../../../catalogue/catalogue.js";
import {yearOf} from "../../../model/time-period.js";
import type {Axis, Plot} from "../../../ooxml/model/chart-model.js";
import type {Book} from "../book.js";
import {numberStyle, seriesColors} from "../look.js";
import type {BlockLine, PlacedBlock} from "./chart-data.js";
import {shortened} from "./line-segments.js";

/** Where the word of an event stands on its axis from 0 to 1, and how much lower that of a close neighbour. */
const HEIGHT = 0.96;
const LOWER = 0.08;

/** Widths of a character of such a word and of a narrow plot, in pixels. */
const CHARACTER = 5.5;
const PLOT = 480;

/** Events that fall between the first and last period of a chart. */
export type EventMarks = {
  /** One line of figures per event: a number where it happened. */
  readonly lines: readonly BlockLine[];
  readonly notes: readonly string[];
  /** Thin upright lines with a word, on an axis of their own from 0 to 1. */
  readonly plots: (block: PlacedBlock, firstLine: number) => readonly Plot[];
  readonly axis: Axis | undefined;
};

/** Marks for the events of the register within these periods. @param periods every year, ascending */
export function eventMarks(book: Book, periods: readonly string[]): EventMarks {
  const marks = book.cube.events.flatMap((event) => {
    const index = periods.findIndex((period) => yearOf(period) === Number(event.from.slice(0, 4)));
    return index < 0 ? [] : [{event, index}];
  });
  const spans = marks.map(({event, index}) => {
    const width = (wordOf(event).length * CHARACTER * periods.length) / PLOT;
    return isLeft(index, periods) ? {from: index - width, to: index} : {from: index, to: index + width};
  });
  const heights = spans.map(
    (span, position) =>
      HEIGHT -
      LOWER * spans.slice(0, position).filter((one) => one.from < span.to && span.from < one.to).length,
  );
  return {
    lines: marks.map(
      ({event, index}, mark): BlockLine => ({
        name: event.titel,
        remark: "Ereignis, als senkrechte Linie",
        cells: periods.map((_, position) =>
          position === index ? {value: heights[mark] ?? HEIGHT, style: numberStyle(2, "Kreis")} : undefined,
        ),
      }),
    ),
    notes: marks.map(({event}) => `${wordOf(event)}: ${event.text}`),
    plots: (block, firstLine) =>
      marks.length === 0
        ? []
        : [
            {
              kind: "line",
              secondAxis: true,
              series: marks.map(({event, index}, position) => ({
                name: block.name(firstLine + position),
                categories: block.heads,
                values: block.line(firstLine + position),
                color: seriesColors.insgesamt,
                width: 0,
                stems: seriesColors.insgesamt,
                inLegend: false,
                remarks: [
                  {
                    index,
                    text: wordOf(event),
                    side: isLeft(index, periods) ? ("left" as const) : ("right" as const),
                  },
                ],
              })),
            },
          ],
    axis: marks.length === 0 ? undefined : {min: 0, max: 1, labels: "none"},
  };
}

function wordOf({titel, from}: CatalogueEvent): string {
  return shortened(titel, from, "Ereignis");
}

/** Whether the word stands to the left of its line, where there is more room. */
function isLeft(index: number, periods: readonly string[]): boolean {
  return index > periods.length / 2;
}
