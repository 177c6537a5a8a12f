import {type ChartLine, lineLooks} from "./chart-line.js";
import type {LineLayout} from "./line-layout.js";
import type {ColourRole} from "./palette.js";
import {spreadLabels} from "./spread.js";
import {Label, Rule} from "./svg.js";

/** Names at the ends of the lines, moved apart; a thin line leads to a name that had to move. */
export function LineEnds(props: {layout: LineLayout; width: number}) {
  const {size, labels, right, x, y, top, bottom} = props.layout;
  const edge = props.width - right;
  const centres = spreadLabels(
    labels.map((one) => y(one.last.y)),
    size * 1.3,
    top,
    bottom - size * 0.2,
  );
  return (
    <>
      {labels.map(({line, last}, index) => {
        const end = y(last.y);
        const centre = centres[index] ?? end;
        const colour = colourOf(line);
        return (
          <>
            {Math.abs(centre - end) > size * 0.5 ? (
              <Rule x1={x(last.x) + 4} y1={end} x2={edge + 9} y2={centre} colour={colour} width={0.75} />
            ) : null}
            <Label
              x={edge + 12}
              y={centre}
              text={line.name}
              size={size}
              bold={line.role !== "andere"}
              colour={colour}
            />
          </>
        );
      })}
    </>
  );
}

function colourOf(line: ChartLine): ColourRole {
  return line.role === "andere" ? "nebentext" : lineLooks[line.role].colour;
}
