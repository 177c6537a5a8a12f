import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";
import {Page} from "../frame/page.js";

/** The page that a server shows for an unknown address. */
export function NotFoundPage(props: {context: PageContext}) {
  const {context} = props;
  return (
    <Page
      context={context}
      title="Seite nicht gefunden"
      description="Unter dieser Adresse gibt es keine Seite."
      crumbs={[{text: "Start", to: addresses.start}]}
      styles={["texte"]}
    >
      <header class="seitenkopf">
        <div>
          <h1>Diese Seite gibt es nicht</h1>
          <p class="vorspann">
            Die Adresse ist unvollständig, oder den Kreis oder Indikator gibt es in dieser Edition nicht.
            Suchen Sie oben, oder gehen Sie hier weiter:
          </p>
        </div>
      </header>
      <ul class="wege">
        <li>
          <a href={context.link(addresses.start)}>Zur Startseite</a>
        </li>
        <li>
          <a href={context.link(`${addresses.start}#kreise`)}>Einen Kreis finden</a>
        </li>
        <li>
          <a href={context.link(`${addresses.start}#indikatoren`)}>Die Indikatoren</a>
        </li>
        <li>
          <a href={context.link(addresses.verzeichnis)}>Alle Orte und Begriffe von A bis Z</a>
        </li>
        <li>
          <a href={context.link(addresses.neues)}>Was sich geändert hat</a>
        </li>
      </ul>
    </Page>
  );
}
