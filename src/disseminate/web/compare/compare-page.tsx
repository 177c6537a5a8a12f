import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {Page} from "../frame/page.js";
import {indicatorPages} from "../indicator/indicator-addresses.js";

/**
 * The comparison: up to five Kreise, the Land and groups for one indicator, chosen in the address. The
 * choice needs a script; without one the page leads to the tables that hold the same figures.
 */
export function ComparePage(props: {context: PageContext}) {
  const {context} = props;
  const {catalogue, publication} = context;
  const withFigures = publication.indicators.filter((one) => one.cube !== undefined);
  return (
    <Page
      context={context}
      title="Vergleich"
      description="Bis zu fünf Kreise, Hessen und Vergleichsgruppen nebeneinander, für einen Indikator und die Jahre Ihrer Wahl, als Bild, Tabelle und Datei."
      crumbs={[{text: "Start", to: addresses.start}]}
      styles={["einzelheiten"]}
      scripts={["vergleich"]}
    >
      <header class="seitenkopf">
        <div>
          <h1>Kreise vergleichen</h1>
          <p class="vorspann">
            Stellen Sie bis zu fünf Kreise, Hessen und Vergleichsgruppen nebeneinander. Die Auswahl steht in
            der Adresse der Seite: Wer sie weitergibt, gibt die Ansicht weiter.
          </p>
        </div>
      </header>
      <div
        id="vergleich"
        data-skripte={context.link("skript/zahlen-")}
        data-indikatoren={withFigures.map(({indicator}) => indicator.code.toLowerCase()).join(" ")}
      ></div>
      <section class="abschnitt" aria-labelledby="tabellen">
        <h2 id="tabellen">Alle Tabellen</h2>
        <p class="einleitung">
          Jeder Indikator hat Tabellen mit allen Kreisen, Regierungsbezirken und Hessen; sie brauchen kein
          Skript.
        </p>
        {catalogue.themenfelder.map((feld) => {
          const own = withFigures.filter(({indicator}) => indicator.themenfeld === feld.nummer);
          return own.length === 0 ? null : (
            <div class="vergleich-feld">
              <h3>
                <span class="feld-nummer">{feld.nummer}</span> {feld.titel}
              </h3>
              <ul>
                {own.map(({indicator}) => (
                  <li>
                    <a
                      href={context.link(indicatorPages.tabellen(indicator.code))}
                      data-code={indicator.code.toLowerCase()}
                      data-feld={`${feld.nummer} ${feld.titel}`}
                    >
                      <span class="code">{indicator.code}</span> {indicator.kurztitel}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </section>
    </Page>
  );
}
