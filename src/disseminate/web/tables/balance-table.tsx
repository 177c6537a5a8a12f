import type {IndicatorCube} from "../../../analyse/publication.js";
import {LAND} from "../../../model/region.js";
import type {PageContext} from "../context.js";
import type {Balance} from "../figures/balance-figure.js";
import {periodsOf} from "../series.js";
import {SourceLine} from "../source-line.js";
import {PeriodTable} from "./period-table.js";

/** The balance of the Land in every period. */
export function BalanceTable(props: {
  context: PageContext;
  cube: IndicatorCube;
  balance: Balance;
  id: string;
}) {
  const {cube, balance} = props;
  const views = [balance.plus, balance.minus, balance.saldo];
  return (
    <>
      <PeriodTable
        context={props.context}
        cube={cube}
        id={props.id}
        caption={`${views.map((view) => view.measure.kurztitel).join(", ")} in Hessen`}
        refArea={LAND}
        periods={periodsOf(cube, balance.saldo)}
        views={views}
        heading={(view) => view.measure.kurztitel}
      />
      <SourceLine cube={cube} shown={{views}} />
    </>
  );
}
