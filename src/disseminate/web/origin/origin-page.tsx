import type {IndicatorCube, Publication, PublishedIndicator} from "../../../analyse/publication.js";
import type {View} from "../../../catalogue/indicator-schema.js";
import {formatDay, formatTimePeriod} from "../../../model/time-period.js";
import {addresses} from "../addresses.js";
import {type PageContext, type ShownView, sameView, shownView} from "../context.js";
import {OutLink, TableBox} from "../elements.js";
import {groupComparisons} from "../groups.js";
import {IndicatorSubpage} from "../indicator/indicator-head.js";
import {periodicityOf, periodsOf} from "../series.js";
import {type OriginKey, originKey, originText} from "./origins.js";

/** How many of the newest periods the tables of this page show. */
const NEWEST = 3;

/** From which delivered file, sheet and cell the figures of an indicator come. */
export function OriginPage(props: {
  context: PageContext;
  published: PublishedIndicator;
  cube: IndicatorCube;
}) {
  const {context, published, cube} = props;
  const key = originKey(cube, context.publication);
  return (
    <IndicatorSubpage
      context={context}
      published={published}
      title="Woher kommt diese Zahl?"
      lead="Jede Zahl ist einer gelieferten Datei entnommen oder aus solchen Zahlen berechnet. Hier stehen die Dateien und die Stellen darin."
      parts={[
        {
          id: "dateien",
          title: "Gelieferte Dateien",
          content: <DeliveryTable publication={context.publication} originKey={key} />,
        },
        ...viewsOf(context, cube).map((view, index) => ({
          id: `stellen-${index + 1}`,
          title: view.title,
          content: <PlaceTable context={context} cube={cube} view={view} originKey={key} />,
        })),
        {
          id: "weitere",
          title: "Weitere Zahlen",
          content: (
            <p class="einleitung">
              Die Stellen aller Zahlen eines Kreises, auch der Gliederungen, stehen auf der Seite des Kreises
              zu diesem Indikator. Wer Skripte zulässt, öffnet die Herkunft jeder Zahl einer Tabelle mit einem
              Klick auf die Zahl.{" "}
              <a href={context.link(`${addresses.indikator(cube.indicator.code)}#methode`)}>
                Definition und Rechenweg
              </a>
            </p>
          ),
        },
      ]}
    />
  );
}

/** The delivered files with sheet, Stand and checksum. */
export function DeliveryTable(props: {publication: Publication; originKey: OriginKey}) {
  const {publication, originKey: key} = props;
  const caption = "Dateien, aus denen die Zahlen stammen";
  return (
    <TableBox label={caption}>
      <table id="tabelle-dateien">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Kürzel</th>
            <th scope="col">Tabelle der Quelle</th>
            <th scope="col">Datei</th>
            <th scope="col">Blatt</th>
            <th scope="col">Stand</th>
            <th scope="col">Prüfsumme (SHA-256, Anfang)</th>
          </tr>
        </thead>
        <tbody>
          {key.deliveries.map((delivery) => {
            const source = publication.catalogue.sources.get(delivery.table);
            return (
              <tr>
                <th scope="row">{delivery.letter}</th>
                <td>
                  <OutLink href={source?.link}>{source?.titel ?? delivery.table}</OutLink>
                </td>
                <td class="dateiname">{delivery.file}</td>
                <td>{delivery.sheet ?? "–"}</td>
                <td>{formatDay(delivery.stand)}</td>
                <td>
                  <code>{delivery.sha256.slice(0, 16)}</code>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableBox>
  );
}

/** Places of a view for every area in the newest periods. */
function PlaceTable(props: {
  context: PageContext;
  cube: IndicatorCube;
  view: ShownView;
  originKey: OriginKey;
}) {
  const {cube, view} = props;
  const periods = periodsOf(cube, view).slice(-NEWEST).reverse();
  const caption = `Stellen der Zahlen: ${view.title}`;
  return (
    <>
      <TableBox label={caption} fit="fenster">
        <table class="stellen">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Gebiet</th>
              {periods.map((period) => (
                <th scope="col">{formatTimePeriod(period, periodicityOf(cube))}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cube.areas(view.latest).map((region) => (
              <tr>
                <th scope="row">{region.name}</th>
                {periods.map((period) => {
                  const one = cube.find(view.measure.id, region.refArea, period, view.dimensions);
                  const text = one === undefined ? "" : originText(one, props.originKey);
                  return <td>{text === "" ? "–" : text}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <p class="lesehilfe">
        Vor der Stelle steht das Kürzel der Datei. D23 ist eine Zelle eines Blatts, Z147 S4 die Zeile 147 und
        die Spalte 4 einer Textdatei; bei Anteilen und Quoten stehen zuerst die Zellen des Zählers.
      </p>
    </>
  );
}

/** The views that the indicator's page shows, each once. */
function viewsOf(context: PageContext, cube: IndicatorCube): readonly ShownView[] {
  const {darstellung} = cube.indicator;
  const declared: readonly (View | undefined)[] = [
    darstellung?.leitwert,
    darstellung?.karte,
    darstellung?.kreise,
    darstellung?.zeitreihe,
  ];
  const shown = declared.flatMap((view) =>
    view === undefined ? [] : (shownView(context.catalogue, cube, view) ?? []),
  );
  const groups = groupComparisons(context.catalogue, cube).flatMap((one) =>
    one.groups.map((group) => group.view),
  );
  return [...shown, ...groups].filter(
    (view, index, all) => all.findIndex((other) => sameView(view, other)) === index,
  );
}
