import type {PageContext} from "../context.js";
import {GeoNote} from "../elements.js";
import {ContactLines} from "./contact-lines.js";
import {Filled, TextPage, TextSection} from "./text-page.js";

/** Who answers for the pages: § 5 DDG (Digitale-Dienste-Gesetz), § 18 MStV (Medienstaatsvertrag). */
export function ImprintPage(props: {context: PageContext}) {
  const {operator} = props.context.catalogue.portal;
  const {edition} = props.context.publication;
  return (
    <TextPage
      context={props.context}
      title="Impressum"
      description="Anbieter, Vertretung und inhaltliche Verantwortung dieser Seiten."
      lead="Wer diese Seiten anbietet und für sie verantwortlich ist."
    >
      <TextSection id="anbieter" title="Anbieter">
        <ContactLines contact={operator.anbieter} wanted={["name", "strasse", "ort", "telefon", "email"]} />
        <p>
          Vertreten durch: <Filled text={operator.vertretung} what="Vertretung" />
        </p>
        {operator.umsatzsteuer === undefined ? null : (
          <p>Umsatzsteuer-Identifikationsnummer: {operator.umsatzsteuer}</p>
        )}
      </TextSection>
      <TextSection id="verantwortlich" title="Inhaltlich verantwortlich">
        <p>
          <Filled text={operator.verantwortlich} what="verantwortliche Person nach § 18 Absatz 2 MStV" />
        </p>
        <p>Herausgeber des Monitorings: {edition.herausgeber}</p>
      </TextSection>
      <TextSection id="rechte" title="Rechte an Zahlen, Karten und Texten">
        <p>
          Zahlen, Tabellen und Bilder dürfen mit Angabe der Quelle verwendet, verändert und weitergegeben
          werden, auch gewerblich. Welche Lizenz für eine Tabelle gilt und wie die Quelle zu nennen ist, steht
          bei jedem Indikator und in jeder Datei.
        </p>
        <p>
          Karten: <GeoNote />.
        </p>
      </TextSection>
      <TextSection id="verweise" title="Verweise auf andere Seiten">
        <p>
          Für Inhalte fremder Seiten sind deren Betreiber verantwortlich. Beim Setzen eines Verweises war kein
          rechtswidriger Inhalt erkennbar; wird einer bekannt, wird der Verweis entfernt.
        </p>
      </TextSection>
    </TextPage>
  );
}
