import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {Page} from "../frame/page.js";
import {SearchForm} from "../search/search-form.js";
import {KreisList} from "../start/kreis-list.js";
import {StartMap} from "../start/start-map.js";

/** Start page in English: what this is, the way to a district, the indicators with English titles. */
export function EnglishPage(props: {context: PageContext}) {
  const {context} = props;
  const {publication, catalogue} = context;
  const {edition, indicators} = publication;
  const withFigures = indicators.filter((one) => one.cube !== undefined).length;
  return (
    <Page
      context={context}
      title="English"
      description="Municipal integration monitoring Hesse: official indicators for all districts and district-free cities, with maps, time series and Excel workbooks."
      crumbs={[{text: "Home (German)", to: addresses.start}]}
      class="start"
      styles={["uebersicht", "texte"]}
      lang="en"
      search="page"
    >
      <div class="auftakt" id="kreise">
        <div class="auftakt-text">
          <p class="vorzeile">
            Edition {edition.name} · as of <time datetime={edition.stand}>{edition.stand}</time>
          </p>
          <h1>Municipal integration monitoring Hesse</h1>
          <p class="vorspann">
            {indicators.length} indicators for the districts (Landkreise) and district-free cities (kreisfreie
            Städte) of Hesse, compiled from official statistics. Every figure comes with its reference date,
            the previous year and its source. The pages behind the links are in German; the data files carry
            codes of the SDMX standard.
          </p>
          <SearchForm context={context} lang="en" large />
        </div>
        <div class="auftakt-karte">
          <StartMap
            context={context}
            title="Map of the districts of Hesse"
            description="Every district is a link to its page. The same links are in the list."
          />
        </div>
        <KreisList context={context} lang="en" />
      </div>
      <section class="abschnitt" aria-labelledby="indikatoren">
        <h2 id="indikatoren">Indicators</h2>
        <p class="einleitung">
          {indicators.length} indicators in {catalogue.themenfelder.length} fields; {withFigures} have figures
          in this edition. The years are those with figures.
        </p>
        <div class="felder">
          {catalogue.themenfelder.map((feld) => (
            <section class="feld" aria-labelledby={`themenfeld-${feld.nummer}`}>
              <h3 id={`themenfeld-${feld.nummer}`}>
                <a href={context.link(addresses.themenfeld(feld.slug))} hreflang="de">
                  <span class="feld-nummer">{feld.nummer}</span>{" "}
                  <InEnglish text={feld.en?.titel} german={feld.titel} />
                </a>
              </h3>
              <ul class="indikatoren">
                {indicators
                  .filter(({indicator}) => indicator.themenfeld === feld.nummer)
                  .map(({indicator, cube}) => (
                    <li class={cube === undefined ? "indikator ohne-zahlen" : "indikator"}>
                      <a href={context.link(addresses.indikator(indicator.code))} hreflang="de">
                        <span class="code">{indicator.code}</span>{" "}
                        <span class="indikator-titel">
                          <InEnglish text={indicator.en?.titel} german={indicator.titel} />
                        </span>
                      </a>
                      <p class="indikator-wert">
                        {cube === undefined ? "not yet available" : yearsOf(cube.periods())}
                      </p>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </section>
      <section class="abschnitt text" aria-labelledby="reading">
        <h2 id="reading">Reading the figures</h2>
        <ul class="striche">
          <li>
            At district level the statistics distinguish German and foreign citizenship. Persons with German
            and another citizenship count as Germans. Migration background is not available.
          </li>
          <li>Districts are never ranked. A value does not say whether something is good or bad.</li>
          <li>A sign in place of a number says why there is none; it never means zero.</li>
          <li>
            Figures and charts may be reused when the source is named; the licence is stated with each source.
          </li>
        </ul>
      </section>
      <section class="abschnitt" aria-labelledby="files">
        <h2 id="files">Figures to take with you</h2>
        <p class="einleitung">
          Excel workbooks with tables, native charts and formulas, one per indicator and one per district, and
          the same figures as open data (CSV, JSON-stat, SDMX-CSV, Parquet). The{" "}
          <a href={context.link(addresses.vergleich)} hreflang="de">
            comparison
          </a>{" "}
          sets up to five districts side by side.
        </p>
        <p>
          <a class="knopf-haupt" href={context.link(addresses.downloads)} hreflang="de">
            All files
          </a>
        </p>
      </section>
      <Terms context={context} />
    </Page>
  );
}

/** English where the catalogue has it, otherwise the German text, marked as such. */
function InEnglish(props: {text: string | undefined; german: string}) {
  return props.text === undefined ? <span lang="de">{props.german}</span> : <span>{props.text}</span>;
}

/** English terms of the glossary in alphabetical order, each with the German term and the way to its definition. */
function Terms(props: {context: PageContext}) {
  const {context} = props;
  const terms = context.catalogue.glossary
    .flatMap((entry) => (entry.en === undefined ? [] : [{...entry, en: entry.en}]))
    .sort((a, b) => (a.en.toLowerCase() < b.en.toLowerCase() ? -1 : 1));
  return terms.length === 0 ? null : (
    <section class="abschnitt" aria-labelledby="terms">
      <h2 id="terms">Terms in English and German</h2>
      <p class="einleitung">The links lead to the definitions in German, with their legal sources.</p>
      <ul class="begriffe">
        {terms.map(({id, en, term}) => (
          <li>
            {en}:{" "}
            <a href={context.link(`${addresses.glossar}#${id}`)} lang="de" hreflang="de">
              {term}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function yearsOf(periods: readonly string[]): string {
  const [first, last] = [periods[0]?.slice(0, 4) ?? "", periods.at(-1)?.slice(0, 4) ?? ""];
  return first === last ? first : `${first}–${last}`;
}
