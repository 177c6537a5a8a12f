import type {IndicatorCube} from "../../../analyse/publication.js";
import {yearOf} from "../../../model/time-period.js";
import {LineChart} from "../../charts/line-chart.js";
import type {LineChartProps} from "../../charts/line-chart-props.js";
import type {ShownView} from "../context.js";
import {periodicityOf, periodsOf, timeMarks, yearText} from "../series.js";

/** What a small picture shows; years, unit and breaks follow from the view. */
type SmallLineChartProps = Pick<
  LineChartProps,
  "id" | "title" | "description" | "width" | "height" | "lines"
> & {
  readonly cube: IndicatorCube;
  readonly view: ShownView;
};

/** A small picture of a view over time, in larger type: breaks are marked by a word, events are not. */
export function SmallLineChart({cube, view, ...own}: SmallLineChartProps) {
  const breaks = timeMarks(cube, view).filter((mark) => mark.kind === "bruch");
  return (
    <LineChart
      {...own}
      from={yearOf(periodsOf(cube, view)[0] ?? view.latest)}
      to={yearOf(view.latest)}
      yearText={yearText(periodicityOf(cube))}
      unit={view.unit.kurztitel}
      zero={false}
      marks={breaks.map((mark) => ({...mark, text: "Bruch"}))}
      type={12.5}
    />
  );
}
