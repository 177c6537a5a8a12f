import type {IndicatorCube} from "../../../analyse/publication.js";
import {LAND} from "../../../model/region.js";
import {formatTimePeriod, yearOf} from "../../../model/time-period.js";
import type {ChartLine} from "../../charts/chart-line.js";
import {DotChart} from "../../charts/dot-chart.js";
import {LineChart} from "../../charts/line-chart.js";
import {drawnSections, figureOf, shortName} from "../areas.js";
import type {PageContext} from "../context.js";
import type {Group, GroupComparison} from "../groups.js";
import {periodicityOf, periodsOf, seriesRuns, timeMarks, yearText} from "../series.js";
import {drawnNumber} from "../shown-value.js";
import {sourceText} from "../source-line.js";
import {inWords} from "./describe.js";
import type {Drawing} from "./drawing.js";

type GroupFigureProps = {
  readonly context: PageContext;
  readonly cube: IndicatorCube;
  readonly comparison: GroupComparison;
  /** Address of the table with the same figures. */
  readonly table: string;
};

/** Two groups per Kreis as dots on one line. */
export function groupDotsDrawing(props: GroupFigureProps): Drawing {
  const {context, cube, comparison} = props;
  const {view, groups} = comparison;
  const row = (refArea: string, name: string, land: boolean) => ({
    name,
    land,
    refArea,
    values: groups.map((group) => drawnNumber(figureOf(cube, group.view, refArea))),
  });
  const sections = drawnSections(cube, view, context.catalogue.regions).map((section) => ({
    heading: section.heading,
    rows: section.regions.map((region) => row(region.refArea, shortName(region), false)),
  }));
  const description = describeGroups(cube, groups);
  return {
    name: "gruppen",
    title: view.title,
    subtitle: `${view.unit.titel}, ${formatTimePeriod(view.latest, periodicityOf(cube))}, ${groups.map((group) => group.name).join(" und ")}`,
    reading: description,
    source: sourceText(cube, {views: groups.map((group) => group.view), period: view.latest}),
    table: props.table,
    draw: (size) => [
      <DotChart
        id={size.id}
        title={`${view.title}: ${groups.map((group) => group.name).join(" und ")} nach Kreisen`}
        description={`Punkte auf einer Linie je Kreis. ${description}`}
        width={size.width}
        groups={groups}
        sections={[...sections, {heading: undefined, rows: [row(LAND, "Hessen", true)]}]}
        unit={view.unit.titel}
        stacked={size.narrow}
      />,
    ],
  };
}

/** The groups over time for one unit, usually the Land. */
export function groupLinesDrawing(
  props: GroupFigureProps & {refArea: string; place: string; name?: string},
): Drawing | undefined {
  const {cube, comparison, refArea} = props;
  const {groups, view} = comparison;
  const lines = groups.map(
    (group): ChartLine => ({
      name: group.name,
      role: group.role,
      runs: seriesRuns(cube, group.view, refArea),
      labelled: true,
    }),
  );
  if (lines.every((line) => line.runs.flat().length < 2)) return undefined;
  const years = groups.flatMap((group) => periodsOf(cube, group.view).map(yearOf));
  const description = describeGroups(cube, groups, refArea, props.name);
  return {
    name: `gruppen-zeit-${view.measure.id}`,
    small: true,
    title: `${view.title} ${props.place}`,
    subtitle: `${view.unit.titel}, ${Math.min(...years)}–${Math.max(...years)}, nach Staatsangehörigkeit`,
    reading: description,
    source: sourceText(cube, {views: groups.map((group) => group.view)}),
    table: props.table,
    draw: (size) => [
      <LineChart
        id={size.id}
        title={`${view.title} ${props.place} nach Staatsangehörigkeit über die Zeit`}
        description={description}
        width={size.width}
        height={size.narrow ? 280 : 320}
        lines={lines.map((line) => (size.narrow ? {...line, name: shortGroup(line.name)} : line))}
        from={Math.min(...years)}
        to={Math.max(...years)}
        yearText={yearText(periodicityOf(cube))}
        unit={view.unit.titel}
        zero={view.unit.kind === "anzahl"}
        marks={timeMarks(cube, groups[0]?.view ?? view)}
      />,
    ],
  };
}

/** Name of a group where there is little room; the subtitle says that it is about citizenship. */
function shortGroup(name: string): string {
  if (name === "Ausländerinnen und Ausländer") return "ausländisch";
  return name === "Deutsche" ? "deutsch" : name;
}

function describeGroups(
  cube: IndicatorCube,
  groups: readonly Group[],
  refArea: string = LAND,
  name = "Hessen",
): string {
  const values = groups.flatMap((group) => {
    const value = drawnNumber(figureOf(cube, group.view, refArea));
    return value === null ? [] : [`${group.name} ${inWords(group.view, value)}`];
  });
  const when = groups[0] === undefined ? "" : formatTimePeriod(groups[0].view.latest, periodicityOf(cube));
  return values.length === 0 ? `${name}: kein Wert.` : `${name}, ${when}: ${values.join(", ")}.`;
}
