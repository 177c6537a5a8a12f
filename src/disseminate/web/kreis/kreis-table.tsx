import type {IndicatorCube} from "../../../analyse/publication.js";
import {dimensionKey} from "../../../model/observation.js";
import {LAND, type Region} from "../../../model/region.js";
import type {SignDialect} from "../../../model/status.js";
import {formatTimePeriod, minusYears} from "../../../model/time-period.js";
import {figureOf, reportingUnit, shortName} from "../areas.js";
import {type PageContext, type ShownView, sameView, shownView} from "../context.js";
import {Figure, TableBox} from "../elements.js";
import {balanceOf} from "../figures/balance-figure.js";
import {groupComparisons} from "../groups.js";
import {rememberPerCube} from "../memo.js";
import {closestGroup, groupValue} from "../peer-series.js";
import {periodicityOf} from "../series.js";
import {notPublished, type ShownValue, showDerived, showValue} from "../shown-value.js";
import {SignLegend} from "../tables/area-table.js";

/** A figure of an indicator in a table of a Kreis. */
export type KreisRow = {
  readonly cube: IndicatorCube;
  readonly view: ShownView;
  readonly title: string;
  /** Where the name of the row leads. */
  readonly to?: string | undefined;
};

/** Figures of an indicator: its declared views, its balance and its groups, each once. */
export function kreisRows(context: PageContext, cube: IndicatorCube): readonly KreisRow[] {
  return rowsOf(cube, context);
}

const rowsOf = rememberPerCube((_: PageContext) => "", findRows);

function findRows(cube: IndicatorCube, context: PageContext): readonly KreisRow[] {
  const shown = cube.indicator.darstellung;
  if (shown === undefined) return [];
  const balance = balanceOf(context, cube);
  const declared = [shown.leitwert, shown.karte, shown.kreise, shown.zeitreihe].flatMap((view) =>
    view === undefined ? [] : (shownView(context.catalogue, cube, view) ?? []),
  );
  const groups = groupComparisons(context.catalogue, cube).flatMap((comparison) =>
    comparison.groups.map((group) => group.view),
  );
  const all = [
    ...declared,
    ...(balance === undefined ? [] : [balance.plus, balance.minus, balance.saldo]),
    ...groups,
  ];
  const unique = all.filter((view, index) => all.findIndex((one) => sameView(one, view)) === index);
  return unique.map((view) => ({cube, view, title: view.title}));
}

/** Figures of a Kreis: value, previous year, change, the Land, and like Kreise. */
export function KreisTable(props: {
  context: PageContext;
  region: Region;
  id: string;
  caption: string;
  rows: readonly KreisRow[];
}) {
  const {context, region, caption} = props;
  const rows = props.rows.map((row) => cellsOf(context, row, region));
  const [group] = rows.flatMap((row) => row.group ?? []);
  return (
    <div class="feld-tabelle">
      <TableBox label={caption}>
        <table id={props.id}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Merkmal</th>
              <th scope="col">Zeit</th>
              <th scope="col" class="zahl" data-wert="wert">
                {shortName(region)}
              </th>
              <th scope="col" class="zahl" data-wert="vorjahr">
                Vorjahr
              </th>
              <th scope="col" class="zahl" data-wert="veraenderung">
                Veränderung
              </th>
              <th scope="col" class="zahl" data-wert="land">
                Hessen
              </th>
              {group === undefined ? null : (
                <th scope="col" class="zahl" data-wert="gruppe">
                  {group.titel}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                data-indikator={row.code}
                data-mass={row.measure}
                data-merkmale={row.dimensions}
                data-zeit={row.period}
                data-gebiet={row.refArea}
                {...(row.group === undefined ? {} : {"data-gruppe": row.group.code})}
              >
                <th scope="row">
                  {row.to === undefined ? (
                    <>
                      <span class="code">{row.code}</span> {row.title}
                    </>
                  ) : (
                    <a href={row.to}>
                      <span class="code">{row.code}</span> {row.title}
                    </a>
                  )}
                  <span class="einheit"> {row.unit}</span>
                  {row.joint === undefined ? null : <span class="gemeinsam"> {row.joint}</span>}
                </th>
                <td>{row.when}</td>
                {row.cells.map((cell) => (
                  <td class="zahl">
                    <Figure shown={cell} />
                  </td>
                ))}
                {group === undefined ? null : (
                  <td class="zahl">{row.groupCell === undefined ? "" : <Figure shown={row.groupCell} />}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <SignLegend
        context={context}
        statuses={rows.flatMap((row) =>
          [...row.cells, ...(row.groupCell === undefined ? [] : [row.groupCell])].map((cell) => cell.status),
        )}
        notes={[]}
      />
    </div>
  );
}

function cellsOf(context: PageContext, {cube, view, title, to}: KreisRow, region: Region) {
  const dialect = context.publication.edition.zeichen;
  const unit = reportingUnit(cube, view, region);
  const {decimals} = view.measure;
  const show = (refArea: string, period: string) =>
    showValue(figureOf(cube, view, refArea, period), decimals, dialect);
  const group = closestGroup(cube, region.refArea, view.latest);
  const like = group === undefined ? undefined : (groupValue(cube, view, group, view.latest) ?? notPublished);
  return {
    to: to === undefined ? undefined : context.link(to),
    group,
    groupCell: like === undefined ? undefined : showValue(like, decimals, dialect),
    code: cube.indicator.code,
    measure: view.measure.id,
    dimensions: dimensionKey(view.dimensions),
    period: view.latest,
    refArea: unit.refArea,
    title,
    unit: view.unit.kurztitel,
    joint: unit.refArea === region.refArea ? undefined : unit.name,
    when: formatTimePeriod(view.latest, periodicityOf(cube)),
    cells: [
      show(unit.refArea, view.latest),
      show(unit.refArea, minusYears(view.latest, 1)),
      shownChange(cube, view, unit, dialect),
      show(LAND, view.latest),
    ],
  };
}

/** Change on the previous year with its unit: percent for counts, percentage points for percentages. */
function shownChange(cube: IndicatorCube, view: ShownView, unit: Region, dialect: SignDialect): ShownValue {
  const observation = cube.find(view.measure.id, unit.refArea, view.latest, view.dimensions);
  const change = observation === undefined ? undefined : cube.change(observation);
  if (change === undefined) return showDerived({value: null, status: "unknown"}, 0, dialect);
  const shown =
    change.percent === undefined
      ? showDerived(change.absolute, view.measure.decimals, dialect)
      : showDerived(change.percent, 1, dialect);
  const words =
    change.percent !== undefined ? "\u00a0%" : view.unit.kind === "prozent" ? "\u00a0Prozentpunkte" : "";
  const value = change.percent === undefined ? change.absolute.value : change.percent.value;
  return value === null ? shown : {...shown, text: `${shown.text}${words}`};
}
