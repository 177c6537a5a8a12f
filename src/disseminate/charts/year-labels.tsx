import {Label, Rule} from "./svg.js";
import {textWidth} from "./text-width.js";
import {yearStep} from "./ticks.js";

/** The years below a chart, as many as have room, counted back from the last. */
export function YearLabels(props: {
  from: number;
  to: number;
  yearText: (year: number) => string;
  x: (year: number) => number;
  /** Middle of the line of text. */
  y: number;
  size: number;
  /** Width of the picture, which no label leaves. */
  width: number;
}) {
  const {from, to, x, y, size} = props;
  const years = Array.from({length: to - from + 1}, (_, index) => from + index);
  const perYear = to === from ? 0 : (x(to) - x(from)) / (to - from);
  const step = yearStep(years, props.yearText, perYear, size);
  return (
    <>
      {years
        .filter((year) => (to - year) % step === 0)
        .map((year) => {
          const text = props.yearText(year);
          const room = textWidth(text, size) / 2;
          const centre = Math.min(Math.max(x(year), room), props.width - room);
          return (
            <>
              <Rule x1={x(year)} x2={x(year)} y1={y - size * 1.45} y2={y - size * 1.15} colour="nebentext" />
              <Label x={centre} y={y} text={text} size={size} colour="nebentext" anchor="middle" />
            </>
          );
        })}
    </>
  );
}
