import type {IndicatorCube} from "../../../analyse/publication.js";
import type {Region} from "../../../model/region.js";
import {formatDay, formatTimePeriod} from "../../../model/time-period.js";
import {reportingUnit} from "../areas.js";
import type {PageContext, ShownView} from "../context.js";
import {Fold, TableBox} from "../elements.js";
import {originKey, originText} from "../origin/origins.js";
import {periodicityOf} from "../series.js";
import {periodsOfViews} from "./detail-series.js";

/** File and place of every figure of the table over all years. */
export function OriginTable(props: {
  context: PageContext;
  cube: IndicatorCube;
  region: Region;
  views: readonly ShownView[];
}) {
  const {context, cube, region, views} = props;
  const key = originKey(cube, context.publication);
  const [first] = views;
  const unit = first === undefined ? region : reportingUnit(cube, first, region);
  const caption = `Stellen in den gelieferten Dateien: ${unit.name}`;
  const used = new Set<string>();
  const rows = periodsOfViews(cube, views).map((period) => ({
    period,
    cells: views.map((view) => {
      const one = cube.find(view.measure.id, unit.refArea, period, view.dimensions);
      for (const origin of one?.origins ?? []) used.add(origin.delivery);
      return one === undefined ? "" : originText(one, key);
    }),
  }));
  return (
    <>
      <p class="einleitung">
        Jede Zahl ist einer gelieferten Datei entnommen oder aus solchen Zahlen berechnet. Vor der Stelle
        steht das Kürzel der Datei; D23 ist eine Zelle, Z147 S4 die Zeile 147 und die Spalte 4 einer
        Textdatei.
      </p>
      <ul class="dateiliste">
        {key.deliveries
          .filter((delivery) => used.has(delivery.id))
          .map((delivery) => (
            <li>
              <strong>{delivery.letter}</strong> {delivery.file}
              {delivery.sheet === undefined ? "" : `, Blatt „${delivery.sheet}“`}, Stand{" "}
              {formatDay(delivery.stand)}
            </li>
          ))}
      </ul>
      <Fold title="Stelle jeder Zahl">
        <TableBox label={caption}>
          <table class="stellen">
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">Zeit</th>
                {views.map((view) => (
                  <th scope="col">{view.title}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({period, cells}) => (
                <tr>
                  <th scope="row">{formatTimePeriod(period, periodicityOf(cube))}</th>
                  {cells.map((cell) => (
                    <td>{cell === "" ? "–" : cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      </Fold>
    </>
  );
}
