import type {IndicatorCube} from "../../../analyse/publication.js";
import {formatTimePeriod} from "../../../model/time-period.js";
import type {PageContext} from "../context.js";
import type {GroupComparison} from "../groups.js";
import {periodicityOf} from "../series.js";
import {ViewsTable} from "./tables.js";

/** The groups of a comparison side by side for every unit. */
export function GroupTable(props: {context: PageContext; cube: IndicatorCube; comparison: GroupComparison}) {
  const {context, cube, comparison} = props;
  const {view, groups} = comparison;
  return (
    <ViewsTable
      context={context}
      cube={cube}
      id={`tabelle-gruppen-${view.measure.id}`}
      caption={`${view.title} nach Staatsangehörigkeit, ${formatTimePeriod(view.latest, periodicityOf(cube))}`}
      period={view.latest}
      views={groups.map((group) => ({head: group.name, view: group.view}))}
    />
  );
}
