import type {IndicatorCube} from "../../analyse/publication.js";
import {dimensionKey} from "../../model/observation.js";
import {LAND} from "../../model/region.js";
import {formatTimePeriod} from "../../model/time-period.js";
import {SignLegend} from "./area-table.js";
import type {Balance} from "./balance-figure.js";
import {cellOf, Head} from "./columns.js";
import type {PageContext} from "./context.js";
import {Figure, TableBox} from "./elements.js";
import {periodicityOf, periodsOf} from "./series.js";
import {SourceLine} from "./source-line.js";

/** The balance of the Land in every period. */
export function BalanceTable(props: {
  context: PageContext;
  cube: IndicatorCube;
  balance: Balance;
  id: string;
}) {
  const {context, cube, balance} = props;
  const views = [balance.plus, balance.minus, balance.saldo];
  const caption = `${views.map((view) => view.measure.kurztitel).join(", ")} in Hessen`;
  const dialect = context.publication.edition.zeichen;
  const rows = periodsOf(cube, balance.saldo).map((period) => ({
    period,
    cells: views.map((view) => cellOf(cube, {...view, period, value: "wert"}, LAND, dialect)),
  }));
  return (
    <>
      <TableBox label={caption}>
        <table id={props.id} data-indikator={cube.indicator.code} data-gebiet={LAND}>
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
                  <Head text={view.measure.kurztitel} unit={view.unit.kurztitel} />
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
      <SourceLine cube={cube} shown={{views}} />
    </>
  );
}
