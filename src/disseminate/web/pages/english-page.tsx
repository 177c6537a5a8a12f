import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {Page} from "../page.js";

import {SearchForm} from "../search/search-form.js";
import {StartMap} from "../start-map.js";

const themes: Readonly<Record<string, string>> = {
  bevoelkerung: "Population",
  migration: "Migration",
  schutzsuchende: "Persons seeking protection",
  bildung: "Education",
  arbeit: "Work",
  transferbezug: "Social benefits",
};

/** Start page in English: what this is, the way to a district, the indicators with English titles. */
export function EnglishPage(props: {context: PageContext}) {
  const {context} = props;
  const {publication, catalogue} = context;
  const {edition, indicators} = publication;
  return (
    <Page
      context={context}
      title="English"
      description="Municipal integration monitoring Hesse: official indicators for all districts and district-free cities, with maps, time series and Excel workbooks."
      crumbs={[{text: "Start", to: addresses.start}]}
      class="start"
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
            description="Every district is a link to its page."
          />
        </div>
      </div>
      <section class="abschnitt" aria-labelledby="indikatoren">
        <h2 id="indikatoren">Indicators</h2>
        <div class="felder">
          {catalogue.themenfelder.map((feld) => (
            <section class="feld" aria-labelledby={`themenfeld-${feld.nummer}`}>
              <h3 id={`themenfeld-${feld.nummer}`}>
                <span class="feld-nummer">{feld.nummer}</span> {themes[feld.slug] ?? feld.titel}
              </h3>
              <ul class="indikatoren">
                {indicators
                  .filter(({indicator}) => indicator.themenfeld === feld.nummer)
                  .map(({indicator, cube}) => (
                    <li class={cube === undefined ? "indikator ohne-zahlen" : "indikator"}>
                      <a href={context.link(addresses.indikator(indicator.code))} hreflang="de">
                        <span class="code">{indicator.code}</span>{" "}
                        <span class="indikator-titel">{indicator.en?.titel ?? indicator.titel}</span>
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
    </Page>
  );
}

function yearsOf(periods: readonly string[]): string {
  const [first, last] = [periods[0]?.slice(0, 4) ?? "", periods.at(-1)?.slice(0, 4) ?? ""];
  return first === last ? first : `${first}–${last}`;
}
