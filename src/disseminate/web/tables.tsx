import type {Child} from "hono/jsx";
import type {IndicatorCube} from "../../analyse/publication.js";
import {isKreis, type Region} from "../../model/region.js";
import {legendOf, type ObsStatus} from "../../model/status.js";
import {formatTimePeriod, minusYears} from "../../model/time-period.js";
import {addresses} from "./addresses.js";
import {figureOf} from "./areas.js";
import type {PageContext, ShownView} from "./context.js";
import {Figure, TableBox} from "./elements.js";
import {periodicityOf, periodsOf} from "./series.js";
import {type ShownValue, showDerived, showValue} from "./shown-value.js";
import {type Shown, SourceLine} from "./source-line.js";

/** A column of figures: its head and the figure of a territorial unit. */
export type Column = {
  readonly key: string;
  readonly head: Child;
  readonly cell: (region: Region) => ShownValue;
};

/** A table of all territorial units of a period in official order, with its legend of signs. */
export function AreaTable(props: {
  context: PageContext;
  cube: IndicatorCube;
  id: string;
  caption: string;
  period: string;
  columns: readonly Column[];
  shown: Shown;
  /** Said below the table. */
  note?: string | undefined;
  tall?: boolean;
}) {
  const {context, cube, columns} = props;
  const regions = cube.areas(props.period);
  const rows = regions.map((region) => ({region, cells: columns.map((column) => column.cell(region))}));
  const statuses = rows.flatMap((row) => row.cells.map((cell) => cell.status));
  const notes = [...new Set(regions.flatMap((region) => cube.areaNote(region.refArea) ?? []))];
  return (
    <>
      <TableBox label={props.caption} tall={props.tall === true}>
        <table id={props.id}>
          <caption>{props.caption}</caption>
          <thead>
            <tr>
              <th scope="col">Gebiet</th>
              {columns.map((column) => (
                <th scope="col" class="zahl">
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({region, cells}) => (
              <tr class={rowClass(region)} data-gebiet={region.refArea}>
                <th scope="row">
                  <AreaName context={context} region={region} />
                </th>
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
      <SignLegend context={context} statuses={statuses} notes={notes} />
      {props.note === undefined ? null : <p class="lesehilfe">{props.note}</p>}
      <SourceLine cube={cube} shown={props.shown} />
    </>
  );
}

function rowClass(region: Region): string {
  if (region.level === "land") return "zeile-land";
  if (region.level === "regierungsbezirk") return "zeile-bezirk";
  return region.level === "gemeinsame-einheit" ? "zeile-gemeinsam" : "zeile-kreis";
}

/** Name of a unit, as a link where it has a page. */
export function AreaName(props: {context: PageContext; region: Region}) {
  const {context, region} = props;
  return isKreis(region) && context.hasPage(region.refArea) ? (
    <a href={context.link(addresses.kreis(region.refArea))}>{region.name}</a>
  ) : (
    region.name
  );
}

/** Explains the signs that stand in a table, and units that report together. */
export function SignLegend(props: {
  context: PageContext;
  statuses: readonly ObsStatus[];
  notes: readonly string[];
}) {
  const legend = legendOf(props.statuses, props.context.publication.edition.zeichen);
  if (legend.length === 0 && props.notes.length === 0) return null;
  return (
    <div class="legende-zeichen">
      {legend.length === 0 ? null : (
        <dl>
          {legend.map(({sign, text}) => (
            <div>
              <dt>{sign}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {props.notes.map((note) => (
        <p>{note}</p>
      ))}
    </div>
  );
}

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
      columns={
        compared ? comparedColumns(context, cube, view) : [valueColumn(context, cube, view, view.latest)]
      }
      shown={{views: [view]}}
      note={
        compared
          ? undefined
          : `Für das Vorjahr (${formatTimePeriod(before, periodicity)}) liegen keine Zahlen vor; eine Veränderung wird nicht gezeigt.`
      }
      tall
    />
  );
}

function valueColumn(context: PageContext, cube: IndicatorCube, view: ShownView, period: string): Column {
  const dialect = context.publication.edition.zeichen;
  return {
    key: period,
    head: <Head text={formatTimePeriod(period, periodicityOf(cube))} unit={view.unit.kurztitel} />,
    cell: (region) => showValue(figureOf(cube, view, region.refArea, period), view.measure.decimals, dialect),
  };
}

function comparedColumns(context: PageContext, cube: IndicatorCube, view: ShownView): readonly Column[] {
  const dialect = context.publication.edition.zeichen;
  const change = (region: Region) => {
    const observation = cube.find(view.measure.id, region.refArea, view.latest, view.dimensions);
    return observation === undefined ? undefined : cube.change(observation);
  };
  const none = {value: null, status: "unknown"} as const;
  const absolute: Column = {
    key: "absolut",
    head: (
      <Head text="Veränderung" unit={view.unit.kind === "prozent" ? "Prozentpunkte" : view.unit.kurztitel} />
    ),
    cell: (region) => showDerived(change(region)?.absolute ?? none, view.measure.decimals, dialect),
  };
  const percent: Column = {
    key: "prozent",
    head: <Head text="Veränderung" unit="%" />,
    cell: (region) => showDerived(change(region)?.percent ?? none, 1, dialect),
  };
  return [
    valueColumn(context, cube, view, view.latest),
    valueColumn(context, cube, view, minusYears(view.latest, 1)),
    absolute,
    ...(view.unit.kind === "anzahl" && view.measure.kind !== "saldo" ? [percent] : []),
  ];
}

/** Head of a column: what it shows and, below, its unit. */
export function Head(props: {text: string; unit: string}) {
  return (
    <>
      {props.text}
      <span class="einheit"> {props.unit}</span>
    </>
  );
}

/** All periods of a view for every unit. */
export function SeriesTable(props: {context: PageContext; cube: IndicatorCube; view: ShownView; id: string}) {
  const {context, cube, view} = props;
  const dialect = context.publication.edition.zeichen;
  const periods = periodsOf(cube, view);
  const breaks = cube.breaks(view.measure.id);
  return (
    <AreaTable
      context={context}
      cube={cube}
      id={props.id}
      caption={`${view.title} nach Kreisen über die Zeit, ${view.unit.titel}`}
      period={view.latest}
      columns={periods.map((period) => ({
        key: period,
        head: (
          <>
            {formatTimePeriod(period, periodicityOf(cube))}
            {breaks.some((one) => one.after === period) ? (
              <span class="bruch-marke" title="Mit den Vorjahren nicht vergleichbar">
                {" "}
                Bruch
              </span>
            ) : null}
          </>
        ),
        cell: (region) =>
          showValue(figureOf(cube, view, region.refArea, period), view.measure.decimals, dialect),
      }))}
      shown={{views: [view]}}
      tall
    />
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
  const dialect = context.publication.edition.zeichen;
  return (
    <AreaTable
      context={context}
      cube={cube}
      id={props.id}
      caption={props.caption}
      period={period}
      columns={props.views.map(({head, view}) => ({
        key: head,
        head: <Head text={head} unit={view.unit.kurztitel} />,
        cell: (region) =>
          showValue(figureOf(cube, view, region.refArea, period), view.measure.decimals, dialect),
      }))}
      shown={{views: props.views.map((one) => one.view), period}}
    />
  );
}
