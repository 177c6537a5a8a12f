import type {IndicatorCube} from "../../../analyse/publication.js";
import type {Themenfeld} from "../../../catalogue/catalogue.js";
import {LAND} from "../../../model/region.js";
import {formatTimePeriod, timePeriodHeading} from "../../../model/time-period.js";
import {addresses} from "../addresses.js";
import {leadingView, type PageContext, type ShownView} from "../context.js";
import {KeyFigure} from "../elements.js";
import {describeSeries} from "../figures/describe.js";
import {SmallLineChart} from "../figures/small-line-chart.js";
import {Page} from "../frame/page.js";
import {leadFigure} from "../indicator/lead-figure.js";
import {MissingIndicators} from "../kreis/missing-indicators.js";
import {periodicityOf, periodsOf, seriesRuns} from "../series.js";
import {softHyphens} from "../soft-hyphens.js";
import {SourceLine} from "../source-line.js";

/** A Themenfeld: its question, and each of its indicators for the Land with the way to all Kreise. */
export function ThemePage(props: {context: PageContext; feld: Themenfeld}) {
  const {context, feld} = props;
  const published = context.publication.indicators.filter(
    ({indicator}) => indicator.themenfeld === feld.nummer,
  );
  const withFigures = published.flatMap(({cube}) => cube ?? []);
  const missing = published.filter(({cube}) => cube === undefined);
  return (
    <Page
      context={context}
      title={feld.titel}
      description={`Themenfeld ${feld.nummer}, ${feld.titel}: ${feld.text}`}
      crumbs={[
        {text: "Start", to: addresses.start},
        {text: "Indikatoren", to: `${addresses.start}#indikatoren`},
      ]}
      styles={["uebersicht"]}
    >
      <header class="seitenkopf">
        <div>
          <p class="vorzeile">Themenfeld {feld.nummer}</p>
          <h1>{feld.titel}</h1>
          <p class="vorspann">{feld.text}</p>
        </div>
      </header>
      <section aria-labelledby="indikatoren">
        <h2 id="indikatoren" class="vorlesen">
          Die Indikatoren
        </h2>
        {withFigures.length === 0 ? null : (
          <p class="einleitung">
            Werte und Verlauf für Hessen; auf der Seite eines Indikators stehen alle Kreise.
          </p>
        )}
        <div class="karten karten-gross">
          {withFigures.map((cube) => (
            <ThemeCard context={context} cube={cube} />
          ))}
        </div>
        <MissingIndicators context={context} missing={missing} />
      </section>
      <OtherThemes context={context} feld={feld} />
    </Page>
  );
}

function ThemeCard(props: {context: PageContext; cube: IndicatorCube}) {
  const {context, cube} = props;
  const {indicator} = cube;
  const view = leadingView(context.catalogue, cube);
  const lead = view === undefined ? undefined : leadFigure(context, cube, view);
  return (
    <article class="karte-indikator" id={`indikator-${indicator.code.toLowerCase()}`}>
      <h3>
        <a href={context.link(addresses.indikator(indicator.code))}>
          <span class="code">{indicator.code}</span> {softHyphens(indicator.titel)}
        </a>
      </h3>
      {view === undefined || lead === undefined ? null : (
        <>
          <KeyFigure
            shown={lead.shown}
            unit={view.unit.kurztitel}
            when={`${lead.place}, ${timePeriodHeading(lead.period, periodicityOf(cube))}`}
          />
          <p class="leitsatz">{lead.sentence}</p>
          <CardChart cube={cube} view={view} />
          <SourceLine cube={cube} shown={{views: [view]}} />
        </>
      )}
    </article>
  );
}

/** Small picture of the Land over time. */
function CardChart(props: {cube: IndicatorCube; view: ShownView}) {
  const {cube, view} = props;
  const runs = seriesRuns(cube, view, LAND);
  if (runs.flat().length < 2) return null;
  const first = periodsOf(cube, view)[0] ?? view.latest;
  return (
    <SmallLineChart
      id={`bild-${cube.indicator.code.toLowerCase()}`}
      title={`${view.title}: Hessen, ${formatTimePeriod(first, periodicityOf(cube))} bis ${formatTimePeriod(view.latest, periodicityOf(cube))}`}
      description={describeSeries(cube, view)}
      width={260}
      height={165}
      lines={[{name: "Hessen", role: "auswahl", runs, labelled: false}]}
      cube={cube}
      view={view}
    />
  );
}

function OtherThemes(props: {context: PageContext; feld: Themenfeld}) {
  const {context, feld} = props;
  return (
    <nav class="abschnitt" aria-labelledby="andere">
      <h2 id="andere">Die anderen Themenfelder</h2>
      <ul class="themen-liste">
        {context.catalogue.themenfelder
          .filter((one) => one.nummer !== feld.nummer)
          .map((one) => (
            <li>
              <a href={context.link(addresses.themenfeld(one.slug))}>
                <span class="feld-nummer">{one.nummer}</span> {one.titel}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
