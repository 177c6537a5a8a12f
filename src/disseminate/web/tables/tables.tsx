import type {IndicatorCube} from "../../../analyse/publication.js";
import {formatTimePeriod, minusYears} from "../../../model/time-period.js";
import type {PageContext, ShownView} from "../context.js";
import {periodicityOf, periodsOf} from "../series.js";
import {AreaTable} from "./area-table.js";
import {type Column, Head} from "./columns.js";

/** Value, previous year and change of a view for every unit in its newest period. */
export function LatestTable(props: {context: PageContext; cube: IndicatorCube; view: ShownView; id: string}) {
  const {context, cube, view} = props;
  const periodicity = periodicityOf(cube);
  const when = formatTimePeriod(view.latest, periodicity);
  const before = minusYears(view.latest, 1);
  const compared = periodsOf(cube, view).includes(before);
  return (
    <AreaTable
      context={context}
      cube={cube}
      id={props.id}
      caption={`${view.title} nach Kreisen, ${when}${compared ? ", mit Vorjahr und Veränderung" : ""}`}
      period={view.latest}
      columns={compared ? comparedColumns(cube, view) : [valueColumn(cube, view, view.latest)]}
      shown={{views: [view]}}
      note={
        compared
          ? undefined
          : `Für das Vorjahr (${formatTimePeriod(before, periodicity)}) liegen keine Zahlen vor; eine Veränderung wird nicht gezeigt.`
      }
      fit="seite"
    />
  );
}

function valueColumn(cube: IndicatorCube, view: ShownView, period: string): Column {
  return {
    head: <Head text={formatTimePeriod(period, periodicityOf(cube))} unit={view.unit.kurztitel} />,
    measure: view.measure,
    dimensions: view.dimensions,
    period,
    value: "wert",
  };
}

function comparedColumns(cube: IndicatorCube, view: ShownView): readonly Column[] {
  const newest = valueColumn(cube, view, view.latest);
  const unit = view.unit.kind === "prozent" ? "Prozentpunkte" : view.unit.kurztitel;
  const absolute: Column = {...newest, head: <Head text="Veränderung" unit={unit} />, value: "absolut"};
  const percent: Column = {...newest, head: <Head text="Veränderung" unit="%" />, value: "prozent"};
  return [
    newest,
    valueColumn(cube, view, minusYears(view.latest, 1)),
    absolute,
    ...(view.unit.kind === "anzahl" && view.measure.kind !== "saldo" ? [percent] : []),
  ];
}

/** All periods of a view for every unit. */
export function SeriesTable(props: {context: PageContext; cube: IndicatorCube; view: ShownView; id: string}) {
  const {context, cube, view} = props;
  const breaks = cube.breaks(view.measure.id);
  return (
    <AreaTable
      context={context}
      cube={cube}
      id={props.id}
      caption={`${view.title} nach Kreisen über die Zeit, ${view.unit.titel}`}
      period={view.latest}
      columns={periodsOf(cube, view).map((period) => ({
        ...valueColumn(cube, view, period),
        head: (
          <PeriodHead
            text={formatTimePeriod(period, periodicityOf(cube))}
            parted={breaks.some((one) => one.after === period)}
          />
        ),
      }))}
      shown={{views: [view]}}
      fit="fenster"
    />
  );
}

function PeriodHead(props: {text: string; parted: boolean}) {
  return (
    <>
      {props.text}
      {props.parted ? (
        <span class="bruch-marke" title="Mit den Vorjahren nicht vergleichbar">
          {" "}
          Bruch
        </span>
      ) : null}
    </>
  );
}

/** Several views of one period side by side. */
export function ViewsTable(props: {
  context: PageContext;
  cube: IndicatorCube;
  id: string;
  caption: string;
  period: string;
  views: readonly {readonly head: string; readonly view: ShownView}[];
}) {
  const {context, cube, period} = props;
  return (
    <AreaTable
      context={context}
      cube={cube}
      id={props.id}
      caption={props.caption}
      period={period}
      columns={props.views.map(({head, view}) => ({
        ...valueColumn(cube, view, period),
        head: <Head text={head} unit={view.unit.kurztitel} />,
      }))}
      shown={{views: props.views.map((one) => one.view), period}}
    />
  );
}
