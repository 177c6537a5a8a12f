import type {IndicatorCube} from "../../../analyse/publication.js";
import {dimensionKey} from "../../../model/observation.js";
import type {Region} from "../../../model/region.js";
import {formatTimePeriod} from "../../../model/time-period.js";
import {SignLegend} from "../area-table.js";
import {reportingUnit} from "../areas.js";
import {cellOf, Head} from "../columns.js";
import type {PageContext, ShownView} from "../context.js";
import {Figure, TableBox} from "../elements.js";
import {rememberPerCube, viewKey} from "../memo.js";
import {periodicityOf, periodsOf} from "../series.js";

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
  const dialect = context.publication.edition.zeichen;
  const caption = `${cube.indicator.kurztitel}: ${unit.name}, alle Jahre`;
  const rows = periodsOfViews(cube, views).map((period) => ({
    period,
    cells: views.map((view) => cellOf(cube, {...view, period, value: "wert"}, unit.refArea, dialect)),
  }));
  return (
    <>
      <TableBox label={caption}>
        <table id="tabelle-zeitreihe" data-indikator={cube.indicator.code} data-gebiet={unit.refArea}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Zeit</th>
              {views.map((view) => (
                <th
                  scope="col"
                  class="zahl"
                  data-mass={view.measure.id}
                  data-merkmale={dimensionKey(view.dimensions)}
                  data-wert="wert"
                >
                  <Head text={view.title} unit={view.unit.kurztitel} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({period, cells}) => (
              <tr data-zeit={period}>
                <th scope="row">{formatTimePeriod(period, periodicityOf(cube))}</th>
                {cells.map((cell) => (
                  <td class="zahl">
                    <Figure shown={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <SignLegend
        context={context}
        statuses={rows.flatMap((row) => row.cells.map((cell) => cell.status))}
        notes={[]}
      />
    </>
  );
}
