import {Labels, Rules} from "./svg.js";
import {textWidth} from "./text-width.js";
import {yearStep} from "./ticks.js";

/** What years stand below a chart, and where. */
type YearLabelsProps = {
  readonly from: number;
  readonly to: number;
  readonly yearText: (year: number) => string;
  readonly x: (year: number) => number;
  /** Middle of the line of text. */
  readonly y: number;
  readonly size: number;
  /** Width of the picture, which no label leaves. */
  readonly width: number;
  /** Without them where columns stand above the years. */
  readonly ticks?: false;
};

/** The years below a chart, as many as have room, counted back from the last. */
export function YearLabels(props: YearLabelsProps) {
  const {from, to, x, y, size} = props;
  const perYear = to === from ? 0 : (x(to) - x(from)) / (to - from);
  const shown = shownYears(props, perYear);
  const [y1, y2] = [y - size * 1.45, y - size * 1.15];
  return (
    <>
      {props.ticks === false ? null : (
        <Rules lines={shown.map((year) => ({x1: x(year), x2: x(year), y1, y2}))} colour="nebentext" />
      )}
      <Labels
        labels={shown.map((year) => {
          const text = props.yearText(year);
          const room = textWidth(text, size) / 2;
          return {x: Math.min(Math.max(x(year), room), props.width - room), y, text};
        })}
        size={size}
        colour="nebentext"
        anchor="middle"
      />
    </>
  );
}

/** Years with a label, counted back from the last. */
function shownYears({from, to, yearText, size}: YearLabelsProps, perYear: number): readonly number[] {
  const years = Array.from({length: to - from + 1}, (_, index) => from + index);
  const step = yearStep(years, yearText, perYear, size);
  return years.filter((year) => (to - year) % step === 0);
}
