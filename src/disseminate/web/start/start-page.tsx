import type {PublishedIndicator} from "../../../analyse/publication.js";
import type {Themenfeld} from "../../../catalogue/catalogue.js";
import {formatDay, timePeriodHeading} from "../../../model/time-period.js";
import {addresses} from "../addresses.js";
import {leadingView, type PageContext} from "../context.js";
import {Figure} from "../elements.js";
import {Page} from "../frame/page.js";
import {leadFigure} from "../indicator/lead-figure.js";
import {SearchForm} from "../search/search-form.js";
import {periodicityOf} from "../series.js";
import {softHyphens} from "../soft-hyphens.js";
import {KreisList} from "./kreis-list.js";
import {StartMap} from "./start-map.js";
import {ChangesSection, FilesSection, NewsSection} from "./start-sections.js";

/** The start page: what this is, the way to a Kreis, the indicators by Themenfeld, what is new, the files. */
export function StartPage(props: {context: PageContext}) {
  const {context} = props;
  const {publication, catalogue} = context;
  const {edition, indicators} = publication;
  const withFigures = indicators.filter((one) => one.cube !== undefined).length;
  return (
    <Page
      context={context}
      title={edition.titel}
      description={`${edition.untertitel}. Zahlen, Karten, Zeitreihen und Excel-Tabellen, Edition ${edition.name}.`}
      crumbs={[]}
      class="start"
      styles={["uebersicht", "texte"]}
      search="page"
    >
      <div class="auftakt" id="kreise">
        <div class="auftakt-text">
          <p class="vorzeile">
            Edition {edition.name} · Stand {formatDay(edition.stand)}
          </p>
          <h1>{softHyphens(edition.titel)}</h1>
          <p class="vorspann">
            {edition.untertitel}, aus amtlichen Statistiken zentral zusammengestellt. Jede Zahl kommt mit
            ihrem Stichtag, dem Vergleich mit dem Vorjahr und ihrer Quelle.
          </p>
          <SearchForm context={context} lang="de" large />
        </div>
        <div class="auftakt-karte">
          <StartMap
            context={context}
            title="Karte der hessischen Kreise"
            description="Jeder Kreis ist ein Link zu seiner Seite. Dieselben Links stehen in der Liste."
          />
        </div>
        <KreisList context={context} lang="de" />
      </div>
      <section class="abschnitt" aria-labelledby="indikatoren">
        <h2 id="indikatoren">Die Indikatoren</h2>
        <p class="einleitung">
          {indicators.length} Indikatoren in {catalogue.themenfelder.length} Themenfeldern; zu {withFigures}{" "}
          liegen in dieser Edition Zahlen vor. Die Werte hier gelten für Hessen.
        </p>
        <div class="felder">
          {catalogue.themenfelder.map((feld) => (
            <Feld context={context} feld={feld} />
          ))}
        </div>
      </section>
      <ChangesSection context={context} />
      <NewsSection context={context} />
      <FilesSection context={context} />
    </Page>
  );
}

function Feld(props: {context: PageContext; feld: Themenfeld}) {
  const {context, feld} = props;
  const indicators = context.publication.indicators.filter((one) => one.indicator.themenfeld === feld.nummer);
  return (
    <section class="feld" aria-labelledby={`themenfeld-${feld.nummer}`}>
      <h3 id={`themenfeld-${feld.nummer}`}>
        <a href={context.link(addresses.themenfeld(feld.slug))}>
          <span class="feld-nummer">{feld.nummer}</span> {feld.titel}
        </a>
      </h3>
      <p class="feld-text">{feld.text}</p>
      <ul class="indikatoren">
        {indicators.map((one) => (
          <Entry context={context} published={one} />
        ))}
      </ul>
    </section>
  );
}

function Entry(props: {context: PageContext; published: PublishedIndicator}) {
  const {context, published} = props;
  const {indicator, cube} = published;
  const view = cube === undefined ? undefined : leadingView(context.catalogue, cube);
  const lead = cube === undefined || view === undefined ? undefined : leadFigure(context, cube, view);
  return (
    <li class={cube === undefined ? "indikator ohne-zahlen" : "indikator"}>
      <a href={context.link(addresses.indikator(indicator.code))}>
        <span class="code">{indicator.code}</span>{" "}
        <span class="indikator-titel">{softHyphens(indicator.titel)}</span>
      </a>
      {cube === undefined || view === undefined || lead === undefined ? (
        <p class="indikator-wert">liegt noch nicht vor</p>
      ) : (
        <p class="indikator-wert">
          <strong>
            <Figure shown={lead.shown} /> {view.unit.kurztitel}
          </strong>{" "}
          <span class="indikator-mass">
            {view.title}
            {lead.place === "Hessen" ? "" : " in den Kreisen; für Hessen kein Wert"}
          </span>{" "}
          <span class="indikator-zeit">{timePeriodHeading(lead.period, periodicityOf(cube))}</span>
        </p>
      )}
    </li>
  );
}
