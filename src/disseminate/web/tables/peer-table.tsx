import type {IndicatorCube} from "../../../analyse/publication.js";
import {dimensionKey} from "../../../model/observation.js";
import {LAND} from "../../../model/region.js";
import {formatTimePeriod, minusYears} from "../../../model/time-period.js";
import type {PageContext, ShownView} from "../context.js";
import {FigureCells, TableBox} from "../elements.js";
import {periodicityOf, periodsOf} from "../series.js";
import {notPublished, showValue} from "../shown-value.js";
import {SourceLine} from "../source-line.js";
import {SignLegend} from "./area-table.js";
import {Head} from "./columns.js";

/** Values of the groups of like Kreise beside the Land, in the newest period and the year before. */
export function PeerTable(props: {context: PageContext; cube: IndicatorCube; view: ShownView}) {
  const {context, cube, view} = props;
  const {measure, dimensions, latest, unit} = view;
  const dialect = context.publication.edition.zeichen;
  const before = minusYears(latest, 1);
  const periods = periodsOf(cube, view).includes(before) ? [latest, before] : [latest];
  const rows = context.catalogue.peerGroups.flatMap((group) => {
    const values = periods.map((period) => cube.peerValue(group, measure.id, period, dimensions));
    return values.every((value) => value === undefined)
      ? []
      : [
          {
            group,
            cells: values.map((value) => showValue(value ?? notPublished, measure.decimals, dialect)),
          },
        ];
  });
  if (rows.every((row) => row.cells.every((cell) => cell.status !== "normal"))) return null;
  const caption = `${view.title} nach Vergleichsgruppen`;
  const land = periods.map((period) =>
    showValue(cube.find(measure.id, LAND, period, dimensions) ?? notPublished, measure.decimals, dialect),
  );
  return (
    <>
      <p class="einleitung">
        Vergleichsgruppen fassen Kreise zusammen, die einander ähnlich sind. Der Wert einer Gruppe wird aus
        den Zahlen ihrer Kreise berechnet, er ist kein Mittel der Einzelwerte.
      </p>
      <TableBox label={caption}>
        <table id="tabelle-vergleichsgruppen" data-indikator={cube.indicator.code} data-mass={measure.id}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Gruppe</th>
              {periods.map((period) => (
                <th
                  scope="col"
                  class="zahl"
                  data-merkmale={dimensionKey(dimensions)}
                  data-zeit={period}
                  data-wert="wert"
                >
                  <Head text={formatTimePeriod(period, periodicityOf(cube))} unit={unit.kurztitel} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({group, cells}) => (
              <tr data-gruppe={group.code}>
                <th scope="row">{group.titel}</th>
                <FigureCells cells={cells} />
              </tr>
            ))}
            <tr class="zeile-land" data-gebiet={LAND}>
              <th scope="row">Hessen</th>
              <FigureCells cells={land} />
            </tr>
          </tbody>
        </table>
      </TableBox>
      <SignLegend
        context={context}
        statuses={[...rows.flatMap((row) => row.cells), ...land].map((cell) => cell.status)}
        notes={[]}
      />
      <SourceLine cube={cube} shown={{views: [view]}} />
    </>
  );
}
