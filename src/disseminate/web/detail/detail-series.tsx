import type {IndicatorCube} from "../../../analyse/publication.js";
import type {Region} from "../../../model/region.js";
import {reportingUnit} from "../areas.js";
import type {PageContext, ShownView} from "../context.js";
import {rememberPerCube, viewKey} from "../memo.js";
import {periodsOf} from "../series.js";
import {PeriodTable} from "../tables/period-table.js";

/** All periods of some views, the newest first. */
export const periodsOfViews = rememberPerCube(
  (views: readonly ShownView[]) => views.map(viewKey).join(" "),
  (cube, views): readonly string[] =>
    [...new Set(views.flatMap((view) => periodsOf(cube, view)))].sort().reverse(),
);

/** Every period of the figures of an indicator in one Kreis. */
export function KreisSeriesTable(props: {
  context: PageContext;
  cube: IndicatorCube;
  region: Region;
  views: readonly ShownView[];
}) {
  const {context, cube, region, views} = props;
  const [first] = views;
  const unit = first === undefined ? region : reportingUnit(cube, first, region);
  return (
    <PeriodTable
      context={context}
      cube={cube}
      id="tabelle-zeitreihe"
      caption={`${cube.indicator.kurztitel}: ${unit.name}, alle Jahre`}
      refArea={unit.refArea}
      periods={periodsOfViews(cube, views)}
      views={views}
      heading={(view) => view.title}
    />
  );
}
