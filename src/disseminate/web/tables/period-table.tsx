import type {IndicatorCube} from "../../../analyse/publication.js";
import {dimensionKey} from "../../../model/observation.js";
import {formatTimePeriod} from "../../../model/time-period.js";
import type {PageContext, ShownView} from "../context.js";
import {FigureCells, TableBox} from "../elements.js";
import {periodicityOf} from "../series.js";
import {SignLegend} from "./area-table.js";
import {cellOf, Head} from "./columns.js";

/** Figures of one area: a row per period, a column per view, and the signs that occur explained below. */
export function PeriodTable(props: {
  context: PageContext;
  cube: IndicatorCube;
  id: string;
  caption: string;
  refArea: string;
  periods: readonly string[];
  views: readonly ShownView[];
  /** Head of a view's column, without its unit. */
  heading: (view: ShownView) => string;
}) {
  const {context, cube, caption, refArea, views} = props;
  const dialect = context.publication.edition.zeichen;
  const rows = props.periods.map((period) => ({
    period,
    cells: views.map((view) => cellOf(cube, {...view, period, value: "wert"}, refArea, dialect)),
  }));
  return (
    <>
      <TableBox label={caption}>
        <table id={props.id} data-indikator={cube.indicator.code} data-gebiet={refArea}>
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
                  <Head text={props.heading(view)} unit={view.unit.kurztitel} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({period, cells}) => (
              <tr data-zeit={period}>
                <th scope="row">{formatTimePeriod(period, periodicityOf(cube))}</th>
                <FigureCells cells={cells} />
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
