import type {PageContext} from "../context.js";
import {ContactLines} from "./contact-lines.js";
import {Filled, TextPage, TextSection} from "./text-page.js";

/** What happens to data of those who read the pages: Articles 12 to 22 and 77 DSGVO. */
export function PrivacyPage(props: {context: PageContext}) {
  const {operator} = props.context.catalogue.portal;
  return (
    <TextPage
      context={props.context}
      title="Datenschutz"
      description="Welche Daten beim Lesen dieser Seiten entstehen: keine Cookies, keine Auswertung, nichts von anderen Servern."
      lead="Diese Seiten setzen keine Cookies, zählen niemanden und laden nichts von anderen Servern."
    >
      <TextSection id="seiten" title="Was diese Seiten tun und was nicht">
        <ul class="striche">
          <li>Es gibt keine Cookies und keinen anderen Speicher auf Ihrem Gerät.</li>
          <li>Es gibt keine Reichweitenmessung und keine Werbung.</li>
          <li>Schriften, Bilder und Programme kommen nur von diesem Server.</li>
          <li>
            Suche, Vergleich und Sortieren rechnet Ihr Gerät selbst. Was Sie eintippen, wird dafür nicht
            übertragen. Schicken Sie die Suche ab, steht das Suchwort in der Adresse der nächsten Seite; eine
            Auswahl im Vergleich steht ebenfalls in der Adresse, damit Sie sie weitergeben können.
          </li>
        </ul>
      </TextSection>
      <TextSection id="server" title="Was der Server protokolliert">
        <p>
          Beim Abruf einer Seite erhält der Server, wie bei jeder Webseite, Ihre IP-Adresse, die Zeit, die
          abgerufene Adresse und Angaben Ihres Browsers.
        </p>
        <p>
          Betrieb des Servers: <Filled text={operator.datenschutz.hosting} what="wer den Server betreibt" />
        </p>
        <p>
          Protokolle:{" "}
          <Filled
            text={operator.datenschutz.protokolle}
            what="was protokolliert wird, auf welcher Rechtsgrundlage und wie lange"
          />
        </p>
      </TextSection>
      <TextSection id="verantwortlicher" title="Verantwortlich für die Verarbeitung">
        <ContactLines contact={operator.anbieter} wanted={["name", "strasse", "ort", "telefon", "email"]} />
      </TextSection>
      <TextSection id="beauftragte" title="Datenschutzbeauftragte oder Datenschutzbeauftragter">
        <ContactLines contact={operator.datenschutz.beauftragte} wanted={["name", "email"]} />
      </TextSection>
      <TextSection id="rechte" title="Ihre Rechte">
        <p>
          Sie können Auskunft, Berichtigung, Löschung und Einschränkung der Verarbeitung verlangen und der
          Verarbeitung widersprechen (Artikel 15 bis 18 und 21 DSGVO). Sie können sich bei der Aufsicht
          beschweren (Artikel 77 DSGVO):
        </p>
        <ContactLines contact={operator.datenschutz.aufsicht} wanted={["name", "web"]} />
      </TextSection>
      <TextSection id="statistik" title="Die Zahlen">
        <p>
          Die Statistiken enthalten keine Angaben zu einzelnen Menschen. Sehr kleine Zahlen sind gesperrt,
          wenn sich aus ihnen auf Einzelne schließen ließe.
        </p>
      </TextSection>
    </TextPage>
  );
}
