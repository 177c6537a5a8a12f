import type {IndicatorCube} from "../../../analyse/publication.js";
import {LAND} from "../../../model/region.js";
import {timePeriodInSentence, yearOf} from "../../../model/time-period.js";
import {BalanceChart} from "../../charts/balance-chart.js";
import {figureOf} from "../areas.js";
import {type PageContext, type ShownView, shownView} from "../context.js";
import {periodicityOf, periodsOf, timeMarks, yearText} from "../series.js";
import {drawnNumber} from "../shown-value.js";
import {sourceText} from "../source-line.js";
import {inWords} from "./describe.js";
import type {Drawing} from "./drawing.js";

/** Two opposite quantities and their balance, as far as all three have figures. */
export type Balance = {readonly plus: ShownView; readonly minus: ShownView; readonly saldo: ShownView};

/** Prepares the declared balance of an indicator. */
export function balanceOf(context: PageContext, cube: IndicatorCube): Balance | undefined {
  const declared = cube.indicator.darstellung?.bilanz;
  if (declared === undefined) return undefined;
  const plus = shownView(context.catalogue, cube, declared.plus);
  const minus = shownView(context.catalogue, cube, declared.minus);
  const saldo = shownView(context.catalogue, cube, declared.saldo);
  if (plus === undefined || minus === undefined || saldo === undefined) return undefined;
  const latest = saldo.latest;
  return {plus: {...plus, latest}, minus: {...minus, latest}, saldo};
}

/** In and out of the Land over time, mirrored around zero. */
export function balanceDrawing(props: {
  cube: IndicatorCube;
  balance: Balance;
  /** Address of the table with the same figures. */
  table: string;
}): Drawing | undefined {
  const {cube, balance} = props;
  const {plus, minus, saldo} = balance;
  const periods = periodsOf(cube, saldo);
  const number = (view: ShownView, period: string) => drawnNumber(figureOf(cube, view, LAND, period));
  const points = periods.map((period) => ({
    x: yearOf(period),
    plus: number(plus, period),
    minus: number(minus, period),
    saldo: number(saldo, period),
  }));
  const years = points.map((point) => point.x);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const last = points.at(-1);
  const when = timePeriodInSentence(saldo.latest, periodicityOf(cube));
  const words = [plus, minus, saldo].flatMap((view) => {
    const value = number(view, saldo.latest);
    return value === null ? [] : [`${view.measure.kurztitel} ${inWords(view, value)}`];
  });
  const description = `Hessen ${when}: ${words.join(", ")}.`;
  if (last === undefined) return undefined;
  return {
    name: "bilanz",
    title: `${plus.measure.titel}, ${minus.measure.kurztitel} und ${saldo.measure.kurztitel} in Hessen`,
    subtitle: `${saldo.unit.titel}, ${from}–${to}`,
    reading: description,
    source: sourceText(cube, {views: [plus, minus, saldo]}),
    table: props.table,
    draw: (size) => [
      <BalanceChart
        id={size.id}
        title={`${plus.measure.kurztitel}, ${minus.measure.kurztitel} und ${saldo.measure.kurztitel} in Hessen über die Zeit`}
        description={`Balken nach oben und nach unten, der Saldo als Linie. ${description}`}
        width={size.width}
        height={size.narrow ? 320 : 400}
        points={points}
        from={from}
        to={to}
        yearText={yearText(periodicityOf(cube))}
        unit={saldo.unit.titel}
        names={{
          plus: plus.measure.kurztitel,
          minus: `${minus.measure.kurztitel} (nach unten)`,
          saldo: saldo.measure.kurztitel,
        }}
        marks={timeMarks(cube, saldo)}
      />,
    ],
  };
}
