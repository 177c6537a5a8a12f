import type {Child} from "hono/jsx";
import type {IndicatorCube} from "../../analyse/publication.js";
import type {Measure} from "../../catalogue/indicator-schema.js";
import {type Dimensions, dimensionKey} from "../../model/observation.js";
import {isKreis, type Region} from "../../model/region.js";
import {legendOf, type ObsStatus, type SignDialect} from "../../model/status.js";
import {formatTimePeriod, minusYears} from "../../model/time-period.js";
import {addresses} from "./addresses.js";
import type {PageContext, ShownView} from "./context.js";
import {Figure, TableBox, type TableFit} from "./elements.js";
import {periodicityOf, periodsOf} from "./series.js";
import {notPublished, type ShownValue, showDerived, showValue} from "./shown-value.js";
import {type Shown, SourceLine} from "./source-line.js";

/**
 * A column of figures: which figure of every territorial unit it shows. The head of the column carries
 * the same in its attributes, so that a figure on the page can be found in the data.
 */
export type Column = {
  readonly head: Child;
  readonly measure: Measure;
  readonly dimensions: Dimensions;
  readonly period: string;
  /** The figure itself, or its change on the previous year. */
  readonly value: "wert" | "absolut" | "prozent";
};

/** Attributes of a column's head that say which figures stand below. */
export function columnAttributes(column: Omit<Column, "head">) {
  return {
    "data-mass": column.measure.id,
    "data-merkmale": dimensionKey(column.dimensions),
    "data-zeit": column.period,
    "data-wert": column.value,
  };
}

/** The figure of a column for a territorial unit. */
export function cellOf(
  cube: IndicatorCube,
  {measure, dimensions, period, value}: Omit<Column, "head">,
  refArea: string,
  dialect: SignDialect,
): ShownValue {
  const observation = cube.find(measure.id, refArea, period, dimensions);
  if (value === "wert") return showValue(observation ?? notPublished, measure.decimals, dialect);
  const change = observation === undefined ? undefined : cube.change(observation);
  const derived = value === "absolut" ? change?.absolute : change?.percent;
  return showDerived(
    derived ?? {value: null, status: "unknown"},
    value === "absolut" ? measure.decimals : 1,
    dialect,
  );
}

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
  fit?: TableFit;
}) {
  const {context, cube, columns} = props;
  const regions = cube.areas(props.period);
  const dialect = context.publication.edition.zeichen;
  const rows = regions.map((region) => ({
    region,
    cells: columns.map((column) => cellOf(cube, column, region.refArea, dialect)),
  }));
  const statuses = rows.flatMap((row) => row.cells.map((cell) => cell.status));
  const notes = [...new Set(regions.flatMap((region) => cube.areaNote(region.refArea) ?? []))];
  return (
    <>
      <TableBox label={props.caption} {...(props.fit === undefined ? {} : {fit: props.fit})}>
        <table id={props.id} data-indikator={cube.indicator.code}>
          <caption>{props.caption}</caption>
          <thead>
            <tr>
              <th scope="col">Gebiet</th>
              {columns.map((column) => (
                <th scope="col" class="zahl" {...columnAttributes(column)}>
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
